package vn.vanthu.legacy.batch;

/// Where a file of the past stands.
public enum PastState {
    /// Added, and not read yet.
    WAITING,
    /// Read; what it seems to be waits for a clerk.
    PROPOSED,
    /// It cannot be read; its problems say why.
    REFUSED,
    /// It seems to be a paper that is here already.
    TWIN,
    /// A register book; its lines are held against the papers of its batch.
    BOOK,
    /// A clerk says that it is what it is said to be; may still be undone.
    CONFIRMED,
    /// In the archive, for good.
    TAKEN_IN,
    /// A clerk does not want it; may be undone.
    DROPPED;

    /// Whether a clerk may still change his mind.
    public boolean isOpen() {
        return this != TAKEN_IN;
    }
}
