package vn.vanthu.search;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Keeps the index in step with the archive's journal, and has it made again when it is damaged, of
/// another archive, or written by another version of the program.
///
/// Within a service it follows on its own; in a command it brings the index up to date when asked,
/// or waits for the service that does.
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    // Other programs append to the journal too, and tell nobody; looking costs the size of a file.
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Archive archive;
    private final Generations generations;
    private final Reindex reindex;
    private final Pace pace;
    private final Hands hands = new Hands();

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition moved = turn.newCondition();
    private final Condition nudged = turn.newCondition();

    // Guarded by turn.
    private @Nullable Following following;
    private @Nullable Thread thread;
    private boolean isNudged;
    private int failures;

    private volatile boolean isStopped;
    private volatile @Nullable Problem trouble;
    private volatile long seen;

    Follower(Archive archive, Generations generations, Reindex reindex, Pace pace) {
        this.archive = archive;
        this.generations = generations;
        this.reindex = reindex;
        this.pace = pace;
    }

    /// Follows on its own from now on.
    void start() {
        turn.lock();
        try {
            if (thread == null && !isStopped) {
                thread = Thread.ofPlatform().name("follower").daemon().start(this::run);
            }
        } finally {
            turn.unlock();
        }
    }

    /// Why the index stays behind, if it does.
    public Optional<Problem> trouble() {
        return Optional.ofNullable(trouble);
    }

    /// The last line of the journal whose paper searches are sure to see; often a little further
    /// than what was committed.
    long seen() {
        long now = seen;
        return now > 0 ? now : generations.mark().seq();
    }

    /// Waits until searches see every paper that the archive has now; brings the index up to date
    /// itself where nobody does.
    ///
    /// @return false when that took longer than `most`
    public boolean awaitCaughtUp(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long wanted = archive.lastSeq();
        try {
            while (turn.tryLock(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                try {
                    boolean more = thread == null && step();
                    if (sees(wanted)) {
                        return true;
                    }
                    if (!more) {
                        isNudged = true;
                        nudged.signal();
                        var _ = moved.awaitNanos(SHORT.toNanos());
                    }
                } finally {
                    turn.unlock();
                }
                if (System.nanoTime() >= end) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean sees(long wanted) {
        return generations.with(generation -> {
            PaperIndex index = generation.index();
            if (index.isReadOnly()) {
                return refreshed(index) >= wanted;
            }
            Following now = followed(index);
            return now != null && now.seen() >= wanted;
        });
    }

    /// How far an index goes that another program writes.
    private long refreshed(PaperIndex index) {
        // In this order: what is seen then is at least what the mark says.
        long mark = index.mark().seq();
        index.refresh();
        seen = mark;
        return mark;
    }

    private void run() {
        while (!isStopped) {
            turn.lock();
            try {
                boolean more = tried();
                moved.signalAll();
                if (!more) {
                    rest();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean tried() {
        try {
            boolean more = step();
            failures = 0;
            return more;
        } catch (RuntimeException e) {
            failures++;
            tell(Problem.must("SEARCH.index-behind", "index", String.valueOf(e.getMessage())), e);
            return false;
        }
    }

    /// Waits for the next look, longer after failures; the turn is free meanwhile.
    private void rest() {
        long nanos = Math.min(PAUSE.toNanos() << Math.min(failures, 10), LONGEST_PAUSE.toNanos());
        try {
            while (nanos > 0 && !isNudged && !isStopped) {
                nanos = nudged.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            // Whoever ends it sets the sign that it looks at.
            LOG.debug("woken", e);
        }
        isNudged = false;
    }

    /// Takes in a few lines; the caller has the turn.
    ///
    /// @return whether there is more to do at once
    private boolean step() {
        if (generations.look() == Generations.Look.LOST) {
            return makeAgain("SEARCH.index-lost");
        }
        boolean isApart =
                generations.with(generation -> {
                    PaperIndex index = generation.index();
                    if (index.isReadOnly() || followed(index) != null) {
                        return false;
                    }
                    Following begun = new Following(archive, index, pace, hands, () -> isStopped);
                    boolean isStrange = begun.isApart();
                    following = isStrange ? null : begun;
                    return isStrange;
                });
        return isApart ? makeAgain("SEARCH.index-apart") : generations.with(this::step);
    }

    private @Nullable Following followed(PaperIndex index) {
        Following now = following;
        return now != null && now.isOf(index) ? now : null;
    }

    private boolean makeAgain(String code) {
        tell(Problem.should(code, "index"), null);
        return switch (reindex.run(Progress.NONE, () -> isStopped)) {
            case Outcome.Done<Reindex.Made> _ -> true;
            // Another program is about it.
            case Outcome.Refused<Reindex.Made> _ -> false;
        };
    }

    private void tell(Problem now, @Nullable RuntimeException why) {
        if (!now.equals(trouble)) {
            LOG.warn("{} {}", now.code(), now.values(), why);
        }
        trouble = now;
    }

    private boolean step(Generation generation) {
        Following now = followed(generation.index());
        if (now == null) {
            var _ = refreshed(generation.index());
            return false;
        }
        try {
            boolean more = now.step();
            now.show(!more);
            seen = now.seen();
            if (!more) {
                now.commitWhenDue();
            }
            trouble = null;
            return more;
        } catch (RuntimeException e) {
            generation.troubled(e);
            throw e;
        }
    }

    /// Puts papers again as the archive has them, and takes out what it does not have.
    ///
    /// @return whether it could: a program that only reads cannot
    boolean mend(Collection<ObjectId> papers, Collection<String> strangers) {
        turn.lock();
        try {
            return generations.with(generation -> {
                PaperIndex index = generation.index();
                Following now = followed(index);
                if (now == null) {
                    return false;
                }
                strangers.forEach(index::remove);
                papers.forEach(paper -> again(paper).ifPresent(index::put));
                index.refresh();
                now.commit();
                return true;
            });
        } finally {
            turn.unlock();
        }
    }

    private Optional<IndexedPaper> again(ObjectId paper) {
        return archive.find(paper).flatMap(held -> PaperReader.read(held, line(held)));
    }

    /// The line that tells of the newest version, 0 when none does.
    private long line(Holding held) {
        return archive.line(held.newest().actId()).map(JournalLine::seq).orElse(0L);
    }

    /// Leaves off, and commits what was read.
    @Override
    public void close() {
        isStopped = true;
        Thread running;
        turn.lock();
        try {
            running = thread;
            thread = null;
            nudged.signalAll();
        } finally {
            turn.unlock();
        }
        if (running != null) {
            join(running);
        }
        turn.lock();
        try {
            commitLast();
        } finally {
            turn.unlock();
            hands.close();
        }
    }

    private void commitLast() {
        Following last = following;
        if (last == null) {
            return;
        }
        try {
            generations.with(generation -> {
                if (last.isOf(generation.index())) {
                    last.commit();
                }
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("What was read last is read again at the next start", e);
        }
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
