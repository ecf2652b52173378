package vn.vanthu.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a piece of work once a day, at night when the program runs then.
final class Nightly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final int FROM = 2;
    private static final int UNTIL = 5;

    private final Clock clock;
    private final Runnable work;
    private final Runnable stop;
    private LocalDateTime last;
    private @Nullable ScheduledExecutorService rounds;

    /// @param clock stands in the office's zone
    /// @param stop breaks off the work that is under way
    Nightly(Clock clock, Runnable work, Runnable stop) {
        this.clock = clock;
        this.work = work;
        this.stop = stop;
        this.last = LocalDateTime.now(clock);
    }

    synchronized void start() {
        if (rounds == null) {
            rounds =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("nightly").daemon().factory());
            // Its result is none, and what it throws is seen to.
            var _ =
                    rounds.scheduleWithFixedDelay(
                            this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /// Does the work if it is due.
    void look() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!isDue(now)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Tonight's work was not done", e);
        }
        synchronized (this) {
            last = now;
        }
    }

    /// A program that is never up at night does it after a whole day.
    private synchronized boolean isDue(LocalDateTime now) {
        boolean isNight = now.getHour() >= FROM && now.getHour() < UNTIL;
        boolean isDone = !last.isBefore(now.toLocalDate().atTime(FROM, 0));
        return (isNight && !isDone) || last.isBefore(now.minusDays(1));
    }

    /// Begins nothing more, and waits for what is under way: an interruption would close files
    /// under the hands of others.
    @Override
    public void close() {
        ScheduledExecutorService last;
        synchronized (this) {
            last = rounds;
        }
        stop.run();
        if (last != null) {
            last.close();
        }
    }
}
