package vn.vanthu.render.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pages as pictures of one dot a point, to see what a copy adds to them.
final class Picture {

    private static final int WHITE = 255;

    private Picture() {}

    static BufferedImage of(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, 72, ImageType.GRAY);
        }
    }

    /// Where the two pages differ, none when nowhere; every dot that differs was white before.
    static Rectangle added(byte[] before, byte[] after, int page) throws IOException {
        return added(before, after, page, true);
    }

    /// @param onWhite whether what is added must stand on white
    static Rectangle added(byte[] before, byte[] after, int page, boolean onWhite)
            throws IOException {
        BufferedImage a = of(before, page);
        BufferedImage b = of(after, page);
        assertThat(b.getWidth()).isEqualTo(a.getWidth());
        assertThat(b.getHeight()).isEqualTo(a.getHeight());
        Rectangle box = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int was = a.getRaster().getSample(x, y, 0);
                if (was != b.getRaster().getSample(x, y, 0)) {
                    if (onWhite) {
                        assertThat(was).as("dot %d, %d of page %d", x, y, page).isEqualTo(WHITE);
                    }
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }
}
