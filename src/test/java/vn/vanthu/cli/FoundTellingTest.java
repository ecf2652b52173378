package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.archive.Metadata;
import vn.vanthu.message.Language;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;

class FoundTellingTest {

    private static final SearchAddress ADDRESS =
            SearchAddress.of(SearchRequest.of("cải cách").page(20, 10));

    private static Results results(String subject, String page) {
        Metadata metadata =
                new Metadata(
                        null,
                        null,
                        "Kế hoạch",
                        "12",
                        "KH-SNV",
                        LocalDate.of(2026, 3, 5),
                        "Sở Nội vụ",
                        subject,
                        "Tiếng Việt",
                        3,
                        "",
                        List.of(),
                        List.of(),
                        0,
                        1,
                        null,
                        Metadata.Own.of("p12", "ke-hoach", "recalled"));
        Hit hit =
                new Hit(
                        "p12",
                        "2026/ke-hoach/0012-KH-SNV",
                        1,
                        metadata,
                        0,
                        1,
                        List.of(
                                new Hit.Excerpt(1, 0, List.of(new Hit.Piece(subject, false))),
                                new Hit.Excerpt(
                                        1,
                                        4,
                                        List.of(
                                                new Hit.Piece("… về \n\n", false),
                                                new Hit.Piece("cải cách", true),
                                                new Hit.Piece(page, false)))));
        return new Results(
                List.of(hit),
                new Results.Total(21, false),
                List.of(
                        new Results.Facet(
                                Field.STATE,
                                List.of(
                                        new Results.Facet.Value("in-force", 20),
                                        new Results.Facet.Value("recalled", 1)),
                                true)),
                "cải cách hành chính",
                List.of());
    }

    private static String told(boolean isRead, Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Voice voice = new Voice(Language.VI, printed, printed, isRead, isRead);
        FoundTelling telling = new FoundTelling(voice);
        telling.tell(results, ADDRESS);
        telling.tellFacets(results);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatAPaperIsAndWhereItSaysWhatWasLookedFor() {
        assertThat(told(false, results("Về cải cách", " năm 2026")))
                .isEqualTo(
                        """
                        21. 12/KH-SNV · 05/3/2026 · Kế hoạch · Đã thu hồi
                            Về cải cách
                            tr. 4: … về cải cách năm 2026
                            mã p12
                        Tìm thấy khoảng 21 văn bản; đang xem 21–21.
                        Có phải ý bạn là: cải cách hành chính?
                        Tình trạng: Còn hiệu lực 20 · Đã thu hồi 1
                        """);
    }

    @Test
    void letsTheWordsStandOutForAPersonWhoReads() {
        assertThat(told(true, results("Về cải cách", " năm 2026")))
                .contains("tr. 4: … về \u001B[1mcải cách\u001B[0m năm 2026");
    }

    @Test
    void letsNoPaperSteerTheTerminal() {
        String told = told(false, results("a\u001B[2Jb", "\u001B]0;x\u0007\u202E"));
        assertThat(told).doesNotContain("\u001B").doesNotContain("\u0007").doesNotContain("\u202E");
        assertThat(told).contains("a\\u001B[2Jb");
    }
}
