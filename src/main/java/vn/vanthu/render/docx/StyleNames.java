package vn.vanthu.render.docx;

import vn.vanthu.render.Role;

/// Names the paragraph styles: what the clerk sees in the style list, and the id inside the file.
final class StyleNames {

    /// Id of the style every other one is based on.
    static final String BASE = "VTBase";

    /// Id of the style of rules and empty rooms: paragraphs without words.
    static final String GAP = "VTGap";

    private StyleNames() {}

    static String id(Role role) {
        return "VT_" + role.key();
    }

    /// Without commas, which separate the names of one style in Word.
    static String name(Role role) {
        return "VT "
                + switch (role) {
                    case NATION -> "Quốc hiệu";
                    case MOTTO -> "Tiêu ngữ";
                    case PARENT_AGENCY -> "Cơ quan chủ quản";
                    case AGENCY -> "Cơ quan ban hành";
                    case NUMBER -> "Số và ký hiệu";
                    case PLACE_DATE -> "Địa danh và ngày tháng";
                    case KIND -> "Tên loại";
                    case SUBJECT -> "Trích yếu";
                    case LETTER_SUBJECT -> "Trích yếu công văn";
                    case AUTHORITY -> "Thẩm quyền ban hành";
                    case BASIS -> "Căn cứ";
                    case ENACTING -> "Lời ban hành";
                    case BODY -> "Nội dung";
                    case PART_LABEL -> "Phần Chương (số)";
                    case PART_TITLE -> "Phần Chương (tên)";
                    case SECTION_LABEL -> "Mục (số)";
                    case SECTION_TITLE -> "Mục (tên)";
                    case HEADING -> "Mục";
                    case ARTICLE_TITLE -> "Điều";
                    case CLAUSE_TITLE -> "Khoản";
                    case TABLE_HEAD -> "Bảng (đầu)";
                    case TABLE_CELL -> "Bảng (ô)";
                    case CAPACITY -> "Quyền hạn và chức vụ";
                    case SIGNER_NOTE -> "Ghi chú người ký";
                    case OFFICE -> "Chức danh trên họ tên";
                    case SIGNER_NAME -> "Họ tên người ký";
                    case ADDRESSEE -> "Kính gửi";
                    case ADDRESSEE_LEAD -> "Kính gửi (nhiều nơi)";
                    case ADDRESSEE_ITEM -> "Kính gửi (từng nơi)";
                    case RECIPIENTS_WORD -> "Nơi nhận (từ)";
                    case RECIPIENT -> "Nơi nhận";
                    case URGENCY -> "Mức độ khẩn";
                    case CIRCULATION -> "Phạm vi lưu hành";
                    case DRAFTER -> "Người soạn thảo";
                    case CONTACT -> "Địa chỉ cơ quan";
                    case CONFIRMATION -> "Xác nhận";
                    case APPENDIX_LABEL -> "Phụ lục (số)";
                    case APPENDIX_TITLE -> "Phụ lục (tên)";
                    case APPENDIX_REFERENCE -> "Phụ lục (kèm theo)";
                    case PAGE_NUMBER -> "Số trang";
                    case BOOK_PARENT -> "Sổ (cơ quan chủ quản)";
                    case BOOK_AGENCY -> "Sổ (cơ quan)";
                    case BOOK_TITLE -> "Sổ (tên sổ)";
                    case BOOK_PERIOD -> "Sổ (thời gian và số)";
                    case BOOK_VOLUME -> "Sổ (quyển số)";
                    case BOOK_HEADING -> "Sổ (tiêu đề)";
                    case BOOK_HEAD -> "Sổ (tên cột)";
                    case BOOK_COLUMN -> "Sổ (số cột)";
                    case BOOK_CELL -> "Sổ (ô)";
                    case BOOK_VOID -> "Sổ (ô gạch bỏ)";
                    case BOOK_REMARK -> "Sổ (ghi chú)";
                    case BOOK_FOOT -> "Sổ (chân trang)";
                };
    }
}
