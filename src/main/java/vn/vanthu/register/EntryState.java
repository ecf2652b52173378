package vn.vanthu.register;

/// What has become of a number.
public enum EntryState {
    /// Kept for somebody until a day; no paper bears it yet.
    RESERVED,
    /// Given to a paper that is not archived yet.
    NUMBERED,
    /// Borne by a paper that is archived for good.
    ARCHIVED,
    /// Struck out with a reason; never given again.
    VOID,
    /// Borne by a paper from before this register, entered afterwards.
    PAST
}
