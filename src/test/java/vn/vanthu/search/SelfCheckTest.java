package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.search.ArchivedPapers.bytes;
import static vn.vanthu.search.ArchivedPapers.change;
import static vn.vanthu.search.ArchivedPapers.id;
import static vn.vanthu.search.ArchivedPapers.issue;
import static vn.vanthu.search.MadePaper.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.MemoryFolder;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.search.SelfCheck.Checked;

class SelfCheckTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = ArchivedPapers.open(folder);
        for (int number = 1; number <= 5; number++) {
            issue(archive, number, "văn bản " + number);
        }
        change(archive, 2, 2, "văn bản 2, đính chính");
        ArchivedPapers.book(archive, 2025);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static Checked checked(IndexFolder index) {
        return switch (index.check.run(Progress.NONE)) {
            case Outcome.Done<Checked>(var checked, _) -> checked;
            case Outcome.Refused<Checked>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> codes(Checked checked) {
        return checked.differences().stream().map(Problem::code).toList();
    }

    @Test
    void saysSoWhenAllThreeAgree() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            index.registered.add(id(1).value());
            Checked checked = checked(index);
            assertThat(checked.isSound()).isTrue();
            assertThat(checked.archived()).isEqualTo(5);
            assertThat(checked.indexed()).isEqualTo(5);
            assertThat(checked.registered()).isEqualTo(1);
            assertThat(checked.differences()).isEmpty();
            assertThat(index.check.last()).contains(checked);
        }
    }

    private void mends(String code, int number, Harm harm) {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            harm.done(index.generations);
            index.generations.refresh();
            Checked checked = checked(index);
            assertThat(codes(checked)).containsExactly(code);
            assertThat(checked.differences().getFirst().values()).contains(id(number).value());
            assertThat(checked.differing()).isEqualTo(1);
            assertThat(checked.left()).isZero();
            assertThat(checked(index).isSound()).isTrue();
        }
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(checked(index).isSound()).as("after a restart").isTrue();
        }
    }

    /// What somebody did to the index.
    private interface Harm {
        void done(PaperIndex index);
    }

    @Test
    void putsBackAPaperThatIsMissing() {
        mends("SEARCH.paper-missing", 3, index -> index.remove(id(3).value()));
    }

    @Test
    void putsANewerVersionInPlaceOfAnOldOne() {
        mends("SEARCH.paper-old", 2, index -> index.put(notice(2).version(1, 3).paper()));
    }

    @Test
    void noticesTheRightVersionOfAnotherLine() {
        mends("SEARCH.paper-old", 2, index -> index.put(notice(2).version(2, 3).paper()));
    }

    @Test
    void takesOutWhatTheArchiveDoesNotKeep() {
        mends("SEARCH.paper-strange", 9, index -> index.put(notice(9).version(1, 3).paper()));
    }

    @Test
    void noticesAStrangerEvenWhenAsManyAreMissing() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            index.generations.put(notice(9).version(1, 3).paper());
            index.generations.remove(id(4).value());
            index.generations.refresh();
            assertThat(codes(checked(index)))
                    .containsExactlyInAnyOrder("SEARCH.paper-strange", "SEARCH.paper-missing");
            assertThat(checked(index).isSound()).isTrue();
        }
    }

    @Test
    void makesOneOfAPaperThatIsHeldTwice() throws IOException {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        Path place = archive.folder().resolve("index/g1");
        try (FSDirectory directory = FSDirectory.open(place);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document twin = new Document();
            twin.add(new StringField("object", id(4).value(), Field.Store.YES));
            twin.add(new NumericDocValuesField("version", 1));
            twin.add(new LongField("seq", 5, Field.Store.YES));
            writer.addDocument(twin);
            writer.setLiveCommitData(
                    SegmentInfos.readLatestCommit(directory).getUserData().entrySet());
            writer.commit();
        }
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.held()).hasSize(6);
            assertThat(codes(checked(index))).containsExactly("SEARCH.paper-twice");
            assertThat(index.held()).hasSize(5);
            assertThat(checked(index).isSound()).isTrue();
        }
    }

    @Test
    void namesWhatTheRegisterKnowsAndTheArchiveLost() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            index.registered.add("2026/thong-bao/0099-TB-SKHCN");
            Checked checked = checked(index);
            assertThat(codes(checked)).containsExactly("SEARCH.registered-missing");
            assertThat(checked.left()).isEqualTo(1);
        }
    }

    @Test
    void namesAPaperThatCannotBeReadAndCannotMendIt() {
        ArchivedPapers.put(
                archive, 6, 1, "issued", Map.of(Metadata.FILE, bytes("{}"), "text.txt", bytes("")));
        try (IndexFolder index = IndexFolder.of(archive)) {
            Checked checked = checked(index);
            assertThat(codes(checked)).containsExactly("SEARCH.paper-missing");
            assertThat(checked.left()).isEqualTo(1);
        }
    }

    @Test
    void isRefusedWhileTheArchiveCannotBeRead() throws IOException {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            Path inventory =
                    archive.folder()
                            .resolve(
                                    "papers/2026/thong-bao/0000-0999/0001-TB-SKHCN/v1/inventory.json");
            Files.writeString(inventory, "{}");
            assertThat(index.check.run(Progress.NONE).problems().getFirst().code())
                    .isEqualTo("SEARCH.check-archive");
        }
    }

    @Test
    void aProgramThatOnlyReadsNamesDifferencesAndLeavesThem() {
        try (IndexFolder writer = IndexFolder.of(archive);
                IndexFolder reader = IndexFolder.of(archive)) {
            assertThat(writer.catchUp()).isTrue();
            writer.generations.remove(id(3).value());
            writer.generations.commit(writer.generations.mark());
            Checked checked = checked(reader);
            assertThat(codes(checked)).containsExactly("SEARCH.paper-missing");
            assertThat(checked.left()).isEqualTo(1);
        }
    }

    @Test
    void onlyWhoMayCheckTheArchiveMayAskForIt() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.check.run(Actor.of("lan", "VP", Role.DRAFTER), Progress.NONE))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(index.check.run(Actor.of("qt", null, Role.ADMINISTRATOR), Progress.NONE))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void theEndOfTheProgramBreaksItOff() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            index.registered.add("2026/thong-bao/0099-TB-SKHCN");
            assertThatThrownBy(() -> index.check.run((_, _) -> index.check.close()))
                    .isInstanceOf(CancellationException.class);
            assertThat(index.check.last()).isEmpty();
        }
    }
}
