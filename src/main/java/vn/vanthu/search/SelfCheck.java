package vn.vanthu.search;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Rights;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveDamaged;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Compares index, archive and register, and mends the index where they differ. May run while
/// others work.
public final class SelfCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    // Beyond that the index is made again as a whole.
    private static final int MOST_MENDED = 10_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Archive archive;
    private final PaperIndex index;
    private final Registered register;
    private final Follower follower;
    private final Reindex reindex;
    private final Clock clock;
    private final AtomicReference<@Nullable Checked> last = new AtomicReference<>();
    private volatile boolean isStopped;

    SelfCheck(
            Archive archive,
            PaperIndex index,
            Registered register,
            Follower follower,
            Reindex reindex,
            Clock clock) {
        this.archive = archive;
        this.index = index;
        this.register = register;
        this.follower = follower;
        this.reindex = reindex;
        this.clock = clock;
    }

    /// What was found.
    ///
    /// @param archived papers in the archive
    /// @param indexed papers in the index
    /// @param registered papers that the register knows to be in the archive
    /// @param differing how many differ in all
    /// @param left how many of them could not be mended
    /// @param differences the first of them by name
    public record Checked(
            Instant at,
            long archived,
            long indexed,
            long registered,
            long differing,
            long left,
            List<Problem> differences) {

        public Checked {
            differences = List.copyOf(differences);
        }

        /// Whether all three said the same from the beginning.
        public boolean isSound() {
            return differing == 0;
        }
    }

    /// Compares and mends, for `by` who may check the archive.
    ///
    /// @param progress papers looked at, and in all
    public Outcome<Checked> run(Actor by, Progress progress) {
        return switch (Rights.may(by, Act.VERIFY, null)) {
            case Decision.Refused(Problem why) -> Outcome.refused(why);
            case Decision.Allowed _ -> run(progress);
        };
    }

    /// Refused while the index is still being brought up to date, when everything would differ, and
    /// while the archive cannot be read.
    Outcome<Checked> run(Progress progress) {
        if (!awaitCaughtUp()) {
            return Outcome.refused(
                    Problem.must(
                            "SEARCH.check-early", "index", index.mark().seq(), archive.lastSeq()));
        }
        try {
            return Outcome.done(compared(progress));
        } catch (ArchiveDamaged | UncheckedIOException e) {
            return Outcome.refused(
                    Problem.must("SEARCH.check-archive", "index", String.valueOf(e.getMessage())));
        }
    }

    private Checked compared(Progress progress) {
        Differences found = new Differences(archive, index, () -> isStopped);
        found.archive(progress);
        found.index();
        found.register(register);
        if (isStopped) {
            throw new CancellationException("the program ends");
        }
        // What was just being issued is no difference.
        boolean isSettled = found.isEmpty() || awaitCaughtUp();
        found.lookAgain();
        List<Problem> named = found.problems();
        long differing = found.count();
        if (isSettled && differing > 0) {
            mend(found);
        }
        Checked checked =
                new Checked(
                        clock.instant(),
                        found.archived(),
                        found.indexed(),
                        found.registered(),
                        differing,
                        found.count(),
                        named);
        if (!checked.isSound()) {
            LOG.warn("The index differed from the archive: {}", checked);
        }
        last.set(checked);
        return checked;
    }

    private void mend(Differences found) {
        if (found.count() > MOST_MENDED) {
            var _ = reindex.run(Progress.NONE, () -> isStopped);
            var _ = awaitCaughtUp();
        } else {
            var _ = follower.mend(found.papers(), found.strangers());
        }
        found.lookAgain();
    }

    private boolean awaitCaughtUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isStopped && System.nanoTime() < end) {
            if (follower.awaitCaughtUp(LOOK)) {
                return true;
            }
        }
        return false;
    }

    /// What was found last, since the program started.
    public Optional<Checked> last() {
        return Optional.ofNullable(last.get());
    }

    /// Breaks off a comparison that is under way.
    @Override
    public void close() {
        isStopped = true;
    }
}
