package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.workflow.TestHouse;

/// Two notices are looked for from a terminal, by people with different rights.
class SearchStoryTest {

    private static final Pattern SAVED = Pattern.compile("mã (\\S+)\\.");

    private static Desk desk;
    private static Path folder;
    private static String paper;
    private static String year;

    @BeforeAll
    static void open(@TempDir Path made) throws IOException {
        folder = made;
        desk = Desk.furnished(folder.resolve("archive"));
        desk.hire("mai", "Vũ Thị Mai", "--unit=KHTC", "--role=drafter");
        paper = issued("Về việc sát hạch hè cho viên chức");
        issued("Về việc nộp hồ sơ khen thưởng");
        year = String.valueOf(Surroundings.today().getYear());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String issued(String subject) throws IOException {
        Path form = folder.resolve("form.json");
        Files.write(form, TestHouse.with(TestHouse.sample("thong-bao"), "subject", subject));
        String id = desk.signed(form);
        return Desk.paper(desk.mustAs("huong", "draft", "issue", id, "--seen=1"));
    }

    @Test
    void findsAPaperAsItIsRemembered() {
        Session found = desk.mustAs("lan", "search", "sat", "hach", "he");
        assertThat(found.out())
                .contains("1. 01/TB-SNV · ", "Về việc sát hạch hè cho viên chức", "mã " + paper)
                .contains("Tìm thấy 1 văn bản; đang xem 1–1.")
                .doesNotContain("\u001B");
        assertThat(found.err()).isEmpty();
        assertThat(desk.mustAs("lan", "search", "01/TB-SNV").out()).contains("mã " + paper);
        assertThat(desk.mustAs("lan", "search", "--lang=en", "sat hach").out())
                .contains("Found 1 papers", "id " + paper);
    }

    @Test
    void takesTheSearchAsItWasTyped() {
        assertThat(found("hồ sơ", "-sát", "năm:" + year))
                .contains("khen thưởng")
                .doesNotContain("sát hạch");
        assertThat(found("-khen", "thông", "báo", "--year", year)).contains("hè", "thấy 1 ");
        assertThat(found("loại:thông báo", "viên chức")).contains("sát hạch");
        assertThat(found("sát hạch", "--year=1999")).contains("Tìm thấy 0 văn bản");
        assertThat(found("--kind=Thông báo", "--facets", "--", "-sát"))
                .contains("khen thưởng", "Năm: " + year);
        assertThat(found("--field", "SignerInfo.FullName=Ngô Thanh Tùng"))
                .contains("khen thưởng", "sát hạch");
        assertThat(found("--address", "http://vi.du/tim?q=sat%20hach&year=" + year))
                .contains("thấy 1 ");
    }

    private static String found(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "search";
        System.arraycopy(words, 0, all, 1, words.length);
        return desk.mustAs("lan", all).out();
    }

    @Test
    void showsTheColumnsOfOnesChoice() {
        assertThat(found("sat hach", "--columns=label,SignerInfo.FullName,year").lines().toList())
                .first()
                .asString()
                .matches("Số và ký hiệu +Người ký +Năm");
        String json = found("sat hach", "--columns=year,Subject", "--json");
        assertThat(json)
                .contains(
                        "\"total\": 1",
                        "\"address\": \"q=sat+hach&limit=10&columns=year,Subject\"",
                        "\"id\": \"" + paper + "\"",
                        "\"year\": \"" + year + "\"");
    }

    @Test
    void saysWhatItLeftOut() {
        Session found =
                desk.mustAs("lan", "search", "sat hach", "--sort=best", "--field=colour=red");
        assertThat(found.out()).contains("thấy 1 ");
        assertThat(found.err()).contains("SEARCH.sort", "SEARCH.parameter", "Việc cần làm:");
        Session pair = desk.mustAs("lan", "search", "sat hach", "--field=year");
        assertThat(pair.err()).contains("SEARCH.pair");
    }

    @Test
    void tellsNothingToOneWhoMayNotRead() {
        assertThat(desk.mustAs("mai", "search", "sat hach", "--facets").out())
                .isEqualTo("Tìm thấy 0 văn bản; đang xem 0–0.\n");
        Session like = desk.as("mai", "search", "--similar", paper);
        assertThat(like.code()).isEqualTo(1);
        assertThat(like.err()).contains("RIGHT.refused");
        desk.mustAs("lan", "search", "--similar", paper);
    }

    @Test
    void writesTheWholeResultToAFile() throws IOException {
        Path csv = folder.resolve("kết quả.csv");
        Session written = desk.mustAs("huong", "search", "thong bao", "--export", csv.toString());
        assertThat(written.out()).contains("Đã ghi " + csv, "Danh sách có ");
        assertThat(Files.readString(csv)).contains("\"TT\",\"Số và ký hiệu\"", "01/TB-SNV");
        for (String suffix : List.of("pdf", "docx", "xlsx")) {
            Path file = folder.resolve("ket-qua." + suffix);
            desk.mustAs("huong", "search", "thong bao", "--export=" + file);
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .startsWith(suffix.equals("pdf") ? "%PDF-" : "PK");
        }
        Session again = desk.as("huong", "search", "--export", csv.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("OUTPUT.exists");
        Session other = desk.as("huong", "search", "--export=ket-qua.doc");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("SEARCH.export-format");
    }

    @Test
    void keepsSearchesAndTellsOfNewPapers() throws IOException {
        Session saved = desk.mustAs("binh", "saved", "save", "Khen", "khen thuong", "--alert");
        Matcher id = SAVED.matcher(saved.out());
        assertThat(id.find()).isTrue();
        assertThat(desk.mustAs("binh", "saved", "list").out())
                .contains("Khen", "q=khen+thuong", "có");
        assertThat(desk.mustAs("lan", "saved", "list").out()).doesNotContain("Khen");
        assertThat(desk.mustAs("binh", "search", "--saved", id.group(1)).out())
                .contains("khen thưởng");
        assertThat(desk.as("lan", "search", "--saved", id.group(1)).err())
                .contains("SEARCH.saved-unknown");
        assertThat(news()).isEqualTo("0");
        issued("Về việc khen thưởng đột xuất");
        assertThat(news()).isEqualTo("1");
        desk.mustAs("binh", "saved", "alerts", "--seen");
        assertThat(news()).isEqualTo("0");
        desk.mustAs("binh", "saved", "change", id.group(1), "--name=Khác", "--no-alert");
        assertThat(desk.mustAs("binh", "saved", "alerts", "--json").out()).isEqualTo("[]\n");
        desk.mustAs("binh", "saved", "remove", id.group(1));
        assertThat(desk.mustAs("binh", "saved", "list", "--json").out()).isEqualTo("[]\n");
    }

    private static String news() {
        Matcher count =
                Pattern.compile("\"new\": (\\d+)")
                        .matcher(desk.mustAs("binh", "saved", "alerts", "--json").out());
        assertThat(count.find()).isTrue();
        return count.group(1);
    }

    @Test
    void makesTheIndexAgainAndTellsHowItStands() {
        Session refused = desk.as("huong", "reindex");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("RIGHT.refused");
        assertThat(desk.mustAs("quan-tri", "reindex").out()).contains("Đã dựng lại chỉ mục: ");
        assertThat(found("sat hach")).contains("mã " + paper);
        String stats = desk.mustAs("huong", "stats").out();
        assertThat(stats).contains(" văn bản, trong đó 0 đọc từ", "Năm:", "Tên loại:");
        assertThat(stats).containsPattern("(?m)^ +\\d+  " + year + "$");
        assertThat(desk.mustAs("huong", "stats", "--json").out())
                .contains("\"papers\": ", "\"year\": {");
    }
}
