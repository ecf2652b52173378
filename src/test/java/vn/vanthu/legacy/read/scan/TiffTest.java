package vn.vanthu.legacy.read.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/// Another reader of TIFF finds the pages as they were.
class TiffTest {

    private static Grey noise(int width, int height) {
        byte[] points = new byte[width * height];
        new Random(width).nextBytes(points);
        return new Grey(points, width, height);
    }

    @Test
    void pagesOfEvenAndOddSizeComeBack() throws IOException {
        List<Tiff.Page> pages =
                List.of(
                        new Tiff.Page(noise(31, 17), 200),
                        new Tiff.Page(noise(8, 4), 300),
                        new Tiff.Page(noise(3, 5), 201));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tiff.write(pages, out);

        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(pages.size());
            for (int i = 0; i < pages.size(); i++) {
                BufferedImage image = reader.read(i);
                Grey page = pages.get(i).grey();
                assertThat(image.getWidth()).isEqualTo(page.width());
                assertThat(Grey.of(image).points()).isEqualTo(page.points());
                Node dots =
                        child(
                                child(
                                        reader.getImageMetadata(i).getAsTree("javax_imageio_1.0"),
                                        "Dimension"),
                                "HorizontalPixelSize");
                double millimetres =
                        Double.parseDouble(
                                dots.getAttributes().getNamedItem("value").getNodeValue());
                assertThat(25.4 / millimetres)
                        .isBetween(pages.get(i).dpi() - 0.5, pages.get(i).dpi() + 0.5);
            }
        }
    }

    private static Node child(Node of, String name) {
        for (Node one = of.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one.getNodeName().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no " + name);
    }
}
