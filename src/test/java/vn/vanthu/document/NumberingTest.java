package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// NĐ 30, PL I, II.6.đ.
class NumberingTest {

    private static Unit unit(Level level, @Nullable String label) {
        return new Unit(level, label, List.of(), List.of(Run.plain("x")), List.of());
    }

    private static List<String> labels(Level... levels) {
        Numbering numbering = new Numbering();
        return Stream.of(levels).map(level -> numbering.label(unit(level, null))).toList();
    }

    // "Thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng
    // Việt".
    @Test
    void pointsFollowTheVietnameseAlphabet() {
        assertThat(IntStream.rangeClosed(1, 24).mapToObj(i -> Numbering.label(Level.POINT, i)))
                .containsExactly(
                        "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)",
                        "n)", "o)", "p)", "q)", "r)", "s)", "t)", "u)", "v)", "x)", "y)", "aa)");
    }

    // "Số thứ tự của phần, chương dùng chữ số La Mã"; điều run on from chapter to chapter.
    @Test
    void articlesRunOnThroughChaptersAndClausesRestart() {
        assertThat(
                        labels(
                                Level.CHAPTER,
                                Level.ARTICLE,
                                Level.CLAUSE,
                                Level.CLAUSE,
                                Level.ARTICLE,
                                Level.CLAUSE,
                                Level.CHAPTER,
                                Level.SECTION,
                                Level.ARTICLE,
                                Level.POINT))
                .containsExactly(
                        "Chương I",
                        "Điều 1.",
                        "1.",
                        "2.",
                        "Điều 2.",
                        "1.",
                        "Chương II",
                        "Mục 1",
                        "Điều 3.",
                        "a)");
    }

    @Test
    void chaptersRunOnThroughPartsAndSectionsRestart() {
        assertThat(
                        labels(
                                Level.PART,
                                Level.CHAPTER,
                                Level.SECTION,
                                Level.SECTION,
                                Level.SUBSECTION,
                                Level.PART,
                                Level.CHAPTER,
                                Level.SECTION))
                .containsExactly(
                        "Phần I",
                        "Chương I",
                        "Mục 1",
                        "Mục 2",
                        "Tiểu mục 1",
                        "Phần II",
                        "Chương II",
                        "Mục 1");
    }

    @Test
    void outlineOfAReportRestartsItsClausesUnderEachHeading() {
        assertThat(
                        labels(
                                Level.HEADING,
                                Level.CLAUSE,
                                Level.CLAUSE,
                                Level.DASH,
                                Level.PLUS,
                                Level.HEADING,
                                Level.CLAUSE))
                .containsExactly("I.", "1.", "2.", "-", "+", "II.", "1.");
    }

    @Test
    void aLiteralLabelIsKeptAndCountedOnFrom() {
        Numbering numbering = new Numbering();
        assertThat(numbering.label(unit(Level.CLAUSE, "7a."))).isEqualTo("7a.");
        assertThat(numbering.label(unit(Level.CLAUSE, null))).isEqualTo("8.");
    }

    @Test
    void romanFiguresAreThoseOfTheBooks() {
        assertThat(Stream.of(1, 4, 9, 14, 40, 90, 400, 1999, 3999).map(Numbering::roman))
                .containsExactly("I", "IV", "IX", "XIV", "XL", "XC", "CD", "MCMXCIX", "MMMCMXCIX");
    }
}
