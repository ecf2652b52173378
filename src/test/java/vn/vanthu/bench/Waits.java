package vn.vanthu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// How long each of many questions waited for its answer, and how long a processor worked on it, in
/// milliseconds, shortest first.
final class Waits {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final double[] waits;
    private final double[] work;
    private final double seconds;

    private Waits(double[] waits, double[] work, double seconds) {
        this.waits = waits;
        this.work = work;
        this.seconds = seconds;
    }

    /// What answers one question.
    interface Answering<T> {
        void answer(T question) throws Exception;
    }

    /// Asks all of them by so many clients, each asking again as soon as it has its answer.
    static <T> Waits of(List<T> questions, int clients, Answering<T> answering) throws Exception {
        double[] waits = new double[questions.size()];
        double[] work = new double[questions.size()];
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> hands = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            hands.add(() -> {
                for (int n = next.getAndIncrement(); n < waits.length; n = next.getAndIncrement()) {
                    long started = System.nanoTime();
                    long worked = THREADS.getCurrentThreadCpuTime();
                    answering.answer(questions.get(n));
                    work[n] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
                    waits[n] = (System.nanoTime() - started) / 1e6;
                }
                return true;
            });
        }
        long started = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            for (Future<Boolean> done : pool.invokeAll(hands)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(waits);
        Arrays.sort(work);
        return new Waits(waits, work, seconds);
    }

    double at(double share) {
        return at(waits, share);
    }

    /// The same of the processor's work, which a busy machine does not lengthen.
    double workAt(double share) {
        return at(work, share);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    double longest() {
        return waits[waits.length - 1];
    }

    double perSecond() {
        return waits.length / seconds;
    }
}
