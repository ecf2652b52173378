package vn.vanthu.legacy.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.message.Language;
import vn.vanthu.message.ProblemTexts;

/// Files that are locked, broken, or made to take the machine down: each gets its sentence in time,
/// and the file after it is read.
@Timeout(180)
class HostileFilesTest {

    // Pages that hold nothing to read; without a recogniser nobody can tell.
    private static final Set<String> RECOGNISED =
            Set.of("READ.no-words", "READ.time", "READ.memory", "READ.no-recogniser");

    // Where a name in an archive would lead that climbs out of every folder.
    private static final Path ESCAPED =
            Path.of(System.getProperty("java.io.tmpdir"), "vanthu-escaped.txt").toAbsolutePath();

    private static final ReadLimits LIMITS =
            new ReadLimits(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(20),
                    256,
                    256L << 20,
                    500,
                    "tesseract");
    private static final Readers READERS = new Readers(1, LIMITS);
    private static final byte[] GOOD =
            "Quyết định số 15/QĐ-BNV ngày 01 tháng 02 năm 2020".getBytes(StandardCharsets.UTF_8);

    @AfterAll
    static void close() {
        READERS.close();
    }

    /// One file.
    interface Made {
        byte[] bytes() throws IOException;
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                file("empty", Set.of("READ.empty"), () -> new byte[0]),
                file("zeros", Set.of("READ.sort-unknown"), () -> new byte[5_000_000]),
                file(
                        "program",
                        Set.of("READ.foreign"),
                        () -> "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1)),
                file(
                        "web page",
                        Set.of("READ.markup"),
                        () -> "<html><body>Quyết định".getBytes(StandardCharsets.UTF_8)),
                file(
                        "PDF in name alone",
                        Set.of("READ.no-pages", "READ.damaged"),
                        () -> "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                file("encrypted PDF", Set.of("READ.encrypted"), HostileFiles::encryptedPdf),
                file("PDF with a huge page", RECOGNISED, HostileFiles::hugePagePdf),
                file(
                        "deeply nested PDF",
                        Set.of("READ.damaged", "READ.nested"),
                        HostileFiles::nestedPdf),
                file(
                        "looping PDF",
                        Set.of(
                                "READ.damaged",
                                "READ.nested",
                                "READ.no-words",
                                "READ.no-pages",
                                "READ.pages"),
                        HostileFiles::loopingPdf),
                file("PDF that draws for ever", Set.of("READ.time"), HostileFiles::mazePdf),
                file("PDF that fills the memory", RECOGNISED, HostileFiles::bombPdf),
                file("flat bomb", Set.of("READ.too-much"), HostileFiles::flatBombDocx),
                file("nested bomb", Set.of("READ.archive"), HostileFiles::nestedBombZip),
                file(
                        "archive with paths",
                        Set.of("READ.archive"),
                        () ->
                                HostileFiles.zip(
                                        Map.of(
                                                "../".repeat(12)
                                                        + ESCAPED.getRoot().relativize(ESCAPED),
                                                GOOD,
                                                "/etc/vanthu",
                                                GOOD))),
                file(
                        "broken archive",
                        Set.of("READ.damaged"),
                        () -> Arrays.copyOf(HostileFiles.macroDocx(), 60)),
                file(
                        "DOCX with an outer entity",
                        Set.of("READ.document-type"),
                        HostileFiles::entityDocx),
                file(
                        "DOCX with a billion laughs",
                        Set.of("READ.document-type"),
                        HostileFiles::laughsDocx),
                file(
                        "deeply nested DOCX",
                        Set.of("READ.nested", "READ.damaged"),
                        HostileFiles::deepDocx),
                file(
                        "picture of 50,000 by 50,000",
                        Set.of("READ.picture-size"),
                        HostileFiles::hugePng),
                file(
                        "looping TIFF",
                        Set.of("READ.picture-size", "READ.damaged", "READ.time", "READ.memory"),
                        HostileFiles::loopingTiff),
                file(
                        "compound file of noise",
                        Set.of("READ.damaged", "READ.memory"),
                        HostileFilesTest::oleNoise),
                file(
                        "nested RTF",
                        Set.of("READ.nested"),
                        () ->
                                ("{\\rtf1" + "{".repeat(100_000))
                                        .getBytes(StandardCharsets.US_ASCII)));
    }

    private static Arguments file(String name, Set<String> codes, Made made) {
        return Arguments.of(org.junit.jupiter.api.Named.of(name, made), codes);
    }

    private static byte[] oleNoise() {
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        byte[] mark = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(mark, 0, noise, 0, mark.length);
        return noise;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void getsASentenceInTimeAndTheNextFileIsRead(Made made, Set<String> codes) throws IOException {
        byte[] file = made.bytes();
        long begun = System.nanoTime();
        Outcome<ReadFile> outcome = READERS.read(file, "van-ban");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        refused(outcome, codes);
        assertThat(took).isLessThan(LIMITS.file().plus(LIMITS.page()).plusSeconds(15));
        assertThat(text(READERS.read(GOOD, "tot.txt")))
                .isEqualTo(List.of(new String(GOOD, StandardCharsets.UTF_8)));
        assertThat(ESCAPED).doesNotExist();
    }

    @Test
    void pathsThatAreNoFilesAreNeverOpened(@TempDir Path folder) throws Exception {
        refused(READERS.read(folder), Set.of("READ.not-a-file"));
        refused(READERS.read(folder.resolve("none")), Set.of("READ.missing"));
        Path pipe = folder.resolve("pipe.pdf");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
            refused(READERS.read(pipe), Set.of("READ.not-a-file"));
        }
        refused(READERS.read(Path.of("/dev/zero")), Set.of("READ.not-a-file"));
    }

    @Test
    void aFileThatIsFarTooLargeIsNotRead(@TempDir Path folder) throws IOException {
        Path zeros = folder.resolve("zeros.pdf");
        try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        refused(READERS.read(zeros), Set.of("READ.too-large"));
    }

    @Test
    void macrosAreNotRunAndTheWordsAreRead() throws IOException {
        Outcome<ReadFile> outcome = READERS.read(HostileFiles.macroDocx(), "a.docm");
        assertThat(text(outcome)).isEqualTo(List.of("Quyết định số 1"));
        assertThat(((Outcome.Done<ReadFile>) outcome).value().notes())
                .extracting(Problem::code)
                .containsExactly("READ.macros");
    }

    @Test
    void aFileThatLiesAboutItsSortIsReadForWhatItIs() throws IOException {
        Map<String, byte[]> lies = new LinkedHashMap<>();
        lies.put("thu.pdf", GOOD);
        lies.put("anh.png", SeedFiles.docx("seed-000"));
        lies.put("van-ban.docx", SeedFiles.plainPdf("seed-000"));
        for (Map.Entry<String, byte[]> lie : lies.entrySet()) {
            Outcome<ReadFile> outcome = READERS.read(lie.getValue(), lie.getKey());
            assertThat(outcome).as(lie.getKey()).isInstanceOf(Outcome.Done.class);
            assertThat(((Outcome.Done<ReadFile>) outcome).value().notes())
                    .extracting(Problem::code)
                    .containsExactly("READ.sort-differs");
        }
    }

    @Test
    void brokenFilesAreReadOrRefusedAndNeverMore() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("-Dseed=" + seed);
        Random random = new Random(seed);
        List<byte[]> whole = List.of(SeedFiles.ownPdf("seed-000"), SeedFiles.docx("seed-004"));
        for (int round = 0; round < 40; round++) {
            byte[] broken = whole.get(round % 2).clone();
            if (round % 3 == 0) {
                broken = Arrays.copyOf(broken, 1 + random.nextInt(broken.length - 1));
            }
            for (int i = 0; i < round; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            if (READERS.read(broken, "x") instanceof Outcome.Refused<ReadFile>(var problems)) {
                sentences(problems);
            }
        }
        assertThat(text(READERS.read(GOOD, "tot.txt"))).hasSize(1);
    }

    @Test
    void aMachineWithoutTesseractSaysSo() throws IOException {
        ReadLimits without =
                new ReadLimits(
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        256,
                        1L << 28,
                        500,
                        "no-such-program");
        try (Readers readers = new Readers(1, without)) {
            byte[] scan = SeedFiles.pictures(SeedFiles.scanned(SeedFiles.plainPdf("seed-000"), 0));
            refused(readers.read(scan, "quet.pdf"), Set.of("READ.no-recogniser"));
        }
    }

    @Test
    void whoeverIsClosedLeavesNoProcessBehind() throws Exception {
        Readers readers = new Readers(1, LIMITS);
        long before = ProcessHandle.current().children().count();
        readers.read(GOOD, "tot.txt");
        assertThat(ProcessHandle.current().children().count()).isEqualTo(before + 1);
        readers.close();
        Thread.sleep(1000);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive).count())
                .isEqualTo(before);
    }

    private static void refused(Outcome<ReadFile> outcome, Set<String> codes) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<Problem> problems = outcome.problems();
        assertThat(problems).extracting(Problem::code).isSubsetOf(codes);
        sentences(problems);
    }

    private static void sentences(List<Problem> problems) {
        ProblemTexts texts = ProblemTexts.of(Language.VI);
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(texts.sentence(p)).endsWith(".").contains(" "));
    }

    private static List<String> text(Outcome<ReadFile> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<ReadFile>) outcome)
                .value().pages().getFirst().lines().stream().map(l -> l.text()).toList();
    }
}
