package vn.vanthu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Compares the picture of a first page with the agreed one.
final class GoldenPicture {

    private static final float DPI = 34;
    private static final long LARGEST = 40 * 1024;

    /// Mean difference of grey values that antialiasing on another machine may make, of 255.
    private static final double TOLERANCE = 1.5;

    private GoldenPicture() {}

    static void compare(Path agreed, Path left, byte[] pdf, boolean update) throws IOException {
        BufferedImage made;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            made = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
        if (update) {
            ImageIO.write(made, "png", agreed.toFile());
        }
        assertThat(agreed).exists();
        assertThat(Files.size(agreed)).isLessThanOrEqualTo(LARGEST);
        double difference = difference(ImageIO.read(agreed.toFile()), made);
        if (difference > TOLERANCE) {
            Files.createDirectories(left.getParent());
            ImageIO.write(made, "png", left.toFile());
        }
        assertThat(difference).as("%s (new version %s)", agreed, left).isLessThan(TOLERANCE);
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 255;
        }
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum +=
                        Math.abs(
                                a.getRaster().getSample(x, y, 0)
                                        - b.getRaster().getSample(x, y, 0));
            }
        }
        return (double) sum / a.getWidth() / a.getHeight();
    }
}
