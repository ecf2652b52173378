package vn.vanthu.legacy.read.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Eight points at once are seen as one by one.
class GreyTest {

    private static final int POINTS = 4_001;

    private final Random random = new Random(8);

    /// Mostly white, as a page is, with stretches of other shades.
    private Grey page() {
        byte[] points = new byte[POINTS];
        boolean isWhite = true;
        for (int i = 0; i < points.length; i++) {
            isWhite ^= random.nextInt(12) == 0;
            points[i] = (byte) (isWhite ? 255 : random.nextInt(256));
        }
        return new Grey(points, POINTS, 1);
    }

    @Test
    void theNextPointThatIsNotWhiteIsFound() {
        Grey page = page();
        for (int from = 0; from < POINTS; from++) {
            int to = Math.min(POINTS, from + random.nextInt(60));
            int next = from;
            while (next < to && page.at(next, 0) == 255) {
                next++;
            }
            assertThat(page.notWhite(from, to)).isEqualTo(next);
        }
    }

    @Test
    void eightPointsAreLighterWhenEachIs() {
        Grey page = page();
        for (int shade = 0; shade < 256; shade++) {
            for (int at = 0; at + 8 <= POINTS; at += 5) {
                boolean areLighter = true;
                for (int i = at; i < at + 8; i++) {
                    areLighter &= page.at(i, 0) > shade;
                }
                assertThat(page.areLighter(at, shade)).isEqualTo(areLighter && shade >= 127);
            }
        }
    }

    @Test
    void theThresholdLiesBetweenPaperAndInk() {
        byte[] points = new byte[POINTS];
        for (int i = 0; i < points.length; i++) {
            points[i] = (byte) ((i % 10 == 0 ? 60 : 220) + random.nextInt(30));
        }
        assertThat(new Grey(points, POINTS, 1).threshold()).isBetween(89, 219);
    }
}
