package vn.vanthu.web.way;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.workflow.DraftCard;

/// Shows where a draft stands and what its reader may do to it now.
///
/// @param stages the five stages of the way in order
/// @param whose names of those whose turn it is; empty when nobody's
/// @param acts names of the acts open to the reader: `SUBMIT`, `RETURN` …
/// @param back why it last came back or was given up, while that counts; or null
public record Turn(
        DraftCard card, List<Stage> stages, String whose, Set<String> acts, @Nullable Back back) {

    public Turn {
        stages = List.copyOf(stages);
        acts = Set.copyOf(acts);
    }

    public boolean may(String act) {
        return acts.contains(act);
    }

    /// The act that leads on from here and is open to the reader; empty when none is.
    public String onwards() {
        return List.of("SUBMIT", "APPROVE_CONTENT", "APPROVE_FORM", "SIGN", "ISSUE").stream()
                .filter(acts::contains)
                .findFirst()
                .orElse("");
    }

    /// One stage of the way.
    ///
    /// @param name of the step
    /// @param state `past`, `now` or `ahead`
    /// @param by who led the draft on from here; empty unless past
    public record Stage(String name, String state, String by, @Nullable Instant at) {}

    /// A return or the end of a draft.
    public record Back(String by, Instant at, String reason) {}
}
