package vn.vanthu.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works through many inputs on all cores, a few at a time, and hands out what came of them in the
/// order of the inputs.
final class Batch {

    // A large paper with its files takes about this much while it is in hand.
    private static final long MEMORY_OF_A_WORKER = 96L * 1024 * 1024;
    private static final int WAITING_PER_WORKER = 4;

    private Batch() {}

    static int workers() {
        long fit = Runtime.getRuntime().maxMemory() / MEMORY_OF_A_WORKER;
        return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), fit));
    }

    /// Applies `work` to every input; `work` must not throw.
    static <I, O> void run(
            Iterable<I> inputs, int workers, Function<I, O> work, Consumer<O> receiver) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            Queue<Future<O>> inHand = new ArrayDeque<>();
            Iterator<I> rest = inputs.iterator();
            while (rest.hasNext() || !inHand.isEmpty()) {
                while (rest.hasNext() && inHand.size() < workers * WAITING_PER_WORKER) {
                    I input = rest.next();
                    inHand.add(pool.submit(() -> work.apply(input)));
                }
                receiver.accept(inHand.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while papers were in hand", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("work on an input threw", e.getCause());
        }
    }
}
