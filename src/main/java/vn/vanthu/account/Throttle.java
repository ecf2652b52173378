package vn.vanthu.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes whoever guesses wait, longer each time.
///
/// An attempt counts before it is judged, so that many at one instant are not judged all.
final class Throttle {

    /// Failures that cost nothing: fingers slip.
    static final int FREE = 5;

    private static final int KEPT = 20_000;

    /// How often somebody failed, and when last.
    record Tally(int failures, Instant at) {}

    private final Duration longest;
    private final Map<String, Tally> tallies =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param longest the longest wait; after as much quiet again the tally begins anew
    Throttle(Duration longest) {
        this.longest = longest;
    }

    /// Time still to wait before the next attempt; zero lets it pass and counts it.
    synchronized Duration attempt(String key, Instant now) {
        Tally tally = tallies.getOrDefault(key, new Tally(0, Instant.EPOCH));
        if (tally.at().plus(longest.multipliedBy(2)).isBefore(now)) {
            tally = new Tally(0, Instant.EPOCH);
        }
        Duration left = Duration.between(now, tally.at().plus(pause(tally.failures())));
        if (left.isPositive()) {
            return left;
        }
        tallies.put(key, new Tally(tally.failures() + 1, now));
        return Duration.ZERO;
    }

    /// The attempt was a good one after all.
    synchronized void forget(String key) {
        tallies.remove(key);
    }

    /// The attempt was a good one; failures before it still count, since whoever guesses may hold
    /// an account of his own.
    synchronized void takeBack(String key) {
        tallies.computeIfPresent(
                key,
                (_, tally) ->
                        tally.failures() <= 1 ? null : new Tally(tally.failures() - 1, tally.at()));
    }

    /// What was remembered elsewhere, unless more is known here.
    synchronized void remember(String key, Tally tally) {
        tallies.merge(key, tally, (a, b) -> a.failures() >= b.failures() ? a : b);
    }

    synchronized boolean knows(String key) {
        return tallies.containsKey(key);
    }

    synchronized Tally tally(String key) {
        return tallies.getOrDefault(key, new Tally(0, Instant.EPOCH));
    }

    /// One second after the free ones, then twice as long each time.
    private Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - FREE, 30));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
