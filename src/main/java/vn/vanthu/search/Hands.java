package vn.vanthu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Two threads that read papers side by side, and go when there is nothing to read.
final class Hands implements AutoCloseable {

    // The papers themselves are read from one disk, and people are to be served meanwhile.
    private static final int COUNT = 2;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    COUNT,
                    COUNT,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("index-", 1).daemon().factory());

    Hands() {
        threads.allowCoreThreadTimeOut(true);
    }

    /// Does `work` with each, in no order, and returns when all is done.
    ///
    /// @param isStopped whether to leave the rest undone
    <T> void each(Collection<T> all, Consumer<T> work, BooleanSupplier isStopped) {
        Queue<T> left = new ConcurrentLinkedQueue<>(all);
        Runnable share =
                () -> {
                    for (T next = left.poll();
                            next != null && !isStopped.getAsBoolean();
                            next = left.poll()) {
                        work.accept(next);
                    }
                };
        if (all.size() == 1) {
            share.run();
            return;
        }
        List<Future<?>> shares = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            shares.add(threads.submit(share));
        }
        RuntimeException failure = null;
        for (Future<?> each : shares) {
            failure = await(each, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException await(
            Future<?> share, @Nullable RuntimeException failure) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    share.get();
                    return failure;
                } catch (InterruptedException e) {
                    // What was begun is finished: the caller counts on all or nothing.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case RuntimeException cause -> cause;
                case Error cause -> throw cause;
                case null, default -> new IllegalStateException(e);
            };
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
