package vn.vanthu.search;

import java.time.Duration;

/// How the journal is read.
///
/// @param batch lines read at once: so few that closing does not wait long, so many that two
///   threads are kept busy
/// @param lines of the journal between two commits; what was not committed is read again after a
///   crash
/// @param rest between two commits when there is little to do
record Pace(int batch, int lines, Duration rest) {

    static final Pace USUAL = new Pace(256, 20_000, Duration.ofSeconds(1));
}
