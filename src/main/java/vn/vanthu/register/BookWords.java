package vn.vanthu.register;

import java.time.LocalDate;
import java.util.List;

/// The words that stand in the books of the register, which are kept in Vietnamese.
final class BookWords {

    static final String TITLE = "SỔ ĐĂNG KÝ VĂN BẢN ĐI";

    /// NĐ 30, PL IV, mẫu I, cột 1–10.
    static final List<String> HEADINGS =
            List.of(
                    "Số, ký hiệu văn bản",
                    "Ngày tháng văn bản",
                    "Tên loại và trích yếu nội dung văn bản",
                    "Người ký",
                    "Nơi nhận văn bản",
                    "Đơn vị, người nhận bản lưu",
                    "Số lượng bản",
                    "Ngày chuyển",
                    "Ký nhận",
                    "Ghi chú");

    static final String EXPIRED = "Hết hạn giữ số ngày %s (giữ cho %s)";
    static final String VOID = "Hủy số: %s";
    static final String HELD = "Giữ số cho %s đến hết ngày %s";
    static final String PAST = "Văn bản cũ, vào sổ sau";

    private BookWords() {}

    /// As papers write days in figures, `05/3/2026`. NĐ 30, PL I, II.4.b: "đối với những số thể
    /// hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước".
    static String day(LocalDate day) {
        return (day.getDayOfMonth() < 10 ? "0" : "")
                + day.getDayOfMonth()
                + "/"
                + (day.getMonthValue() < 3 ? "0" : "")
                + day.getMonthValue()
                + "/"
                + day.getYear();
    }
}
