package vn.vanthu.cli;

import vn.vanthu.archive.Archive;
import vn.vanthu.document.Problem;
import vn.vanthu.search.PaperIndex;

/// Lets a command search in what is in the archive now, or know that it does not.
final class UpToDate {

    private UpToDate() {}

    /// Says when the index has not read the whole archive.
    static void see(House house, Voice voice) {
        if (house.room(PaperIndex.class).mark().seq() < house.room(Archive.class).lastSeq()) {
            voice.problem(Problem.should("SEARCH.behind", ""));
        }
    }
}
