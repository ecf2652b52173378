package vn.vanthu.legacy.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.legacy.cite.Known.KnownPaper;
import vn.vanthu.search.text.Golden;

/// Faults of references are found, and none where there is none.
class FindingsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);

    /// Each fault that was found in the seed by hand (its references, read one by one).
    @Test
    void allFaultsOfSeed001AreFound() {
        List<Finding> findings =
                Findings.of(
                        CitingPaper.of("001", null, LocalDate.of(2017, 11, 17), Golden.seed("001")),
                        Known.nothing());
        assertThat(findings)
                .extracting(f -> f.problem().code() + " " + f.problem().values().getFirst())
                .containsExactly(
                        "CITE.date-missing 1384/SNV-CCHC",
                        "CITE.symbol-issuer 05/2017/QĐ-SKHCN",
                        "CITE.symbol-issuer 06/2017/QĐ-SKHCN",
                        "CITE.symbol-issuer 07/2017/QĐ-SKHCN",
                        "CITE.symbol-issuer 08/2017/QĐ-SKHCN",
                        "CITE.titles 08/2017/QĐ-SKHCN",
                        "CITE.symbol-issuer 13/2017/QĐ-SKHCN",
                        "CITE.date-missing 59/VP-MC",
                        "CITE.repeated 69/QĐ-UBND",
                        "CITE.date-missing 3211/QĐ-UBND",
                        "CITE.issuer-glued 3211/QĐ-UBND",
                        // 306 of 13/11 against 323 of 27/9.
                        "CITE.order 306/QĐ-SKHCN",
                        "CITE.date-missing 03-CT/TW",
                        // 28 of 20/7 against 111 of 18/5.
                        "CITE.order 28/QĐ-SKHCN",
                        "CITE.date-missing 02/KH-SKHCN",
                        "CITE.year-missing 90/TT-BTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "003", "004"})
    void theReferencesOfTheOtherSeedsHaveNoFault(String seed) {
        assertThat(
                        Findings.of(
                                CitingPaper.of(
                                        seed, null, LocalDate.of(2022, 12, 31), Golden.seed(seed)),
                                Known.nothing()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quyết định số 5/QĐ-SNV ngày 1/2/2018 về việc giao chỉ tiêu biên chế năm 2018. Quyết định"
                        + " số 5/QĐ-SNV ngày 1/2/2018 về việc thành lập Đoàn kiểm tra công vụ"
                        + " | CITE.titles [5/QĐ-SNV, về việc giao chỉ tiêu biên chế năm 2018, về việc"
                        + " thành lập Đoàn kiểm tra công vụ]",
                "Quyết định số 5/QĐ-SNV ngày 1/2/2018. Quyết định 5/QĐ-SNV ngày 3/2/2018 nêu trên."
                        + " | CITE.dates [5/QĐ-SNV, 01/02/2018, 03/02/2018]",
                "Nghị định 6/2017/NĐ-CP ngày 3/2/2018 | CITE.year-differs [6/2017/NĐ-CP, 03/02/2018]",
                "Kế hoạch số 6/KH-BCĐ ngày 3/2/2018 của Ban Chỉ đạo, Kế hoạch số 6/KH-BCĐ ngày 3/2/2018"
                        + " của Bộ Công an | CITE.issuers [6/KH-BCĐ, Ban Chỉ đạo, Bộ Công an];"
                        + " CITE.symbol-issuer [6/KH-BCĐ, Bộ Công an]",
                "Công văn số 8/STC-NS ngày 3/2/2018 của Sở Tư pháp về"
                        + " | CITE.symbol-issuer [8/STC-NS, Sở Tư pháp]",
                "Thông tư số 90/TT-BTC ngày 30/8/2017 | CITE.year-missing [90/TT-BTC]",
                "Công văn số 8/STC-NS của Sở Tài chính | CITE.date-missing [8/STC-NS]",
                "Quyết định số 5/QĐ-SNV ngày 1/2/2019"
                        + " | CITE.future [5/QĐ-SNV, 01/02/2019, 30/06/2018]",
                "Thông tư 90/2019/TT-BTC | CITE.future [90/2019/TT-BTC, 2019, 30/06/2018]",
                "Kế hoạch số 6/KH-SKHCN ngày 3/2/2018, Kế hoạch 06/KH-SKH-CN ngày 3/2/2018"
                        + " | CITE.symbols [6/KH-SKHCN, 06/KH-SKH-CN, 03/02/2018]",
                "Quyết định số 9/QĐ-SNV ngày 5/2/2018, Quyết định số 7/QĐ-SNV ngày 6/2/2018"
                        + " | CITE.order [7/QĐ-SNV, 06/02/2018, 9/QĐ-SNV, 05/02/2018]"
            })
    void eachFaultIsTold(String text, String told) {
        assertThat(told(Findings.of(CitingPaper.of("a", null, DAY, text), Known.nothing())))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định số 5/QĐ-SNV ngày 1/2/2018 về việc giao chỉ tiêu biên chế. Theo Quyết định"
                        + " số 5/QĐ-SNV ngày 1/2/2018 về việc giao chỉ tiêu biên chế năm 2018",
                "Quyết định số 5/QĐ-SNV ngày 1/2/2018. Quyết định 5/QĐ-SNV ngày 3/2/2017.",
                "Quyết định 5/QĐ-UBND ngày 1/2/2018 của UBND tỉnh, Quyết định 5/QĐ-UBND ngày 1/2/2018"
                        + " của Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
                "Quyết định số 5/QĐ-UBND ngày 1/2/2018 của Chủ tịch UBND huyện",
                "Quyết định số 5/QĐ-SNV ngày 1/2/2018 của Giám đốc Sở Nội vụ",
                "Quyết định số 5/2018/QĐ-TTg ngày 1/2/2018 của Thủ tướng Chính phủ",
                "Thông tư 5/2018/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch",
                "Thông tư liên tịch 121/2014/TTLT-BTC-BKHCN của Bộ Khoa học và Công nghệ",
                "Nghị quyết số 55/2017/UBTVQH14 của Ủy ban Thường vụ Quốc hội",
                "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị",
                "Công văn số 59/VPCP-KSTT ngày 3/1/2018 của Văn phòng Chính phủ",
                "Nghị định số 16/CP ngày 7/2/1994, Nghị định 60-CP"
            })
    void whereThereIsNoFaultNoneIsTold(String text) {
        assertThat(told(Findings.of(CitingPaper.of("a", null, DAY, text), Known.nothing())))
                .isIn("", "CITE.date-missing [60-CP]");
    }

    @Test
    void aRecalledOrReplacedPaperIsToldFromTheDayItWas() {
        CitingPaper paper =
                CitingPaper.of(
                        "a",
                        null,
                        DAY,
                        "Quyết định số 5/QĐ-SNV ngày 1/2/2018 về việc giao chỉ tiêu biên chế");
        KnownPaper recalled =
                new KnownPaper(
                        "x",
                        null,
                        LocalDate.of(2018, 2, 1),
                        Known.State.RECALLED,
                        DAY.minusDays(1));
        KnownPaper later =
                new KnownPaper(
                        "x",
                        "về việc thành lập Đoàn kiểm tra công vụ",
                        LocalDate.of(2018, 2, 3),
                        Known.State.REPLACED,
                        DAY.plusDays(1));
        assertThat(told(Findings.of(paper, one -> Optional.of(recalled))))
                .isEqualTo("CITE.recalled [5/QĐ-SNV, 29/06/2018]");
        assertThat(told(Findings.of(paper, one -> Optional.of(later))))
                .isEqualTo(
                        "CITE.known-title [5/QĐ-SNV, về việc giao chỉ tiêu biên chế, về việc thành lập"
                                + " Đoàn kiểm tra công vụ]; CITE.known-date [5/QĐ-SNV, 01/02/2018,"
                                + " 03/02/2018]");
    }

    @Test
    void aPaperIsNoReferenceOfItsOwn() {
        assertThat(CitingPaper.of("a", "453/SKHCN-TTr", DAY, "Số 453 /SKHCN-TTr").references())
                .isEmpty();
    }

    @Test
    void papersThatContradictEachOtherAreTold() {
        AcrossPapers across = new AcrossPapers();
        across.add(
                CitingPaper.of(
                        "a",
                        null,
                        DAY,
                        "Quyết định số 5/QĐ-SNV ngày 1/2/2018 về việc giao chỉ tiêu biên chế năm"
                                + " 2018; Kế hoạch số 6/KH-SKHCN ngày 3/2/2018"));
        across.add(
                CitingPaper.of(
                        "b",
                        null,
                        DAY,
                        "Quyết định số 5/QĐ-SNV ngày 1/2/2018 về việc thành lập Đoàn kiểm tra công"
                                + " vụ; Kế hoạch số 6/KH-SKH-CN ngày 3/2/2018"));
        assertThat(told(across.findings()))
                .isEqualTo(
                        "CITE.titles [5/QĐ-SNV, về việc giao chỉ tiêu biên chế năm 2018, về việc thành"
                                + " lập Đoàn kiểm tra công vụ]; CITE.symbols [6/KH-SKHCN,"
                                + " 6/KH-SKH-CN, 03/02/2018]");
        assertThat(across.findings())
                .allSatisfy(one ->
                        assertThat(one.where())
                                .extracting(Finding.Cited::paper)
                                .containsExactly("b", "a"));
    }

    @Test
    @Timeout(30)
    void aPaperOfThousandsOfReferencesTakesNotLong() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 4_000; i++) {
            text.append("Quyết định số ").append(i).append("/QĐ-UBND ngày 1/2/2018; ");
        }
        assertThat(Findings.of(CitingPaper.of("a", null, DAY, text.toString()), Known.nothing()))
                .isEmpty();
    }

    private static String told(List<Finding> findings) {
        return String.join(
                "; ",
                findings.stream()
                        .map(one -> one.problem().code() + " " + one.problem().values())
                        .toList());
    }
}
