package vn.vanthu.keeping;

import java.util.List;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;

/// Lists of issued papers that another room keeps for quick answers, and that must be made again
/// when the register is.
///
/// Both are called within one transaction, [#clear] first, then [#add] once for every object that
/// holds an issued paper or a copy of one, in order of folders: a paper may come before or after
/// the papers it is tied to.
public interface IssuedView {

    /// Forgets everything.
    void clear();

    /// Adds a paper as the archive keeps it.
    ///
    /// @param metadata the `metadata.json` of every version in order, the newest last
    /// @param lines what the journal tells of every version, in the same order
    void add(ObjectId object, List<byte[]> metadata, List<JournalLine> lines);
}
