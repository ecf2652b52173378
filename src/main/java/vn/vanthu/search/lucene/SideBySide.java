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

    /// Parts an index into as many papers for each processor, which cuts a segment where one ends.
    LeafSlice[] slices(List<LeafReaderContext> leaves) {
        int papers = leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).sum();
        int many = papers < WORTH_PARTING ? 1 : parts;
        int share = Math.ceilDiv(papers, many);
        List<LeafSlice> slices = new ArrayList<>();
        List<LeafReaderContextPartition> slice = new ArrayList<>();
        int free = share;
        for (LeafReaderContext leaf : largestFirst(leaves)) {
            int most = leaf.reader().maxDoc();
            for (int from = 0, until; from < most; from = until) {
                until = Math.min(most, from + free);
                slice.add(LeafReaderContextPartition.createFromAndTo(leaf, from, until));
                free -= until - from;
                if (free == 0) {
                    slices.add(new LeafSlice(slice));
                    slice = new ArrayList<>();
                    free = share;
                }
            }
        }
        if (!slice.isEmpty()) {
            slices.add(new LeafSlice(slice));
        }
        return slices.toArray(LeafSlice[]::new);
    }

    private static List<LeafReaderContext> largestFirst(List<LeafReaderContext> leaves) {
        return leaves.stream()
                .sorted(Comparator.comparingInt(leaf -> -leaf.reader().maxDoc()))
                .toList();
    }

    /// What is done with some of the things.
    interface Work<T, R> {
        R with(List<T> some) throws IOException;
    }

    /// Does the work with as many lists of the things as the searcher has parts; the first list has
    /// the first of them.
    static <T, R> List<R> inShares(IndexSearcher searcher, List<T> things, Work<T, R> work)
            throws IOException {
        int many = Math.clamp(things.size(), 1, Math.max(1, searcher.getSlices().length));
        List<Callable<R>> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<T> some = things.subList(things.size() * i / many, things.size() * (i + 1) / many);
            tasks.add(() -> work.with(some));
        }
        return searcher.getTaskExecutor().invokeAll(tasks);
    }

    /// Does the work with each part of the searcher's index.
    static <R> List<R> inParts(IndexSearcher searcher, Work<LeafReaderContextPartition, R> work)
            throws IOException {
        List<Callable<R>> tasks = new ArrayList<>();
        for (LeafSlice slice : searcher.getSlices()) {
            tasks.add(() -> work.with(List.of(slice.partitions)));
        }
        return searcher.getTaskExecutor().invokeAll(tasks);
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
