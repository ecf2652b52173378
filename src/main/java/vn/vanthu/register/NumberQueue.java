package vn.vanthu.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vanthu.database.Database;

/// Gives numbers to all who wait at once: one transaction, one flush of the disk, many answers.
///
/// A flush takes as long for one number as for hundreds. While one transaction is being committed,
/// those who ask queue up and share the next one; nobody waits for company that does not come. The
/// writer is a thread of its own, so that nobody who gives up asking can tear it from its work; it
/// ends when nobody has asked for a while.
final class NumberQueue {

    private static final int AT_ONCE = 500;
    private static final int IDLE_SECONDS = 10;

    private final Database database;
    private final Function<List<NumberRequest>, List<Given>> allocation;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ThreadPoolExecutor writer =
            // A platform thread: SQLite waits in native code, where it would hold a carrier.
            new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("register-writer").daemon().factory());

    private record Waiting(NumberRequest request, CompletableFuture<Given> answer) {}

    /// Tells how far a transaction came.
    private enum Stage {
        NOT_BEGUN,
        WORKING,
        COMMITTING
    }

    /// @param allocation answers requests one for one, within a transaction
    NumberQueue(Database database, Function<List<NumberRequest>, List<Given>> allocation) {
        this.database = database;
        this.allocation = allocation;
        writer.allowCoreThreadTimeOut(true);
    }

    /// Waits for the answer.
    ///
    /// @throws RegisterException when the number could not be committed, or the thread was
    ///   interrupted; ask again with the same paper
    Given ask(NumberRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // It would wait for the writer, and the writer for it.
            throw new IllegalStateException("a number is a transaction of its own");
        }
        Waiting asked = new Waiting(request, new CompletableFuture<>());
        queue.add(asked);
        if (waiting.getAndIncrement() == 0) {
            writer.execute(this::drain);
        }
        try {
            return asked.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterException("interrupted while waiting for a number", e);
        } catch (ExecutionException e) {
            throw new RegisterException("no number was given to paper " + request.paper(), e);
        }
    }

    private void drain() {
        int served;
        do {
            List<Waiting> batch = new ArrayList<>();
            Waiting next = queue.poll();
            while (next != null) {
                batch.add(next);
                next = batch.size() < AT_ONCE ? queue.poll() : null;
            }
            served = batch.size();
            serve(batch);
        } while (waiting.addAndGet(-served) > 0);
    }

    private void serve(List<Waiting> batch) {
        Outcome outcome = commit(batch);
        if (outcome.failure() == null) {
            return;
        }
        if (batch.size() == 1 || outcome.stage() != Stage.WORKING) {
            fail(batch, outcome.failure());
            return;
        }
        // Some request upset the database; alone it harms only itself.
        for (int i = 0; i < batch.size(); i++) {
            Outcome alone = commit(batch.subList(i, i + 1));
            if (alone.failure() != null) {
                boolean gone = alone.stage() != Stage.WORKING;
                // The database itself fails: do not make each one wait for that again.
                fail(batch.subList(i, gone ? batch.size() : i + 1), alone.failure());
                if (gone) {
                    return;
                }
            }
        }
    }

    private record Outcome(Stage stage, @Nullable Throwable failure) {}

    // Whatever goes wrong must reach those who wait, or they would wait for ever.
    private Outcome commit(List<Waiting> batch) {
        Stage[] stage = {Stage.NOT_BEGUN};
        try {
            List<Given> answers =
                    database.inTransaction(() -> {
                        stage[0] = Stage.WORKING;
                        List<Given> found =
                                allocation.apply(batch.stream().map(Waiting::request).toList());
                        stage[0] = Stage.COMMITTING;
                        return found;
                    });
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
            return new Outcome(stage[0], null);
        } catch (RuntimeException | Error e) {
            return new Outcome(stage[0], e);
        }
    }

    private static void fail(List<Waiting> batch, Throwable failure) {
        batch.forEach(asked -> asked.answer().completeExceptionally(failure));
    }
}
