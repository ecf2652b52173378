package vn.vanthu.legacy.read.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vanthu.legacy.read.page.PageLayout;

/// The signature beside «Nơi nhận» is found, and nothing else is taken for one.
class FootColumnsTest {

    private static final int DPI = 200;
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2338;

    private final byte[] points = new byte[WIDTH * HEIGHT];

    FootColumnsTest() {
        Arrays.fill(points, (byte) 255);
    }

    private void line(int left, int right, int top, int height) {
        for (int y = top; y < top + height; y++) {
            Arrays.fill(points, y * WIDTH + left, y * WIDTH + right, (byte) 0);
        }
    }

    private void body(int bottom) {
        for (int top = 400; top < bottom; top += 60) {
            line(240, 1540, top, 25);
        }
    }

    private PageLayout.@Nullable Cell right(List<PageLayout.Cell> cells) {
        return FootColumns.right(new Grey(points, WIDTH, HEIGHT), cells, DPI);
    }

    @Test
    void theColumnOfTheSignatureIsFoundBelowTheLastLine() {
        body(1200);
        line(240, 500, 1300, 18);
        line(240, 640, 1336, 18);
        line(900, 1500, 1305, 26);
        line(1000, 1400, 1360, 26);
        line(1000, 1400, 1700, 26);
        PageLayout.Cell right = Objects.requireNonNull(right(List.of()));
        assertThat(right.left()).isBetween(645.0, 895.0);
        assertThat(right.top()).isBetween(1290.0, 1305.0);
        assertThat(right.right()).isBetween(1500.0, 1515.0);
        assertThat(right.bottom()).isBetween(1726.0, 1740.0);
    }

    @Test
    void aPageThatEndsInTheMiddleOfATextHasNone() {
        body(2200);
        assertThat(right(List.of())).isNull();
    }

    @Test
    void aSignatureWithNothingBesideItIsNone() {
        body(1200);
        line(900, 1500, 1305, 26);
        line(1000, 1400, 1360, 26);
        assertThat(right(List.of())).isNull();
    }

    @Test
    void columnsOfATableAreNone() {
        body(1200);
        line(240, 500, 1300, 18);
        line(240, 640, 1336, 18);
        line(900, 1500, 1305, 26);
        line(1000, 1400, 1360, 26);
        assertThat(right(List.of(new PageLayout.Cell(200, 1280, 700, 1400)))).isNull();
    }
}
