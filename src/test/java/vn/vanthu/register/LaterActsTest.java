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

@ParameterizedClass
@EnumSource(Database.Kind.class)
class LaterActsTest {

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

    private static final PaperNumber ONE = PaperNumber.of(1);

    private Entry one() {
        return register.entry("chung", 2026, ONE).orElseThrow();
    }

    @Test
    void aVoidNumberStaysWithItsReasonAndIsNeverGivenAgain() {
        register.give(Registry.notice("a"));
        assertThat(Registry.codes(register.voidNumber("chung", 2026, ONE, " ", "vanthu")))
                .containsExactly("REGISTER.text-missing");
        assertThat(register.voidNumber("chung", 2026, ONE, "ghi nhầm loại", "vanthu")).isEmpty();
        assertThat(one().state()).isEqualTo(EntryState.VOID);
        assertThat(one().reason()).isEqualTo("ghi nhầm loại");
        assertThat(register.voidNumber("chung", 2026, ONE, "lý do khác", "vanthu"))
                .containsExactly(
                        Problem.must(
                                "REGISTER.void-twice", "number", "01/TB-SKHCN", "ghi nhầm loại"));
        assertThat(Registry.label(register.give(Registry.notice("b"))))
                .isEqualTo("02/TB-SKHCN 2026-03-05");
    }

    @Test
    void aPaperWhoseNumberIsVoidGetsANewOne() {
        register.give(Registry.notice("a"));
        register.voidNumber("chung", 2026, ONE, "trả lại để sửa", "vanthu");
        assertThat(register.byPaper("a")).contains(one());
        assertThat(Registry.label(register.give(Registry.notice("a"))))
                .isEqualTo("02/TB-SKHCN 2026-03-05");
        assertThat(register.byPaper("a").orElseThrow().number()).isEqualTo(PaperNumber.of(2));
    }

    @Test
    void anArchivedNumberIsRecalledAndNotStruckOut() {
        register.give(Registry.notice("a"));
        assertThat(register.unfinished()).containsExactly(one());
        assertThat(register.archived("a", "obj-1", "hethong")).isEmpty();
        assertThat(register.unfinished()).isEmpty();
        assertThat(one().state()).isEqualTo(EntryState.ARCHIVED);
        assertThat(one().object()).isEqualTo("obj-1");
        assertThat(register.voidNumber("chung", 2026, ONE, "x", "vanthu"))
                .containsExactly(Problem.must("D18.4.void-archived", "number", "01/TB-SKHCN"));
        assertThat(one().state()).isEqualTo(EntryState.ARCHIVED);
    }

    @Test
    void archivingIsSaidOnceOrTwiceButNeverOtherwise() {
        register.give(Registry.notice("a"));
        register.archived("a", "obj-1", "hethong");
        assertThat(register.archived("a", "obj-1", "hethong")).isEmpty();
        assertThat(Registry.codes(register.archived("a", "obj-2", "hethong")))
                .containsExactly("REGISTER.not-numbered");
        assertThat(Registry.codes(register.archived("b", "obj-2", "hethong")))
                .containsExactly("REGISTER.paper-unknown");
        register.give(Registry.notice("c"));
        register.voidNumber("chung", 2026, PaperNumber.of(2), "x", "vanthu");
        assertThat(Registry.codes(register.archived("c", "obj-2", "hethong")))
                .containsExactly("REGISTER.not-numbered");
        assertThat(one().object()).isEqualTo("obj-1");
    }

    @Test
    void notesAndDispatchesStandBesideTheNumberInTheirOrder() {
        register.give(Registry.notice("a"));
        clock.set(Registry.MARCH_5.plusDays(1));
        assertThat(register.dispatched(one(), Registry.MARCH_5, "Trần Thị Bình", "vanthu"))
                .isEmpty();
        assertThat(register.note("chung", 2026, ONE, "Thu hồi bởi 09/QĐ-SKHCN", "vanthu"))
                .isEmpty();
        assertThat(one().remarks())
                .containsExactly(
                        new Remark(
                                "Trần Thị Bình",
                                Registry.MARCH_5,
                                false,
                                "vanthu",
                                clock.instant()),
                        new Remark(
                                "Thu hồi bởi 09/QĐ-SKHCN", null, false, "vanthu", clock.instant()));
        assertThat(one().notes()).hasSize(1);
    }

    @Test
    void aPaperGoesOutOnlyOnceItIsIssued() {
        register.reserve("chung", "P", Registry.MARCH_5, "", "vanthu");
        assertThat(Registry.codes(register.dispatched(one(), Registry.MARCH_5, "", "vanthu")))
                .containsExactly("REGISTER.not-issued");
        register.give(Registry.kept("a", 1, null));
        for (LocalDate wrong :
                List.of(Registry.MARCH_5.minusDays(1), Registry.MARCH_5.plusDays(1))) {
            assertThat(Registry.codes(register.dispatched(one(), wrong, "", "vanthu")))
                    .containsExactly("D18.1.dispatch-day");
        }
        assertThat(one().remarks()).isEmpty();
    }

    @Test
    void nothingHappensToNumbersThatWereNeverTaken() {
        assertThat(register.voidNumber("chung", 2026, ONE, "x", "vanthu"))
                .containsExactly(Problem.must("REGISTER.entry-unknown", "number", "01", 2026));
        assertThat(Registry.codes(register.note("x", 2026, ONE, "x", "vanthu")))
                .containsExactly("REGISTER.entry-unknown");
    }
}
