package vn.vanthu.legacy.batch;

import java.time.Instant;
import java.util.Map;

/// Files of the past that were added together.
///
/// @param name as whoever added them called it, such as the folder's
/// @param counts how many files stand where; a state without any is left out
public record PastBatch(
        String id, String name, Instant begun, String by, Map<PastState, Integer> counts) {

    public PastBatch {
        counts = Map.copyOf(counts);
    }

    public int count(PastState state) {
        return counts.getOrDefault(state, 0);
    }

    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many are no longer waiting to be read.
    public int read() {
        return files() - count(PastState.WAITING);
    }
}
