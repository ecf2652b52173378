package vn.vanthu.keeping;

import java.time.Instant;
import java.util.List;
import vn.vanthu.archive.Findings;
import vn.vanthu.document.Problem;

/// What a check of archive and register together found.
///
/// @param at when it ended
/// @param archive what the archive alone told; its faults are among `faults`
/// @param faults all of them, each with its place as its field; empty when all is sound
/// @param notes what is no fault but worth a look
public record Verified(Instant at, Findings archive, List<Problem> faults, List<Problem> notes) {

    public Verified {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
