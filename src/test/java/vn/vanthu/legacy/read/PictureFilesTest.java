package vn.vanthu.legacy.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.tools.OutsideProgram;

/// A scanned page says the same in whatever form a scanner or a camera keeps its picture.
class PictureFilesTest {

    private static final Readers READERS = new Readers(2, ReadLimits.USUAL);

    private static BufferedImage page = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    private static String scan = "";

    @TempDir Path folder = Path.of("");

    @BeforeAll
    static void scan() throws IOException {
        OutsideProgram.require("tesseract");
        byte[] json =
                SamplePapers.letterJson("", "'addressees': {'names': ['Bộ Nội vụ']},")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8);
        Rendered made =
                SamplePapers.RENDERER.render(
                        SamplePapers.read(json), json, EnumSet.of(Format.PDF), false);
        byte[] pdf = Objects.requireNonNull(((Rendered.Files) made).files().get(".pdf"));
        page = SeedFiles.scanned(pdf, 1).getFirst();
        scan = said(SeedFiles.pictures(List.of(page)), "scan.pdf");
    }

    @AfterAll
    static void close() {
        READERS.close();
    }

    private static String said(byte[] bytes, String name) {
        ReadFile file = SeedsAsFilesTest.done(READERS.read(bytes, name));
        assertThat(file.sort()).isEqualTo(ReadFile.Sort.SCAN);
        return String.join(" ", SeedFiles.words(file));
    }

    /// How much of the scan a picture of it says.
    private static double share(byte[] bytes, String name) {
        String said = said(bytes, name);
        return 1 - (double) SeedFiles.distance(scan, said) / scan.length();
    }

    /// A picture of the scan as a file.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
    private record Kept(String name, byte[] bytes) {}

    /// How much each of them says; two are read at a time.
    private static List<Double> shares(Kept... pictures) {
        return Arrays.stream(pictures)
                .parallel()
                .map(picture -> share(picture.bytes(), picture.name()))
                .toList();
    }

    @Test
    void theScanItselfIsReadRightly() {
        assertThat(scan)
                .contains(
                        "Số: 05/SKHCN-VP",
                        "Kính gửi: Bộ Nội vụ",
                        "1. Gửi danh sách trước ngày 20 tháng 3.",
                        "Nguyễn Văn A");
    }

    @Test
    void aPictureWithoutLossSaysWhatTheScanSays() throws IOException {
        BufferedImage argb = PictureFiles.inColours(page, BufferedImage.TYPE_INT_ARGB);
        assertThat(
                        shares(
                                new Kept("a.png", PictureFiles.written(page, "png")),
                                new Kept("a.bmp", PictureFiles.written(page, "bmp")),
                                new Kept("argb.png", PictureFiles.written(argb, "png")),
                                new Kept("a.gif", PictureFiles.written(page, "gif"))))
                .hasSize(4)
                .allMatch(share -> share > 0.98);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "JPEG", "PackBits"})
    void aTiffSaysWhatTheScanSays(String compression) throws IOException {
        assertThat(share(PictureFiles.tiff(List.of(page), compression, 1), compression + ".tif"))
                .isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
    void aFaxedTiffSaysWhatTheScanSays(String compression) throws IOException {
        byte[] tiff = PictureFiles.tiff(List.of(PictureFiles.inkOrNone(page)), compression, 1);
        assertThat(share(tiff, compression + ".tif")).isGreaterThan(0.97);
    }

    @Test
    void everyPageOfATiffIsRead() throws IOException {
        byte[] tiff =
                PictureFiles.tiff(
                        List.of(
                                PictureFiles.inkOrNone(page),
                                PictureFiles.inkOrNone(PictureFiles.turned(page, 2))),
                        "CCITT T.6",
                        1);
        ReadFile file = SeedsAsFilesTest.done(READERS.read(tiff, "two.tif"));
        assertThat(file.pages()).hasSize(2);
        assertThat(file.pages().get(1).lines().stream().map(line -> line.text()))
                .contains("Kính gửi: Bộ Nội vụ");
    }

    @Test
    void aJpegSaysWhatTheScanSays() throws IOException {
        BufferedImage colours = PictureFiles.inColours(page, BufferedImage.TYPE_INT_RGB);
        assertThat(
                        shares(
                                new Kept("grey.jpg", PictureFiles.written(page, "jpeg")),
                                new Kept("rgb.jpg", PictureFiles.written(colours, "jpeg"))))
                .hasSize(2)
                .allMatch(share -> share > 0.98);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void aJpegInTheInksOfAPressSaysWhatTheScanSays(int transform) throws IOException {
        byte[] jpeg = PictureFiles.pressJpeg(page, transform);
        assertThat(share(jpeg, "press" + transform + ".jpg")).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void aPictureIsTurnedAsItsCameraWasHeld(int held) throws IOException {
        BufferedImage as = seen(held);
        byte[] jpeg = PictureFiles.heldJpeg(PictureFiles.written(as, "jpeg"), held);
        byte[] tiff = PictureFiles.tiff(List.of(as), "LZW", held);
        assertThat(shares(new Kept(held + ".jpg", jpeg), new Kept(held + ".tif", tiff)))
                .hasSize(2)
                .allMatch(share -> share > 0.98);
        Path file = folder.resolve("held.tif");
        Files.write(file, tiff);
        byte[] png = ((Outcome.Done<byte[]>) READERS.picture(file, 1, 0)).value();
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(shown.getHeight()).isGreaterThan(shown.getWidth());
    }

    private static BufferedImage seen(int held) {
        // Undoes what Exif asks for: the turn first, then the mirror.
        BufferedImage turned =
                switch (held) {
                    case 3, 4 -> PictureFiles.turned(page, 2);
                    case 6, 7 -> PictureFiles.turned(page, 3);
                    case 5, 8 -> PictureFiles.turned(page, 1);
                    default -> page;
                };
        return switch (held) {
            case 2, 4, 5, 7 -> PictureFiles.mirrored(turned);
            default -> turned;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPageThatLiesOnItsSideOrItsHeadIsTurnedAndShownSo(int quarters) throws IOException {
        byte[] png = PictureFiles.written(PictureFiles.turned(page, quarters), "png");
        Path path = folder.resolve("turned.png");
        Files.write(path, png);
        ReadFile file = SeedsAsFilesTest.done(READERS.read(path));
        assertThat(file.quarters(1)).isEqualTo(4 - quarters);
        assertThat(file.notes())
                .containsExactly(
                        new Problem(
                                Problem.Severity.NOTE,
                                "READ.turned",
                                "",
                                List.of("1", String.valueOf(4 - quarters))));
        assertThat(share(png, "turned.png")).isGreaterThan(0.98);
        // Shown so that the places of its lines fit, it need not be turned again.
        byte[] shown = ((Outcome.Done<byte[]>) READERS.picture(path, 1, file.quarters(1))).value();
        ReadFile again = SeedsAsFilesTest.done(READERS.read(shown, "shown.png"));
        assertThat(again.quarters(1)).isZero();
        assertThat(SeedFiles.words(again)).isEqualTo(SeedFiles.words(file));
    }
}
