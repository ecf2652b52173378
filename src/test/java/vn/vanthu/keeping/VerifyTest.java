package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.io.IOException;
import java.nio.file.Files;
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
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.workflow.IssuedCard;

/// Whatever other hands do to the register or to the archive is found and named.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class VerifyTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private Office office;
    private IssuedCard first;
    private IssuedCard second;

    @BeforeEach
    void open() {
        office = new Office(kind, folder);
        first = office.issue();
        office.strike(office.reserve(LocalDate.of(2026, 12, 31)));
        second = office.issue();
        office.dispatch(second);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aSoundHouseHasNoFaultAndHealthSaysSo() {
        Verified verified = verify();
        assertThat(verified.faults()).isEmpty();
        assertThat(verified.archive().papers()).isEqualTo(2);
        Health health = office.get(Upkeep.class).health();
        assertThat(health.isWell()).isTrue();
        assertThat(health.database()).isEqualTo(kind);
        assertThat(health.lastVerify()).isEqualTo(new Health.LastVerify(verified.at(), 0));
        assertThat(health.pendingActs()).isZero();
        assertThat(health.unfinished()).isZero();
        assertThat(health.journalLines()).isEqualTo(office.get(Archive.class).lastSeq());
        assertThat(health.freeBytes()).isPositive();
    }

    @Test
    void aChangedLineOfTheBookIsNamed() {
        sql("update entry set subject = 'khác' where number = 3");
        assertThat(verify().faults())
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "KEEPING.entry-differs", "chung/2026/03"));
        assertThat(office.get(Upkeep.class).health().isWell()).isFalse();
    }

    @Test
    void aChangedDayIsNamedTwice() {
        sql("update entry set day = '2026-03-01' where number = 3");
        assertThat(codes()).containsExactly("KEEPING.dates-back", "KEEPING.entry-differs");
    }

    @Test
    void aRemovedNumberIsNamed() {
        sql("delete from entry where number = 2");
        assertThat(codes()).containsExactly("KEEPING.entry-missing", "KEEPING.number-unexplained");
    }

    @Test
    void aRemarkTakenAwayIsNamed() {
        sql("delete from entry_remark");
        assertThat(codes()).containsExactly("KEEPING.entry-differs");
    }

    @Test
    void aNumberThatNobodyGaveIsNamed() {
        sql(
                "insert into entry (series, year, number, suffix, place, issuer, day, state, reason,"
                        + " made_by, made_at) values ('chung', 2026, 4, '', 4456448, 'SKHCN',"
                        + " '2026-03-05', 'VOID', 'x', 'ai', '2026-03-05T02:00:00Z')");
        assertThat(codes()).containsExactly("KEEPING.counter-behind", "KEEPING.entry-extra");
    }

    @Test
    void aCounterSetBackIsNamed() {
        sql("update series_year set last_number = 1");
        assertThat(codes()).containsExactly("KEEPING.counter-behind");
    }

    @Test
    void aSeriesChangedBehindTheJournalIsNamed() {
        sql("update series set name = 'khác' where code = 'chung'");
        assertThat(codes()).containsExactly("KEEPING.series-differs");
    }

    @Test
    void aRewrittenLineOfTheCopyIsNamed() {
        sql("update journal_copy set line = replace(line, 'huong', 'ai') where seq = 4");
        assertThat(verify().faults())
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "KEEPING.chain-differs", "journal_copy:4"));
    }

    @Test
    void linesTakenOutOfTheCopyAreNamed() {
        sql("delete from journal_copy where seq in (4, 5)");
        assertThat(verify().faults())
                .extracting(Problem::code, Problem::values)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "KEEPING.chain-gap", List.of("4", "5")));
    }

    @Test
    void aTruncatedDatabaseIsNamed() {
        sql("delete from entry_remark", "delete from entry where number = 3");
        sql("delete from journal_copy where seq > 6");
        assertThat(codes()).contains("KEEPING.rebuild-needed");
        done(office.get(Upkeep.class).rebuild(Office.ADMIN));
        assertThat(verify().faults()).isEmpty();
        assertThat(office.entries("chung", 2026)).hasSize(3);
    }

    @Test
    void aPaperTakenOutOfTheArchiveIsNamedByBoth() throws Exception {
        Path place;
        try (Stream<Path> all = Files.walk(office.data().resolve("papers"))) {
            place =
                    all.filter(path -> path.endsWith(first.object().replaceAll(".*/", "")))
                            .findFirst()
                            .orElseThrow();
        }
        delete(place);
        assertThat(codes())
                .contains("ARCHIVE.object-lost", "KEEPING.object-lost", "KEEPING.entry-extra");
        assertThat(refused(office.get(Upkeep.class).rebuild(Office.ADMIN)))
                .containsExactly("KEEPING.object-lost");
        assertThat(office.entries("chung", 2026)).hasSize(3);
    }

    @Test
    void onlyWhoMayVerifyDoes() {
        Actor drafter = Actor.of("lan", "VP", Role.DRAFTER);
        assertThat(refused(office.get(Upkeep.class).verify(drafter, Progress.NONE)))
                .containsExactly("RIGHT.refused-role");
    }

    private Verified verify() {
        return done(office.get(Upkeep.class).verify(Office.ADMIN, Progress.NONE));
    }

    private List<String> codes() {
        return verify().faults().stream().map(Problem::code).distinct().sorted().toList();
    }

    private void sql(String... statements) {
        Database database = office.get(Database.class);
        database.inTransaction(() -> {
            for (String statement : statements) {
                database.sql().sql(statement).update();
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
