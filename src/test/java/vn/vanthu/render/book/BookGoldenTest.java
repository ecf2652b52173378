package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Compares a small register with what was agreed; `-Dgolden=update` agrees to what is made now, a
/// failure leaves its version in `target/golden/book-register`.
class BookGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/java/vn/vanthu/render/book/golden");
    private static final Path LEFT = Path.of("target/golden/book-register");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final float DPI = 50;
    private static final long LARGEST = 60 * 1024;

    /// Mean difference of grey values that antialiasing on another machine may make, of 255.
    private static final double TOLERANCE = 1.5;

    @Test
    void theRegisterComesOutAsAgreed() throws IOException {
        Printed.Files printed = SampleBooks.print(SampleBooks.register(20), BookFormat.values());
        byte[] pdf = SampleBooks.file(printed, BookFormat.PDF);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            compare("pdf.txt", new PDFTextStripper().getText(document));
            compare(
                    "register.csv",
                    new String(SampleBooks.file(printed, BookFormat.CSV), StandardCharsets.UTF_8));
            compare(
                    "sheet.xml",
                    new String(
                            SeenXlsx.part(
                                    SampleBooks.file(printed, BookFormat.XLSX),
                                    "xl/worksheets/sheet2.xml"),
                            StandardCharsets.UTF_8));
            // The third page of the register, which has a void number.
            compare(new PDFRenderer(document).renderImageWithDPI(4, DPI, ImageType.GRAY));
        }
    }

    private static void compare(String file, String made) throws IOException {
        Path agreed = GOLDEN.resolve(file);
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(agreed, made);
        }
        if (!made.equals(Files.readString(agreed))) {
            Files.createDirectories(LEFT);
            Files.writeString(LEFT.resolve(file), made);
        }
        assertThat(made)
                .as("%s (new version in %s)", file, LEFT)
                .isEqualTo(Files.readString(agreed));
    }

    private static void compare(BufferedImage made) throws IOException {
        Path agreed = GOLDEN.resolve("page-5.png");
        if (UPDATE) {
            ImageIO.write(made, "png", agreed.toFile());
        }
        assertThat(Files.size(agreed)).isLessThanOrEqualTo(LARGEST);
        BufferedImage expected = ImageIO.read(agreed.toFile());
        assertThat(made.getWidth()).isEqualTo(expected.getWidth());
        assertThat(made.getHeight()).isEqualTo(expected.getHeight());
        long sum = 0;
        for (int y = 0; y < made.getHeight(); y++) {
            for (int x = 0; x < made.getWidth(); x++) {
                sum +=
                        Math.abs(
                                made.getRaster().getSample(x, y, 0)
                                        - expected.getRaster().getSample(x, y, 0));
            }
        }
        double difference = (double) sum / made.getWidth() / made.getHeight();
        if (difference > TOLERANCE) {
            Files.createDirectories(LEFT);
            ImageIO.write(made, "png", LEFT.resolve("page-5.png").toFile());
        }
        assertThat(difference).isLessThan(TOLERANCE);
    }
}
