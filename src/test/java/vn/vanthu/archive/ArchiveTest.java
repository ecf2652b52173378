package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Problem;

class ArchiveTest {

    @TempDir Path folder;

    @Test
    void keepsEveryVersionAndGivesItBack() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            Kept first = archive.put(issued(1));
            Kept second = archive.put(signed(1));
            assertThat(first.line().seq()).isEqualTo(2);
            assertThat(second.line().previous()).isEqualTo(first.line().hash());

            Holding holding = archive.find(notice(1)).orElseThrow();
            assertThat(holding.versions()).hasSize(2);
            assertThat(holding.file(1, "paper.pdf")).asString().isEqualTo("pdf of issued 1");
            assertThat(holding.file(2, "paper.pdf")).asString().isEqualTo("signed pdf of 1");
            assertThat(holding.file(2, "paper.docx")).asString().isEqualTo("docx of issued 1");
            assertThat(holding.newest().act()).isEqualTo(Act.SIGNED);
            assertThat(holding.newest().by()).isEqualTo("an.nguyen");
        }
    }

    @Test
    void survivesReopening() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
        }
        try (Archive archive = Archive.open(folder, CLOCK)) {
            assertThat(archive.healed()).isEmpty();
            assertThat(archive.put(issued(1)).line().seq()).isEqualTo(2);
            assertThat(archive.lastSeq()).isEqualTo(2);
            assertThat(archive.put(signed(1)).line().seq()).isEqualTo(3);
            assertThat(archive.journal(1, 10))
                    .extracting(JournalLine::act)
                    .containsExactly(Act.MADE, Act.ISSUED, Act.SIGNED);
            assertThat(archive.objects()).containsExactly(notice(1));
        }
    }

    @Test
    void refusesOtherContentForAKeptVersion() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            Deposit other = Deposits.deposit(1, 1, Act.ISSUED, Deposits.files("something else"));
            assertThatThrownBy(() -> archive.put(other))
                    .isInstanceOf(ArchiveConflict.class)
                    .hasMessageContaining("paper.docx, paper.pdf");
            assertThatThrownBy(() -> archive.put(signed(2)))
                    .isInstanceOf(ArchiveConflict.class)
                    .hasMessageContaining("no version before it");
            Deposit borrowed =
                    new Deposit(
                            notice(3),
                            1,
                            Act.ISSUED,
                            Deposits.files("3"),
                            "an.nguyen",
                            CLOCK.instant(),
                            issued(1).actId(),
                            Map.of());
            assertThatThrownBy(() -> archive.put(borrowed))
                    .isInstanceOf(ArchiveConflict.class)
                    .hasMessageContaining("an id of its own");
            assertThat(archive.objects()).containsExactly(notice(1));
        }
    }

    @Test
    void passesTheValidatorOfOcflJava() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            archive.put(signed(1));
        }
        Path object = folder.resolve("papers/2026/thong-bao/0000-0999/0001-TB-SKHCN");
        var results = Validator.validateObject(object, true);
        assertThat(results.getErrors()).isEmpty();
        assertThat(results.getWarnings())
                .extracting(issue -> issue.getCode().name())
                .isSubsetOf(List.of("W005", "W008"));
    }

    @Test
    void readsAsAnyOcflRepository() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            archive.put(signed(1));
        }
        var repository =
                new io.ocfl.core.OcflRepositoryBuilder()
                        .storage(storage -> storage.fileSystem(folder.resolve("papers")))
                        .workDir(folder.resolve("work"))
                        .build();
        String id = notice(1).value();
        assertThat(repository.listObjectIds()).containsExactly(id);
        var object = repository.getObject(ObjectVersionId.version(id, 2));
        assertThat(object.getVersionInfo().getMessage()).startsWith("signed ");
        assertThat(object.getVersionInfo().getUser().getName()).isEqualTo("an.nguyen");
        assertThat(object.getFile("paper.pdf").getStream()).hasContent("signed pdf of 1");
        repository.close();
    }

    @Test
    void storesAFileOnceThoughManyVersionsHaveIt() throws IOException {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            archive.put(signed(1));
            archive.put(Deposits.deposit(1, 3, Act.RECALLED, signed(1).files()));
            assertThat(archive.find(notice(1)).orElseThrow().file(3, "paper.pdf"))
                    .asString()
                    .isEqualTo("signed pdf of 1");
        }
        Path object = folder.resolve("papers/2026/thong-bao/0000-0999/0001-TB-SKHCN");
        assertThat(object.resolve("v2/content")).isDirectoryContaining("glob:**/paper.pdf");
        assertThat(object.resolve("v2/content/paper.docx")).doesNotExist();
        assertThat(object.resolve("v3/content")).doesNotExist();
        assertThat(Validator.validateObject(object, true).getErrors()).isEmpty();
    }

    @Test
    void notesAnActOnce() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            Map<String, String> detail = Map.of("reason", "Hủy \"số\"\n\uD800 và 😀");
            String id = Deposits.id("void");
            JournalLine line = archive.note("voided", id, detail, "an.nguyen", CLOCK.instant());
            assertThat(archive.note("voided", id, detail, "an.nguyen", CLOCK.instant()))
                    .isEqualTo(line);
            assertThat(line.detail()).containsEntry("reason", "Hủy \"số\"\n? và 😀");
            assertThat(archive.line(id)).contains(line);
            assertThatThrownBy(() ->
                            archive.note("voided", id, Map.of(), "an.nguyen", CLOCK.instant()))
                    .isInstanceOf(ArchiveConflict.class);
            assertThat(archive.lastSeq()).isEqualTo(2);
        }
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
    }

    @Test
    void beginsAFileOfTheJournalEveryYear() throws IOException {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
        }
        Clock later = Clock.fixed(Instant.parse("2026-12-31T17:00:00Z"), CLOCK.getZone());
        try (Archive archive = Archive.open(folder, later)) {
            archive.put(issued(2));
        }
        // A clock that runs backwards goes on in the file of the later year.
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(3));
            assertThat(archive.journal(1, 99)).hasSize(4);
            assertThat(archive.journal(2, 2)).extracting(JournalLine::seq).containsExactly(2L, 3L);
            assertThat(archive.journal(5, 9)).isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve("journal/2026.jsonl"))).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("journal/2027.jsonl"))).hasSize(2);
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
    }

    @Test
    void refusesToOpenWhenLinesThatWereOnTheDiskAreGone() throws IOException {
        SoundArchive.in(folder);
        Path journal = folder.resolve("journal/2026.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, 6)) + "\n");
        assertThatThrownBy(() -> Archive.open(folder, CLOCK))
                .isInstanceOf(ArchiveDamaged.class)
                .hasMessageContaining("6 lines")
                .hasMessageContaining("at least 7 lines");
        Files.delete(journal);
        Files.delete(folder.resolve("journal/head"));
        assertThatThrownBy(() -> Archive.open(folder, CLOCK))
                .isInstanceOf(ArchiveDamaged.class)
                .hasMessageContaining("no line");
    }

    @Test
    void movesATornLineAsideAndTellsIt() throws IOException {
        SoundArchive.in(folder);
        Files.writeString(
                folder.resolve("journal/2026.jsonl"),
                "{\"seq\":8,\"actId\":\"half",
                StandardOpenOption.APPEND);
        try (Archive archive = Archive.open(folder, CLOCK)) {
            assertThat(archive.healed())
                    .extracting(Problem::code)
                    .containsExactly("ARCHIVE.healed-torn");
            assertThat(folder.resolve(archive.healed().getFirst().field()))
                    .hasContent("{\"seq\":8,\"actId\":\"half");
            assertThat(archive.journal(8, 9))
                    .extracting(JournalLine::act)
                    .containsExactly(Act.HEALED);
        }
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
    }

    @Test
    void givesNoChangedFileForAKeptOne() throws IOException {
        SoundArchive.in(folder);
        Path object = folder.resolve("papers/2026/thong-bao/0000-0999/0002-TB-SKHCN");
        Files.writeString(object.resolve("v1/content/paper.pdf"), "forged");
        try (Archive archive = Archive.open(folder, CLOCK)) {
            Holding holding = archive.find(notice(2)).orElseThrow();
            assertThatThrownBy(() -> holding.file(1, "paper.pdf"))
                    .isInstanceOf(ArchiveDamaged.class);
            assertThatThrownBy(() -> holding.file(1, "other.pdf"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void addsNothingToAnObjectThatTheJournalDoesNotKnow() throws IOException {
        SoundArchive.in(folder);
        Path object = folder.resolve("papers/2026/thong-bao/0000-0999/0002-TB-SKHCN");
        String inventory = Files.readString(object.resolve("inventory.json")) + " ";
        String sidecar =
                vn.vanthu.archive.ocfl.Digests.of(Deposits.bytes(inventory)) + "  inventory.json\n";
        for (Path holder : List.of(object, object.resolve("v1"))) {
            Files.writeString(holder.resolve("inventory.json"), inventory);
            Files.writeString(holder.resolve("inventory.json.sha512"), sidecar);
        }
        try (Archive archive = Archive.open(folder, CLOCK)) {
            assertThatThrownBy(() -> archive.put(signed(2))).isInstanceOf(ArchiveDamaged.class);
        }
    }

    @Test
    void refusesFilesThatNotEveryFileSystemHolds() {
        for (String name :
                List.of("", ".", "..", "a/b", "a\\b", "công văn.pdf", ".hidden", "a b")) {
            Map<String, byte[]> files = Map.of(name, new byte[1]);
            assertThatThrownBy(() -> Deposits.deposit(1, 1, Act.ISSUED, files))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Map<String, byte[]> twins = Map.of("a.pdf", new byte[1], "A.pdf", new byte[1]);
        assertThatThrownBy(() -> Deposits.deposit(1, 1, Act.ISSUED, twins))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotStoppedByWorkThatIsNoWork() throws IOException {
        SoundArchive.in(folder);
        Path work = folder.resolve("work/session-0123456789");
        Files.createDirectories(work.resolve("1"));
        Files.createDirectories(work.resolve("2"));
        Files.createDirectories(work.resolve("3/object"));
        Files.writeString(work.resolve("1/intent.json"), "half an int");
        Files.writeString(
                work.resolve("2/intent.json"),
                Files.readAllLines(folder.resolve("journal/2026.jsonl"))
                        .get(1)
                        .replace("2026/thong-bao/", "../../../"));
        try (Archive archive = Archive.open(folder, CLOCK)) {
            assertThat(archive.healed()).isEmpty();
            assertThat(work).doesNotExist();
        }
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
    }
}
