package vn.vanthu.register;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Problem;

/// Refuses texts that no book can hold: empty where something must stand, endless, or with
/// characters that nobody sees.
final class TextCheck {

    /// Characters of a code, a name or a key.
    static final int SHORT = 200;

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    TextCheck needed(String field, String text, int limit) {
        if (text.isBlank()) {
            problems.add(Problem.must("REGISTER.text-missing", field));
            return this;
        }
        return allowed(field, text, limit);
    }

    TextCheck allowed(String field, String text, int limit) {
        if (text.length() > limit) {
            problems.add(Problem.must("REGISTER.text-long", field, text.length(), limit));
        }
        if (isHidden(text)) {
            problems.add(Problem.must("REGISTER.text-hidden", field));
        }
        return this;
    }

    // A null character breaks PostgreSQL, half a surrogate pair breaks UTF-8, and the others would
    // break a line of the book.
    private static boolean isHidden(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if ((Character.isISOControl(c) && c != '\n')
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /// What the book is to say about a paper.
    TextCheck line(Line line) {
        needed("line.kind", line.kind(), SHORT);
        allowed("line.kindName", line.kindName(), Limits.LINE);
        allowed("line.subject", line.subject(), Limits.LINE);
        // NĐ 30, Đ.16.1: "Việc đăng ký văn bản bảo đảm đầy đủ, chính xác các thông tin cần thiết".
        // A
        // giấy giới thiệu has no trích yếu and a công văn no tên loại, but one of them always is.
        if (line.kindName().isBlank() && line.subject().isBlank()) {
            problems.add(Problem.must("D16.1.line-empty", "line.subject"));
        }
        allowed("line.signer", line.signer(), Limits.LINE);
        // As many recipients as a paper may have, some words each.
        allowed("line.recipients", line.recipients(), Limits.RECIPIENTS * 100);
        allowed("line.keptBy", line.keptBy(), Limits.LINE);
        allowed("line.note", line.note(), Limits.LINE);
        if (line.copies() < 0) {
            problems.add(Problem.must("REGISTER.copies", "line.copies", line.copies()));
        }
        return this;
    }
}
