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
import vn.vanthu.document.book.Book;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class YearClosingTest {

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

    private static final LocalDate DECEMBER_31 = LocalDate.of(2026, 12, 31);
    private static final Volume WHOLE = new Volume(null, null, 1, null, "SỞ KHOA HỌC VÀ CÔNG NGHỆ");

    @Test
    void refusesWhileANumberIsUnfinished() {
        register.give(Registry.notice("a"));
        register.reserve("chung", "P", DECEMBER_31, "", "vanthu");
        clock.set(DECEMBER_31);
        assertThat(register.closeYear("chung", 2026, "vanthu"))
                .containsExactly(
                        Problem.must(
                                "REGISTER.year-unfinished",
                                "year",
                                "Văn bản hành chính",
                                2026,
                                2,
                                "02, 01/TB-SKHCN"));
        register.archived("a", "obj-1", "hethong");
        clock.set(DECEMBER_31.plusDays(1));
        assertThat(register.closeYear("chung", 2026, "vanthu")).isEmpty();
        assertThat(register.entry("chung", 2026, PaperNumber.of(2)).orElseThrow().state())
                .as("its time is over by then")
                .isEqualTo(EntryState.VOID);
    }

    @Test
    void givesNoNumberAfterwards() {
        clock.set(DECEMBER_31);
        assertThat(register.closeYear("chung", 2026, "vanthu")).isEmpty();
        assertThat(Registry.codes(register.give(Registry.notice("a"))))
                .containsExactly("D15.1.year-closed");
        assertThat(Registry.codes(register.reserve("chung", "P", DECEMBER_31, "", "vanthu")))
                .containsExactly("D15.1.year-closed");
        assertThat(Registry.codes(register.closeYear("chung", 2026, "vanthu")))
                .containsExactly("D15.1.year-closed");
        assertThat(
                        Registry.codes(
                                register.enterPast(Registry.past("01", LocalDate.of(2026, 2, 2)))))
                .containsExactly("D15.1.year-closed");
        assertThat(register.forecast("chung", 2026).obstacles()).hasSize(1);
        clock.set(DECEMBER_31.plusDays(1));
        assertThat(Registry.label(register.give(Registry.notice("a"))))
                .isEqualTo("01/TB-SKHCN 2027-01-01");
    }

    @Test
    void waitsForTheEndOfTheYearUnlessTheSeriesIsLaidDown() {
        assertThat(Registry.codes(register.closeYear("chung", 2026, "vanthu")))
                .containsExactly("D15.1.year-not-over");
        assertThat(Registry.codes(register.closeYear("chung", 2027, "vanthu")))
                .containsExactly("D15.1.year-not-over");
        Series common = Registry.COMMON;
        registry.seriesBook()
                .define(
                        new Series(
                                common.code(),
                                common.name(),
                                common.issuer(),
                                common.kinds(),
                                false,
                                false),
                        "quantri");
        assertThat(register.closeYear("chung", 2026, "vanthu")).isEmpty();
        assertThat(Registry.codes(register.closeYear("x", 2026, "vanthu")))
                .containsExactly("REGISTER.series-unknown");
    }

    @Test
    void theClosedBookStaysAsItIsWhateverIsNotedLater() {
        register.give(Registry.notice("a"));
        register.archived("a", "obj-1", "hethong");
        PaperNumber one = PaperNumber.of(1);
        register.note("chung", 2026, one, "Đính chính bởi 02/SKHCN-VP", "vanthu");
        clock.set(DECEMBER_31);
        register.closeYear("chung", 2026, "vanthu");
        Book first = register.book("chung", 2026, WHOLE);
        Entry entry = register.entry("chung", 2026, one).orElseThrow();
        assertThat(register.note("chung", 2026, one, "Thu hồi bởi 03/QĐ-SKHCN", "vanthu"))
                .isEmpty();
        assertThat(register.dispatched(entry, DECEMBER_31, "An", "vanthu")).isEmpty();
        assertThat(register.book("chung", 2026, WHOLE)).isEqualTo(first);
        assertThat(first.rows().getFirst().cells().getLast())
                .isEqualTo("Đính chính bởi 02/SKHCN-VP");
        assertThat(register.entry("chung", 2026, one).orElseThrow().remarks())
                .extracting(Remark::late)
                .isEqualTo(List.of(false, true, true));
    }
}
