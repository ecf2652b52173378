package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.search.ArchivedPapers.change;
import static vn.vanthu.search.ArchivedPapers.id;
import static vn.vanthu.search.ArchivedPapers.issue;
import static vn.vanthu.search.ArchivedPapers.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.MemoryFolder;
import vn.vanthu.search.PaperIndex.Held;

class FollowerTest {

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = ArchivedPapers.open(folder.resolve("archive"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private Path index() {
        return archive.folder().resolve("index");
    }

    private static Held held(int number, int version, long seq) {
        return new Held(id(number).value(), version, seq);
    }

    @Test
    void readsTheWholeJournalInItsNewestState() {
        issue(archive, 1, "một");
        issue(archive, 2, "hai");
        note(archive, "3");
        ArchivedPapers.book(archive, 2025);
        change(archive, 1, 2, "một khác");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).containsExactly(held(1, 2, 6), held(2, 1, 3));
        }
    }

    @Test
    void anEmptyArchiveIsCaughtUpWith() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).isEmpty();
        }
    }

    @Test
    void goesOnFromTheLastLineItKnows() {
        issue(archive, 1, "một");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            // What the index lost behind its back shows that it does not begin anew.
            index.generations.remove(id(1).value());
        }
        issue(archive, 2, "hai");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).containsExactly(held(2, 1, 3));
            assertThat(index.generations.mark().seq()).isEqualTo(3);
        }
    }

    @Test
    void manyPapersAreReadByTwoThreads() {
        for (int number = 1; number <= 200; number++) {
            issue(archive, number, "văn bản " + number);
        }
        long began = System.nanoTime();
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            System.out.printf("200 papers in %d ms%n", (System.nanoTime() - began) / 1_000_000);
            assertThat(index.held()).hasSize(200);
        }
    }

    @Test
    void followsOnItsOwnWithinASecond() {
        issue(archive, 1, "một");
        try (IndexFolder index = IndexFolder.of(archive)) {
            index.follower.start();
            assertThat(index.catchUp()).isTrue();
            for (int number = 2; number <= 4; number++) {
                issue(archive, number, "nữa");
                long issued = System.nanoTime();
                while (index.generations.held(id(number).value()) == null) {
                    Thread.onSpinWait();
                    assertThat(Duration.ofNanos(System.nanoTime() - issued))
                            .isLessThan(Duration.ofSeconds(10));
                }
                System.out.printf("seen after %d ms%n", (System.nanoTime() - issued) / 1_000_000);
            }
        }
    }

    @Test
    void tellsWhenItWasGivenTooLittleTime() {
        issue(archive, 1, "một");
        try (IndexFolder index = IndexFolder.of(archive);
                IndexFolder second = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            issue(archive, 2, "hai");
            // Nobody lets the writing one follow.
            assertThat(second.follower.awaitCaughtUp(Duration.ofMillis(200))).isFalse();
        }
    }

    @Test
    void aPaperThatCannotBeReadKeepsNoOtherFromBeingFound() throws IOException {
        issue(archive, 1, "một");
        issue(archive, 2, "hai");
        issue(archive, 3, "ba");
        Path text = archive.folder().resolve("papers/2026/thong-bao/0000-0999/0002-TB-SKHCN");
        Files.writeString(text.resolve("v1/content/text.txt"), "bị sửa");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).containsExactly(held(1, 1, 2), held(3, 1, 4));
        }
    }

    @Test
    void aSecondProgramSeesWhatTheFirstCommitted() {
        issue(archive, 1, "một");
        try (IndexFolder service = IndexFolder.of(archive)) {
            service.follower.start();
            assertThat(service.catchUp()).isTrue();
            try (IndexFolder command = IndexFolder.of(archive)) {
                assertThat(command.catchUp()).isTrue();
                assertThat(command.generations.isReadOnly()).isTrue();
                issue(archive, 2, "hai");
                assertThat(command.catchUp()).isTrue();
                assertThat(command.held()).hasSize(2);
            }
        }
    }

    @Test
    void aProgramThatReadTakesOverWhenTheWriterIsGone() {
        IndexFolder command = IndexFolder.of(archive);
        assertThat(command.catchUp()).isTrue();
        try (IndexFolder service = IndexFolder.of(archive)) {
            service.follower.start();
            assertThat(service.catchUp()).isTrue();
            assertThat(service.generations.isReadOnly()).isTrue();
            command.close();
            issue(archive, 1, "một");
            assertThat(service.catchUp()).isTrue();
            assertThat(service.generations.isReadOnly()).isFalse();
            assertThat(service.held()).containsExactly(held(1, 1, 2));
        }
    }

    @Test
    void anIndexOfAnotherArchiveIsMadeAgain() {
        issue(archive, 1, "một");
        issue(archive, 2, "hai");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        try (Archive other = ArchivedPapers.open(folder.resolve("other"))) {
            issue(other, 7, "bảy");
            note(other, "8");
            try (IndexFolder index =
                    new IndexFolder(other, index(), IndexFolder.SMALL, Pace.USUAL)) {
                assertThat(index.catchUp()).isTrue();
                assertThat(index.held()).containsExactly(held(7, 1, 2));
            }
        }
        assertThat(generations()).hasSize(1);
    }

    @Test
    void anIndexThatKnowsMoreThanTheArchiveIsMadeAgain() {
        issue(archive, 1, "một");
        issue(archive, 2, "hai");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        try (Archive older = ArchivedPapers.open(folder.resolve("older"))) {
            issue(older, 1, "một");
            try (IndexFolder index =
                    new IndexFolder(older, index(), IndexFolder.SMALL, Pace.USUAL)) {
                assertThat(index.catchUp()).isTrue();
                assertThat(index.held()).containsExactly(held(1, 1, 2));
            }
        }
    }

    private List<String> generations() {
        try (Stream<Path> entries = Files.list(index())) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anIndexOfAnotherFormatIsMadeAgain() throws IOException {
        issue(archive, 1, "một");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        try (FSDirectory directory = FSDirectory.open(index().resolve("g1"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).containsExactly(held(1, 1, 2));
        }
        assertThat(generations()).containsExactly("g2");
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws IOException {
        for (int number = 1; number <= 12; number++) {
            issue(archive, number, "văn bản " + number);
        }
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        String name = generations().getFirst();
        try (Stream<Path> files = Files.list(index().resolve(name))) {
            for (Path file : files.filter(each -> Files.isRegularFile(each)).toList()) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
            }
        }
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).hasSize(12);
        }
        assertThat(generations()).doesNotContain(name);
    }

    @Test
    void aFolderThatWasDeletedIsMadeAgain() throws IOException {
        issue(archive, 1, "một");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        delete(index());
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).containsExactly(held(1, 1, 2));
            delete(index());
            // Also while the program runs, which answers meanwhile from what it still has open.
            assertThat(index.held()).containsExactly(held(1, 1, 2));
            issue(archive, 2, "hai");
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).hasSize(2);
        }
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.held()).hasSize(2);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aDiskThatRefusedIsTriedAgainFromTheLastCommit() {
        AtomicBoolean isFull = new AtomicBoolean();
        AtomicInteger opened = new AtomicInteger();
        Indexes indexes =
                new Indexes() {
                    @Override
                    public PaperIndex open(Path place) {
                        opened.incrementAndGet();
                        return new RefusingIndex(IndexFolder.SMALL.open(place), isFull);
                    }

                    @Override
                    public boolean isFree(Path place) {
                        return IndexFolder.SMALL.isFree(place);
                    }
                };
        issue(archive, 1, "một");
        try (IndexFolder index = new IndexFolder(archive, index(), indexes, Pace.USUAL)) {
            assertThat(index.catchUp()).isTrue();
            isFull.set(true);
            issue(archive, 2, "hai");
            assertThatThrownBy(index::catchUp).hasMessageContaining("full");
            isFull.set(false);
            int before = opened.get();
            assertThat(index.catchUp()).isTrue();
            assertThat(opened.get()).isEqualTo(before + 1);
            assertThat(index.held()).containsExactly(held(1, 1, 2), held(2, 1, 3));
        }
    }

    @Test
    void theThreadToldOfTroubleGoesOnWhenItIsOver() throws InterruptedException {
        AtomicBoolean isFull = new AtomicBoolean(true);
        Indexes indexes =
                new Indexes() {
                    @Override
                    public PaperIndex open(Path place) {
                        return new RefusingIndex(IndexFolder.SMALL.open(place), isFull);
                    }

                    @Override
                    public boolean isFree(Path place) {
                        return IndexFolder.SMALL.isFree(place);
                    }
                };
        issue(archive, 1, "một");
        try (IndexFolder index = new IndexFolder(archive, index(), indexes, Pace.USUAL)) {
            index.follower.start();
            while (index.follower.trouble().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(index.follower.trouble().orElseThrow().code())
                    .isEqualTo("SEARCH.index-behind");
            isFull.set(false);
            assertThat(index.catchUp()).isTrue();
            assertThat(index.follower.trouble()).isEmpty();
        }
    }
}
