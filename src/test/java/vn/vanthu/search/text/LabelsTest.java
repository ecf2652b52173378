package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Số và ký hiệu is kept as one word and as its parts.
class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "507/SKHCN-TTr = 507/skhcn-ttr",
                "453 /SKHCN-TTr = 453/skhcn-ttr",
                "Số: **453** /SKHCN-TTr = 453/skhcn-ttr",
                "Số: *01A* /KH-SKHCN = 1a/kh-skhcn",
                "05/2017/QĐ-SKHCN = 5/2017/qd-skhcn",
                "30/2020/NĐ-CP = 30/2020/nd-cp",
                "130/2005/NÐ-CP = 130/2005/nd-cp",
                "121/2014/TTLT-BTC-BKHCN = 121/2014/ttlt-btc-bkhcn",
                "121/2014/TTLT/BTC-BKHCN = 121/2014/ttlt-btc-bkhcn",
                "33/2024/QH15 = 33/2024/qh15",
                "66.7/2025/NQ-CP = 66.7/2025/nq-cp",
                "1.085/QĐ-UBND = 1085/qd-ubnd",
                "03-CT/TW = 3-ct/tw 3/ct-tw",
                "05-NQ/ĐU = 5-nq/du 5/nq-du",
                "03/CT-TW = 3/ct-tw",
                "154/QĐ-SKHCN = 154/qd-skhcn",
                "28/QĐ = 28/qd",
                "2737/SNV ngày = 2737/snv",
                "06/KH-SKH-CN = 6/kh-skh-cn",
                "59/VP-MC = 59/vp-mc",
                "34/QĐ-TĐC = 34/qd-tdc",
                "09/2015/QĐ-TTg = 9/2015/qd-ttg",
                "507/skhcn-ttr = 507/skhcn-ttr",
                "1085/qd-ubnd = 1085/qd-ubnd",
                "1085/qđ-ubnd = 1085/qd-ubnd",
                "1085/Qb-UBND = 1085/qd-ubnd",
                "1085/Q8-UBND = 1085/qd-ubnd",
                "130/2005/NB-CP = 130/2005/nd-cp",
                "507 / SKHCN - TTr = 507/skhcn-ttr",
                "507/SKHCN – TTr = 507/skhcn-ttr",
                "507/ SKHCN -TTr = 507/skhcn-ttr",
                "12/QĐ-UBND.VX = 12/qd-ubnd.vx",
                "12/KH-BCĐ = 12/kh-bcd",
                "10/CT-UBND của UBND = 10/ct-ubnd",
                "3211/QĐ-UBND tỉnh = 3211/qd-ubnd",
                "12/KH-UBND - UBND tỉnh = 12/kh-ubnd",
                "07/TT-BKH&CN = 7/tt-bkhcn"
            })
    void aLabelHasOneForm(String typed, String label) {
        assertThat(Shown.of(Term.Kind.LABEL, typed)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 29/12/2017",
                "7/8",
                "20/27 nhiệm vụ",
                "10,481/12,5",
                "và/hoặc",
                "100 km/h",
                "5/kg",
                "12 USD, 5/USD",
                "1.500.000đ/tháng/người",
                "tăng 3/tháng",
                "http://baria.gov.vn/2017/qd-ubnd/12",
                "baria.gov.vn/12/QD-UBND",
                "Quận 3/TP.HCM",
                "SỐ 5/THÁNG 6",
                "tổ 3/KP5, phường",
                "12 người/5/m2",
                "2/năm - một lần",
                "3/người-ngày",
                "|3/ kHOA m;c",
                "Số: /KL-SKHCN",
                "CCVC (8,5/10)",
                "24/7",
                "2017-2020/nam"
            })
    void whatOnlyLooksLikeALabelIsNone(String typed) {
        assertThat(Shown.of(Term.Kind.LABEL, typed)).isEmpty();
    }

    @Test
    void theLabelStandsAtItsFirstPartAndThePartsFollow() {
        assertThat(Shown.exact("số 453 /SKHCN-TTr ngày"))
                .isEqualTo("sô2 453+453/skhcn-ttr skhcn ttr ngay1");
        assertThat(Shown.folded("05/2017/QĐ-SKHCN")).isEqualTo("5+5/2017/qd-skhcn 2017 qd skhcn");
        assertThat(Shown.exact("*01A* /KH-SKHCN")).isEqualTo("1a+1+1a/kh-skhcn kh skhcn");
    }

    @Test
    void theLabelReachesFromItsNumberToItsLastLetter() {
        String text = "theo số **453** /SKHCN-TTr, của";
        Tokens tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.term(i).kind() == Term.Kind.LABEL) {
                assertThat(text.substring(tokens.start(i), tokens.end(i)))
                        .isEqualTo("453** /SKHCN-TTr");
                assertThat(tokens.term(i).isAccented()).isFalse();
                return;
            }
        }
        assertThat(tokens).as("a label").isNull();
    }

    @Test
    void aLabelThatALineEndsInIsWhole() {
        assertThat(Shown.of(Term.Kind.LABEL, "công văn số 1384/SNV-\nCCHC của"))
                .isEqualTo("1384/snv-cchc");
        assertThat(Shown.of(Term.Kind.LABEL, "số 507\n/SKHCN-TTr")).isEqualTo("507/skhcn-ttr");
    }

    @Test
    void aBlankNumberLeavesThePartsOfTheSymbol() {
        assertThat(Shown.exact("Số: /KL-SKHCN")).isEqualTo("sô2 | kl skhcn");
    }
}
