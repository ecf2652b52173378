package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;

/// NĐ 30, Đ.15.1: "Số và thời gian ban hành văn bản được lấy theo thứ tự và trình tự thời gian ban
/// hành văn bản của cơ quan, tổ chức trong năm (bắt đầu liên tiếp từ số 01 vào ngày 01 tháng 01 và
/// kết thúc vào ngày 31 tháng 12 hàng năm)."
@ParameterizedClass
@EnumSource(Database.Kind.class)
class GivingNumbersTest {

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
    void numbersFollowEachOtherFrom01WithToday() {
        Given first = register.give(Registry.notice("a"));
        assertThat(first)
                .isEqualTo(
                        new Given.Number(
                                new Entry(
                                        "chung",
                                        2026,
                                        PaperNumber.of(1),
                                        "SKHCN",
                                        new Symbol("TB-SKHCN"),
                                        Registry.MARCH_5,
                                        EntryState.NUMBERED,
                                        "a",
                                        Registry.line("thong-bao", "về việc a"),
                                        null,
                                        null,
                                        "vanthu",
                                        clock.instant(),
                                        null,
                                        List.of()),
                                false));
        assertThat(Registry.label(register.give(Registry.notice("b"))))
                .isEqualTo("02/TB-SKHCN 2026-03-05");
        assertThat(register.byPaper("a")).contains(Registry.entry(first));
        assertThat(register.find("SKHCN", PaperNumber.of(1), new Symbol("TB-SKHCN"), 2026))
                .contains(Registry.entry(first));
        assertThat(register.find("SKHCN", PaperNumber.of(1), new Symbol("QĐ-SKHCN"), 2026))
                .isEmpty();
    }

    @Test
    void eachSeriesCountsForItself() {
        register.give(Registry.notice("a"));
        assertThat(Registry.label(register.give(Registry.decision("b", "QĐ-SKHCN"))))
                .isEqualTo("01/QĐ-SKHCN 2026-03-05");
    }

    @Test
    void theSamePaperGetsTheSameNumberAgain() {
        Entry entry = Registry.entry(register.give(Registry.notice("a")));
        clock.set(Registry.MARCH_5.plusDays(9));
        assertThat(register.give(Registry.notice("a"))).isEqualTo(new Given.Number(entry, true));
        registry.seriesBook()
                .define(new Series("chung", "Cũ", "SKHCN", Set.of(), false, false), "quantri");
        assertThat(register.give(Registry.notice("a"))).isEqualTo(new Given.Number(entry, true));
        assertThat(Registry.codes(register.give(Registry.notice("b"))))
                .containsExactly("REGISTER.series-inactive");
    }

    @Test
    void numbersRestartOnTheFirstOfJanuary() {
        clock.set(LocalDate.of(2026, 12, 31));
        assertThat(Registry.label(register.give(Registry.notice("a"))))
                .isEqualTo("01/TB-SKHCN 2026-12-31");
        clock.set(LocalDate.of(2027, 1, 1));
        assertThat(Registry.label(register.give(Registry.notice("b"))))
                .isEqualTo("01/TB-SKHCN 2027-01-01");
    }

    @Test
    void theZoneOfTheOfficeDecidesWhichYearItIs() {
        // 00:30 on 1 January in Hà Nội is still the old year in Greenwich.
        java.time.Clock night =
                java.time.Clock.fixed(
                        java.time.Instant.parse("2026-12-31T17:30:00Z"), clock.getZone());
        Registry there = new Registry(registry.database(), night);
        assertThat(Registry.label(there.register().give(Registry.notice("a"))))
                .isEqualTo("01/TB-SKHCN 2027-01-01");
    }

    @Test
    void theLastDayOfTheOldYearMayStillBeTakenInJanuary() {
        clock.set(LocalDate.of(2027, 1, 2));
        register.give(Registry.notice("new"));
        assertThat(
                        Registry.label(
                                register.give(Registry.notice("old", LocalDate.of(2026, 12, 31)))))
                .isEqualTo("01/TB-SKHCN 2026-12-31");
        assertThat(Registry.label(register.give(Registry.notice("newer"))))
                .isEqualTo("02/TB-SKHCN 2027-01-02");
    }

    @Test
    void daysNeverRunBackwards() {
        register.give(Registry.notice("a", Registry.MARCH_5.minusDays(3)));
        assertThat(
                        Registry.label(
                                register.give(Registry.notice("b", Registry.MARCH_5.minusDays(3)))))
                .isEqualTo("02/TB-SKHCN 2026-03-02");
        assertThat(register.give(Registry.notice("c", Registry.MARCH_5.minusDays(4))))
                .isEqualTo(
                        Given.refused(
                                Problem.must(
                                        "D15.1.date-before-last",
                                        "date",
                                        "2026-03-01",
                                        "2026-03-02",
                                        2)));
        assertThat(register.give(Registry.notice("d", Registry.MARCH_5.plusDays(1))))
                .isEqualTo(
                        Given.refused(
                                Problem.must(
                                        "D15.1.date-future", "date", "2026-03-06", "2026-03-05")));
        assertThat(Registry.label(register.give(Registry.notice("e"))))
                .isEqualTo("03/TB-SKHCN 2026-03-05");
    }

    @Test
    void aClockThatWentBackGivesNoNumbers() {
        register.give(Registry.notice("a"));
        clock.set(Registry.MARCH_5.minusDays(1));
        assertThat(register.give(Registry.notice("b")))
                .isEqualTo(
                        Given.refused(
                                Problem.must(
                                        "D15.1.clock-behind", "date", "2026-03-04", "2026-03-05")));
        clock.set(Registry.MARCH_5.minusYears(1));
        assertThat(Registry.codes(register.give(Registry.notice("b"))))
                .containsExactly("D15.1.clock-behind");
        assertThat(Registry.codes(register.reserve("chung", "P1", clock.today(), "", "vanthu")))
                .containsExactly("D15.1.clock-behind");
        clock.set(Registry.MARCH_5);
        assertThat(Registry.label(register.give(Registry.notice("b"))))
                .isEqualTo("02/TB-SKHCN 2026-03-05");
    }

    @Test
    void aForecastTellsTheNextNumberAndItsDaysAndTakesNothing() {
        assertThat(register.forecast("chung", 2026))
                .isEqualTo(
                        new Forecast(
                                PaperNumber.of(1),
                                LocalDate.of(2026, 1, 1),
                                Registry.MARCH_5,
                                List.of()));
        register.give(Registry.notice("a", Registry.MARCH_5.minusDays(1)));
        assertThat(register.forecast("chung", 2026))
                .isEqualTo(register.forecast("chung", 2026))
                .isEqualTo(
                        new Forecast(
                                PaperNumber.of(2),
                                Registry.MARCH_5.minusDays(1),
                                Registry.MARCH_5,
                                List.of()));
        assertThat(register.forecast("chung", 2025).latest()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Registry.codes(register.forecast("chung", 2027).obstacles()))
                .containsExactly("D15.1.date-future");
        assertThat(Registry.codes(register.forecast("x", 2026).obstacles()))
                .containsExactly("REGISTER.series-unknown");
    }
}
