package vn.vanthu.cli;

import java.time.Duration;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Follower;

/// Lets a command search in what is in the archive now, whether a service follows it or not.
final class UpToDate {

    // Who asks for a paper waits that long, not for a whole archive to be read.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private UpToDate() {}

    /// Brings the index up to date, or says that it is not.
    static void see(House house, Voice voice) {
        if (!house.room(Follower.class).awaitCaughtUp(PATIENCE)) {
            voice.problem(Problem.should("SEARCH.behind", ""));
        }
    }
}
