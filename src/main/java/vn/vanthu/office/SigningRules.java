package vn.vanthu.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.Problem;

/// Compares a leave to sign with what the decree asks of its form (NĐ 30, Đ.13).
final class SigningRules {

    private final SigningRight right;
    private final Post post;
    private final OfficeCheck.Place place;
    private final List<Problem> problems = new ArrayList<>();

    private SigningRules(SigningRight right, Post post, OfficeCheck.Place place) {
        this.right = right;
        this.post = post;
        this.place = place;
    }

    static List<Problem> problems(
            SigningRight right, Post post, Optional<Post> head, OfficeCheck.Place place) {
        SigningRules rules = new SigningRules(right, post, place);
        switch (right.authority()) {
            case null -> rules.ownRight();
            case TM -> rules.collective();
            case KT -> rules.deputy();
            case TL -> {
                rules.byOrder();
                rules.head(head);
            }
            case TUQ -> {
                rules.byMandate();
                rules.head(head);
            }
            // Quyền belongs to the appointment: whoever is acting signs all as `Q.`
            case Q -> rules.must("OFFICE.signing-acting", "authority", right.code());
        }
        return rules.problems;
    }

    private void must(String code, String member, Object value) {
        String field = place.field().isEmpty() ? member : place.field() + "." + member;
        problems.add(Problem.must(code, field, place.words(), value));
    }

    // NĐ 30, Đ.13.1: "Người đứng đầu cơ quan, tổ chức có thẩm quyền ký tất cả văn bản".
    private void ownRight() {
        if (!post.isHead()) {
            must("OFFICE.signing-head", "authority", post.title());
        }
    }

    // NĐ 30, Đ.13.2: "Người đứng đầu cơ quan, tổ chức thay mặt tập thể lãnh đạo ký".
    private void collective() {
        if (right.body() == null) {
            must("OFFICE.signing-body", "body", right.code());
        }
        if (post.level() != Post.Level.HEAD_OF_AGENCY && post.level() != Post.Level.DEPUTY) {
            must("OFFICE.signing-head", "authority", post.title());
        }
    }

    // NĐ 30, Đ.13.1: "có thể giao cấp phó ký thay".
    private void deputy() {
        if (post.level() != Post.Level.DEPUTY) {
            must("OFFICE.signing-deputy", "authority", post.title());
        }
    }

    // NĐ 30, Đ.13.4: "có thể giao người đứng đầu đơn vị … ký thừa lệnh một số loại văn bản. Người
    // được ký thừa lệnh được giao lại cho cấp phó ký thay. Việc giao ký thừa lệnh phải được quy
    // định cụ thể trong quy chế".
    private void byOrder() {
        if (post.level() != Post.Level.HEAD_OF_UNIT && post.level() != Post.Level.DEPUTY) {
            must("OFFICE.signing-unit-head", "post", post.title());
        }
        if (right.kinds().isEmpty()) {
            must("OFFICE.signing-kinds", "kinds", right.code());
        }
        if (right.document() == null) {
            must("OFFICE.signing-document", "document", right.code());
        }
    }

    // NĐ 30, Đ.13.3: "Việc giao ký thừa ủy quyền phải được thực hiện bằng văn bản, giới hạn thời
    // gian và nội dung được ủy quyền. Người được ký thừa ủy quyền không được ủy quyền lại".
    private void byMandate() {
        if (post.level() != Post.Level.HEAD_OF_UNIT) {
            must("OFFICE.mandate-unit-head", "post", post.title());
        }
        if (right.document() == null) {
            must("OFFICE.mandate-document", "document", right.code());
        }
        if (right.validity().from() == null || right.validity().until() == null) {
            must("OFFICE.mandate-time", "until", right.code());
        }
        if (right.kinds().isEmpty() && right.content() == null) {
            must("OFFICE.mandate-content", "content", right.code());
        }
    }

    private void head(Optional<Post> head) {
        if (head.isEmpty()) {
            must("OFFICE.no-head", "authority", right.code());
        }
    }
}
