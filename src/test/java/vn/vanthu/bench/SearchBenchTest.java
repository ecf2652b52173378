package vn.vanthu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import vn.vanthu.account.Readership;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;
import vn.vanthu.search.made.PaperMaker;
import vn.vanthu.search.made.QueryMaker;
import vn.vanthu.search.made.QueryMaker.Asked;

/// Prints how fast made papers are indexed and found and what that takes, how it grows with their
/// number, and the same of SQLite's FTS5 and PostgreSQL on the same papers; nothing here fails for
/// being slow.
///
/// `./mvnw -Pbench test -Dtest=SearchBenchTest`, with `-Dbench.papers=1000000` for a large office
/// (several sizes parted by commas), `-Dbench.peers=0` without the others.
@Tag("bench")
class SearchBenchTest {

    private static final long SEED = 2004;
    private static final int HANDS = 2;
    private static final int BATCH = 50;
    private static final int QUERIES = Integer.getInteger("bench.queries", 2_000);
    private static final int PEER_QUERIES = Integer.getInteger("bench.peer.queries", 300);
    private static final int WARM_UP = 400;
    private static final int WARM_PAPERS = 3_000;
    private static final int CLIENTS = 8;
    private static final Readership ALL = new Readership.Everything();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final PaperMaker MAKER = new PaperMaker(SEED);

    @TempDir Path folder = Path.of("");

    /// What was measured at one size.
    ///
    /// @param number by which growth is reckoned
    private record Cell(double number, String shown) {}

    private final Map<String, List<Cell>> table = new LinkedHashMap<>();

    private static int[] sizes() {
        return Arrays.stream(System.getProperty("bench.papers", "10000,100000").split(",", -1))
                .mapToInt(size -> Integer.parseInt(size.strip()))
                .toArray();
    }

    @Test
    void papersAreIndexedAndFound() throws Exception {
        System.out.printf(
                "%d cores, heap of %.0f MB; %d papers indexed in advance to warm up%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / 1e6,
                WARM_PAPERS);
        warmUp();
        int[] sizes = sizes();
        int peers = Integer.getInteger("bench.peers", Math.min(100_000, sizes[sizes.length - 1]));
        for (int size : sizes) {
            Path place = Files.createDirectory(folder.resolve("index-" + size));
            ours(place, size);
            if (size == peers) {
                beside(place, size);
            }
            delete(place);
        }
        print(sizes);
    }

    /// A service that runs for months is warm; so is the first size measured.
    private void warmUp() throws Exception {
        Path place = Files.createDirectory(folder.resolve("warm-up"));
        try (LuceneIndex index = LuceneIndex.open(place, Settings.USUAL)) {
            fill(index, WARM_PAPERS, new AtomicLong(), new AtomicLong());
            index.refresh();
        }
        delete(place);
    }

    private void ours(Path place, int size) throws Exception {
        Machine.forgetPeak();
        AtomicLong letters = new AtomicLong();
        AtomicLong making = new AtomicLong();
        List<Asked> log = new QueryMaker(SEED, MAKER, size).log(QUERIES);
        try (LuceneIndex index = LuceneIndex.open(place, Settings.USUAL)) {
            long started = System.nanoTime();
            double processor = Machine.processor();
            double all = Machine.allProcessors();
            fill(index, size, letters, making);
            index.commit(new PaperIndex.Mark(size, "bench"));
            Machine.settle();
            index.commit(new PaperIndex.Mark(size, "bench"));
            index.refresh();
            double seconds = (System.nanoTime() - started) / 1e9;
            // The makers of papers are no part of what is measured; they ran on the same cores.
            double made = making.get() / 1e9;
            double own = seconds - made / HANDS;
            double megabytes = letters.get() / 1e6;
            put("text, MB in UTF-8", "%.0f", megabytes);
            put("indexed, papers/s", "%.0f", size / own);
            put("  with the making of papers", "%.0f", size / seconds);
            put("  MB of text/s", "%.1f", megabytes / own);
            put("  wall clock, s, of which making", "%.1f (%.1f)", seconds, made / HANDS);
            double work = Machine.processor() - processor - made;
            put("  processor time, s", "%.1f", work);
            put("  papers/s of one processor", "%.0f", size / work);
            put("  processors taken by other programs, %", "%.0f", others(all, processor, started));
            PaperIndex.Size told = index.size();
            assertThat(told.papers()).isEqualTo(size);
            put("index, MB on the disk", "%.0f", told.bytes() / 1e6);
            put("  share of the text", "%.2f", told.bytes() / 1e6 / megabytes);
            put("  segments", "%d", told.segments());
            put("resident while indexing, MB", "%.0f", Machine.memory("VmHWM"));
            Machine.forgetPeak();
            asked(index, log);
            put("heap after GC, MB", "%.0f", Machine.heap());
            put("resident while asked, MB", "%.0f", Machine.memory("VmHWM"));
            put("  without mapped files, MB", "%.0f", Machine.memory("RssAnon"));
        }
        put("first answer of a new program, s", "%.2f", firstAnswer(place, log.getFirst().words()));
    }

    /// How much of the processors other programs have had, which is what spoils a figure.
    private static double others(double all, double own, long started) throws Exception {
        double taken = Machine.allProcessors() - all - (Machine.processor() - own);
        double seconds = (System.nanoTime() - started) / 1e9;
        return 100 * taken / seconds / Runtime.getRuntime().availableProcessors();
    }

    private static void fill(LuceneIndex index, int size, AtomicLong letters, AtomicLong making)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            hands.add(() -> {
                for (int from = next.getAndAdd(BATCH); from < size; from = next.getAndAdd(BATCH)) {
                    long started = THREADS.getCurrentThreadCpuTime();
                    List<IndexedPaper> papers = new ArrayList<>(BATCH);
                    long bytes = 0;
                    for (int n = from; n < Math.min(size, from + BATCH); n++) {
                        IndexedPaper paper = MAKER.paper(n);
                        bytes += bytes(paper);
                        papers.add(paper);
                    }
                    making.addAndGet(THREADS.getCurrentThreadCpuTime() - started);
                    letters.addAndGet(bytes);
                    papers.forEach(index::put);
                }
                return true;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(HANDS)) {
            for (Future<Boolean> done : pool.invokeAll(hands)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private static long bytes(IndexedPaper paper) {
        long bytes = 0;
        for (IndexedPaper.PageText page : paper.pages()) {
            bytes += page.text().getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    private void asked(LuceneIndex index, List<Asked> log) throws Exception {
        AtomicInteger empty = new AtomicInteger();
        Waits.Answering<Asked> answering =
                asked -> {
                    if (find(index, asked) == 0) {
                        empty.incrementAndGet();
                    }
                };
        Waits.of(log.subList(0, Math.min(WARM_UP, log.size())), 2, answering);
        empty.set(0);
        long started = System.nanoTime();
        double processor = Machine.processor();
        double all = Machine.allProcessors();
        for (int clients : new int[] {1, CLIENTS}) {
            Waits waits = Waits.of(log, clients, answering);
            put(
                    clients + " client(s), ms: p95 (p50, p99, longest)",
                    "%.1f (%.1f, %.1f, %.0f)",
                    waits.at(0.95),
                    waits.at(0.5),
                    waits.at(0.99),
                    waits.longest());
            put(
                    "  processor time a question of " + clients + " client(s), ms",
                    "%.1f",
                    waits.work());
            put("  questions/s of " + clients + " client(s)", "%.0f", waits.perSecond());
        }
        put("processors taken by other programs, %", "%.0f", others(all, processor, started));
        put("questions without an answer, %", "%.1f", 50.0 * empty.get() / log.size());
        for (String sort : log.stream().map(Asked::sort).distinct().sorted().toList()) {
            List<Asked> some = log.stream().filter(asked -> asked.sort().equals(sort)).toList();
            Waits waits = Waits.of(some, 1, asked -> find(index, asked));
            put("  " + sort + ": p95 (p50)", "%.1f (%.1f)", waits.at(0.95), waits.at(0.5));
        }
    }

    private static long find(PaperIndex index, Asked asked) {
        return index.find(SearchRequest.of(asked.words()), ALL).total().count();
    }

    /// Seconds from starting a new program until it has answered one question.
    private double firstAnswer(Path place, String words) throws Exception {
        long started = System.nanoTime();
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-XX:+UseParallelGC",
                                "-Dfile.encoding=UTF-8",
                                "-Dsun.jnu.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FirstAnswer.class.getName(),
                                place.toString(),
                                words)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).contains("matched ");
        return (System.nanoTime() - started) / 1e9;
    }

    private void beside(Path place, int size) throws Exception {
        List<Asked> log =
                new QueryMaker(SEED, MAKER, size)
                        .log(QUERIES).stream().limit(PEER_QUERIES).toList();
        System.out.printf(
                "%nThe same %d papers and %d questions, words joined by \"and\", then \"or\" where"
                        + " no paper has them all; the best 20 with excerpts, counts by year (ours:"
                        + " all its facets)%n",
                size, log.size());
        System.out.println(
                "| engine | papers/s | MB on the disk | 1 client p50 / p95 / p99, ms | 8 clients"
                        + " p50 / p95 / p99, ms | no answer |");
        System.out.println("|---|---|---|---|---|---|");
        try (LuceneIndex index = LuceneIndex.open(place, Settings.USUAL)) {
            row("ours", Double.NaN, index.size().bytes(), log, asked -> find(index, asked));
        }
        try (Peer peer = new Fts5Peer(Files.createDirectory(folder.resolve("fts5")))) {
            row(peer, size, log);
        }
        try (Peer peer = new PostgresPeer()) {
            row(peer, size, log);
        } catch (TestAbortedException e) {
            System.out.println("| PostgreSQL | left out: " + e.getMessage() + " |");
        }
    }

    private static void row(Peer peer, int size, List<Asked> log) throws Exception {
        long making = 0;
        long started = System.nanoTime();
        for (int i = 0; i < size; i++) {
            long before = System.nanoTime();
            IndexedPaper paper = MAKER.paper(i);
            making += System.nanoTime() - before;
            peer.put(i, paper);
        }
        peer.finish();
        double seconds = (System.nanoTime() - started - making) / 1e9;
        row(peer.name(), size / seconds, peer.bytes(), log, peer::answer);
    }

    private interface Counting {
        long answer(Asked asked) throws Exception;
    }

    private static void row(
            String name, double rate, long bytes, List<Asked> log, Counting counting)
            throws Exception {
        AtomicInteger empty = new AtomicInteger();
        Waits.Answering<Asked> answering =
                asked -> {
                    if (counting.answer(asked) == 0) {
                        empty.incrementAndGet();
                    }
                };
        Waits.of(log.subList(0, Math.min(50, log.size())), 2, answering);
        empty.set(0);
        Waits one = Waits.of(log, 1, answering);
        Waits many = Waits.of(log, CLIENTS, answering);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.1f / %.1f / %.1f | %.1f / %.1f / %.1f | %.1f %% |%n",
                name,
                Double.isNaN(rate) ? "see below" : String.format(Locale.ROOT, "%.0f", rate),
                bytes / 1e6,
                one.at(0.5),
                one.at(0.95),
                one.at(0.99),
                many.at(0.5),
                many.at(0.95),
                many.at(0.99),
                50.0 * empty.get() / log.size());
    }

    /// Notes a figure; the first of `values` is the one that growth is reckoned by.
    @SuppressWarnings("AnnotateFormatMethod")
    private void put(String name, String format, Object... values) {
        String shown = String.format(Locale.ROOT, format, values);
        System.out.println(name + ": " + shown);
        table.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(new Cell(((Number) values[0]).doubleValue(), shown));
    }

    private void print(int[] sizes) {
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int i = 0; i < sizes.length; i++) {
            head.append(String.format(Locale.ROOT, " %,d papers |", sizes[i]));
            rule.append("---|");
            if (i > 0) {
                head.append(String.format(Locale.ROOT, " of %.3gx |", growth(sizes, i)));
                rule.append("---|");
            }
        }
        System.out.println("\n" + head + "\n" + rule);
        table.forEach((name, cells) -> {
            StringBuilder line = new StringBuilder("| " + name + " |");
            for (int i = 0; i < cells.size(); i++) {
                line.append(' ').append(cells.get(i).shown()).append(" |");
                if (i > 0) {
                    double times = cells.get(i).number() / cells.get(i - 1).number();
                    // Of what is nothing, or hardly anything and below it, nothing grows.
                    line.append(
                            Double.isFinite(times) && times > 0
                                    ? String.format(Locale.ROOT, " %.2fx |", times)
                                    : " – |");
                }
            }
            System.out.println(line);
        });
    }

    private static double growth(int[] sizes, int which) {
        return (double) sizes[which] / sizes[which - 1];
    }

    private static void delete(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place);
    }
}
