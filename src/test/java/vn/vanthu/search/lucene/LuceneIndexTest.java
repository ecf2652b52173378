package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.search.MadePaper.notice;
import static vn.vanthu.search.MadePaper.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.IndexDamaged;
import vn.vanthu.search.IndexHeldElsewhere;
import vn.vanthu.search.PaperIndex.Held;
import vn.vanthu.search.PaperIndex.Mark;
import vn.vanthu.search.text.Abbreviations;

class LuceneIndexTest {

    private static final Settings SMALL = new Settings(1, 2, 2);

    @TempDir private Path folder;

    private LuceneIndex open() {
        return LuceneIndex.open(folder, SMALL);
    }

    private static List<Held> held(LuceneIndex index) {
        index.refresh();
        List<Held> held = new ArrayList<>();
        index.held(held::add);
        held.sort(java.util.Comparator.comparing(Held::object));
        return held;
    }

    @Test
    void holdsOneDocumentAPaperInItsNewestVersion() {
        try (LuceneIndex index = open()) {
            for (int number = 1; number <= 9; number++) {
                index.put(notice(number).version(1, number).paper());
            }
            index.put(notice(4).version(2, 10).paper());
            index.remove(object(9));
            assertThat(held(index))
                    .hasSize(8)
                    .contains(new Held(object(1), 1, 1), new Held(object(4), 2, 10));
            assertThat(index.held(object(4))).isEqualTo(new Held(object(4), 2, 10));
            assertThat(index.held(object(9))).isNull();
            assertThat(index.size().papers()).isEqualTo(8);
            assertThat(index.size().bytes()).isPositive();
        }
    }

    @Test
    void closingLosesWhatWasPutAfterTheLastCommitAndNothingElse() {
        try (LuceneIndex index = open()) {
            index.put(notice(1).version(1, 1).paper());
            index.commit(new Mark(1, "hash of 1"));
            for (int number = 2; number <= 9; number++) {
                index.put(notice(number).version(1, number).paper());
            }
            assertThat(held(index)).hasSize(9);
            assertThat(index.mark()).isEqualTo(new Mark(1, "hash of 1"));
        }
        try (LuceneIndex index = open()) {
            assertThat(held(index)).containsExactly(new Held(object(1), 1, 1));
            assertThat(index.mark()).isEqualTo(new Mark(1, "hash of 1"));
        }
    }

    @Test
    void aNewIndexKnowsNoLine() {
        try (LuceneIndex index = open()) {
            assertThat(index.mark()).isEqualTo(Mark.NONE);
            assertThat(index.size().papers()).isZero();
        }
    }

    @Test
    void aCommitMayGoFurtherWithoutAnyPaper() {
        try (LuceneIndex index = open()) {
            index.commit(new Mark(1, "a"));
            index.commit(new Mark(2, "b"));
        }
        try (LuceneIndex index = open()) {
            assertThat(index.mark()).isEqualTo(new Mark(2, "b"));
        }
    }

    @Test
    void aSecondProgramReadsWhatWasCommitted() {
        try (LuceneIndex first = open()) {
            first.put(notice(1).version(1, 1).paper());
            first.commit(new Mark(1, "one"));
            try (LuceneIndex second = open()) {
                assertThat(second.isReadOnly()).isTrue();
                assertThat(first.isReadOnly()).isFalse();
                assertThat(held(second)).containsExactly(new Held(object(1), 1, 1));
                first.put(notice(2).version(1, 2).paper());
                first.refresh();
                assertThat(held(second)).hasSize(1);
                assertThat(second.mark().seq()).isEqualTo(1);
                first.commit(new Mark(2, "two"));
                assertThat(held(second)).hasSize(2);
                assertThat(second.mark()).isEqualTo(new Mark(2, "two"));
                assertThatThrownBy(() -> second.put(notice(3).paper()))
                        .isInstanceOf(IndexHeldElsewhere.class)
                        .hasMessageContaining(folder.toString());
                assertThatThrownBy(() -> second.commit(Mark.NONE))
                        .isInstanceOf(IndexHeldElsewhere.class);
            }
        }
    }

    @Test
    void anotherFormatIsRefusedByBothNames() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "7", "seq", "3", "hash", "x").entrySet());
            writer.commit();
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining("format 7")
                .hasMessageContaining("format " + CommitData.FORMAT);
    }

    @Test
    void anIndexWithoutAFormatIsRefused() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }
        assertThatThrownBy(this::open).isInstanceOf(IndexDamaged.class);
    }

    @Test
    void aFileCutShortIsToldAsDamage() throws IOException {
        try (LuceneIndex index = open()) {
            index.put(notice(1).paper());
            index.commit(new Mark(1, "one"));
        }
        for (String ending : List.of(".cfs", ".si")) {
            Path victim = only(ending);
            byte[] whole = Files.readAllBytes(victim);
            Files.write(victim, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(this::open).as(ending).isInstanceOf(IndexDamaged.class);
            Files.delete(victim);
            assertThatThrownBy(this::open).as(ending).isInstanceOf(IndexDamaged.class);
            Files.write(victim, whole);
        }
        try (LuceneIndex index = open()) {
            assertThat(held(index)).hasSize(1);
        }
    }

    private Path only(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findAny().orElseThrow();
        }
    }

    @Test
    void manyThreadsMayPutAtOnce() throws Exception {
        try (LuceneIndex index = open();
                ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<?>> works = new ArrayList<>();
            for (int hand = 0; hand < 4; hand++) {
                works.add(
                        hands.submit(() -> {
                            for (int number = 1; number <= 50; number++) {
                                index.put(notice(number).version(1, number).paper());
                            }
                        }));
            }
            for (Future<?> work : works) {
                work.get();
            }
            assertThat(held(index)).hasSize(50);
        }
    }

    @Test
    void takesTextThatNoIndexCouldHold() {
        String word = "x".repeat(50_000);
        String label = "1/" + "A".repeat(50_000);
        try (LuceneIndex index = open()) {
            index.put(
                    notice(1)
                            .subject(word)
                            .by(word, word)
                            .signed(word, word)
                            .says(word + " một " + label, "\uD800 \u0000 \uDC00")
                            .paper());
            index.put(notice(2).subject("").by("", "").signed(null).says().paper());
            index.commit(new Mark(1, "one"));
            assertThat(held(index)).hasSize(2);
        }
    }

    /// A disk on which nothing more can be written.
    private static final class FullDisk extends FilterDirectory {

        private boolean isFull;

        FullDisk(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void afterAFullDiskItStillAnswersAndIsOpenedAgainFromItsLastCommit() throws IOException {
        FullDisk disk = new FullDisk(FSDirectory.open(folder));
        LuceneIndex index = LuceneIndex.open(disk, SMALL, Abbreviations.shipped(), "full");
        index.put(notice(1).version(1, 1).paper());
        index.commit(new Mark(1, "one"));
        assertThat(held(index)).hasSize(1);
        disk.isFull = true;
        assertThatThrownBy(
                        () -> {
                            for (int number = 2; number <= 20; number++) {
                                index.put(notice(number).version(1, number).paper());
                            }
                            index.commit(new Mark(20, "twenty"));
                        })
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("No space left on device");
        // The writer has closed itself; whoever opens the folder may write.
        assertThatThrownBy(() -> index.put(notice(3).paper()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(index.held(object(1))).isEqualTo(new Held(object(1), 1, 1));
        assertThat(index.mark()).isEqualTo(new Mark(1, "one"));
        assertThat(LuceneIndex.isFree(folder)).isTrue();
        try (LuceneIndex again = open()) {
            assertThat(again.isReadOnly()).isFalse();
            assertThat(held(again)).containsExactly(new Held(object(1), 1, 1));
            assertThat(again.mark()).isEqualTo(new Mark(1, "one"));
        }
        index.close();
    }
}
