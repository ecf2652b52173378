package vn.vanthu.keeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// How the program does, in figures that betray nothing of papers or people.
///
/// @param at when it was asked
/// @param database of which kind
/// @param pendingActs acts of the register that the journal has yet to hear of; after a moment of
///   quiet none
/// @param unfinished papers with a number that are not in the archive yet
/// @param journalLines lines of the archive's journal
/// @param freeBytes room on the disk that holds the archive
/// @param lastVerify the last check since the program was started, or null for none
/// @param trouble why nothing can be numbered now, or null when all is well
public record Health(
        Instant at,
        Database.Kind database,
        int pendingActs,
        int unfinished,
        long journalLines,
        long freeBytes,
        @Nullable LastVerify lastVerify,
        @Nullable Problem trouble) {

    /// The outcome of a check.
    public record LastVerify(Instant at, int faults) {}

    public boolean isWell() {
        return trouble == null && (lastVerify == null || lastVerify.faults() == 0);
    }
}
