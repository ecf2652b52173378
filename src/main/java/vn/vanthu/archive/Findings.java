package vn.vanthu.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// What a check of an archive found.
///
/// @param papers objects looked at
/// @param versions of them
/// @param files whose digest was reckoned
/// @param bytes of those files
/// @param journalLines lines of the chain
/// @param head the last line of the chain, to be printed and kept elsewhere; null for no line
/// @param faults all of them, each with its place in the folder as its field; empty for a sound
///   archive
/// @param notes what is no fault but worth a look, such as work that a crash left and the next
///   start completes
public record Findings(
        long papers,
        long versions,
        long files,
        long bytes,
        long journalLines,
        @Nullable JournalHead head,
        List<Problem> faults,
        List<Problem> notes) {

    public Findings {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
