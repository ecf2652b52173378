package vn.vanthu.register;

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
}
