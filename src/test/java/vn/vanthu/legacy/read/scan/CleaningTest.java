package vn.vanthu.legacy.read.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.legacy.read.page.FoundWord;
import vn.vanthu.legacy.read.page.Rule;

/// What is taken from a page before it is recognised, and what stays.
class CleaningTest {

    private static final int DPI = 300;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    private final byte[] points = new byte[WIDTH * HEIGHT];

    CleaningTest() {
        Arrays.fill(points, (byte) 255);
    }

    private void ink(int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            Arrays.fill(points, y * WIDTH + left, y * WIDTH + left + width, (byte) 0);
        }
    }

    private Grey page() {
        return new Grey(points, WIDTH, HEIGHT);
    }

    @Test
    void dustGoesAndDotsAndLettersStay() {
        ink(100, 100, 40, 60);
        ink(200, 100, 4, 4);
        byte[] clean = points.clone();
        ink(300, 300, 3, 3);
        ink(0, 0, 2, 2);
        ink(WIDTH - 2, HEIGHT - 2, 2, 2);
        // Of ten points, a line that goes down askew.
        for (int i = 0; i < 10; i++) {
            ink(500 + i, 500 + i, 1, 1);
        }
        assertThat(Specks.removed(page(), DPI).points()).isEqualTo(clean);
    }

    @Test
    void aThinLongStrokeIsNoDustHoweverItIsGoneOver() {
        for (int i = 0; i < 11; i++) {
            ink(500 + i, 500 - i, 1, 1);
        }
        // Its ends are met before its middle.
        ink(300, 300, 1, 9);
        ink(310, 300, 1, 9);
        ink(301, 308, 9, 1);
        assertThat(Specks.removed(page(), DPI).points()).isEqualTo(points);
    }

    @Test
    void whatIsLargeAtOneEdgeIsNotJoinedToDustAtTheOther() {
        ink(WIDTH - 20, 100, 20, 40);
        byte[] clean = points.clone();
        ink(0, 120, 2, 2);
        assertThat(Specks.removed(page(), DPI).points()).isEqualTo(clean);
    }

    @Test
    void rulesOfATableAreFoundAndGapsOfAScanBridged() {
        ink(100, 200, 600, 3);
        ink(100, 400, 600, 2);
        ink(100, 200, 2, 202);
        ink(690, 200, 3, 100);
        ink(690, 303, 3, 99);
        // Letters, and what is too thick for a rule.
        ink(300, 300, 30, 40);
        ink(100, 500, 600, 80);
        List<Rule> rules = DrawnRules.find(page(), DPI);
        assertThat(rules.stream().filter(Rule::isLevel).map(rule -> Math.round(rule.at())))
                .containsExactly(201L, 401L);
        assertThat(
                        rules.stream()
                                .filter(rule -> !rule.isLevel())
                                .map(rule -> Math.round(rule.at())))
                .containsExactly(101L, 691L);
        assertThat(rules)
                .filteredOn(rule -> rule.at() > 600)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.from()).isEqualTo(200);
                    assertThat(rule.to()).isEqualTo(401);
                });
    }

    @Test
    void marginsGoAndWordsComeBackToTheirPlaces() {
        ink(200, 150, 100, 30);
        ink(240, 500, 20, 30);
        Trimmed trimmed = Trimmed.of(page(), DPI);
        assertThat(trimmed.page().width()).isEqualTo(100 + 60);
        assertThat(trimmed.page().height()).isEqualTo(380 + 60);
        assertThat(trimmed.page().at(30, 30)).isZero();
        assertThat(trimmed.page().at(29, 30)).isEqualTo(255);
        assertThat(trimmed.page().at(70, 380)).isZero();

        FoundWord word = new FoundWord("Số", 30, 30, 129, 59, 30, false, true, 0.9);
        assertThat(trimmed.back(List.of(word)))
                .containsExactly(new FoundWord("Số", 200, 150, 299, 179, 30, false, true, 0.9));
    }

    @Test
    void inkAtTheEdgesIsKeptAndABlankPageStaysWhole() {
        assertThat(Trimmed.of(page(), DPI).page().points()).isEqualTo(points);
        ink(0, 0, 3, 3);
        ink(WIDTH - 3, HEIGHT - 3, 3, 3);
        assertThat(Trimmed.of(page(), DPI).page().points()).isEqualTo(points);
    }

    @Test
    void turningLeavesPaperWhiteAndInkWhereItBelongs() {
        Arrays.fill(points, (byte) 230);
        ink(WIDTH / 2 - 2, HEIGHT / 2 - 2, 4, 4);
        ink(WIDTH / 2 + 298, HEIGHT / 2 - 2, 4, 4);
        Grey turned = Turn.by(page(), Math.toRadians(2));
        // Three hundred points to the right of the middle, two degrees clockwise.
        int y = HEIGHT / 2 + (int) Math.round(300 * Math.sin(Math.toRadians(2)));
        assertThat(turned.at(WIDTH / 2, HEIGHT / 2)).isLessThan(40);
        assertThat(turned.at(WIDTH / 2 + 300, y)).isLessThan(40);
        int dark = 0;
        for (byte point : turned.points()) {
            dark += (point & 0xFF) < 128 ? 1 : 0;
        }
        assertThat(dark).isBetween(26, 38);
    }
}
