package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class RebuildingTest {

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

    private void fill() {
        register.give(Registry.notice("a"));
        register.archived("a", "obj-1", "hethong");
        register.give(Registry.notice("b"));
        register.voidNumber("chung", 2026, PaperNumber.of(2), "in hỏng", "vanthu");
        register.give(Registry.notice("b"));
        register.reserve("chung", "P", Registry.MARCH_5.plusDays(9), "họp", "vanthu");
        register.give(Registry.decision("c", "QĐ-SKHCN"));
        register.enterPast(Registry.past("07", LocalDate.of(2018, 1, 9)));
        register.enterPast(Registry.past("01A", LocalDate.of(2018, 1, 2)));
        clock.set(LocalDate.of(2027, 1, 2));
        register.expire();
        register.archived("b", "obj-2", "hethong");
        assertThat(register.closeYear("chung", 2026, "vanthu")).isEmpty();
        Entry entry = register.byPaper("a").orElseThrow();
        register.dispatched(entry, Registry.MARCH_5, "An", "vanthu");
        register.note("chung", 2026, entry.number(), "Thu hồi", "vanthu");
        register.give(Registry.notice("d"));
        registry.chain()
                .copy(List.of(new JournalLine(1, "h1", "một"), new JournalLine(2, "h2", "hai")));
    }

    private Registry empty() throws Exception {
        return new Registry(
                vn.vanthu.database.TestDatabase.open(
                        kind, java.nio.file.Files.createDirectory(folder.resolve("new"))),
                clock);
    }

    @Test
    void aRebuiltRegisterEqualsTheOneThatIsGoneAndGoesOn() throws Exception {
        fill();
        Contents contents = registry.rebuilding().contents();
        assertThat(contents.entries()).hasSize(8);
        try (Registry rebuilt = empty()) {
            assertThat(rebuilt.rebuilding().refill(contents)).isEmpty();
            assertThat(rebuilt.rebuilding().contents()).isEqualTo(contents);
            for (String series : List.of("chung", "qd")) {
                for (int year : List.of(2018, 2026, 2027)) {
                    assertThat(rebuilt.register().forecast(series, year))
                            .isEqualTo(register.forecast(series, year));
                    assertThat(rebuilt.register().gaps(series, year))
                            .isEqualTo(register.gaps(series, year));
                }
            }
            assertThat(Registry.label(rebuilt.register().give(Registry.notice("e"))))
                    .isEqualTo("02/TB-SKHCN 2027-01-02");
            assertThat(Registry.codes(rebuilt.rebuilding().refill(contents)))
                    .containsExactly("REGISTER.rebuild-not-empty");
        }
    }

    @Test
    void whatContradictsItselfIsToldAndNothingIsWritten() throws Exception {
        fill();
        Contents good = registry.rebuilding().contents();
        Entry first = good.entries().getFirst();
        Entry otherYear =
                new Entry(
                        first.series(),
                        2026,
                        PaperNumber.of(99),
                        first.issuer(),
                        first.symbol(),
                        LocalDate.of(2025, 1, 1),
                        first.state(),
                        "other",
                        first.line(),
                        null,
                        null,
                        first.by(),
                        first.at(),
                        null,
                        List.of());
        Contents bad =
                new Contents(
                        good.series(),
                        Stream.concat(good.entries().stream(), Stream.of(first, otherYear))
                                .toList(),
                        good.closings(),
                        List.of(new JournalLine(2, "h2", "hai")));
        try (Registry rebuilt = empty()) {
            assertThat(Registry.codes(rebuilt.rebuilding().refill(bad)))
                    .containsExactly(
                            "REGISTER.rebuild-twice",
                            "REGISTER.rebuild-impossible",
                            "REGISTER.rebuild-journal");
            assertThat(rebuilt.rebuilding().contents())
                    .isEqualTo(new Contents(List.of(), List.of(), List.of(), List.of()));
        }
    }
}
