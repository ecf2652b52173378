package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import vn.vanthu.document.book.Book;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class GapAuditTest {

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

    private void give(int count) {
        for (int i = 1; i <= count; i++) {
            register.give(Registry.notice("p" + i));
            register.archived("p" + i, "obj-" + i, "hethong");
        }
    }

    private void run(String sql) {
        registry.database().sql().sql(sql).update();
    }

    @Test
    void explainsEveryNumber() {
        give(3);
        register.give(Registry.notice("v"));
        register.voidNumber("chung", 2026, PaperNumber.of(4), "in hỏng", "vanthu");
        register.reserve("chung", "Phòng A", Registry.MARCH_5.plusDays(9), "họp", "vanthu");
        register.give(Registry.notice("n"));
        GapAudit audit = register.gaps("chung", 2026);
        assertThat(audit.stretches())
                .extracting(s -> s.from() + "-" + s.to() + " " + s.standing())
                .containsExactly("1-3 ISSUED", "4-4 VOID", "5-5 RESERVED", "6-6 NUMBERED");
        assertThat(audit.isSound()).isTrue();
        assertThat(register.gapBook("chung", 2026))
                .extracting(
                        Book::heading, book -> book.rows().stream().map(Book.Row::cells).toList())
                .containsExactly(
                        List.of(
                                "RÀ SOÁT SỐ VĂN BẢN ĐI NĂM 2026",
                                "Hệ thống số: Văn bản hành chính",
                                "Tính đến ngày 05/3/2026"),
                        List.of(
                                List.of("01", "03", "3", "Đã ban hành", ""),
                                List.of(
                                        "04",
                                        "04",
                                        "1",
                                        "Đã hủy số",
                                        "04/TB-SKHCN, 05/3/2026: in hỏng"),
                                List.of(
                                        "05",
                                        "05",
                                        "1",
                                        "Đang giữ số",
                                        "Giữ số cho Phòng A đến hết ngày 14/3/2026 (họp)"),
                                List.of(
                                        "06",
                                        "06",
                                        "1",
                                        "Đã cấp số, chưa lưu",
                                        "06/TB-SKHCN, 05/3/2026, vanthu")));
    }

    @Test
    void findsRowsThatSomebodyDeleted() {
        give(6);
        run("delete from entry where number in (2, 3, 6)");
        GapAudit audit = register.gaps("chung", 2026);
        assertThat(audit.unexplained())
                .containsExactly(
                        new GapAudit.Stretch(2, 3, GapAudit.Standing.UNEXPLAINED, null),
                        new GapAudit.Stretch(6, 6, GapAudit.Standing.UNEXPLAINED, null));
        assertThat(audit.isSound()).isFalse();
        assertThat(register.gapBook("chung", 2026).remarks())
                .containsExactly("Sổ có chỗ chưa giải trình được, nêu ở trên.");
    }

    @Test
    void findsDaysThatRunBackwards() {
        give(4);
        run("update entry set day = '2026-03-09' where number = 2");
        GapAudit audit = register.gaps("chung", 2026);
        assertThat(audit.dateFaults())
                .extracting(f -> f.before().number() + " > " + f.after().number())
                .containsExactly("02 > 03", "02 > 04");
        assertThat(audit.isSound()).isFalse();
        assertThat(register.gapBook("chung", 2026).remarks().getFirst())
                .isEqualTo(
                        "Ngày không theo thứ tự số: 03/TB-SKHCN ngày 05/3/2026 đứng sau 02/TB-SKHCN"
                                + " ngày 09/3/2026.");
    }

    @Test
    void findsACounterThatWasSetBack() {
        give(4);
        run("update series_year set last_number = 2");
        GapAudit audit = register.gaps("chung", 2026);
        assertThat(audit.isCounterBehind()).isTrue();
        assertThat(audit.isSound()).isFalse();
        assertThat(register.gapBook("chung", 2026).remarks().getFirst())
                .isEqualTo("Bộ đếm đang ở số 02, thấp hơn số cao nhất trong sổ là 04.");
    }

    @Test
    void aYearWithoutNumbersHasNothingToExplain() {
        assertThat(register.gaps("chung", 2020))
                .isEqualTo(
                        new GapAudit(
                                "chung",
                                2020,
                                Registry.MARCH_5,
                                0,
                                0,
                                List.of(),
                                List.of(),
                                List.of()));
    }
}
