package vn.vanthu.account;

/// What somebody is in the office's way of papers; one person may be several.
///
/// [Rights] says what each may do.
public enum Role {
    /// Cá nhân được giao chủ trì soạn thảo (NĐ 30, Đ.10).
    DRAFTER,
    /// Người đứng đầu đơn vị soạn thảo, who answers for the content (NĐ 30, Đ.12.1).
    HEAD_OF_UNIT,
    /// Văn thư cơ quan, who checks the form and keeps the register (NĐ 30, Đ.12.2, Đ.14–18).
    REGISTRY,
    /// Người có thẩm quyền ký (NĐ 30, Đ.11, Đ.13).
    SIGNER,
    /// Lưu trữ cơ quan (NĐ 30, Đ.30).
    ARCHIVIST,
    /// Người được giao quản trị Hệ thống (NĐ 30, PL VI, I.IV.1). Reads no paper unless named on it.
    ADMINISTRATOR;

    /// How far somebody of this role reads when his account does not say otherwise.
    public Reach reach() {
        return switch (this) {
            case DRAFTER, ADMINISTRATOR -> Reach.OWN;
            case HEAD_OF_UNIT -> Reach.UNIT;
            // NĐ 30, Đ.13.5: "Người đứng đầu cơ quan, tổ chức phải chịu trách nhiệm trước pháp luật
            // về toàn bộ văn bản do cơ quan, tổ chức ban hành": who answers for all may read all.
            case REGISTRY, SIGNER, ARCHIVIST -> Reach.AGENCY;
        };
    }
}
