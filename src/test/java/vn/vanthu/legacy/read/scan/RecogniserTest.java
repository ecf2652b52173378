package vn.vanthu.legacy.read.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.tools.OutsideProgram;

/// Pages that are recognised together say what each says alone.
class RecogniserTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int DPI = 200;

    @TempDir Path folder = Path.of("");

    private final ReadNotes notes = new ReadNotes(() -> {});

    private static List<TextPage> read(List<Recogniser.Pending> pending) throws IOException {
        List<TextPage> pages = new ArrayList<>();
        for (Recogniser.Pending one : pending) {
            pages.add(one.page());
        }
        return pages;
    }

    private List<TextPage> read(Recogniser recogniser, List<BufferedImage> images)
            throws IOException {
        List<Recogniser.Pending> pending = new ArrayList<>();
        for (BufferedImage image : images) {
            pending.add(recogniser.begin(image, DPI, pending.size() + 1, notes));
        }
        return read(pending);
    }

    @Test
    void togetherAndAloneTheySayTheSame() throws IOException {
        OutsideProgram.require("tesseract");
        Recogniser recogniser = new Recogniser("tesseract", LONG, 2);
        List<BufferedImage> images = SeedFiles.scanned(SeedFiles.ownPdf("seed-000"), 1);
        List<TextPage> alone = read(recogniser, images);
        assertThat(alone.getFirst().lines()).hasSizeGreaterThan(20);
        assertThat(read(recogniser.with(1), images)).isEqualTo(alone);
    }

    /// A program that writes down each call and says one word of each page, but breaks at the first
    /// calls.
    private Path program(int broken) throws IOException {
        Path calls = folder.resolve("calls");
        String word = "5\\t%d\\t1\\t1\\t1\\t1\\t10\\t10\\t100\\t30\\t90\\tSố%d\\n";
        Path program = folder.resolve("program");
        Files.writeString(
                program,
                """
                #!/bin/sh
                echo call >> %s
                test $(wc -l < %s) -gt %d || exit 1
                for page in 1 2 3 4; do printf '%s' $page $page; done
                """
                        .formatted(calls, calls, broken, word));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private static List<BufferedImage> blank(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(i -> {
                    BufferedImage page = new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_GRAY);
                    page.createGraphics().fillRect(0, 0, 200, 300);
                    page.getRaster().setSamples(50, 50, 40, 20, 0, new int[800]);
                    return page;
                })
                .toList();
    }

    private List<String> words(int cores, int pages, int broken) throws IOException {
        Recogniser recogniser = new Recogniser(program(broken).toString(), LONG, cores);
        return read(recogniser, blank(pages)).stream()
                .map(page -> String.join(" ", page.lines().stream().map(TextLine::text).toList()))
                .toList();
    }

    private long calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls")).size();
    }

    @Test
    void oneCoreTakesFourPagesAtATime() throws IOException {
        assertThat(words(1, 6, 0)).isEqualTo(List.of("Số1", "Số2", "Số3", "Số4", "Số1", "Số2"));
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void moreCoresTakeAPageEach() throws IOException {
        assertThat(words(2, 3, 0)).isEqualTo(List.of("Số1", "Số1", "Số1"));
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void pagesAtWhichTheProgramBreaksAreTriedAloneAndThenTold() throws IOException {
        assertThat(words(1, 3, 2)).isEqualTo(List.of("", "Số1", "Số1"));
        assertThat(calls()).isEqualTo(4);
        assertThat(notes.all())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.code()).isEqualTo("READ.page-time");
                    assertThat(note.values()).containsExactly("1");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoHoldsThePagesReadHoldsNoPictures(int cores) throws Exception {
        Recogniser recogniser = new Recogniser(program(0).toString(), LONG, cores);
        List<WeakReference<byte[]>> pictures = new ArrayList<>();
        List<Recogniser.Pending> pending = new ArrayList<>();
        for (BufferedImage image : blank(9)) {
            pictures.add(
                    new WeakReference<>(
                            ((DataBufferByte) image.getRaster().getDataBuffer()).getData()));
            pending.add(recogniser.begin(image, DPI, pending.size() + 1, notes));
        }
        assertThat(read(pending)).hasSize(9);
        for (int i = 0; i < 50 && pictures.stream().anyMatch(one -> one.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(pictures).allMatch(one -> one.get() == null);
        assertThat(pending).as("held all the while").hasSize(9);
    }

    @Test
    void nothingIsLeftOfThePicturesGivenToTheProgram() throws IOException {
        Path before = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> left = pictures(before);
        words(1, 3, 1);
        assertThat(pictures(before)).isSubsetOf(left);
    }

    private static List<Path> pictures(Path of) throws IOException {
        try (var all = Files.list(of)) {
            return all.filter(path -> path.toString().endsWith(".tif")).toList();
        }
    }
}
