package vn.vanthu.template;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperDate;

/// Says a date within a sentence: `05 tháng 01 năm 2026`.
final class DateWords {

    private static final String OPEN = "…";

    private DateWords() {}

    static String of(PaperDate date) {
        return part(date.day(), 10) + " tháng " + part(date.month(), 3) + " năm " + date.year();
    }

    // NĐ 30, PL I, II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm
    // số 0 phía trước".
    private static String part(@Nullable Integer value, int bound) {
        if (value == null) {
            return OPEN;
        }
        return (value < bound ? "0" : "") + value;
    }
}
