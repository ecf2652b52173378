package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures match whatever marks stand between their digits.
class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "1.500.000 = 1500000",
                "1500000 = 1500000",
                "1,500,000 = 1500000",
                "1.500.000,50 = 1500000,50",
                "1,500,000.50 = 1500000,50",
                "81,9 = 81,9",
                "81.9 = 81,9",
                "01 = 1",
                "1 = 1",
                "00 = 0",
                "0901234567 = 0901234567",
                "25% = 25",
                "１２ = 12",
                "0,018 = 0,018",
                "05,5 = 5,5",
                "1.500.000đ = 1500000 đ",
                "5km = 5 km",
                "1.2.3 = 1 2 3",
                "10,481/12,5 = 10,481+10481 12,5",
                "8h30 = 8h30"
            })
    void aFigureHasOneForm(String typed, String exact) {
        assertThat(Shown.exact(typed)).isEqualTo(exact);
    }

    @Test
    void threeDigitsBehindOneMarkMayBeThousandsOrDecimals() {
        assertThat(Shown.exact("85,745")).isEqualTo("85,745+85745");
        assertThat(Shown.exact("85.745")).isEqualTo("85745+85,745");
    }

    @Test
    void aGapThatAScanPutIntoAFigureIsBridged() {
        assertThat(Shown.exact("(85, 745 điểm)")).isEqualTo("85+85,745 745 điêm3");
        assertThat(Shown.exact("năm 2021, 30 người")).isEqualTo("năm 2021 30 ngươi1");
        assertThat(Shown.exact("10, 12 và 1000, 250")).isEqualTo("10 12 va1 1000 250");
    }

    @Test
    void aFigureWithOneLetterIsOneWordAndFoundByTheFigure() {
        assertThat(Shown.exact("01A 5G 2c")).isEqualTo("1a+1 5g+5 2c+2");
    }

    @Test
    void figuresAreFigures() {
        assertThat(Shown.of(Term.Kind.FIGURE, "Có 1.701 tin, 25 % là 01 ảnh"))
                .isEqualTo("1701 1,701 25 1");
    }
}
