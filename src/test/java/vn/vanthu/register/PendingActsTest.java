package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
class PendingActsTest {

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

    private List<PendingAct> sinceOpening() {
        List<PendingAct> all = registry.acts().all();
        return all.subList(3, all.size());
    }

    @Test
    void theJournalHearsOfEveryActThatIsNoPaper() {
        PaperNumber one = PaperNumber.of(1);
        register.give(Registry.notice("a"));
        register.archived("a", "obj-1", "hethong");
        Entry entry = register.byPaper("a").orElseThrow();
        register.dispatched(entry, Registry.MARCH_5, "An", "vanthu");
        register.note("chung", 2026, one, "ghi", "vanthu");
        register.reserve("chung", "P", Registry.MARCH_5, "họp", "b");
        register.reserve("chung", "P", Registry.MARCH_5, "", "b");
        register.voidNumber("chung", 2026, PaperNumber.of(3), "thôi", "c");
        register.enterPast(Registry.past("01A", LocalDate.of(2018, 1, 9)));
        clock.set(LocalDate.of(2027, 1, 1));
        register.closeYear("chung", 2026, "d");
        assertThat(sinceOpening())
                .extracting(act -> act.act() + " " + act.by())
                .containsExactly(
                        "number-dispatch vanthu",
                        "number-note vanthu",
                        "number-reserve b",
                        "number-reserve b",
                        "number-void c",
                        "number-past luutru",
                        "number-expire b",
                        "year-close d");
        assertThat(registry.acts().all().subList(0, 3))
                .extracting(PendingAct::act)
                .containsOnly("series-define");
    }

    @Test
    void whatOnlyTheJournalTellsCanBeReadBack() {
        Entry kept = Registry.entry(register.reserve("chung", "P", Registry.MARCH_5, "họp", "b"));
        assertThat(Fields.entry(sinceOpening().getLast().detail())).isEqualTo(kept);
        register.give(Registry.notice("a"));
        PaperNumber two = PaperNumber.of(2);
        register.note("chung", 2026, two, "ghi", "vanthu");
        Entry given = register.entry("chung", 2026, two).orElseThrow();
        assertThat(Fields.remark(sinceOpening().getLast().detail()))
                .isEqualTo(given.remarks().getFirst());
        register.voidNumber("chung", 2026, two, "thôi", "c");
        Entry struck = register.entry("chung", 2026, two).orElseThrow();
        assertThat(Fields.entry(sinceOpening().getLast().detail()))
                .isEqualTo(struck.with(List.of()));
        assertThat(registry.acts().all().stream().limit(3).map(act -> Fields.series(act.detail())))
                .containsExactly(Registry.COMMON, Registry.DECISIONS, Registry.SECRET);
    }

    @Test
    void anActThatIsUndoneIsNotTold() {
        assertThatThrownBy(() ->
                        registry.database()
                                .inTransaction(() -> {
                                    register.reserve("chung", "P", Registry.MARCH_5, "", "vanthu");
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        assertThat(sinceOpening()).isEmpty();
        assertThat(register.entries("chung", 2026, null, 9)).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotTold() {
        register.reserve("mat", "P", Registry.MARCH_5, "", "vanthu");
        register.closeYear("chung", 2026, "vanthu");
        registry.seriesBook().define(Registry.COMMON, "quantri");
        assertThat(sinceOpening()).isEmpty();
    }

    @Test
    void theChainTakesALineOnceAndSettlesItsAct() {
        registry.acts().add("thử", Map.of("a", "dòng\nhai"), "x");
        PendingAct act = sinceOpening().getFirst();
        assertThat(act.detail()).isEqualTo(Map.of("a", "dòng\nhai"));
        Chain chain = registry.chain();
        JournalLine one = new JournalLine(1, "h1", "{\"seq\":1}");
        JournalLine two = new JournalLine(2, "h2", "{\"seq\":2}");
        chain.copy(List.of(one), List.of(act.id()));
        assertThat(sinceOpening()).isEmpty();
        chain.copy(List.of(one, two));
        assertThat(chain.from(1, 9)).containsExactly(one, two);
        assertThat(chain.from(2, 9)).containsExactly(two);
        assertThat(chain.last()).contains(two);
        assertThat(chain.lastSeq()).isEqualTo(2);
    }

    @Test
    void theChainRefusesGapsAndContradictionsAndKeepsTheAct() {
        registry.acts().add("thử", Map.of(), "x");
        String act = sinceOpening().getFirst().id();
        Chain chain = registry.chain();
        chain.copy(List.of(new JournalLine(1, "h1", "một")));
        assertThatThrownBy(() ->
                        chain.copy(
                                List.of(
                                        new JournalLine(2, "h2", "hai"),
                                        new JournalLine(4, "h4", "bốn")),
                                List.of(act)))
                .isInstanceOf(RegisterException.class)
                .hasMessage("journal line 4 follows line 2");
        assertThatThrownBy(() -> chain.copy(List.of(new JournalLine(1, "h0", "khác"))))
                .isInstanceOf(RegisterException.class)
                .hasMessage("journal line 1 has hash h1 here and h0 there");
        assertThat(chain.lastSeq()).isEqualTo(1);
        assertThat(sinceOpening()).hasSize(1);
        chain.settle(act);
        assertThat(sinceOpening()).isEmpty();
    }
}
