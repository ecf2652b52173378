package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.search.IndexSearcher.LeafSlice;

/// Lends a question the processors that no other question uses, so that parts of a large index are
/// gone through side by side.
///
/// Whoever asks works as well and takes back what nobody has begun: with many questions at once
/// each is answered by its own thread alone, and none waits for another.
final class SideBySide implements AutoCloseable {

    // Fewer papers are gone through before another thread has woken up.
    private static final int WORTH_PARTING = 20_000;
    private static final int IDLE_SECONDS = 30;

    private final int parts;
    private final ThreadPoolExecutor others;

    /// @param processors how many may work at one question
    SideBySide(int processors) {
        this.parts = processors;
        int lent = Math.max(1, processors - 1);
        AtomicInteger named = new AtomicInteger();
        this.others =
                new ThreadPoolExecutor(
                        lent,
                        lent,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work ->
                                Thread.ofPlatform()
                                        .name("search-" + named.incrementAndGet())
                                        .daemon()
                                        .unstarted(work));
        others.allowCoreThreadTimeOut(true);
    }

    /// Who works beside the one who asks.
    Executor others() {
        return others;
    }

    /// Parts an index into about as many papers for each processor.
    LeafSlice[] slices(List<LeafReaderContext> leaves) {
        int papers = leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).sum();
        int many = papers < WORTH_PARTING ? 1 : Math.min(parts, leaves.size());
        List<List<LeafReaderContextPartition>> slices = new ArrayList<>();
        int[] sizes = new int[many];
        for (int i = 0; i < many; i++) {
            slices.add(new ArrayList<>());
        }
        leaves.stream()
                .sorted(Comparator.comparingInt(leaf -> -leaf.reader().maxDoc()))
                .forEach(leaf -> {
                    int least = 0;
                    for (int i = 1; i < many; i++) {
                        least = sizes[i] < sizes[least] ? i : least;
                    }
                    sizes[least] += leaf.reader().maxDoc();
                    slices.get(least).add(LeafReaderContextPartition.createForEntireSegment(leaf));
                });
        return slices.stream()
                .filter(slice -> !slice.isEmpty())
                .map(LeafSlice::new)
                .toArray(LeafSlice[]::new);
    }

    /// What is done with some of the things.
    interface Work<T, R> {
        R with(List<T> some) throws IOException;
    }

    /// Does the work with as many lists of the things as the searcher has parts; the first list has
    /// the first of them, the second the second, and so on in turn.
    static <T, R> List<R> inTurn(IndexSearcher searcher, List<T> things, Work<T, R> work)
            throws IOException {
        int many = Math.clamp(things.size(), 1, Math.max(1, searcher.getSlices().length));
        List<Callable<R>> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<T> some = new ArrayList<>();
            for (int j = i; j < things.size(); j += many) {
                some.add(things.get(j));
            }
            tasks.add(() -> work.with(some));
        }
        return searcher.getTaskExecutor().invokeAll(tasks);
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
