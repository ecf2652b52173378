package vn.vanthu.search;

import java.util.List;

/// What can be asked for by name: every field of NĐ 30, Phụ lục VI, Phần II, I, and what the office
/// knows besides.
///
/// A field is asked for in the box as `loại:`, `loai:` or `kind:`, on a form by its [#code].
public enum Field {
    /// 1.1
    FILE_ORGAN("FileCode.OrganId", "mã cơ quan lập hồ sơ", "fileorgan"),
    /// 1.2
    FILE_YEAR("FileCode.FileCatalog", "năm hồ sơ", "fileyear"),
    /// 1.3
    DOSSIER("FileCode.FileNotation", "hồ sơ", "file", "dossier"),
    /// 2
    ORDINAL("DocOrdinal", "thứ tự", "ordinal"),
    /// 3
    KIND("TypeName", "loại", "kind", "type"),
    /// 4, and 4 with 5 as a label
    NUMBER("CodeNumber", "số", "number", "no"),
    /// 5
    NOTATION("CodeNotation", "ký hiệu", "symbol"),
    /// 6
    DATE("IssuedDate", "ngày", "date"),
    /// 6, the first day
    FROM("from", "từ", "from", "since"),
    /// 6, the last day
    UNTIL("until", "đến", "to", "until"),
    YEAR("year", "năm", "year"),
    /// 7
    AGENCY("OrganName", "cơ quan", "agency"),
    /// 8
    SUBJECT("Subject", "trích yếu", "subject", "title"),
    /// 9
    LANGUAGE("Language", "ngôn ngữ", "language"),
    /// 10
    PAGES("PageAmount", "số trang", "pages"),
    /// 11
    NOTE("Description", "ghi chú", "note"),
    /// 12.1
    POSITION("SignerInfo.Position", "chức vụ", "position"),
    /// 12.2
    SIGNER("SignerInfo.FullName", "người ký", "signer"),
    /// 13.1
    RECIPIENT_CODE("To.OrganId", "mã nơi nhận", "recipientcode"),
    /// 13.2
    RECIPIENT("To.OrganName", "nơi nhận", "to-agency", "recipient"),
    /// 14
    PRIORITY("Priority", "độ khẩn", "priority"),
    /// 15
    COPIES("IssuedAmount", "số bản", "copies"),
    /// 16
    DUE("DueDate", "hạn trả lời", "due"),
    UNIT("unit", "đơn vị", "unit"),
    AUTHOR("author", "người soạn", "author"),
    STATE("state", "trạng thái", "state"),
    RETENTION("retention", "thời hạn bảo quản", "retention"),
    /// Papers that cite a label.
    CITES("cites", "dẫn", "cites"),
    /// Words of the body alone.
    BODY("body", "nội dung", "body"),
    OBJECT("object", "mã văn bản", "object");

    private final String code;
    private final String vietnamese;
    private final String english;

    Field(String code, String vietnamese, String... english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = String.join(" ", english);
    }

    /// The decree's English name, or a plain one for what the decree has no field for.
    public String code() {
        return code;
    }

    /// As the office says it: `người ký`.
    public String words() {
        return vietnamese;
    }

    /// Names in English, the usual one first.
    public List<String> english() {
        return List.of(english.split(" "));
    }
}
