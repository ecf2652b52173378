package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Deposit;
import vn.vanthu.archive.ObjectId;

/// `vanthu verify` needs a folder and nothing else, and names each fault with its place.
class VerifyCommandTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder = Path.of("");
    private Path archive = Path.of("");

    @BeforeEach
    void keepFourBooks() {
        archive = folder.resolve("archive");
        try (Archive kept = Archive.open(archive, CLOCK)) {
            for (int i = 1; i <= 4; i++) {
                kept.put(
                        new Deposit(
                                new ObjectId("2026/so-dang-ky-van-ban-di/s" + i),
                                1,
                                vn.vanthu.archive.Act.BOOK_CLOSED,
                                Map.of("so.pdf", ("book " + i).getBytes(StandardCharsets.UTF_8)),
                                "huong",
                                CLOCK.instant(),
                                UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString(),
                                Map.of()));
            }
        }
    }

    @Test
    void aSoundArchiveIsSoundAndItsHeadIsTold() {
        Session session = Session.run("verify", archive.toString());
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out())
                .contains("Đã xem 4 văn bản, 4 phiên bản", "Kho lưu nguyên vẹn.")
                .containsPattern("nhật ký: \\d+:[0-9a-f]{128}");
        assertThat(session.err()).isEmpty();
        assertThat(Session.run("verify", archive.toString(), "--lang", "en").out())
                .contains("The archive is sound.");
    }

    @Test
    void aFlippedByteIsNamedWithItsPlace() throws IOException {
        Path file = kept("so.pdf");
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        assertFault(file.getFileName().toString());
    }

    @Test
    void aRemovedFileIsNamedWithItsPlace() throws IOException {
        Path file = kept("so.pdf");
        Files.delete(file);
        assertFault(file.getFileName().toString());
    }

    @Test
    void anAddedFileIsNamedWithItsPlace() throws IOException {
        Files.writeString(kept("so.pdf").resolveSibling("them.txt"), "x");
        assertFault("them.txt");
    }

    @Test
    void anEditedLineOfTheJournalIsNamed() throws IOException {
        Path journal;
        try (Stream<Path> files = Files.walk(archive.resolve("journal"))) {
            journal = files.filter(file -> contains(file, "huong")).findFirst().orElseThrow();
        }
        Files.writeString(journal, Files.readString(journal).replaceFirst("huong", "hoang"));
        assertFault("journal");
    }

    @Test
    void aHeadNotedEarlierMustStillBeInTheChain() {
        String head = head(Session.run("verify", archive.toString()));
        assertThat(Session.run("verify", archive.toString(), "--expect", head).code()).isZero();
        String hash = head.substring(head.indexOf(':') + 1);
        assertThat(Session.run("verify", archive.toString(), "--expect", hash).code()).isZero();
        String other = "0".repeat(128);
        Session alone = Session.run("verify", archive.toString(), "--expect", other);
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("VERIFY.head", hash, other);
        String line = head.substring(0, head.indexOf(':') + 1);
        assertThat(Session.run("verify", archive.toString(), "--expect", line + other).code())
                .isEqualTo(1);
        assertThat(Session.run("verify", archive.toString(), "--expect", "abc").code())
                .isEqualTo(2);
    }

    @Test
    void aFolderThatIsMissingOrNoArchiveIsNotSound() throws IOException {
        Session missing = Session.run("verify", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("VERIFY.no-folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Session.run("verify", empty.toString()).code()).isEqualTo(1);
        assertThat(Session.files(empty)).isEmpty();
    }

    @Test
    void restoreRefusesWhatIsNoBackupAndAFolderInUse() throws IOException {
        Session none =
                Session.run("restore", archive.toString(), "--to", folder.resolve("a").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("BACKUP.no-backup");
        assertThat(folder.resolve("a")).doesNotExist();
        List<String> before = Session.files(archive);
        Session used = Session.run("restore", archive.toString(), "--to", archive.toString());
        assertThat(used.code()).isEqualTo(1);
        assertThat(used.err()).contains("BACKUP.not-empty");
        assertThat(Session.files(archive)).isEqualTo(before);
    }

    private void assertFault(String place) {
        Session session = Session.run("verify", archive.toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("Phải sửa", place);
        assertThat(session.out()).contains("lỗi, nêu ở trên").doesNotContain("nguyên vẹn");
    }

    private Path kept(String name) throws IOException {
        try (Stream<Path> files = Files.walk(archive.resolve("papers"))) {
            return files.filter(file -> file.endsWith(name)).sorted().findFirst().orElseThrow();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static String head(Session session) {
        return session.out()
                .lines()
                .filter(line -> line.matches(".*\\d+:[0-9a-f]{128}.*"))
                .map(line -> line.replaceFirst(".* (\\d+:[0-9a-f]{128}).*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
