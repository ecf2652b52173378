package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.register.Contents;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Register;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.TestHouse;

/// A copy made while everybody works is whole, and a house starts on what is restored from it.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class BackupAndRestoreTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private Office office;
    private Path backup;
    private Path target;

    @BeforeEach
    void open() {
        office = new Office(kind, folder);
        backup = folder.resolve("backup");
        target = folder.resolve("restored");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theFormsAndAbbreviationsOfTheOfficeComeBackWithItsPapers() throws Exception {
        office.issue();
        Path data = office.data();
        Path form = data.resolve("templates/thong-bao/form.yaml");
        Files.createDirectories(form.getParent());
        Files.writeString(form, "kind: thong-bao");
        Files.writeString(data.resolve("abbreviations.yaml"), "CNTT: công nghệ thông tin");
        done(office.get(Upkeep.class).backup(backup, Office.ADMIN, Progress.NONE));
        done(Upkeep.restore(backup, target, Progress.NONE));
        assertThat(target.resolve("templates/thong-bao/form.yaml")).hasContent("kind: thong-bao");
        assertThat(target.resolve("abbreviations.yaml")).hasContent("CNTT: công nghệ thông tin");
        Files.writeString(backup.resolve("templates/thong-bao/form.yaml"), "kind: cong-van");
        assertThat(Upkeep.restore(backup, folder.resolve("again"), Progress.NONE).problems())
                .extracting(Problem::code)
                .containsExactly("BACKUP.changed");
    }

    @Test
    void aQuietHouseComesBackToTheLetter() throws Exception {
        IssuedCard card = office.issue();
        office.recall(card);
        office.strike(office.reserve(LocalDate.of(2026, 12, 31)));
        Upkeep.Copied copy =
                done(office.get(Upkeep.class).backup(backup, Office.ADMIN, Progress.NONE));
        assertThat(copy.findings().faults()).isEmpty();
        Contents before = office.contents();
        String everything = text();

        var restored = Upkeep.restore(backup, target, Progress.NONE);
        assertThat(done(restored).findings().faults()).isEmpty();
        assertThat(restored.problems())
                .extracting(Problem::code)
                .containsExactly("KEEPING.since-backup");
        office.restart(target, true);

        assertThat(office.contents()).isEqualTo(before);
        assertThat(rows(text())).containsExactlyInAnyOrderElementsOf(rows(everything));
        assertSound();
        assertThat(Files.exists(target.resolve(Arrival.DONE))).isTrue();
        assertThat(office.reserve(LocalDate.of(2026, 12, 31)).number().value()).isEqualTo(3);
    }

    @Test
    void theWholeProgramStartsOnWhatIsRestored() {
        IssuedCard card = office.issue();
        String draft = office.draft();
        done(office.get(Upkeep.class).backup(backup, Office.ADMIN, Progress.NONE));
        Path elsewhere = folder.resolve("elsewhere");
        done(Upkeep.restore(backup, elsewhere.resolve("archive"), Progress.NONE));
        String address =
                kind == Database.Kind.SQLITE ? null : vn.vanthu.database.TestDatabase.emptySchema();
        try (TestHouse house = TestHouse.open(elsewhere, address, ReadyDrafts.DAY)) {
            assertThat(done(house.get(Papers.class).open(card.paper(), Office.CLERK)).card())
                    .isEqualTo(card);
            IssuedCard next =
                    done(house.get(Issuing.class).issue(draft, 1, null, null, Office.CLERK));
            assertThat(next.number().value()).isEqualTo(2);
        }
    }

    @Test
    void whatIsWrittenDuringTheBackupIsWholeOrNotThere() throws Exception {
        List<IssuedCard> before = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            before.add(office.issue());
        }
        List<IssuedCard> during = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                work.add(
                        hands.submit(() -> {
                            while (!stop.get()) {
                                during.add(office.issue());
                            }
                        }));
            }
            work.add(
                    hands.submit(() -> {
                        while (!stop.get()) {
                            office.strike(office.reserve(LocalDate.of(2026, 12, 31)));
                        }
                    }));
            while (during.size() < 5) {
                Thread.sleep(5);
            }
            assertThat(
                            done(office.get(Upkeep.class)
                                            .backup(backup, Office.ADMIN, Progress.NONE))
                                    .findings()
                                    .faults())
                    .isEmpty();
            stop.set(true);
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertSound();

        done(Upkeep.restore(backup, target, Progress.NONE));
        long papers = ArchiveVerifier.verify(target, Progress.NONE).papers();
        office.restart(target, true);

        assertSound();
        assertThat(office.get(Register.class).unfinished()).isEmpty();
        for (IssuedCard card : before) {
            Entry entry = office.get(Register.class).byPaper(card.paper()).orElseThrow();
            assertThat(entry.state()).isEqualTo(EntryState.ARCHIVED);
            assertThat(office.get(Archive.class).find(new ObjectId(card.object()))).isPresent();
        }
        List<Entry> entries = office.entries("chung", 2026);
        assertThat(entries.stream().filter(e -> e.state() == EntryState.ARCHIVED).count())
                .isGreaterThanOrEqualTo(papers);
        int last = entries.getLast().number().value();
        assertThat(office.issue().number().value()).isEqualTo(last + 1);
        assertSound();
    }

    /// The database of a backup is a little older than its archive: a paper issued between the two
    /// is known to the archive alone, and its draft still waits for a number.
    @Test
    void aPaperIssuedBetweenDatabaseAndArchiveKeepsItsNumber() throws Exception {
        office.issue();
        String draft = office.draft();
        IssuedCard[] late = new IssuedCard[1];
        var outcome =
                vn.vanthu.archive.Backup.make(
                        office.data(),
                        backup,
                        into -> {
                            new Dump(office.get(Database.class)).into(into);
                            late[0] =
                                    done(
                                            office.get(Issuing.class)
                                                    .issue(draft, 1, null, null, Office.CLERK));
                            office.strike(office.reserve(LocalDate.of(2026, 12, 31)));
                        },
                        office.clock,
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(vn.vanthu.archive.Backup.Outcome.Done.class);

        done(Upkeep.restore(backup, target, Progress.NONE));
        office.restart(target, true);

        assertThat(office.entries("chung", 2026))
                .extracting(entry -> entry.number() + " " + entry.state())
                .containsExactly("01 ARCHIVED", "02 ARCHIVED", "03 VOID");
        assertThat(office.get(Register.class).byPaper(draft)).isPresent();
        IssuedCard again =
                done(office.get(Issuing.class).issue(draft, 1, null, null, Office.CLERK));
        assertThat(again).isEqualTo(late[0]);
        assertThat(office.issue().number().value()).isEqualTo(4);
        assertSound();
    }

    @Test
    void anOlderDatabaseIsNeverFilledOver() throws Exception {
        office.issue();
        done(office.get(Upkeep.class).backup(backup, Office.ADMIN, Progress.NONE));
        Contents before = office.contents();
        Files.copy(backup.resolve(Dump.FILE), office.data().resolve(Dump.FILE));
        office.restart();
        assertThat(office.contents()).isEqualTo(before);
        assertThat(Files.exists(office.data().resolve(Dump.FILE))).isTrue();
        assertSound();
    }

    @Test
    void aTornDumpStopsTheStartAndChangesNothing() throws Exception {
        office.issue();
        done(office.get(Upkeep.class).backup(backup, Office.ADMIN, Progress.NONE));
        String dump = Files.readString(backup.resolve(Dump.FILE));
        for (String torn :
                List.of(
                        "",
                        dump.substring(0, dump.length() / 2),
                        dump.replace("\\end\tentry\t1", "\\end\tentry\t2"),
                        dump + "more\n",
                        dump.replaceFirst("\\\\table\tseries\t", "\\\\table\tseries\tno_such\t"))) {
            Path broken = folder.resolve("broken.dump");
            Files.writeString(broken, torn);
            assertThat(DumpReader.problem(broken, 1000))
                    .as(torn.substring(0, Math.min(40, torn.length())))
                    .isPresent()
                    .get()
                    .extracting(problem -> problem.code())
                    .isEqualTo("KEEPING.dump-unreadable");
        }
        assertThat(DumpReader.problem(backup.resolve(Dump.FILE), 1).orElseThrow().code())
                .isEqualTo("KEEPING.dump-newer");
        done(Upkeep.restore(backup, target, Progress.NONE));
        Files.writeString(target.resolve(Dump.FILE), dump.substring(0, dump.length() / 2));
        assertThatThrownBy(() -> office.restart(target, true))
                .hasRootCauseInstanceOf(DumpRefused.class);
        Files.delete(target.resolve(Arrival.FILLING));
        Files.writeString(target.resolve(Dump.FILE), dump);
        office.restart(target, false);
        assertSound();
    }

    @Test
    void onlyWhoMayBackUpDoes() {
        assertThat(refused(office.get(Upkeep.class).backup(backup, Office.CLERK, Progress.NONE)))
                .containsExactly("RIGHT.refused-role");
        assertThat(Files.exists(backup)).isFalse();
    }

    private void assertSound() {
        assertThat(done(office.get(Upkeep.class).verify(Office.ADMIN, Progress.NONE)).faults())
                .isEmpty();
    }

    private String text() throws Exception {
        StringWriter text = new StringWriter();
        new Dump(office.get(Database.class)).write(text);
        return text.toString();
    }

    /// The rows of all tables but the trail, which tells of the backup itself, and the counter of
    /// turns; each table has an order of its own in each database.
    private static List<String> rows(String dump) {
        return dump.replaceAll(
                        "(?s)\\\\table\t(audit_entry|audit_head|act_turn)\t.*?\\\\end\t[^\n]*\n",
                        "")
                .lines()
                .toList();
    }
}
