package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many threads and several programs on one folder, and programs that are killed.
class ManyWritersTest {

    @TempDir Path folder;

    @Test
    void eightThreadsKeepEveryPaperOnce() throws Exception {
        try (Archive archive = Archive.open(folder, CLOCK);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Kept>> work = new ArrayList<>();
            for (int number = 1; number <= 60; number++) {
                int mine = number;
                work.add(() -> archive.put(issued(mine)));
                // Two ask the same thing at once: both are told the same.
                work.add(() -> archive.put(issued(mine)));
            }
            List<Kept> kept = new ArrayList<>();
            for (Future<Kept> future : threads.invokeAll(work)) {
                kept.add(future.get());
            }
            assertThat(Set.copyOf(kept)).hasSize(60);
            assertThat(archive.lastSeq()).isEqualTo(61);
        }
        assertSound(60, 60);
    }

    @Test
    void twoOpenArchivesOfOneProgramShareTheFolder() {
        try (Archive one = Archive.open(folder, CLOCK);
                Archive other = Archive.open(folder, CLOCK)) {
            one.put(issued(1));
            assertThat(other.find(notice(1))).isPresent();
            other.put(signed(1));
            assertThat(one.lastSeq()).isEqualTo(3);
            assertThat(one.put(signed(1))).isEqualTo(other.put(signed(1)));
            Deposit third = Deposits.deposit(1, 2, Act.RECALLED, Deposits.files("another second"));
            assertThatThrownBy(() -> one.put(third)).isInstanceOf(ArchiveConflict.class);
        }
        assertSound(1, 2);
    }

    @Test
    void twoProgramsAndThisOneWriteAtOnce() throws Exception {
        Process first = Putter.start(folder, 1, 25);
        Process second = Putter.start(folder, 101, 25);
        try (Archive archive = Archive.open(folder, CLOCK)) {
            for (int number = 201; number <= 225; number++) {
                archive.put(issued(number));
            }
            // While others write, a check finds nothing.
            assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
            assertThat(first.waitFor()).isZero();
            assertThat(second.waitFor()).isZero();
            assertThat(archive.lastSeq()).isEqualTo(1 + 75 + 75 + 25);
        }
        assertSound(75, 125);
    }

    @Test
    void anInterruptedCallerDoesNotCutAnActInTwo() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            Thread.currentThread().interrupt();
            archive.put(issued(1));
            assertThat(Thread.interrupted()).isTrue();
            archive.put(signed(1));
        }
        assertSound(1, 2);
    }

    /// `-Dvanthu.kills=200` for a long run; `-Dvanthu.seed=…` repeats one.
    @Test
    void aKilledProgramLosesNothingThatItSaidWasKept() throws Exception {
        int rounds = Integer.getInteger("vanthu.kills", 10);
        long seed = Long.getLong("vanthu.seed", ThreadLocalRandom.current().nextLong(1L << 40));
        Random chance = new Random(seed);
        int first = 1;
        List<Integer> said = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Process putter = Putter.start(folder, first, 1_000);
            List<Integer> now = readUntilKilled(putter, chance.nextInt(4), chance.nextInt(40));
            said.addAll(now);
            String when = "round " + round + ", -Dvanthu.seed=" + seed;
            assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults())
                    .as("unopened, " + when)
                    .isEmpty();
            try (Archive archive = Archive.open(folder, CLOCK)) {
                for (int number : said) {
                    assertThat(archive.find(notice(number)).orElseThrow().versions())
                            .as(number + ", " + when)
                            .hasSize(2);
                    assertThat(archive.line(Deposits.id("noted " + number))).as(when).isPresent();
                }
            }
            assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults())
                    .as("reopened, " + when)
                    .isEmpty();
            first += 1_000;
        }
        assertThat(said).as("papers kept before the kills, seed " + seed).isNotEmpty();
    }

    /// Kills it so many milliseconds after it said that so many papers are kept.
    private static List<Integer> readUntilKilled(Process putter, int papers, int milliseconds)
            throws IOException, InterruptedException {
        List<Integer> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new java.io.InputStreamReader(
                                putter.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("open");
            for (int i = 0; i < papers; i++) {
                said.add(Integer.valueOf(out.readLine()));
            }
            Thread.sleep(milliseconds);
            // SIGKILL: the program cannot tidy anything. (The handle leaves its output readable.)
            putter.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(Integer.valueOf(line));
            }
        }
        putter.waitFor();
        return said;
    }

    private void assertSound(int papers, int versions) {
        Findings findings = ArchiveVerifier.verify(folder, Progress.NONE);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.notes()).isEmpty();
        assertThat(findings.papers()).isEqualTo(papers);
        assertThat(findings.versions()).isEqualTo(versions);
        try (Archive archive = Archive.open(folder, CLOCK)) {
            Map<Long, Long> seqs =
                    archive.journal(1, 10_000).stream()
                            .collect(
                                    Collectors.groupingBy(JournalLine::seq, Collectors.counting()));
            assertThat(seqs.keySet())
                    .isEqualTo(
                            IntStream.rangeClosed(1, seqs.size())
                                    .mapToObj(Long::valueOf)
                                    .collect(Collectors.toSet()));
        }
    }
}
