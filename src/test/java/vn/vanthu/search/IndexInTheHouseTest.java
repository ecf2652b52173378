package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Progress;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.search.PaperIndex.Held;
import vn.vanthu.search.SelfCheck.Checked;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.TestHouse;

/// The index within the whole program: papers that were really issued, backed up and restored.
class IndexInTheHouseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private static Checked checked(TestHouse house) {
        return TestHouse.done(house.get(SelfCheck.class).run(TestHouse.ADMIN, Progress.NONE));
    }

    @Test
    void aPaperIsFoundOnceItIsIssuedAsItStandsToday() {
        try (TestHouse house = TestHouse.open(folder, null, DAY)) {
            PaperIndex index = house.get(PaperIndex.class);
            assertThat(folder.resolve("archive/index")).doesNotExist();
            IssuedCard card = house.issued(TestHouse.sample("thong-bao"));
            assertThat(house.get(Follower.class).awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(Objects.requireNonNull(index.held(card.object())).version()).isEqualTo(1);
            TestHouse.done(
                    house.get(AfterIssue.class).recall(card.paper(), "nhầm", TestHouse.HUONG));
            assertThat(house.get(Follower.class).awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(Objects.requireNonNull(index.held(card.object())).version()).isEqualTo(2);
            Checked checked = checked(house);
            assertThat(checked.isSound()).as(checked.toString()).isTrue();
            assertThat(checked.registered()).isEqualTo(1);
            assertThat(checked.archived()).isEqualTo(1);
        }
    }

    @Test
    void theWordsOfAPaperAreThoseOfItsPdf() {
        try (TestHouse house = TestHouse.open(folder, null, DAY)) {
            IssuedCard card = house.issued(TestHouse.sample("thong-bao"));
            IndexedPaper paper =
                    house.get(vn.vanthu.archive.Archive.class)
                            .find(new vn.vanthu.archive.ObjectId(card.object()))
                            .flatMap(holding -> PaperReader.read(holding, 1))
                            .orElseThrow();
            assertThat(paper.pages()).hasSize(card.pages());
            assertThat(paper.pages().getFirst().text().replaceAll("\\s+", " "))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc")
                    .contains("THÔNG BÁO");
        }
    }

    @Test
    void aBackupLeavesTheIndexOutAndARestoredFolderMakesItsOwn() throws IOException {
        Path backup = folder.resolve("backup");
        String object;
        try (TestHouse house = TestHouse.open(folder, null, DAY)) {
            object = house.issued(TestHouse.sample("thong-bao")).object();
            assertThat(house.get(Follower.class).awaitCaughtUp(PATIENCE)).isTrue();
            Upkeep upkeep = house.get(Upkeep.class);
            assertThat(
                            TestHouse.done(upkeep.backup(backup, TestHouse.ADMIN, Progress.NONE))
                                    .findings()
                                    .isSound())
                    .isTrue();
            assertThat(TestHouse.done(upkeep.verify(TestHouse.ADMIN, Progress.NONE)).faults())
                    .isEmpty();
        }
        assertThat(folder.resolve("archive/index")).exists();
        assertThat(backup.resolve("index")).doesNotExist();
        Path restored = folder.resolve("restored");
        TestHouse.done(Upkeep.restore(backup, restored.resolve("archive"), Progress.NONE));
        try (TestHouse house = TestHouse.open(restored, null, DAY)) {
            assertThat(house.get(Follower.class).awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(house.get(PaperIndex.class).held(object)).isNotNull();
            assertThat(checked(house).isSound()).isTrue();
        }
        // An older archive put in place of a newer one brings the index with it back in time.
        try (TestHouse house = TestHouse.open(folder, null, DAY)) {
            house.issued(TestHouse.sample("thong-bao"));
            assertThat(house.get(Follower.class).awaitCaughtUp(PATIENCE)).isTrue();
        }
        move(folder.resolve("archive/index"), restored.resolve("archive/index"));
        try (TestHouse house = TestHouse.open(restored, null, DAY)) {
            assertThat(house.get(Follower.class).awaitCaughtUp(PATIENCE)).isTrue();
            PaperIndex index = house.get(PaperIndex.class);
            assertThat(index.size().papers()).isEqualTo(1);
            assertThat(index.held(object)).isEqualTo(new Held(object, 1, seq(house, object)));
            assertThat(checked(house).isSound()).isTrue();
        }
    }

    private static long seq(TestHouse house, String object) {
        return house.get(vn.vanthu.archive.Archive.class).journal(1, 1_000).stream()
                .filter(line -> object.equals(line.object()))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(to, to.resolveSibling("index-of-its-own"));
        Files.move(from, to);
    }
}
