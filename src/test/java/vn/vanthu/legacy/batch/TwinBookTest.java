package vn.vanthu.legacy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.cite.Reference;
import vn.vanthu.legacy.read.KeptReading;
import vn.vanthu.legacy.twin.HeadFields;
import vn.vanthu.legacy.twin.Twin;

/// What is known of papers outlives the program, and only what is new is read.
class TwinBookTest {

    @TempDir private Path folder = Path.of("");

    private final Journal journal = new Journal("a");
    private Database database;
    private PastTable table;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder.resolve("register.db"));
        table = new PastTable(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStartReadsOnlyWhatIsNew() {
        journal.papers = 200;
        assertThat(known(journal, 200)).hasSize(1);
        assertThat(journal.read).hasSize(400);
        journal.read.clear();
        journal.papers = 203;
        assertThat(known(journal, 203)).hasSize(1);
        // For twins and for words.
        assertThat(journal.read).containsExactly(201, 202, 203, 201, 202, 203);
        assertThat(known(journal, 7)).hasSize(1);
    }

    @Test
    void theFolderMayBeDeleted() throws Exception {
        journal.papers = 5;
        assertThat(known(journal, 5)).hasSize(1);
        for (String name : List.of("slips", "threads", "words")) {
            Files.delete(folder.resolve("twins").resolve(name));
        }
        assertThat(known(journal, 5)).hasSize(1);
        Files.writeString(folder.resolve("twins/words"), "cut off");
        assertThat(known(journal, 5)).hasSize(1);
    }

    @Test
    void ofAnotherArchiveNothingIsKept() {
        journal.papers = 5;
        assertThat(known(journal, 5)).hasSize(1);
        Journal other = new Journal("b");
        other.papers = 2;
        assertThat(known(other, 5)).isEmpty();
        assertThat(known(other, 2)).hasSize(1);
    }

    @Test
    void whatAKillLeftOutOrInOfProposalsIsMended() {
        database.inTransaction(() -> {
            table.begin(new PastBatch("b", "cũ", Instant.EPOCH, "huong", Map.of()));
            table.add("file", "b", "7.txt", 1);
            stands(PastState.PROPOSED, PastState.WAITING);
            table.keep("file", KeptReading.pack(file(text(7))));
        });
        assertThat(known(journal, 7)).extracting(Twin::key).containsExactly("file");
        database.inTransaction(() -> stands(PastState.DROPPED, PastState.PROPOSED));
        assertThat(known(journal, 7)).isEmpty();
    }

    private void stands(PastState now, PastState before) {
        PastFile file = table.find("file").orElseThrow();
        assertThat(table.save(file.standing(now, List.of(), null, Instant.EPOCH), before)).isTrue();
    }

    private static ReadFile file(String text) {
        List<TextLine> lines = List.of(TextLine.of(text));
        return new ReadFile(
                ReadFile.Sort.TEXT,
                "UTF-8",
                List.of(new TextPage(1, 0, 0, lines)),
                null,
                List.of());
    }

    private List<Twin> known(Journal journal, int paper) {
        try (TwinBook book = new TwinBook(table, journal, folder.resolve("twins"))) {
            book.refresh();
            return book.find("", new PastValues(new EnumMap<>(PastField.class)), text(paper));
        }
    }

    private static String text(int paper) {
        Random random = new Random(paper);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            text.append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(26)))
                    .append(' ');
        }
        return text.toString();
    }

    /// An archive of so many papers, each told of by one line.
    private static final class Journal implements Archiving {

        private final String name;
        private final List<Integer> read = new ArrayList<>();
        private int papers;

        Journal(String name) {
            this.name = name;
        }

        @Override
        public Mark since(Mark mark, int most, Consumer<Held> each) {
            long last = mark.line();
            while (last < papers && last < mark.line() + most) {
                last++;
                read.add((int) last);
                each.accept(new Held(name + last, HeadFields.unknown(), text((int) last)));
            }
            return last == mark.line() ? mark : new Mark(last, name + last);
        }

        @Override
        public boolean has(Mark mark) {
            return mark.line() <= papers
                    && (mark.equals(Mark.START) || mark.hash().equals(name + mark.line()));
        }

        @Override
        public Outcome<Archived> takeIn(Confirmed paper, Actor by) {
            throw new AssertionError();
        }

        @Override
        public List<Problem> obstacles(IssuedPaper paper) {
            return List.of();
        }

        @Override
        public Optional<KnownPaper> find(Reference reference) {
            return Optional.empty();
        }
    }
}
