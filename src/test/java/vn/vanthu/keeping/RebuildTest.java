package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.register.Contents;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Forecast;
import vn.vanthu.register.Given;
import vn.vanthu.register.Line;
import vn.vanthu.register.NumberRequest;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.workflow.IssuedCard;

/// The register is made again from the archive alone, and goes on where it was.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class RebuildTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final Shown shown = new Shown();
    private Office office;

    /// Notes what a list of issued papers would be told.
    private static final class Shown implements IssuedView {

        final List<String> papers = new ArrayList<>();
        int cleared;

        @Override
        public void clear() {
            cleared++;
            papers.clear();
        }

        @Override
        public void add(ObjectId object, List<byte[]> metadata, List<JournalLine> lines) {
            assertThat(metadata).hasSameSizeAs(lines);
            papers.add(object + " " + lines.stream().map(JournalLine::act).toList());
        }
    }

    @BeforeEach
    void open() {
        office = new Office(kind, folder, Map.of("shown", shown));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aRandomHistoryIsToldAgainToTheLetter() throws Exception {
        long seed = Long.getLong("rebuild.seed", System.nanoTime());
        List<String> issued = history(new Random(seed));
        Contents before = office.contents();
        Forecast forecast = office.get(Register.class).forecast("chung", 2027);

        office.loseDatabase();
        Upkeep upkeep = office.get(Upkeep.class);
        assertThat(upkeep.needsRebuild()).isTrue();
        Upkeep.Rebuilt rebuilt = done(upkeep.rebuild(Office.ADMIN));

        assertThat(office.contents()).as("seed " + seed).isEqualTo(before);
        assertThat(office.get(Register.class).forecast("chung", 2027)).isEqualTo(forecast);
        assertThat(rebuilt)
                .isEqualTo(
                        new Upkeep.Rebuilt(before.series().size(), before.entries().size(), 0, 0));
        assertThat(upkeep.needsRebuild()).isFalse();
        assertThat(done(upkeep.verify(Office.ADMIN, Progress.NONE)).faults()).isEmpty();
        assertThat(shown.cleared).isEqualTo(1);
        assertThat(shown.papers).hasSameSizeAs(issued);
        assertThat(shown.papers).anyMatch(paper -> paper.endsWith("[issued, recalled]"));
        assertThat(office.reserve(LocalDate.of(2027, 12, 31)).number()).isEqualTo(forecast.next());
    }

    /// Two years of everything that can happen to a number.
    private List<String> history(Random random) {
        List<IssuedCard> issued = new ArrayList<>();
        List<IssuedCard> alive = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        LocalDate end = LocalDate.of(2026, 12, 31);
        for (int i = 0; i < 50; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    issued.add(office.issue());
                    alive.add(issued.getLast());
                }
                case 3 -> kept.add(office.reserve(end));
                case 4 -> office.reserve(day().plusDays(random.nextInt(4)));
                case 5 -> {
                    office.clock.pass(Duration.ofDays(random.nextInt(3)));
                    office.get(RegisterDesk.class).expire();
                }
                case 6 -> {
                    if (!kept.isEmpty()) {
                        Entry entry = kept.remove(random.nextInt(kept.size()));
                        if (random.nextBoolean()) {
                            office.strike(entry);
                        } else {
                            issued.add(office.issue(entry.number()));
                        }
                    }
                }
                case 7 -> {
                    if (!issued.isEmpty()) {
                        IssuedCard card = issued.get(random.nextInt(issued.size()));
                        office.dispatch(card);
                        office.note(card, "Gửi lại " + i);
                    }
                }
                case 8 -> {
                    if (!alive.isEmpty()) {
                        issued.add(office.copy(alive.get(random.nextInt(alive.size()))));
                    }
                }
                default -> {
                    if (!alive.isEmpty()) {
                        office.recall(alive.remove(random.nextInt(alive.size())));
                    }
                }
            }
        }
        issued.add(office.issue());
        office.recall(issued.getLast());
        kept.forEach(office::strike);
        office.clock.set(LocalDate.of(2027, 1, 4));
        RegisterDesk desk = office.get(RegisterDesk.class);
        desk.expire();
        done(desk.closeYear("chung", 2026, Office.CLERK));
        issued.add(office.issue());
        office.note(issued.getFirst(), "Ghi sau khi khóa sổ");
        done(
                desk.define(
                        new Series("mat", "Văn bản mật", "SKHCN", Set.of(), true, false),
                        Office.CLERK));
        return issued.stream().map(IssuedCard::object).toList();
    }

    private LocalDate day() {
        return LocalDate.now(office.clock);
    }

    @Test
    void anEmptyDatabaseBesideAnArchiveGivesNoNumber() throws Exception {
        office.issue();
        office.loseDatabase();
        RegisterDesk desk = office.get(RegisterDesk.class);
        Series series = new Series("chung", "Văn bản", "SKHCN", Set.of(), false, true);
        assertThat(refused(desk.define(series, Office.CLERK)))
                .containsExactly("KEEPING.rebuild-needed");
        assertThat(refused(desk.reserve("chung", "A", LocalDate.of(2026, 4, 1), "", Office.CLERK)))
                .containsExactly("KEEPING.rebuild-needed");
        Problem trouble = Objects.requireNonNull(office.get(Upkeep.class).health().trouble());
        assertThat(trouble.code()).isEqualTo("KEEPING.rebuild-needed");
        assertThat(office.contents().series()).isEmpty();
    }

    @Test
    void aNumberWhosePaperIsLostIsStruckOutAndNeverGivenAgain() throws Exception {
        office.issue();
        give("mat-1");
        IssuedCard third = office.issue();
        give("mat-2");
        assertThat(third.number()).isEqualTo(PaperNumber.of(3));
        office.loseDatabase();
        Upkeep upkeep = office.get(Upkeep.class);
        var outcome = upkeep.rebuild(Office.ADMIN);
        assertThat(outcome.problems())
                .extracting(Problem::code, Problem::values)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "KEEPING.number-lost", List.of("chung/2026/02")));
        assertThat(done(outcome).lost()).isEqualTo(1);
        Entry lost = office.entries("chung", 2026).get(1);
        assertThat(lost.state()).isEqualTo(EntryState.VOID);
        assertThat(lost.reason()).isEqualTo(Rebuild.LOST);
        // Of 04 nobody was told that it was given.
        assertThat(office.reserve(LocalDate.of(2026, 12, 31)).number())
                .isEqualTo(PaperNumber.of(4));
        assertThat(done(upkeep.verify(Office.ADMIN, Progress.NONE)).faults()).isEmpty();
    }

    @Test
    void aNumberWhosePaperIsStillOnItsWayKeepsIt() {
        office.issue();
        Entry waiting = give("a-paper");
        Contents before = office.contents();
        Upkeep.Rebuilt rebuilt = done(office.get(Upkeep.class).rebuild(Office.ADMIN));
        assertThat(rebuilt.kept()).isEqualTo(1);
        assertThat(office.contents()).isEqualTo(before);
        assertThat(office.get(Register.class).unfinished()).containsExactly(waiting);
    }

    @Test
    void anArchiveOlderThanTheRegisterMakesNothingAgain() {
        office.issue();
        office.get(Database.class)
                .inTransaction(() -> {
                    office.get(Database.class)
                            .sql()
                            .sql("insert into journal_copy (seq, hash, line) values (?, ?, ?)")
                            .params(office.get(Archive.class).lastSeq() + 1, "h", "l")
                            .update();
                });
        Contents before = office.contents();
        Upkeep upkeep = office.get(Upkeep.class);
        assertThat(refused(upkeep.rebuild(Office.ADMIN))).containsExactly("KEEPING.archive-behind");
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void onlyAnAdministratorMayRebuild() {
        assertThat(refused(office.get(Upkeep.class).rebuild(Office.CLERK)))
                .containsExactly("RIGHT.refused-role");
    }

    private Entry give(String paper) {
        Given given =
                office.get(Register.class)
                        .give(
                                new NumberRequest(
                                        "chung",
                                        "SKHCN",
                                        new Symbol("TB-SNV"),
                                        paper,
                                        new Line(
                                                "thong-bao",
                                                "Thông báo",
                                                "a",
                                                "b",
                                                "c",
                                                "d",
                                                1,
                                                ""),
                                        null,
                                        null,
                                        "huong"));
        return switch (given) {
            case Given.Number(var entry, _) -> entry;
            case Given.Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
