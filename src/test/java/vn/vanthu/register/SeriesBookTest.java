package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// NĐ 30, Đ.15.1 c: "Việc cấp số văn bản hành chính do người đứng đầu cơ quan, tổ chức quy định."
@ParameterizedClass
@EnumSource(Database.Kind.class)
class SeriesBookTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final HandClock clock = new HandClock(Registry.MARCH_5);
    private Registry registry;
    private Register register;

    @BeforeEach
    void open() {
        registry = Registry.open(kind, folder, clock);
        register = registry.register();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private List<Problem> define(String code, String issuer, Set<String> kinds) {
        return registry.seriesBook()
                .define(new Series(code, "Tên " + code, issuer, kinds, false, true), "quantri");
    }

    @Test
    void aKindIsNumberedInItsOwnSeriesOrInTheCommonOne() {
        SeriesBook book = registry.seriesBook();
        assertThat(book.of("SKHCN", "quyet-dinh")).contains(Registry.DECISIONS);
        assertThat(book.of("SKHCN", "thong-bao")).contains(Registry.COMMON);
        assertThat(book.of("HDTD", "thong-bao")).isEmpty();
        assertThat(book.all())
                .containsExactly(Registry.COMMON, Registry.SECRET, Registry.DECISIONS);
        assertThat(book.series("qd")).contains(Registry.DECISIONS);
    }

    /// NĐ 30, PL I, Phần II, II.2 c: số thứ tự đăng ký "được đánh chung cho các loại bản sao".
    @Test
    void copiesAreNumberedTogetherAndApartFromPapers() {
        SeriesBook book = registry.seriesBook();
        assertThat(book.of("SKHCN", "sao-y")).isEmpty();
        assertThat(define("sao", "SKHCN", Set.of("sao-y", "sao-luc")))
                .containsExactly(Problem.must("PL1.II.2.copies-apart", "series.kinds", "Tên sao"));
        assertThat(define("sao", "SKHCN", Set.of("sao-y", "sao-luc", "trich-sao", "cong-van")))
                .hasSize(1);
        assertThat(define("sao", "SKHCN", Set.of("sao-y", "sao-luc", "trich-sao"))).isEmpty();
        assertThat(book.of("SKHCN", "trich-sao").orElseThrow().code()).isEqualTo("sao");
    }

    @Test
    void anAdvisoryBodyHasNumbersOfItsOwn() {
        assertThat(define("hdtd", "HDTD", Set.of())).isEmpty();
        assertThat(registry.seriesBook().of("HDTD", "thong-bao").orElseThrow().code())
                .isEqualTo("hdtd");
    }

    @Test
    void noKindIsNumberedInTwoPlaces() {
        assertThat(define("x", "SKHCN", Set.of("quyet-dinh", "to-trinh")))
                .containsExactly(
                        Problem.must(
                                "REGISTER.series-overlap",
                                "series.kinds",
                                "quyet-dinh",
                                "Quyết định"));
        assertThat(define("x", "SKHCN", Set.of()))
                .containsExactly(
                        Problem.must(
                                "REGISTER.series-second-common",
                                "series.kinds",
                                "SKHCN",
                                "Văn bản hành chính"));
        assertThat(registry.seriesBook().series("x")).isEmpty();
    }

    @Test
    void codesThatNoAddressCanHoldAreRefused() {
        assertThat(Registry.codes(define("a/b", "S KHCN", Set.of("Thông báo"))))
                .containsExactly(
                        "REGISTER.series-code", "REGISTER.series-code", "REGISTER.series-kind");
    }

    @Test
    void aLaidDownSeriesLeavesItsKindsToOthers() {
        registry.seriesBook()
                .define(
                        new Series("qd", "Quyết định", "SKHCN", Set.of("quyet-dinh"), false, false),
                        "quantri");
        assertThat(registry.seriesBook().of("SKHCN", "quyet-dinh")).contains(Registry.COMMON);
        assertThat(define("qd2", "SKHCN", Set.of("quyet-dinh"))).isEmpty();
    }

    @Test
    void whoseNumbersTheyAreIsSettledByTheFirst() {
        assertThat(define("qd", "HDTD", Set.of("quyet-dinh"))).isEmpty();
        registry.seriesBook().define(Registry.DECISIONS, "quantri");
        register.give(Registry.decision("a", "QĐ-SKHCN"));
        assertThat(define("qd", "HDTD", Set.of("quyet-dinh")))
                .containsExactly(
                        Problem.must("REGISTER.series-settled", "series.issuer", "Quyết định"));
        assertThat(define("qd", "SKHCN", Set.of("quyet-dinh", "chi-thi"))).isEmpty();
        assertThat(registry.seriesBook().of("SKHCN", "chi-thi").orElseThrow().code())
                .isEqualTo("qd");
    }
}
