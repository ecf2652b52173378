package vn.vanthu.legacy.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A JPEG of a page is unpacked to the points that the library finds, or left to it.
class JpegScanTest {

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(160, 120, type);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(6 * i, 255 - 5 * i, (i * 37) % 256));
            pen.fillOval(i * 3, (i * 29) % 100, 25, 18);
        }
        pen.dispose();
        return picture;
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB})
    void itIsTheLibrarysPicture(int type) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDImageXObject kept = JPEGFactory.createFromImage(pdf, picture(type), 0.8f);
            BufferedImage ours = Objects.requireNonNull(JpegScan.of(kept));
            BufferedImage theirs = kept.getImage();
            assertThat(ours.getWidth()).isEqualTo(theirs.getWidth());
            assertThat(ours.getHeight()).isEqualTo(theirs.getHeight());
            for (int band = 0; band < ours.getRaster().getNumBands(); band++) {
                assertThat(Arrays.equals(samples(ours, band), samples(theirs, band))).isTrue();
            }
        }
    }

    private static int[] samples(BufferedImage image, int band) {
        return image.getRaster()
                .getSamples(0, 0, image.getWidth(), image.getHeight(), band, (int[]) null);
    }

    @Test
    void whatIsOtherwiseThanItsEntrySaysIsLeftToTheLibrary() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDImageXObject kept =
                    JPEGFactory.createFromImage(pdf, picture(BufferedImage.TYPE_BYTE_GRAY), 0.8f);
            kept.setWidth(80);
            assertThat(JpegScan.of(kept)).isNull();
            kept.setWidth(160);
            assertThat(JpegScan.of(kept)).isNotNull();
            kept.setColorSpace(PDDeviceRGB.INSTANCE);
            assertThat(JpegScan.of(kept)).isNull();
            assertThat(
                            JpegScan.of(
                                    LosslessFactory.createFromImage(
                                            pdf, picture(BufferedImage.TYPE_BYTE_GRAY))))
                    .isNull();
        }
    }
}
