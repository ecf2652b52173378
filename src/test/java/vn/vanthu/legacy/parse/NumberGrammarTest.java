package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.legacy.TextLine;

class NumberGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Số: 15/QĐ-BNV                       | 15  | QĐ-BNV
                    Số: 05/BNV-VP                       | 05  | BNV-VP
                    Số: **453** /SKHCN-TTr              | 453 | SKHCN-TTr
                    Số: *01A* /KH-SKHCN                 | 01A | KH-SKHCN
                    S6: 507 /SKHCN-TTr Ba Ria, ngay 10  | 507 | SKHCN-TTr
                    S6:507 / SKHCN - TTr                | 507 | SKHCN-TTr
                    Sô: 2215 /SGDĐT – GDTrH             | 2215 | SGDĐT-GDTrH
                    SỐ : 7/TB-UBND                      | 07  | TB-UBND
                    Số 03-CT/TW                         | 03  | CT/TW
                    Số: 30/2020/NĐ-CP                   | 30  | 2020/NĐ-CP
                    Số: 15 /2014/QĐ-UBND                | 15  | 2014/QĐ-UBND
                    Số: 121/2014/TTLT-BTC-BKHCN         | 121 | 2014/TTLT-BTC-BKHCN
                    Số: 1.085/QĐ-UBND                   | 1085 | QĐ-UBND
                    Số: 2737/SNV                        | 2737 | SNV
                    453/SKHCN-TTr                       | 453 | SKHCN-TTr
                    Số: 45/BC.UBND                      | 45  | BC.UBND
                    Số: 12/KH&ĐT-QH                     | 12  | KH&ĐT-QH
                    Số: 125 QĐ-UBND                     | 125 | QĐ-UBND
                    """)
    void aNumberLineIsReadWithItsNoise(String text, String number, String symbol) {
        NumberGrammar.Found found = Objects.requireNonNull(read(text));
        assertThat(found.number()).hasToString(number);
        assertThat(found.symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số: /KL-SKHCN", "Số:          /KL-SKHCN", "Số: ....../KL-SKHCN", "Số:……/KL-SKHCN"})
    void aBlankNumberLeavesTheSymbol(String text) {
        NumberGrammar.Found found = Objects.requireNonNull(read(text));
        assertThat(found.number()).isNull();
        assertThat(found.symbol()).isEqualTo("KL-SKHCN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số lượng: 15/20 hồ sơ",
                "ngày 12/4/2018",
                "Sở Nội vụ",
                "5/6 phiếu tán thành",
                "So sánh 5/KH với năm trước"
            })
    void otherFiguresAreNoNumbers(String text) {
        assertThat(read(text)).isNull();
    }

    private static NumberGrammar.@Nullable Found read(String text) {
        return NumberGrammar.read(Line.of(1, 0, TextLine.of(text)));
    }
}
