package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers explain their abbreviations themselves.
class ExplainedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Chỉ số cải cách hành chính (CCHC) năm 2020 = CCHC = cải cách hành chính",
                "giải quyết Thủ tục  hành chính (TTHC) = TTHC = thủ tục hành chính",
                "Bộ phận tiếp nhận và trả kết quả (sau đây gọi tắt là BPTN&TKQ) = BPTN&TKQ = bộ"
                        + " phận tiếp nhận và trả kết quả",
                "CCHC (cải cách hành chính) của = CCHC = cải cách hành chính",
                "Hội đồng thẩm định (viết tắt: HĐTĐ) = HĐTĐ = hội đồng thẩm định",
                "Hội đồng thẩm định (HDTD) = HDTD = hội đồng thẩm định",
                "dự thảo tờ trình (TTr) = TTr = tờ trình",
                "quy định (QyĐ) = QyĐ = quy định",
                "Thủ tướng Chính phủ (TTgCP) = TTgCP = thủ tướng chính phủ",
                "theo Đoàn Thanh niên Cộng sản Hồ Chí Minh (ĐTNCSHCM) = ĐTNCSHCM = đoàn thanh niên"
                        + " cộng sản hồ chí minh"
            })
    void anAbbreviationBesideItsWordsIsExplained(String text, String abbreviation, String words) {
        assertThat(Explained.in(text)).containsExactly(new Explained(abbreviation, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Sở Nội vụ (b/c);",
                "TTTT&TK (web);",
                "vị trí thứ 1 (81,9 điểm) theo",
                "Sử dụng kết quả Chỉ số Ứng dụng CNTT (ICT) do",
                "giai đoạn 2017-2020 (PAPI)",
                "(CCHC)",
                "cải cách. Hành chính (CH)",
                "cải cách (xem) hành chính (CCHC)",
                "UBND (tỉnh) đã",
                "Chi cục (A)",
                "cải cách hành chính (CCHC",
                ""
            })
    void whatOnlyStandsInBracketsExplainsNothing(String text) {
        assertThat(Explained.in(text)).isEmpty();
    }

    @Test
    void theSamePairIsToldOnce() {
        assertThat(Explained.in("cải cách hành chính (CCHC). Cải cách hành chính (CCHC)"))
                .hasSize(1);
    }

    @Test
    void seed002ExplainsTwo() {
        assertThat(Explained.in(Golden.seed("002")))
                .containsExactly(
                        new Explained("CCHC", "cải cách hành chính"),
                        new Explained("TTHC", "thủ tục hành chính"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "()", "(A", "và và và (VVVVVVVV) ", "A (a ", "AB (và và "})
    @Timeout(10)
    void noTextTakesLong(String shape) {
        assertThat(Explained.in(shape.repeat((1 << 20) / shape.length()))).hasSizeLessThan(10);
    }
}
