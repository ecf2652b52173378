package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.legacy.read.HostileFiles;
import vn.vanthu.legacy.read.SeedFiles;

/// An office brings its old papers in from a terminal.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportStoryTest {

    private static Desk desk;
    private static Path folder;
    private static Path old;

    @BeforeAll
    static void open(@TempDir Path made) throws IOException {
        folder = made;
        old = folder.resolve("old");
        Files.createDirectories(old.resolve("2019"));
        Files.write(old.resolve("2019/cong van 453.docx"), SeedFiles.docx("seed-000"));
        Files.write(
                old.resolve("bản lưu.txt"),
                SeedFiles.original("seed-000").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.write(old.resolve("01A.pdf"), SeedFiles.plainPdf("seed-004"));
        Files.write(old.resolve("khóa.pdf"), HostileFiles.encryptedPdf());
        Files.writeString(
                old.resolve("01A.expected.json"),
                "{\"kind\": \"ke-hoach\", \"number\": \"01A\", \"date\": \"2018-01-09\", \"signers\": [\"Ai Khác\"]}");
        desk = Desk.furnished(folder.resolve("archive"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @Order(1)
    void triesWithoutKeepingAnything() {
        Session session = desk.typing(List.of(), "import", old.toString(), "--dry-run");
        assertThat(session.code()).as(session.err()).isEqualTo(1);
        assertThat(session.out())
                .contains("453/SKHCN-TTr", "01A/KH-SKHCN", "READ.encrypted", "Chỉ đọc thử")
                .contains("So với 1 văn bản đã có lời giải", "signers", "phải là «Ai Khác»");
        assertThat(folder.resolve("archive/past")).doesNotExist();
    }

    @Test
    @Order(2)
    void asksWhoImports() {
        assertThat(desk.as("lan", "import", old.toString()).err()).contains("RIGHT.refused-role");
    }

    @Test
    @Order(3)
    void proposesAndArchivesWhatIsSure() throws IOException {
        Path report = folder.resolve("report.json");
        Session session =
                desk.as(
                        "huong",
                        "import",
                        old.toString(),
                        "--confirm-above=0,9",
                        "--report",
                        report.toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out())
                .contains("4 tệp, trong đó 0 tệp đã nhận từ trước.")
                .contains("      2  đã vào kho lưu", "      1  trùng", "      1  không đọc được");
        assertThat(Files.readString(report))
                .contains(
                        "\"taken-in\": 2",
                        "\"object\": \"2018/ke-hoach/0001A-KH-SKHCN\"",
                        "\"precision\"");
    }

    @Test
    @Order(4)
    void takesNothingTwice() throws IOException {
        Files.copy(old.resolve("01A.pdf"), old.resolve("tên khác.pdf"));
        Session session = desk.as("huong", "import", old.toString(), "--confirm-above=0.9");
        assertThat(session.out())
                .contains("5 tệp, trong đó 5 tệp đã nhận từ trước.")
                .contains("      3  đã vào kho lưu");
        assertThat(desk.mustAs("huong", "register", "list", "chung", "--year=2018").out())
                .containsOnlyOnce("KH-SKHCN");
    }

    @Test
    @Order(5)
    void findsWhatWasImportedWithoutAccents() {
        assertThat(desk.mustAs("huong", "search", "xep", "hang", "chi", "so", "CCHC").out())
                .contains("453/SKHCN-TTr");
    }
}
