package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.workflow.TestHouse;

/// A notice's whole way by commands alone: drafted, returned, approved twice, signed, issued,
/// printed in the book, copied, recalled; then the archive verified, backed up, restored, and the
/// register made again from it.
class StoryOfANoticeTest {

    @TempDir Path folder = Path.of("");

    @Test
    void aNoticeGoesItsWholeWayFromATerminal() throws IOException {
        try (Desk desk = Desk.furnished(folder.resolve("archive"))) {
            goTheWholeWay(desk);
        }
    }

    private void goTheWholeWay(Desk desk) throws IOException {
        Path form = Files.write(folder.resolve("tb.json"), TestHouse.sample("thong-bao"));
        String year = String.valueOf(Surroundings.today().getYear());

        String given = Desk.draft(desk.mustAs("lan", "draft", "new", form.toString()));
        desk.mustAs("binh", "draft", "take-over", given);
        Session held = desk.as("lan", "draft", "save", given, form.toString(), "--seen=1");
        assertThat(held.err()).contains("DRAFT.held", "binh");
        desk.mustAs("lan", "draft", "abandon", given, "--reason=Trùng");
        assertThat(desk.mustAs("lan", "draft", "list", "--step=abandoned").out()).contains(given);
        String id = Desk.draft(desk.mustAs("lan", "draft", "new", form.toString()));
        Files.writeString(
                form, Files.readString(form).replace("tuyển công chức", "tuyển viên chức"));
        desk.mustAs("lan", "draft", "save", id, form.toString(), "--seen=1");
        assertThat(desk.mustAs("lan", "draft", "form", id, "--draft-version=2").out())
                .isEqualTo(Files.readString(form));
        assertThat(desk.mustAs("lan", "draft", "compare", id, "1", "2").out())
                .contains("values.subject", "[-công -]{+viên +}");
        Session stale = desk.as("lan", "draft", "save", id, form.toString(), "--seen=1");
        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.err()).contains("DRAFT.changed", "Quy định:", "Việc cần làm:");

        desk.mustAs("lan", "draft", "submit", id, "--seen=2");
        desk.mustAs("binh", "draft", "return", id, "--reason=Thiếu căn cứ");
        assertThat(desk.mustAs("lan", "draft", "show", id).out())
                .contains("Thiếu căn cứ", "drafting");
        desk.mustAs("lan", "draft", "submit", id, "--seen=2");
        desk.mustAs("binh", "draft", "approve-content", id, "--seen=2");
        Session notHers = desk.as("lan", "draft", "approve-form", id, "--seen=2");
        assertThat(notHers.code()).isEqualTo(1);
        assertThat(notHers.err()).contains("RIGHT.refused");
        desk.mustAs("huong", "draft", "approve-form", id, "--seen=2");
        desk.mustAs("ky", "draft", "sign", id, "--seen=2");
        assertThat(desk.mustAs("huong", "register", "forecast", "chung").out()).contains("01");
        Session issued = desk.mustAs("huong", "draft", "issue", id, "--seen=2");
        assertThat(issued.out()).contains("01/TB-SNV");
        assertThat(Desk.paper(issued)).isEqualTo(id);

        assertThat(desk.mustAs("lan", "paper", "list", "--json").out())
                .contains("\"label\": \"01/TB-SNV\"", "\"standing\": \"in-force\"");
        assertThat(desk.mustAs("lan", "paper", "show", id).out())
                .contains("0001-TB-SNV.pdf", "01/TB-SNV");
        Path pdf = folder.resolve("01.pdf");
        desk.mustAs("lan", "paper", "file", id, "0001-TB-SNV.pdf", "--out", pdf.toString());
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.UTF_8));

        desk.mustAs("huong", "register", "reserve", "chung", "--owner=VP", "--until=" + lastDay());
        desk.mustAs("huong", "register", "void", "chung", "2", "--reason=Không dùng nữa");
        desk.mustAs("huong", "register", "dispatch", "chung", "1", "--receipt=Lan");
        assertThat(desk.mustAs("huong", "register", "list", "chung").out())
                .containsPattern("(?m)^01 .*archived")
                .containsPattern("(?m)^02 .*void .*Không dùng nữa");
        Path out = folder.resolve("books");
        assertThat(desk.mustAs("huong", "register", "gaps", "chung", "--out=" + out).out())
                .contains("issued", "void");
        desk.mustAs("huong", "register", "book", "chung", "--out=" + out);
        assertThat(Session.files(out))
                .containsExactlyInAnyOrder(
                        "ra-soat-so-chung-" + year + ".docx",
                        "ra-soat-so-chung-" + year + ".pdf",
                        "ra-soat-so-chung-" + year + ".xlsx",
                        "so-dang-ky-chung-" + year + ".csv",
                        "so-dang-ky-chung-" + year + ".docx",
                        "so-dang-ky-chung-" + year + ".pdf",
                        "so-dang-ky-chung-" + year + ".xlsx");
        Session notOver = desk.as("huong", "register", "close", "chung", year);
        assertThat(notOver.code()).isEqualTo(1);
        assertThat(notOver.err()).contains("D15.1.year-not-over");

        assertThat(
                        desk.mustAs(
                                        "huong",
                                        "paper",
                                        "copy",
                                        id,
                                        "--form=sao-y",
                                        "--signer=Lê Hoàng Mẫu",
                                        "--capacity=TL. GIÁM ĐỐC",
                                        "--capacity=CHÁNH VĂN PHÒNG",
                                        "--recipient=Sở Tài chính")
                                .out())
                .contains("01/SY-SKHCN");
        // What a signature appends leaves the bytes before it as they are.
        Path signed =
                Files.write(
                        folder.resolve("signed.pdf"),
                        (Files.readString(pdf, StandardCharsets.ISO_8859_1) + "\n% signed\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        desk.mustAs("huong", "paper", "file-signed", id, signed.toString());
        Session other = desk.as("huong", "paper", "file-signed", id, form.toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("PAPER.not-same");
        desk.mustAs("huong", "paper", "recall", id, "--reason=Nhầm nội dung");
        Session recalled = desk.mustAs("lan", "paper", "show", id);
        assertThat(recalled.out()).contains("recalled", "Nhầm nội dung");
        assertThat(recalled.err()).contains("PAPER.recalled");

        assertThat(desk.mustAs("quan-tri", "journal").out()).contains("issued", "recalled");
        assertThat(desk.mustAs("quan-tri", "audit", "--by=huong").out()).contains("issue");
        desk.mustAs("quan-tri", "audit", "--check");

        Session verified = desk.must(desk.typing(List.of(), "verify"));
        assertThat(verified.out()).contains("Kho lưu nguyên vẹn.");
        Path backup = folder.resolve("backup");
        desk.mustAs("quan-tri", "backup", backup.toString());
        Path restored = folder.resolve("restored");
        desk.must(desk.typing(List.of(), "restore", backup.toString(), "--to=" + restored));
        String head = head(desk.must(desk.typing(List.of(), "verify", restored.toString())));
        desk.must(desk.typing(List.of(), "verify", backup.toString(), "--expect=" + head));
        Session there = desk.mustAs("huong", "register", "list", "chung", "--data=" + restored);
        assertThat(there.out()).isEqualTo(desk.mustAs("huong", "register", "list", "chung").out());

        // The database is lost, and with it every account: the owner of the folder rebuilds.
        String before = desk.mustAs("huong", "register", "list", "chung", "--json").out();
        desk.close();
        for (String file : List.of("register.db", "register.db-wal", "register.db-shm")) {
            Files.deleteIfExists(desk.data.resolve(file));
        }
        assertThat(desk.must(desk.typing(List.of(), "rebuild")).out()).contains("Đã dựng lại");
        assertThat(desk.must(desk.typing(List.of(), "verify")).out()).contains("nguyên vẹn");
        desk.administer();
        desk.hire("huong", "Phạm Thu Hương", "--role=registry");
        assertThat(desk.mustAs("huong", "register", "list", "chung", "--json").out())
                .isEqualTo(before)
                .contains("01/TB-SNV");
        assertThat(desk.mustAs("huong", "register", "forecast", "chung").out()).contains("03");
    }

    private static String lastDay() {
        return Surroundings.today().getYear() + "-12-31";
    }

    private static String head(Session verified) {
        return verified.out()
                .lines()
                .filter(line -> line.contains(": ") && line.matches(".*\\d+:[0-9a-f]{128}.*"))
                .map(line -> line.replaceFirst(".* (\\d+:[0-9a-f]{128}).*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
