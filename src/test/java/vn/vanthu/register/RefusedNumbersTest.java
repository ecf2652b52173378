package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;

/// Whoever is refused is told why, and takes no number.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class RefusedNumbersTest {

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

    @Test
    void noYearButThisAndTheLastCanBeMeant() {
        assertThat(register.give(Registry.notice("a", LocalDate.of(2024, 12, 31))))
                .isEqualTo(Given.refused(Problem.must("D15.1.year-gone", "date", 2024, 2026)));
    }

    /// NĐ 30, Đ.15.2: "Văn bản mật được cấp hệ thống số riêng."
    @Test
    void secretPapersAreRefusedWithTheReason() {
        NumberRequest plain = Registry.notice("a");
        NumberRequest secret =
                new NumberRequest(
                        "mat",
                        plain.issuer(),
                        plain.symbol(),
                        "a",
                        plain.line(),
                        null,
                        null,
                        "vanthu");
        assertThat(register.give(secret))
                .isEqualTo(
                        Given.refused(
                                Problem.must("D15.2.secret-series", "series", "Văn bản mật")));
        assertThat(Registry.codes(register.reserve("mat", "P1", clock.today(), "", "vanthu")))
                .containsExactly("D15.2.secret-series");
        assertThat(register.forecast("mat", 2026).obstacles())
                .containsExactly(Problem.must("D15.2.secret-series", "series", "Văn bản mật"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        NumberRequest hopeless =
                new NumberRequest(
                        "chung",
                        "HDTD",
                        new Symbol("TB-HDTD"),
                        " ",
                        new Line("thong-bao", " ", "", "An\u0000", "", "", -1, "x".repeat(2_001)),
                        LocalDate.of(2026, 3, 6),
                        new PaperNumber(3, "A"),
                        "vanthu");
        assertThat(Registry.codes(register.give(hopeless)))
                .containsExactly(
                        "REGISTER.text-missing",
                        "D16.1.line-empty",
                        "REGISTER.text-hidden",
                        "REGISTER.text-long",
                        "REGISTER.copies",
                        "REGISTER.issuer-other",
                        "D15.1.date-future",
                        "D15.1.letter");
        assertThat(register.entries("chung", 2026, null, 9)).isEmpty();
    }

    @Test
    void unknownSeriesAndKindsOfOtherSeriesAreRefused() {
        NumberRequest plain = Registry.decision("a", "QĐ-SKHCN");
        NumberRequest astray =
                new NumberRequest(
                        "chung", "SKHCN", plain.symbol(), "a", plain.line(), null, null, "vanthu");
        assertThat(register.give(astray))
                .isEqualTo(
                        Given.refused(
                                Problem.must(
                                        "REGISTER.kind-elsewhere",
                                        "series",
                                        "quyet-dinh",
                                        "Văn bản hành chính",
                                        "Quyết định")));
        NumberRequest nowhere =
                new NumberRequest(
                        "x", "SKHCN", plain.symbol(), "a", plain.line(), null, null, "vanthu");
        assertThat(register.give(nowhere))
                .isEqualTo(Given.refused(Problem.must("REGISTER.series-unknown", "series", "x")));
    }

    /// NĐ 30, Đ.15.1: "Số và ký hiệu văn bản của cơ quan, tổ chức là duy nhất trong một năm".
    @Test
    void numberAndSymbolAreUniqueAcrossTheSeriesOfAnIssuer() {
        register.give(Registry.notice("a"));
        assertThat(register.give(Registry.decision("b", "TB-SKHCN")))
                .isEqualTo(
                        Given.refused(
                                Problem.must("D15.1.label-taken", "symbol", "01/TB-SKHCN", 2026)));
        assertThat(Registry.label(register.give(Registry.decision("c", "QĐ-SKHCN"))))
                .as("the refused one took no number")
                .isEqualTo("01/QĐ-SKHCN 2026-03-05");
    }

    @Test
    void aSeriesThatIsFullSaysSo() {
        register.give(Registry.notice("a"));
        registry.database()
                .sql()
                .sql("update series_year set last_number = 999999999 where series = 'chung'")
                .update();
        assertThat(register.give(Registry.notice("b")))
                .isEqualTo(
                        Given.refused(
                                Problem.must(
                                        "D15.1.overflow", "number", "Văn bản hành chính", 2026)));
        assertThat(Registry.codes(register.forecast("chung", 2026).obstacles()))
                .containsExactly("D15.1.overflow");
    }

    @Test
    void aCounterSomebodySetBackGivesNoNumberTwice() {
        register.give(Registry.notice("a"));
        register.give(Registry.notice("b"));
        registry.database()
                .sql()
                .sql("update series_year set last_number = 1 where series = 'chung'")
                .update();
        NumberRequest other =
                new NumberRequest(
                        "chung",
                        "SKHCN",
                        new Symbol("BC-SKHCN"),
                        "c",
                        Registry.line("bao-cao", "về việc c"),
                        null,
                        null,
                        "vanthu");
        assertThatThrownBy(() -> register.give(other))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("c");
        assertThat(register.byPaper("c")).isEmpty();
        assertThat(register.gaps("chung", 2026).isCounterBehind()).isTrue();
    }

    @Test
    void aNumberIsATransactionOfItsOwn() {
        assertThatThrownBy(() ->
                        registry.database()
                                .inTransaction(() -> {
                                    register.give(Registry.notice("a"));
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(register.byPaper("a")).isEqualTo(Optional.empty());
    }
}
