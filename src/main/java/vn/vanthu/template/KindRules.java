package vn.vanthu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Content;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Title;

/// Compares a paper with what the decree asks of its kind.
///
/// Nothing here stops a paper: those of the past followed other rules.
final class KindRules {

    private static final String AS_ABOVE = "như trên";
    private static final Pattern TWICE =
            Pattern.compile(
                    "(?:V/v|Về việc)\\s+(?:V/v|Về việc)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:V/v|Về việc)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Form form;
    private final Content content;
    private final List<Problem> problems = new ArrayList<>();

    private KindRules(Form form, Content content) {
        this.form = form;
        this.content = content;
    }

    static List<Problem> problems(Form form, Paper paper) {
        KindRules rules = new KindRules(form, paper.content());
        if (!form.isListed()) {
            rules.problems.add(
                    new Problem(
                            Problem.Severity.NOTE,
                            "D7.kind-unlisted",
                            "kind",
                            List.of(form.label())));
        }
        rules.symbol(paper.content().head().symbol());
        rules.title(paper.content().title());
        rules.addressees(paper.content().addressees());
        return rules.problems;
    }

    private void should(String code, String field, Object... values) {
        problems.add(Problem.should(code, field, values));
    }

    // NĐ 30, PL I, II.3.b: "Ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết
    // tắt tên cơ quan".
    private void symbol(@Nullable Symbol symbol) {
        String abbreviation = form.abbreviation();
        if (abbreviation == null || symbol == null) {
            return;
        }
        // 2020/NĐ-CP: a year may stand before the kind.
        String groups = symbol.value().replaceFirst("^\\d{4}/", "");
        if (!groups.equals(abbreviation) && !groups.startsWith(abbreviation + "-")) {
            should("PL1.II.3.symbol-kind", "head.symbol", symbol, form.label(), abbreviation);
        }
    }

    // NĐ 30, PL I, II.5.b: tên loại and trích yếu in ô 5a; "Đối với công văn, trích yếu nội dung
    // văn bản được trình bày tại ô số 5b …, sau chữ “V/v”".
    private void title(Title title) {
        switch (title) {
            case Title.Named(var name, var subject) -> {
                if (!form.titles("name")) {
                    should("PL1.II.5.title-unfit", "title", form.label());
                } else if (!lower(name).startsWith(lower(form.name()))) {
                    should("PL1.II.5.kind-name", "title.name", name, form.name());
                }
                if (subject != null && TWICE.matcher(subject).matches()) {
                    should("PL1.II.5.about-twice", "title.subject", subject);
                }
            }
            case Title.About(var subject) -> {
                if (!form.titles("about")) {
                    should("PL1.II.5.title-unfit", "title", form.label());
                }
                if (ABOUT.matcher(subject).matches()) {
                    should("PL1.II.5.about-twice", "title.about", subject);
                }
            }
            case Title.None() -> {
                if (form.titles("name") || form.titles("about")) {
                    should("PL1.II.5.title-missing", "title", form.label());
                }
            }
        }
    }

    private void addressees(@Nullable Addressees addressees) {
        if (addressees == null) {
            if (form.addressing() == Form.Addressing.REQUIRED) {
                should("PL1.II.9.addressee-required", "addressees", form.label());
            }
            return;
        }
        if (form.addressing() == Form.Addressing.NONE) {
            should("PL1.II.9.addressee-not-allowed", "addressees", form.label());
        }
        // NĐ 30, PL I, II.9.b: "Phần thứ hai bao gồm từ “Nơi nhận”, phía dưới là từ “Như trên”". A
        // công điện says "điện" instead of "Kính gửi" and mẫu 1.6 has no such line.
        List<Foot.Recipient> recipients = content.foot().recipients();
        boolean asAbove =
                !recipients.isEmpty() && lower(recipients.getFirst().name()).startsWith(AS_ABOVE);
        if (lower(addressees.lead()).startsWith("kính gửi") && !asAbove) {
            should("PL1.II.9.as-above-missing", "foot.recipients", form.label());
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
