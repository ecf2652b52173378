package vn.vanthu.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Does what takes long while the page that asked shows how far it has come; one thing at a time,
/// for all of it reads the same disk.
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class LongWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final Clock clock;
    private final ExecutorService hand =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("long-work").daemon().factory());

    LongWork(Clock clock) {
        this.clock = clock;
    }

    /// How a piece of work stands.
    ///
    /// @param ended null while it goes on
    /// @param result what it brought; null while it goes on, and when it was refused
    public record State(
            String work,
            Instant begun,
            @Nullable Instant ended,
            long done,
            long of,
            @Nullable Object result,
            List<Problem> problems) {

        public boolean isRunning() {
            return ended == null;
        }
    }

    /// How the last of its kind stands; null when there was none since the program started.
    public @Nullable State state(String work) {
        return states.get(work);
    }

    /// Begins it, unless it is going on.
    public void begin(String work, Function<Progress, ? extends Outcome<?>> task) {
        synchronized (states) {
            State before = states.get(work);
            if (before != null && before.isRunning()) {
                return;
            }
            states.put(work, new State(work, clock.instant(), null, 0, 0, null, List.of()));
        }
        hand.execute(() -> {
            try {
                end(work, task.apply((done, of) -> at(work, done, of)));
            } catch (RuntimeException e) {
                LOG.error("{} broke off", work, e);
                end(work, Outcome.refused(Problem.must("KEEPING.archive-silent", "")));
            }
        });
    }

    private void at(String work, long done, long of) {
        states.computeIfPresent(
                work,
                (_, state) -> new State(work, state.begun(), null, done, of, null, List.of()));
    }

    private void end(String work, Outcome<?> outcome) {
        Object result = outcome instanceof Outcome.Done<?>(var value, _) ? value : null;
        states.computeIfPresent(
                work,
                (_, state) ->
                        new State(
                                work,
                                state.begun(),
                                clock.instant(),
                                state.done(),
                                state.of(),
                                result,
                                outcome.problems()));
    }

    @Override
    public void close() {
        var _ = hand.shutdownNow();
    }
}
