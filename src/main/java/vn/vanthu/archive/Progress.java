package vn.vanthu.archive;

/// Told how far a long piece of work has come; called by several threads, one at a time.
public interface Progress {

    /// Nobody listens.
    Progress NONE = (_, _) -> {};

    /// Tells that so many are done.
    ///
    /// @param done objects looked at
    /// @param of objects in all
    void at(long done, long of);
}
