package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

/// Papers from before this register, such as 01A/KH-SKHCN of 2018.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class PastPapersTest {

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

    private static final LocalDate JANUARY_9 = LocalDate.of(2018, 1, 9);

    @Test
    void aNumberWithALetterStandsBetweenItsNeighbours() {
        for (String number : List.of("02", "10", "01A", "01Đ", "01", "01D", "01E", "09")) {
            assertThat(register.enterPast(Registry.past(number, JANUARY_9)))
                    .isInstanceOf(Given.Number.class);
        }
        List<String> all =
                register.entries("chung", 2018, null, 99).stream()
                        .map(e -> e.number().toString())
                        .toList();
        assertThat(all).containsExactly("01", "01A", "01D", "01E", "01Đ", "02", "09", "10");
        assertThat(register.entries("chung", 2018, new PaperNumber(1, "A"), 2))
                .extracting(e -> e.number().toString())
                .containsExactly("01D", "01E");
    }

    @Test
    void neverTouchesACounterThatRuns() {
        register.give(Registry.notice("a"));
        register.give(Registry.notice("b"));
        assertThat(
                        Registry.label(
                                register.enterPast(Registry.past("01A", LocalDate.of(2026, 2, 2)))))
                .isEqualTo("01A/KH-SKHCN 2026-02-02");
        assertThat(register.forecast("chung", 2026).next()).isEqualTo(PaperNumber.of(3));
        assertThat(register.enterPast(Registry.past("03", LocalDate.of(2026, 2, 2))))
                .isEqualTo(
                        Given.refused(Problem.must("D15.1.past-ahead", "number", "03", 2, 2026)));
    }

    @Test
    void aYearGoesOnWhereThePaperBookEnded() {
        register.enterPast(Registry.past("57", LocalDate.of(2026, 2, 27)));
        register.enterPast(Registry.past("12", LocalDate.of(2026, 1, 20)));
        assertThat(register.forecast("chung", 2026))
                .isEqualTo(
                        new Forecast(
                                PaperNumber.of(58),
                                LocalDate.of(2026, 2, 27),
                                Registry.MARCH_5,
                                List.of()));
        assertThat(Registry.label(register.give(Registry.notice("a"))))
                .isEqualTo("58/TB-SKHCN 2026-03-05");
        assertThat(register.enterPast(Registry.past("40", LocalDate.of(2026, 2, 2))))
                .as("what is still missing can be entered later")
                .isInstanceOf(Given.Number.class);
    }

    @Test
    void takesNoPlaceThatIsTaken() {
        Given first = register.enterPast(Registry.past("05", JANUARY_9));
        assertThat(register.enterPast(Registry.past("05", JANUARY_9)))
                .isEqualTo(new Given.Number(Registry.entry(first), true));
        PastPaper past = Registry.past("05", JANUARY_9);
        PastPaper other =
                new PastPaper(
                        past.series(),
                        past.number(),
                        past.symbol(),
                        past.date(),
                        "khac",
                        past.line(),
                        null,
                        "luutru");
        assertThat(register.enterPast(other))
                .isEqualTo(
                        Given.refused(
                                Problem.must("D15.1.past-taken", "number", "05/KH-SKHCN", 2018)));
        PastPaper renumbered =
                new PastPaper(
                        past.series(),
                        PaperNumber.of(6),
                        past.symbol(),
                        past.date(),
                        past.paper(),
                        past.line(),
                        null,
                        "luutru");
        assertThat(Registry.codes(register.enterPast(renumbered)))
                .containsExactly("REGISTER.past-numbered");
        register.give(Registry.notice("a"));
        assertThat(
                        Registry.codes(
                                register.enterPast(Registry.past("01", LocalDate.of(2026, 2, 2)))))
                .containsExactly("D15.1.past-taken");
    }

    @Test
    void refusesWhatNoPaperBears() {
        assertThat(
                        Registry.codes(
                                register.enterPast(
                                        Registry.past("01", Registry.MARCH_5.plusDays(1)))))
                .containsExactly("D15.1.date-future");
        PastPaper past = Registry.past("05", JANUARY_9);
        PastPaper odd =
                new PastPaper(
                        "mat",
                        new PaperNumber(5, "a"),
                        past.symbol(),
                        LocalDate.of(1900, 1, 1),
                        "p",
                        past.line(),
                        null,
                        "luutru");
        assertThat(Registry.codes(register.enterPast(odd)))
                .containsExactly("D15.2.secret-series", "REGISTER.past-impossible");
    }

    @Test
    void explainsItselfInTheGapAudit() {
        for (String number : List.of("01", "02", "02A", "04")) {
            register.enterPast(Registry.past(number, JANUARY_9));
        }
        GapAudit audit = register.gaps("chung", 2018);
        assertThat(audit.stretches())
                .containsExactly(
                        new GapAudit.Stretch(1, 2, GapAudit.Standing.PAST, null),
                        new GapAudit.Stretch(3, 3, GapAudit.Standing.UNEXPLAINED, null),
                        new GapAudit.Stretch(4, 4, GapAudit.Standing.PAST, null));
        assertThat(audit.lettered()).extracting(Entry::label).containsExactly("02A/KH-SKHCN");
        register.enterPast(Registry.past("03", JANUARY_9));
        assertThat(register.gaps("chung", 2018).isSound()).isTrue();
    }

    @Test
    void daysOutOfOrderAreTakenAsTheyAreAndTold() {
        register.enterPast(Registry.past("01", JANUARY_9));
        register.enterPast(Registry.past("02", JANUARY_9.minusDays(3)));
        assertThat(register.gaps("chung", 2018).dateFaults())
                .extracting(fault -> fault.before().label() + " > " + fault.after().label())
                .containsExactly("01/KH-SKHCN > 02/KH-SKHCN");
    }
}
