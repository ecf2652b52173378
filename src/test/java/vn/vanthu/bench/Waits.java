package vn.vanthu.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// How long each of many questions waited for its answer, shortest first, and how long the
/// processors worked on all of them, in milliseconds.
final class Waits {

    private final double[] waits;
    private final double work;
    private final double seconds;

    private Waits(double[] waits, double work, double seconds) {
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
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> hands = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            hands.add(() -> {
                for (int n = next.getAndIncrement(); n < waits.length; n = next.getAndIncrement()) {
                    long started = System.nanoTime();
                    answering.answer(questions.get(n));
                    waits[n] = (System.nanoTime() - started) / 1e6;
                }
                return true;
            });
        }
        double worked = Machine.processor();
        long started = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            for (Future<Boolean> done : pool.invokeAll(hands)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        double work = (Machine.processor() - worked) * 1_000;
        Arrays.sort(waits);
        return new Waits(waits, work, seconds);
    }

    double at(double share) {
        return waits[Math.min(waits.length - 1, (int) (share * waits.length))];
    }

    /// The work of the processors on one question in the mean, which a busy machine hardly
    /// lengthens, what the JVM does besides included.
    double work() {
        return work / waits.length;
    }

    double longest() {
        return waits[waits.length - 1];
    }

    double perSecond() {
        return waits.length / seconds;
    }
}
