package vn.vanthu.workflow;

/// How an issued paper stands today (NĐ 30, Đ.18.3, Đ.18.4).
public enum Standing {
    IN_FORCE,
    /// A công văn of the issuer mends its form; it stays in force with it.
    CORRECTED,
    /// Another paper has taken its place.
    REPLACED,
    /// Taken back and frozen (PL VI, Phần I, III.8.a); stays to be seen.
    RECALLED;

    /// What the act makes of it. A paper once recalled stays so, and so does one replaced unless it
    /// is recalled.
    Standing after(Relation relation) {
        return switch (relation) {
            case CORRECTS -> this == IN_FORCE ? CORRECTED : this;
            case REPLACES -> this == RECALLED ? this : REPLACED;
            case RECALLS -> RECALLED;
            case COPIES -> this;
        };
    }

    /// Whether nothing more may be done to it.
    boolean isFrozen() {
        return this == RECALLED;
    }
}
