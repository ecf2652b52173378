package vn.vanthu.render.cells;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// The fixed words of a paper: number, place and date, with room where they are still open.
final class Wording {

    // No-break spaces: the room for a number written by hand, or filled in when it is given.
    private static final String NUMBER_ROOM = "\u00A0".repeat(8);
    private static final String DATE_ROOM = "\u00A0".repeat(6);

    private Wording() {}

    /// `453/SKHCN-TTr`; room in front of the stroke while the number is open.
    static String label(Paper paper, Symbol symbol) {
        PaperNumber number = paper.number();
        return (number == null ? NUMBER_ROOM : number.toString()) + "/" + symbol;
    }

    /// `ngày 05 tháng 01 năm 2020`, with room for what is open.
    static String date(@Nullable PaperDate date) {
        Integer day = date == null ? null : date.day();
        Integer month = date == null ? null : date.month();
        // NĐ 30, PL I, II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi
        // thêm số 0 phía trước".
        return "ngày "
                + (day == null ? DATE_ROOM : padded(day, 10))
                + " tháng "
                + (month == null ? DATE_ROOM : padded(month, 3))
                + " năm "
                + (date == null ? DATE_ROOM : String.valueOf(date.year()));
    }

    private static String padded(int value, int bound) {
        return (value < bound ? "0" : "") + value;
    }
}
