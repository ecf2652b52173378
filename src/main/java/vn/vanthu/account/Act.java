package vn.vanthu.account;

import java.util.Locale;

/// Everything that can be done in the program, with the rule that asks for it or forbids it.
///
/// [Rights] says which role may do it; the trail names it by [#code].
public enum Act {
    /// Begin a paper (NĐ 30, Đ.10.2; PL VI, I.III.1.a).
    DRAFT("soạn thảo"),
    /// Save a new version of a draft (NĐ 30, Đ.10.2–3; PL VI, I.III.1.n).
    EDIT("sửa dự thảo"),
    /// Open a paper (NĐ 30, PL VI, I.III.3.b).
    READ("đọc văn bản"),
    /// Put two saved versions side by side (NĐ 30, PL VI, I.III.5.a: "các dự thảo").
    COMPARE("so sánh các bản dự thảo"),
    /// See who did what to one paper (NĐ 30, PL VI, I.III.5.a, III.6.l).
    READ_HISTORY("xem lịch sử văn bản"),
    /// Take a draft from the hands of the one who has it open.
    TAKE_OVER_LOCK("giành quyền sửa"),
    /// Hand a draft on for approval (NĐ 30, Đ.10.2).
    SUBMIT("trình duyệt"),
    /// Set a draft aside for good; its versions stay.
    DISCARD("bỏ dự thảo"),
    /// Answer for the content (NĐ 30, Đ.12.1; PL VI, I.III.5.a).
    APPROVE_CONTENT("duyệt nội dung"),
    /// Answer for thể thức and kỹ thuật trình bày (NĐ 30, Đ.12.2; PL VI, I.III.5.a).
    APPROVE_FORM("duyệt thể thức"),
    /// Give a draft back with a reason (NĐ 30, Đ.10.3; PL VI, I.III.1.n).
    RETURN("trả lại"),
    /// Sign, or decide that it be signed (NĐ 30, Đ.11.1, Đ.13).
    SIGN("ký"),
    /// Give number and date (NĐ 30, Đ.14.1, Đ.15).
    ISSUE("cấp số và ban hành"),
    /// Put the signed and sealed file to the issued paper (NĐ 30, Đ.17, Đ.19).
    FILE_SIGNED("nộp bản đã ký"),
    /// Take a number ahead of its paper.
    RESERVE("giữ số"),
    /// Strike a number out, with the reason.
    VOID("hủy số"),
    /// Ask which number would come next.
    FORECAST("xem số dự kiến"),
    /// Close the book of a year (NĐ 30, Đ.15.1: "kết thúc vào ngày 31 tháng 12").
    CLOSE_YEAR("khóa sổ năm"),
    /// Send a paper out and follow it (NĐ 30, Đ.18).
    DISPATCH("phát hành, theo dõi chuyển phát"),
    /// Đính chính (NĐ 30, Đ.18.3).
    CORRECT("đính chính"),
    /// Thay thế (NĐ 30, Đ.18.3).
    REPLACE("thay thế"),
    /// Thu hồi (NĐ 30, Đ.18.4; PL VI, I.III.8).
    RECALL("thu hồi"),
    /// Sao y, sao lục, trích sao (NĐ 30, Đ.25–27).
    COPY("sao văn bản"),
    /// Keep a search of one's own to use it again (NĐ 30, PL VI, I.III.6.e).
    SAVE_SEARCH("lưu phép tìm"),
    /// Look into the sổ đăng ký văn bản đi (NĐ 30, Đ.16).
    READ_REGISTER("xem sổ đăng ký"),
    /// Print the book to bind it (NĐ 30, Đ.16.2.b).
    PRINT_BOOK("in sổ đăng ký"),
    /// Have every number of a year explained.
    AUDIT_GAPS("đối soát số"),
    /// Lay down the number series (NĐ 30, Đ.15.1).
    DEFINE_SERIES("cấu hình loạt số"),
    /// Check the archive (NĐ 30, PL VI, I.I.5, III.5.d).
    VERIFY("kiểm tra kho lưu"),
    /// NĐ 30, PL VI, I.III.5.g.
    BACKUP("sao lưu"),
    /// NĐ 30, PL VI, I.III.5.g, IV.1.e.
    RESTORE("phục hồi"),
    /// Make the register's view again from the archive (NĐ 30, PL VI, I.IV.1.e).
    REBUILD("dựng lại từ kho lưu"),
    /// Read the whole trail (NĐ 30, PL VI, I.III.6.l, III.7.d).
    READ_AUDIT("xem nhật ký"),
    /// Change units, posts, people and signing rights.
    MANAGE_OFFICE("quản lý cơ cấu cơ quan"),
    /// Make accounts, give and take roles (NĐ 30, PL VI, I.IV.1.b, IV.1.đ).
    MANAGE_ACCOUNTS("quản lý tài khoản"),
    /// Confirm a change of rights (NĐ 30, PL VI, I.III.3.c).
    CONFIRM_RIGHTS("xác nhận thay đổi quyền"),
    /// Name somebody on one paper, to read or to edit (NĐ 30, PL VI, I.III.3.b).
    GRANT("cấp quyền trên một văn bản"),
    /// Make or revoke a token of one's own for the programming interface.
    MANAGE_TOKENS("quản lý mã truy cập của mình");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /// As the trail and the programming interface name it: `approve-content`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As the office says it: `duyệt nội dung`.
    public String words() {
        return words;
    }

    /// Whether it leaves everything as it was; all that a read-only token may do.
    public boolean isReading() {
        return switch (this) {
            case READ,
                    COMPARE,
                    READ_HISTORY,
                    FORECAST,
                    READ_REGISTER,
                    PRINT_BOOK,
                    AUDIT_GAPS,
                    VERIFY,
                    READ_AUDIT ->
                    true;
            case DRAFT,
                    EDIT,
                    TAKE_OVER_LOCK,
                    SUBMIT,
                    DISCARD,
                    APPROVE_CONTENT,
                    APPROVE_FORM,
                    RETURN,
                    SIGN,
                    ISSUE,
                    FILE_SIGNED,
                    RESERVE,
                    VOID,
                    CLOSE_YEAR,
                    DISPATCH,
                    CORRECT,
                    REPLACE,
                    RECALL,
                    COPY,
                    SAVE_SEARCH,
                    DEFINE_SERIES,
                    BACKUP,
                    RESTORE,
                    REBUILD,
                    MANAGE_OFFICE,
                    MANAGE_ACCOUNTS,
                    CONFIRM_RIGHTS,
                    GRANT,
                    MANAGE_TOKENS ->
                    false;
        };
    }

    @Override
    public String toString() {
        return words + " (" + code() + ")";
    }
}
