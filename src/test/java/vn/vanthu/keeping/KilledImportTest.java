package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Register;
import vn.vanthu.workflow.TestHouse;

/// The plug is pulled while a folder is imported: what was promised is in the archive, and in the
/// end every paper is there once, and every copy of one is told of as its twin.
///
/// Each round a program of its own ([DoomedImport]) goes on with a folder that has grown, and is
/// killed (SIGKILL) after a random time. `-Dcrash.seed=…` repeats the times, not the threads.
class KilledImportTest {

    private static final int SHORTEST = 50;
    private static final int LONGEST = 1_600;
    private static final int PAPERS = 25;
    // After its paper in the order of names.
    private static final String ANEW = "z";

    @TempDir Path folder = Path.of("");

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int papers;

    @Test
    void survivesEightKills() throws Exception {
        rounds(8);
    }

    @Test
    @Tag("long")
    void survivesEightyKills() throws Exception {
        rounds(80);
    }

    private void rounds(int count) throws Exception {
        TestHouse.open(folder, null, ReadyDrafts.DAY).close();
        Files.createDirectories(old());
        List<String> promises = new ArrayList<>();
        Running next = new Running();
        int unfinished = 0;
        for (int round = 1; round <= count; round++) {
            Running now = next;
            grow(round);
            now.begin();
            if (round < count) {
                next = new Running();
            }
            // Every second one is killed while it archives, the others at whatever they are.
            if (round % 2 == 0) {
                now.archiving.await();
                Thread.sleep(random.nextInt(SHORTEST * 6));
            } else {
                Thread.sleep(SHORTEST + random.nextInt(LONGEST - SHORTEST));
            }
            List<String> said = now.kill();
            promises.addAll(said);
            unfinished += said.contains("done") ? 0 : 1;
        }
        String when = "seed " + seed;
        try (BareHouse house = BareHouse.open(data(), null, Doomed.clock("0"))) {
            for (String line : promises) {
                kept(house, line, when + ": " + line);
            }
            DoomedImport.run(house, old(), _ -> {});
            everyPaperOnce(house, when);
            everyTwinIsTold(house, count, when);
        }
        System.out.printf(
                "%d kills, %d of them in the middle, %d papers, %d promised, %s%n",
                count,
                unfinished,
                papers,
                promises.stream().filter(line -> line.startsWith("taken")).count(),
                when);
        assertThat(unfinished).as("kills that hit work").isPositive();
    }

    /// More papers; one of them twice under two names, one laid out anew, and one file that cannot
    /// be read.
    private void grow(int round) throws IOException {
        for (int i = 0; i < PAPERS; i++) {
            papers++;
            int year = 1990 + papers % 30;
            String text = DoomedImport.paper(papers, year);
            Files.writeString(old().resolve("%02d-%04d.txt".formatted(round, papers)), text);
            if (i == 0) {
                Files.writeString(old().resolve("%02d-again.txt".formatted(round)), text);
            }
            if (i == 1) {
                Files.writeString(
                        old().resolve("%02d-%04d%s.txt".formatted(round, papers, ANEW)),
                        text.replace("đơn vị", "đơn  vị"));
            }
        }
        Files.write(
                old().resolve("%02d-broken.pdf".formatted(round)),
                ("%PDF-1.4 " + round).getBytes(StandardCharsets.US_ASCII));
    }

    private Path old() {
        return folder.resolve("old");
    }

    private Path data() {
        return folder.resolve("archive");
    }

    private static void kept(BareHouse house, String line, String what) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("taken")) {
            PastFile file =
                    TestHouse.done(house.get(PastBatches.class).open(words[1], TestHouse.HUONG))
                            .file();
            assertThat(file.state()).as(what).isEqualTo(PastState.TAKEN_IN);
            assertThat(file.object()).as(what).isEqualTo(words[2]);
            assertThat(house.get(Archive.class).find(new ObjectId(words[2]))).as(what).isPresent();
        }
    }

    private void everyPaperOnce(BareHouse house, String when) throws IOException {
        PastBatches past = house.get(PastBatches.class);
        List<PastFile> files = all(past, PastState.TAKEN_IN);
        assertThat(files)
                .as(when)
                .hasSize(papers)
                .extracting(PastFile::object)
                .doesNotHaveDuplicates();
        assertThat(TestHouse.done(past.batches(TestHouse.HUONG))).as(when).hasSize(1);
        int entries = 0;
        for (int year = 1990; year < 2020; year++) {
            List<Entry> booked = house.get(Register.class).entries("chung", year, null, 1_000);
            entries += booked.size();
        }
        assertThat(entries).as(when).isEqualTo(papers);
        for (PastFile file : files) {
            Holding holding =
                    house.get(Archive.class)
                            .find(new ObjectId(String.valueOf(file.object())))
                            .orElseThrow();
            assertThat(holding.versions()).as(when).hasSize(1);
            String object = String.valueOf(file.object());
            String name = object.substring(object.lastIndexOf('/') + 1) + ".txt";
            assertThat(holding.file(1, name))
                    .as(when)
                    .isEqualTo(Files.readAllBytes(old().resolve(file.name())));
        }
        Verified verified =
                TestHouse.done(house.get(Upkeep.class).verify(TestHouse.ADMIN, Progress.NONE));
        assertThat(verified.faults()).as(when).isEmpty();
    }

    private static void everyTwinIsTold(BareHouse house, int rounds, String when) {
        PastBatches past = house.get(PastBatches.class);
        Map<String, PastFile> taken =
                all(past, PastState.TAKEN_IN).stream()
                        .collect(Collectors.toMap(PastFile::name, file -> file));
        List<PastFile> twins = all(past, PastState.TWIN);
        assertThat(twins).as(when).hasSize(rounds);
        for (PastFile twin : twins) {
            PastFile paper =
                    Objects.requireNonNull(taken.get(twin.name().replace(ANEW + ".", ".")), when);
            assertThat(twin.twin()).as(when).isIn(paper.id(), paper.paper());
            assertThat(twin.twinSort()).as(when).isEqualTo("SAME_TEXT");
        }
    }

    private static List<PastFile> all(PastBatches past, PastState state) {
        List<PastFile> all = new ArrayList<>();
        List<PastFile> next;
        do {
            next =
                    TestHouse.done(
                            past.files(null, List.of(state), all.size(), 500, TestHouse.HUONG));
            all.addAll(next);
        } while (!next.isEmpty());
        return all;
    }

    /// A program of its own, warmed up while the one before still works.
    private final class Running {

        private final Process process;
        private final Path errors;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch archiving = new CountDownLatch(1);
        private final List<String> said = new ArrayList<>();
        private final Thread reader;

        Running() throws IOException {
            errors = Files.createTempFile(folder, "errors", ".txt");
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx400m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-Djava.awt.headless=true",
                                    "-Djava.io.tmpdir=" + folder,
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    DoomedImport.class.getName(),
                                    data().toString(),
                                    old().toString())
                            .redirectError(errors.toFile())
                            .start();
            reader = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    synchronized (said) {
                        said.add(line);
                    }
                    if (line.equals("ready")) {
                        // What the warming up promised was elsewhere.
                        synchronized (said) {
                            said.clear();
                        }
                        ready.countDown();
                    }
                    if (line.startsWith("taken") || line.equals("done")) {
                        archiving.countDown();
                    }
                    if (line.equals("begun")) {
                        begun.countDown();
                    }
                }
            } catch (IOException e) {
                // Killed in the middle of a word.
                return;
            } finally {
                ready.countDown();
                begun.countDown();
                archiving.countDown();
            }
        }

        void begin() throws Exception {
            ready.await();
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            begun.await();
        }

        List<String> kill() throws Exception {
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor()).as(() -> errors()).isEqualTo(128 + 9);
            reader.join();
            synchronized (said) {
                // The last line may be half a promise.
                List<String> whole = new ArrayList<>(said);
                whole.removeIf(line -> line.startsWith("taken ") && line.split(" ", -1).length < 3);
                return whole;
            }
        }

        private String errors() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}
