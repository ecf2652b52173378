package vn.vanthu.workflow;

/// Where a draft stands on its way (NĐ 30, Đ.10–15).
public enum Step {
    /// Being written; only here may its author change it (Đ.10).
    DRAFTING,
    /// With the head of the drafting unit, who checks the content and answers for it (Đ.12.1).
    CONTENT_APPROVAL,
    /// With the one who answers for form, technique and procedure (Đ.12.2).
    FORM_APPROVAL,
    /// With the signer, who approves and signs (Đ.11.1, Đ.13).
    SIGNING,
    /// Signed; Văn thư gives number and date (Đ.14, Đ.15).
    NUMBERING,
    /// Has its number and lies in the archive; from here on it never changes.
    ISSUED,
    /// Given up by its author; kept with its history, since nothing is deleted.
    ABANDONED;

    /// The step after this one.
    Step next() {
        return switch (this) {
            case DRAFTING -> CONTENT_APPROVAL;
            case CONTENT_APPROVAL -> FORM_APPROVAL;
            case FORM_APPROVAL -> SIGNING;
            case SIGNING -> NUMBERING;
            case NUMBERING -> ISSUED;
            case ISSUED, ABANDONED ->
                    throw new IllegalStateException("nothing comes after " + this);
        };
    }
}
