package vn.vanthu.legacy.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Only a page that is nothing but one picture is read without being drawn.
class ScannedPageTest {

    private static final float WIDTH = 144;
    private static final float HEIGHT = 216;
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    /// What is drawn on a page of 2 by 3 inches.
    private interface Drawn {
        void on(PDPageContentStream page, PDImageXObject picture) throws IOException;
    }

    private static ScannedPage.@Nullable Seen seen(int dpi, int rotation, Drawn drawn)
            throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            page.setRotation(rotation);
            pdf.addPage(page);
            BufferedImage grey = new BufferedImage(2 * dpi, 3 * dpi, BufferedImage.TYPE_BYTE_GRAY);
            grey.getRaster().setSample(5, 7, 0, 255);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                drawn.on(content, LosslessFactory.createFromImage(pdf, grey));
            }
            return ScannedPage.of(page);
        }
    }

    private static void whole(PDPageContentStream page, PDImageXObject picture) throws IOException {
        page.drawImage(picture, 0, 0, WIDTH, HEIGHT);
    }

    private static void words(PDPageContentStream page, RenderingMode how) throws IOException {
        page.beginText();
        page.setRenderingMode(how);
        page.setFont(FONT, 12);
        page.newLineAtOffset(20, 20);
        page.showText("So 15");
        page.endText();
    }

    @Test
    void aPictureOverTheWholePageIsTakenPointByPoint() throws IOException {
        ScannedPage.Seen seen = Objects.requireNonNull(seen(200, 0, ScannedPageTest::whole));
        assertThat(seen.dpi()).isEqualTo(200);
        assertThat(seen.image().getWidth()).isEqualTo(400);
        assertThat(seen.image().getRaster().getSample(5, 7, 0)).isEqualTo(255);
        assertThat(seen.image().getRaster().getSample(6, 7, 0)).isZero();
    }

    @Test
    void hiddenLettersAndAClipAsLargeAsThePageDoNotMatter() throws IOException {
        assertThat(
                        seen(
                                200,
                                0,
                                (page, picture) -> {
                                    page.addRect(0, 0, WIDTH, HEIGHT);
                                    page.clip();
                                    whole(page, picture);
                                    words(page, RenderingMode.NEITHER);
                                }))
                .isNotNull();
    }

    @Test
    void whatElseIsSeenMakesAPageToDraw() throws IOException {
        assertThat(
                        seen(
                                200,
                                0,
                                (page, picture) -> {
                                    whole(page, picture);
                                    words(page, RenderingMode.FILL);
                                }))
                .isNull();
        assertThat(
                        seen(
                                200,
                                0,
                                (page, picture) -> {
                                    whole(page, picture);
                                    page.drawImage(picture, 10, 10, 20, 30);
                                }))
                .isNull();
        assertThat(
                        seen(
                                200,
                                0,
                                (page, picture) -> {
                                    whole(page, picture);
                                    page.addRect(10, 10, 50, 50);
                                    page.fill();
                                }))
                .isNull();
        assertThat(
                        seen(
                                200,
                                0,
                                (page, picture) -> {
                                    page.addRect(0, 0, WIDTH, HEIGHT / 2);
                                    page.clip();
                                    whole(page, picture);
                                }))
                .isNull();
    }

    @Test
    void aPictureThatLiesOtherwiseMakesAPageToDraw() throws IOException {
        assertThat(seen(200, 90, ScannedPageTest::whole)).isNull();
        assertThat(seen(200, 0, (page, picture) -> page.drawImage(picture, 9, 9, 120, 180)))
                .isNull();
        assertThat(seen(200, 0, (page, picture) -> page.drawImage(picture, 0, 0, 200, HEIGHT)))
                .isNull();
    }

    @Test
    void aPictureTooCoarseOrTooFineMakesAPageToDraw() throws IOException {
        assertThat(seen(150, 0, ScannedPageTest::whole)).isNull();
        assertThat(seen(600, 0, ScannedPageTest::whole)).isNull();
        assertThat(seen(300, 0, ScannedPageTest::whole)).isNotNull();
    }
}
