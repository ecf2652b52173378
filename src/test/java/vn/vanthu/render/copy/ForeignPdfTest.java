package vn.vanthu.render.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.CopyMark;

/// Copies of files from elsewhere: turned, cropped, scanned, of other sizes.
class ForeignPdfTest {

    private static final CopyMark MARK = CopySamples.mark(CopyMark.Form.SAO_Y);

    private static Rectangle added(byte[] original, Direction to) throws IOException {
        byte[] copy = CopySamples.file(CopySamples.PRESS.copy(original, MARK, to)).bytes();
        assertThat(Arrays.copyOf(copy, original.length)).isEqualTo(original);
        return Picture.added(original, copy, 0);
    }

    static Stream<Arguments> turns() {
        return Stream.of(0, 90, 180, 270)
                .flatMap(r -> Arrays.stream(Direction.values()).map(to -> Arguments.of(r, to)));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void standsUprightOnAPageThatIsTurned(int rotation, Direction to) throws IOException {
        Rectangle upright = added(CopySamples.page("", 0), to);
        Rectangle turned = added(CopySamples.page("", rotation), to);
        assertThat(turned.getX()).isCloseTo(upright.getX(), within(2.0));
        assertThat(turned.getY()).isCloseTo(upright.getY(), within(2.0));
        assertThat(turned.getMaxX()).isCloseTo(upright.getMaxX(), within(2.0));
        assertThat(turned.getMaxY()).isCloseTo(upright.getMaxY(), within(2.0));
        assertThat(upright.getWidth()).isGreaterThan(150);
    }

    @Test
    void aCroppedPageIsMeasuredAsItIsSeen() throws IOException {
        byte[] plain = CopySamples.page("", 0);
        byte[] cropped;
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(-50, -70, 900, 1200));
            page.setCropBox(new PDRectangle(100, 200, 595.28f, 841.89f));
            pdf.addPage(page);
            cropped = CopySamples.saved(pdf, CompressParameters.NO_COMPRESSION);
        }
        for (Direction to : Direction.values()) {
            Rectangle seen = added(cropped, to);
            assertThat(seen.getX()).isCloseTo(added(plain, to).getX(), within(2.0));
            assertThat(seen.getY()).isCloseTo(added(plain, to).getY(), within(2.0));
        }
    }

    /// Content that leaves the state of the page changed must not bend what follows it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 0 0 2 30 30 cm",
                "q q 0.5 0 0 0.5 0 0 cm 1 1 1 rg 3 Tr",
                "Q Q 1 0 0 rg 0.3 0 0 0.3 9 9 cm",
                "q 0 1 -1 0 0 0 cm Q Q Q"
            })
    void contentThatLeavesItsStateBehindBendsNothing(String content) throws IOException {
        for (Direction to : Direction.values()) {
            assertThat(added(CopySamples.page(content, 0), to))
                    .isEqualTo(added(CopySamples.page("", 0), to));
        }
    }

    @Test
    void aScanGetsItsMarkAboveAndItsBlockOnAPageOfItsOwn() throws IOException {
        byte[] scan = CopySamples.page("0.9 g 0 0 595 842 re f", 0);
        Copied.File paper =
                CopySamples.file(CopySamples.PRESS.copy(scan, MARK, Direction.TO_PAPER));
        assertThat(paper.pages()).isEqualTo(2);
        assertThat(Picture.added(scan, paper.bytes(), 0).isEmpty()).isTrue();
        byte[] copy =
                CopySamples.file(CopySamples.PRESS.copy(scan, MARK, Direction.TO_ELECTRONIC))
                        .bytes();
        Rectangle mark = Picture.added(scan, copy, 0, false);
        assertThat(mark.getMaxY()).isLessThan(10 * 72 / 25.4);
        assertThat(mark.getMaxX()).isCloseTo(195 * 72 / 25.4, within(1.5));
    }

    @Test
    void aPageThatIsNotA4GetsTheBlockOnOneThatIs() throws IOException {
        byte[] large = CopySamples.page("", 0, PDRectangle.A3);
        Copied.File copy =
                CopySamples.file(CopySamples.PRESS.copy(large, MARK, Direction.TO_PAPER));
        assertThat(copy.pages()).isEqualTo(2);
        assertThat(Picture.of(copy.bytes(), 1).getWidth()).isEqualTo(595);
        byte[] small = CopySamples.page("", 0, PDRectangle.A6);
        assertThat(CopySamples.PRESS.copy(small, MARK, Direction.TO_PAPER))
                .isInstanceOf(Copied.File.class);
        assertThat(
                        CopySamples.codes(
                                CopySamples.PRESS.copy(
                                        CopySamples.page("", 0, new PDRectangle(200, 200)),
                                        MARK,
                                        Direction.TO_ELECTRONIC)))
                .containsExactly("COPY.page-small");
    }

    /// Both ways a file may list its objects: a table, and streams.
    @ParameterizedTest
    @EnumSource
    void bothKindsOfCrossReferenceAreContinued(Direction to) throws IOException {
        for (CompressParameters how :
                List.of(
                        CompressParameters.NO_COMPRESSION,
                        CompressParameters.DEFAULT_COMPRESSION)) {
            byte[] original;
            try (PDDocument pdf = Loader.loadPDF(CopySamples.golden("seed-002"))) {
                original = CopySamples.saved(pdf, how);
            }
            byte[] copy = CopySamples.file(CopySamples.PRESS.copy(original, MARK, to)).bytes();
            assertThat(Arrays.copyOf(copy, original.length)).isEqualTo(original);
            assertThat(Picture.added(original, copy, to == Direction.TO_PAPER ? 2 : 0).isEmpty())
                    .isFalse();
        }
    }
}
