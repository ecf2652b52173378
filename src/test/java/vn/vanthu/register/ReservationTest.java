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

/// A kept number has its place among the numbers and among the days.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class ReservationTest {

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

    private Entry keep(LocalDate expires) {
        return Registry.entry(
                register.reserve("chung", "Phòng Kế hoạch", expires, "họp báo", "vanthu"));
    }

    @Test
    void takesTheNextNumberAndToday() {
        register.give(Registry.notice("a"));
        Entry kept = keep(Registry.MARCH_5.plusDays(5));
        assertThat(kept)
                .isEqualTo(
                        new Entry(
                                "chung",
                                2026,
                                PaperNumber.of(2),
                                "SKHCN",
                                null,
                                Registry.MARCH_5,
                                EntryState.RESERVED,
                                null,
                                null,
                                new Reservation(
                                        "Phòng Kế hoạch", Registry.MARCH_5.plusDays(5), "họp báo"),
                                null,
                                "vanthu",
                                clock.instant(),
                                null,
                                List.of()));
        assertThat(register.entry("chung", 2026, kept.number())).contains(kept);
        assertThat(Registry.label(register.give(Registry.notice("b"))))
                .isEqualTo("03/TB-SKHCN 2026-03-05");
    }

    @Test
    void usedLaterBearsTheLatestDayThatKeepsTheOrder() {
        keep(Registry.MARCH_5.plusDays(20));
        clock.set(Registry.MARCH_5.plusDays(3));
        register.give(Registry.notice("b"));
        clock.set(Registry.MARCH_5.plusDays(9));
        assertThat(Registry.label(register.give(Registry.kept("a", 1, null))))
                .as("number 02 bears 8 March")
                .isEqualTo("01/TB-SKHCN 2026-03-08");
        assertThat(register.gaps("chung", 2026).isSound()).isTrue();
    }

    @Test
    void usedAsTheLastNumberBearsTodayAndTheNextFollowsThat() {
        keep(Registry.MARCH_5.plusDays(20));
        clock.set(Registry.MARCH_5.plusDays(9));
        assertThat(Registry.label(register.give(Registry.kept("a", 1, null))))
                .isEqualTo("01/TB-SKHCN 2026-03-14");
        assertThat(
                        Registry.codes(
                                register.give(Registry.notice("b", Registry.MARCH_5.plusDays(8)))))
                .containsExactly("D15.1.date-before-last");
    }

    @Test
    void bearsNoDayOutsideItsNeighbours() {
        register.give(Registry.notice("a"));
        clock.set(Registry.MARCH_5.plusDays(2));
        keep(Registry.MARCH_5.plusDays(20));
        clock.set(Registry.MARCH_5.plusDays(4));
        register.give(Registry.notice("b"));
        clock.set(Registry.MARCH_5.plusDays(6));
        for (LocalDate wrong :
                List.of(Registry.MARCH_5.minusDays(1), Registry.MARCH_5.plusDays(5))) {
            assertThat(register.give(Registry.kept("c", 2, wrong)))
                    .isEqualTo(
                            Given.refused(
                                    Problem.must(
                                            "D15.1.reserved-date",
                                            "date",
                                            wrong,
                                            "02",
                                            "2026-03-05",
                                            "2026-03-09")));
        }
        assertThat(Registry.label(register.give(Registry.kept("c", 2, Registry.MARCH_5))))
                .isEqualTo("02/TB-SKHCN 2026-03-05");
    }

    @Test
    void isUsedOnceAndByOnePaper() {
        keep(Registry.MARCH_5);
        Given used = register.give(Registry.kept("a", 1, null));
        assertThat(register.give(Registry.kept("a", 1, null)))
                .isEqualTo(new Given.Number(Registry.entry(used), true));
        assertThat(Registry.entry(used).held()).as("it stays known who had kept it").isNotNull();
        assertThat(Registry.codes(register.give(Registry.kept("b", 1, null))))
                .containsExactly("REGISTER.reserved-gone");
        assertThat(Registry.codes(register.give(Registry.kept("b", 9, null))))
                .containsExactly("REGISTER.entry-unknown");
    }

    @Test
    void nobodyUsedInTimeIsVoidWithThatReasonAndNeverOffered() {
        keep(Registry.MARCH_5.plusDays(1));
        clock.set(Registry.MARCH_5.plusDays(1));
        assertThat(register.expire()).isEmpty();
        clock.set(Registry.MARCH_5.plusDays(2));
        assertThat(register.gaps("chung", 2026).stretches())
                .extracting(GapAudit.Stretch::standing)
                .containsExactly(GapAudit.Standing.EXPIRED);
        assertThat(register.expire())
                .extracting(Entry::reason)
                .containsExactly("Hết hạn giữ số ngày 06/3/2026 (giữ cho Phòng Kế hoạch)");
        assertThat(register.expire()).isEmpty();
        assertThat(Registry.codes(register.give(Registry.kept("a", 1, null))))
                .containsExactly("REGISTER.reserved-gone");
        assertThat(Registry.label(register.give(Registry.notice("a"))))
                .isEqualTo("02/TB-SKHCN 2026-03-07");
    }

    @Test
    void isStruckOutByWhoeverComesTooLate() {
        keep(Registry.MARCH_5);
        clock.set(Registry.MARCH_5.plusDays(1));
        assertThat(register.give(Registry.kept("a", 1, null)))
                .isEqualTo(
                        Given.refused(
                                Problem.must(
                                        "REGISTER.reserved-expired",
                                        "reserved",
                                        "01",
                                        "2026-03-05")));
        assertThat(register.entry("chung", 2026, PaperNumber.of(1)).orElseThrow().state())
                .isEqualTo(EntryState.VOID);
        assertThat(registry.acts().all().getLast().act()).isEqualTo("number-expire");
    }

    @Test
    void endsWithItsYearAtTheLatest() {
        assertThat(
                        Registry.codes(
                                register.reserve(
                                        "chung", "P", LocalDate.of(2027, 1, 1), "", "vanthu")))
                .containsExactly("REGISTER.expires");
        assertThat(
                        Registry.codes(
                                register.reserve(
                                        "chung", " ", Registry.MARCH_5.minusDays(1), "", "vanthu")))
                .containsExactly("REGISTER.text-missing", "REGISTER.expires");
        assertThat(register.entries("chung", 2026, null, 9)).isEmpty();
    }
}
