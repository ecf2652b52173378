package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.MemoryFolder;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.search.DoomedIndex.Work;
import vn.vanthu.search.PaperIndex.Held;
import vn.vanthu.search.PaperIndex.Mark;
import vn.vanthu.search.SelfCheck.Checked;

/// The plug is pulled while papers are indexed, segments merged and the index made again: what was
/// committed is there, once, and the rest is read again.
///
/// Each round a program of its own ([DoomedIndex]) is killed (SIGKILL) at a random moment.
/// `-Dcrash.seed=…` repeats the times, not the threads.
class KilledIndexTest {

    private static final int PAPERS = 40;
    private static final int LONGEST = 250;
    // Shorter than most merges here take.
    private static final int INTO_THE_MERGE = 6;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    // How many were killed at what, as far as they had said what they were at.
    private final Map<Work, Integer> within = new EnumMap<>(Work.class);
    private int papers;

    @Test
    void survivesFiftyTwoKills() throws Exception {
        rounds(52);
    }

    @Test
    @Tag("long")
    void survivesAThousandKills() throws Exception {
        rounds(1_000);
    }

    private Path data() {
        return folder.resolve("archive");
    }

    private void rounds(int count) throws Exception {
        long began = System.nanoTime();
        try (Archive archive = ArchivedPapers.open(data())) {
            for (int number = 1; number <= PAPERS; number++) {
                DoomedIndex.issue(archive, number, random);
            }
        }
        try (Archive warm = ArchivedPapers.open(folder.resolve("warm"))) {
            DoomedIndex.issue(warm, 1, new Random(1));
        }
        QuickStart start =
                new QuickStart(
                        folder,
                        DoomedIndex.class,
                        List.of(data().toString(), Work.FOLLOW.name(), "0", "0"));
        Running next = new Running(start, 1);
        for (int round = 1; round <= count; round++) {
            Running now = next;
            String when = "round " + round + " (" + now.work + "), -Dcrash.seed=" + seed;
            if (now.isFromTheBeginning) {
                DoomedIndex.delete(data().resolve("index"));
            }
            now.begin();
            if (round < count) {
                next = new Running(start, round + 1);
            }
            now.awaitMoment();
            now.kill();
            check(now, when);
        }
        System.out.printf(
                "%d kills, of them within a merge %d, within a making %d; %d papers; %d s, seed %d%n",
                count,
                within.getOrDefault(Work.MERGE, 0),
                within.getOrDefault(Work.REINDEX, 0),
                papers,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                seed);
        assertThat(papers).as("the programs did something").isGreaterThan(PAPERS + count);
        assertThat(within.getOrDefault(Work.MERGE, 0)).as("merges hit").isGreaterThan(count / 4);
    }

    private void check(Running killed, String when) throws IOException {
        if (killed.isWithin()) {
            within.merge(killed.work, 1, Integer::sum);
        }
        try (Archive archive = ArchivedPapers.open(data());
                IndexFolder index = DoomedIndex.open(archive, data())) {
            asCommitted(archive, index, when);
            assertThat(index.catchUp()).as(when).isTrue();
            Checked checked =
                    switch (index.check.run(Progress.NONE)) {
                        case Outcome.Done<Checked>(var done, _) -> done;
                        case Outcome.Refused<Checked>(var problems) ->
                                throw new AssertionError(when + ": " + problems);
                    };
            assertThat(checked.differences()).as(when).isEmpty();
            assertThat(checked.isSound()).as(when).isTrue();
            assertThat(checked.indexed()).as(when).isEqualTo(checked.archived());
            papers = Math.toIntExact(checked.indexed());
            for (int number : killed.issued()) {
                assertThat(index.generations.rank(DoomedIndex.mark(number), 1))
                        .as(when + ": " + number)
                        .containsExactly("paper-" + number);
            }
            try (Stream<Path> entries = Files.list(data().resolve("index"))) {
                assertThat(entries.filter(Files::isDirectory)).as(when).hasSize(1);
            }
        }
    }

    /// Before anything is read again: each paper whose last line was committed is there in just
    /// that state, and no paper is there twice.
    private static void asCommitted(Archive archive, IndexFolder index, String when) {
        Mark mark = index.generations.mark();
        Map<String, Held> committed = new HashMap<>();
        for (JournalLine line : archive.journal(1, Integer.MAX_VALUE)) {
            String object = line.object();
            Integer version = line.version();
            if (object != null && version != null) {
                committed.put(object, new Held(object, version, line.seq()));
            }
            if (line.seq() == mark.seq()) {
                assertThat(line.hash()).as(when).isEqualTo(mark.hash());
            }
        }
        Map<String, Held> held = new HashMap<>();
        index.generations.held(
                each -> assertThat(held.put(each.object(), each)).as(when + ": twice").isNull());
        committed.values().removeIf(each -> each.seq() > mark.seq());
        assertThat(held)
                .as(when + ": committed up to " + mark.seq())
                .containsAllEntriesOf(committed);
    }

    /// A program of its own, warmed up while the one before still works.
    private final class Running {

        private final Work work;
        private final boolean isFromTheBeginning;
        private final Process process;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final List<String> said = new ArrayList<>();
        private final Thread reader;

        Running(QuickStart start, int round) throws IOException {
            // Every second one is killed within a merge.
            work = round % 2 == 0 ? Work.MERGE : round % 4 == 1 ? Work.FOLLOW : Work.REINDEX;
            isFromTheBeginning = round % 8 == 1;
            process =
                    start.process(
                                    List.of(
                                            data().toString(),
                                            work.name(),
                                            String.valueOf(PAPERS + round * 1_000),
                                            String.valueOf(seed + round)))
                            .start();
            reader = Thread.ofVirtual().start(this::read);
        }

        /// Whole lines only: what was cut off was not said.
        private void read() {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            try (InputStream in = new BufferedInputStream(process.getInputStream())) {
                for (int c = in.read(); c >= 0; c = in.read()) {
                    if (c == '\n') {
                        hear(line.toString(StandardCharsets.UTF_8));
                        line.reset();
                    } else {
                        line.write(c);
                    }
                }
            } catch (IOException e) {
                // Killed in the middle of a word.
                hear("");
            } finally {
                ready.countDown();
                begun.countDown();
            }
        }

        private synchronized void hear(String line) {
            said.add(line);
            switch (line) {
                case "ready" -> ready.countDown();
                case "begun" -> begun.countDown();
                default -> {}
            }
            notifyAll();
        }

        void begin() throws Exception {
            assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        /// Waits for a random moment, within a merge if it merges.
        void awaitMoment() throws InterruptedException {
            if (random.nextInt(8) != 0) {
                assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            }
            Thread.sleep(random.nextInt(LONGEST));
            if (work == Work.MERGE) {
                awaitMerge();
                Thread.sleep(random.nextInt(INTO_THE_MERGE));
            }
        }

        private synchronized void awaitMerge() throws InterruptedException {
            int from = said.size();
            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (!said.subList(from, said.size()).contains("merging")
                    && process.isAlive()
                    && System.nanoTime() < end) {
                wait(100);
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            reader.join();
            // 128 + SIGKILL: it did not end of itself.
            assertThat(process.exitValue()).isEqualTo(137);
        }

        /// Whether it had begun a piece of work and not ended it.
        synchronized boolean isWithin() {
            List<String> steps =
                    said.stream()
                            .filter(line -> line.startsWith("merg") || line.startsWith("ma"))
                            .toList();
            return !steps.isEmpty() && List.of("merging", "making").contains(steps.getLast());
        }

        /// What it said to be issued, and so is for good.
        synchronized List<Integer> issued() {
            return said.stream()
                    .filter(line -> line.startsWith("issued "))
                    .map(line -> Integer.valueOf(line.substring(7)))
                    .toList();
        }
    }
}
