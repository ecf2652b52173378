package vn.vanthu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Act;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Backup;
import vn.vanthu.archive.DatabaseCopy;
import vn.vanthu.archive.Deposit;
import vn.vanthu.archive.Findings;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;

/// Prints how fast papers are kept and verified beside what disk and digest alone take; nothing
/// here fails for being slow. `./mvnw -Pbench test -Dtest=ArchiveBenchTest`
@Tag("bench")
class ArchiveBenchTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int WARM_UP = 200;
    private static final int PUTS = 600;
    private static final int PAPERS = 2_000;

    // Files that every paper brings besides its own: two inventories, two sidecars, the mark of
    // the object and the intent.
    private static final int[] OWN_FILES = {2_200, 2_200, 146, 146, 16, 400};
    private static final int FOLDERS = 6;
    private static final int LINE = 800;

    @TempDir Path folder;

    private final byte[] noise = noise();

    private static byte[] noise() {
        byte[] noise = new byte[300_000];
        new Random(20260305).nextBytes(noise);
        return noise;
    }

    /// 10 KB, 90 KB, 25 KB and 4 KB, other bytes for every paper.
    private Map<String, byte[]> files(int number) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int from = number * 7 % 150_000;
        for (var file :
                Map.of(
                                "text.json",
                                10_000,
                                "paper.pdf",
                                90_000,
                                "paper.docx",
                                25_000,
                                "more.json",
                                4_000)
                        .entrySet()) {
            byte[] bytes = Arrays.copyOfRange(noise, from, from + file.getValue());
            ByteBuffer.wrap(bytes).putInt(number);
            files.put(file.getKey(), bytes);
        }
        return files;
    }

    private Deposit deposit(int number) {
        return new Deposit(
                new ObjectId(String.format("2026/thong-bao/%04d-TB-SKHCN", number)),
                1,
                Act.ISSUED,
                files(number),
                "an.nguyen",
                Instant.parse("2026-03-05T02:00:00Z"),
                UUID.randomUUID().toString(),
                Map.of());
    }

    private interface Work {
        void paper(int number) throws Exception;
    }

    /// Papers a second by so many threads, for papers `first` to `last`.
    private static double rate(int threads, int first, int last, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger(first);
        List<Callable<Boolean>> hands = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            hands.add(() -> {
                for (int n = next.getAndIncrement(); n <= last; n = next.getAndIncrement()) {
                    work.paper(n);
                }
                return true;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            for (Future<Boolean> done : pool.invokeAll(hands)) {
                assertThat(done.get()).isTrue();
            }
            return (last - first + 1) / ((System.nanoTime() - start) / 1e9);
        }
    }

    @Test
    void puts() throws Exception {
        for (int threads : new int[] {1, 2, 4}) {
            Path place = Files.createDirectory(folder.resolve("puts-" + threads));
            Path bare = Files.createDirectory(folder.resolve("bare-" + threads));
            double puts;
            try (Archive archive = Archive.open(place, CLOCK)) {
                rate(threads, 1, WARM_UP, n -> archive.put(deposit(n)));
                puts = rate(threads, WARM_UP + 1, WARM_UP + PUTS, n -> archive.put(deposit(n)));
            }
            rate(threads, 1, WARM_UP, n -> bare(bare, n));
            double disk = rate(threads, WARM_UP + 1, WARM_UP + PUTS, n -> bare(bare, n));
            double digest = rate(threads, 1, PUTS, n -> digest(files(n)));
            System.out.printf(
                    "archive, %d thread(s): %.0f puts/s; bare write and force of the same files"
                            + " %.0f/s (%.0f %% of the time); bare SHA-512 %.0f/s (%.0f %%)%n",
                    threads, puts, disk, 100 * puts / disk, digest, 100 * puts / digest);
            assertThat(ArchiveVerifier.verify(place, Progress.NONE).faults()).isEmpty();
        }
    }

    /// The same bytes in the same number of files and folders, forced; and a line appended.
    private void bare(Path place, int number) throws IOException {
        Path paper = place.resolve(String.valueOf(number));
        List<Path> folders = new ArrayList<>(List.of(place));
        Path deepest = paper;
        for (int i = 1; i < FOLDERS; i++) {
            Files.createDirectory(deepest);
            folders.add(deepest);
            deepest = deepest.resolve("f");
        }
        List<Path> written = new ArrayList<>();
        for (var file : files(number).entrySet()) {
            written.add(Files.write(paper.resolve(file.getKey()), file.getValue()));
        }
        for (int i = 0; i < OWN_FILES.length; i++) {
            byte[] bytes = Arrays.copyOf(noise, OWN_FILES[i]);
            written.add(Files.write(paper.resolve("own-" + i), bytes));
        }
        for (Path file : written) {
            force(file, StandardOpenOption.WRITE);
        }
        for (Path each : folders) {
            force(each, StandardOpenOption.READ);
        }
        try (FileChannel line =
                FileChannel.open(
                        place.resolve("journal"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            line.write(ByteBuffer.wrap(noise, 0, LINE));
            line.force(true);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void digest(Map<String, byte[]> files) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        for (byte[] bytes : files.values()) {
            assertThat(digest.digest(bytes)).hasSize(64);
        }
    }

    @Test
    void verifyAndBackup() throws Exception {
        Path place = Files.createDirectory(folder.resolve("data"));
        try (Archive archive = Archive.open(place, CLOCK)) {
            rate(4, 1, PAPERS, n -> archive.put(deposit(n)));
        }
        double verify =
                medianRate(() -> {
                    Findings findings = ArchiveVerifier.verify(place, Progress.NONE);
                    assertThat(findings.faults()).isEmpty();
                    assertThat(findings.papers()).isEqualTo(PAPERS);
                });
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(place.resolve("papers"))) {
            contents = walk.filter(Files::isRegularFile).toList();
        }
        double bare = medianRate(() -> contents.parallelStream().forEach(ArchiveBenchTest::read));
        double digest = rate(2, 1, PAPERS, n -> digest(files(n)));
        System.out.printf(
                "archive, verify of %d papers: %.0f papers/s; bare read and SHA-512 of the same"
                        + " files %.0f/s (%.0f %% of the time); SHA-512 alone, 2 threads %.0f/s"
                        + " (%.0f %%)%n",
                PAPERS, verify, bare, 100 * verify / bare, digest, 100 * verify / digest);
        long start = System.nanoTime();
        Backup.Outcome outcome =
                Backup.make(
                        place, folder.resolve("backup"), DatabaseCopy.NONE, CLOCK, Progress.NONE);
        assertThat(outcome).isInstanceOf(Backup.Outcome.Done.class);
        System.out.printf(
                "archive, backup of %d papers with its check: %.0f papers/s%n",
                PAPERS, PAPERS / ((System.nanoTime() - start) / 1e9));
    }

    private static double medianRate(Runnable work) {
        double[] rates = new double[5];
        for (int i = 0; i < rates.length; i++) {
            long start = System.nanoTime();
            work.run();
            rates[i] = PAPERS / ((System.nanoTime() - start) / 1e9);
        }
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private static void read(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            assertThat(digest.digest(Files.readAllBytes(file))).hasSize(64);
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
