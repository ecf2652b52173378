package vn.vanthu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.FirstStart;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.search.Follower;

/// The whole story in the browser: an empty program is set up, a plan of 2018 is typed and pasted
/// by one, returned and approved by a second, checked and numbered by a third, signed by a fourth,
/// taken away as PDF and Word, and found by words without accents.
class PlanOfFourPeopleTest {

    private static final Path ORIGINAL = Path.of("src/test/golden/seed-004/original.txt");
    private static final Pattern SAVED = Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d");
    private static final String SUBJECT =
            "Triển khai Chương trình hành động nâng cao Chỉ số hiệu quả Quản trị và Hành chính"
                    + " công tỉnh BR-VT giai đoạn 2017-2020 của Sở Khoa học và Công nghệ";
    private static final String BASIS =
            "Căn cứ Quyết định số 2922/QĐ-UBND ngày 16/10/2017 của UBND tỉnh Bà Rịa - Vũng Tàu ban"
                    + " hành Chương trình hành động nâng cao Chỉ số hiệu quả Quản trị và Hành"
                    + " chính công tỉnh BR-VT giai đoạn 2017-2020 (PAPI)";

    @TempDir Path folder;

    @Test
    void aPlanFromAnEmptyProgramToAPaperThatIsFound() throws IOException {
        try (Browsing browsing = Browsing.fresh(folder)) {
            setUp(browsing);
            String id = draft(browsing.as("lan"));
            returnOnceAndApprove(browsing, id);
            Page huong = browsing.as("huong");
            String label = issue(huong, id);
            compare(huong, id, label);
            assertThat(browsing.house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(60)))
                    .isTrue();
            find(browsing.as("lan"), id, label);
        }
    }

    private static void setUp(Browsing browsing) {
        Page admin = browsing.anybody();
        String link = browsing.house.get(FirstStart.class).link("http://localhost").orElseThrow();
        admin.navigate(URI.create(link).getPath());
        admin.fill("#f-login", "admin");
        admin.fill("#f-name", "Nguyễn Quản Trị");
        admin.fill("#f-password", OpenHouse.PASSWORD);
        admin.click("button.main");
        admin.fill("#f-name", "Sở Khoa học và Công nghệ");
        admin.fill("#f-parent", "UBND tỉnh Bà Rịa - Vũng Tàu");
        admin.fill("#f-code", "SKHCN");
        admin.fill("#f-place", "Bà Rịa - Vũng Tàu");
        admin.fill("#f-units", "VP Văn phòng\nTTr Thanh tra Sở");
        admin.fill("#f-headTitle", "Giám đốc");
        admin.fill("#f-headName", "Mai Thanh Quang");
        admin.click("section[aria-labelledby=own-title] button.main");
        assertThat(admin.locator(".problems")).hasCount(0);
        account(browsing, admin, "lan", "Trần Thị Lan", "TTr", "DRAFTER");
        account(browsing, admin, "binh", "Lê Văn Bình", "TTr", "HEAD_OF_UNIT");
        account(browsing, admin, "huong", "Phạm Thu Hương", "VP", "REGISTRY");
        account(browsing, admin, "quang", "Mai Thanh Quang", "", "SIGNER");
    }

    /// Makes an account; its owner changes the password that the program chose.
    private static void account(
            Browsing browsing, Page admin, String login, String name, String unit, String role) {
        admin.navigate("/office/accounts");
        admin.fill("#f-name", name);
        admin.fill("#f-login", login);
        admin.selectOption("#f-unit", unit);
        admin.check("#role-" + role);
        admin.click("section[aria-labelledby=new-title] button.main");
        String chosen = admin.locator("#made-password").innerText();
        Page own = browsing.anybody();
        own.navigate("/sign-in");
        own.fill("#login", login);
        own.fill("#password", chosen);
        own.click("button.main");
        own.waitForURL("**/");
        own.navigate("/account");
        own.fill("#f-old", chosen);
        own.fill("#f-password", OpenHouse.PASSWORD);
        own.click("form[action='/account/password'] button");
        assertThat(own.locator(".done").first()).isVisible();
        own.context().close();
    }

    private static String draft(Page lan) throws IOException {
        lan.keyboard().press("n");
        assertThat(lan).hasURL(Pattern.compile(".*/drafts/new$"));
        lan.fill("#kind-find", "ke hoach");
        assertThat(lan.locator("[data-kind]:visible")).hasCount(1);
        Browsing.picture(lan, "kinds");
        lan.click("button[name=kind][value=ke-hoach]");
        assertThat(lan.locator("main[data-ready]")).isVisible();
        String id = lan.url().substring(lan.url().lastIndexOf('/') + 1);
        field(lan, "values.subject").fill(SUBJECT);
        lan.locator("[data-field=bases] [contenteditable=true]").first().click();
        lan.keyboard().type(BASIS);
        lan.locator("[data-field=body] .body-text").click();
        lan.evaluate(
                """
                words => {
                  const data = new DataTransfer();
                  data.setData("text/plain", words);
                  document.activeElement.dispatchEvent(
                      new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                }\
                """,
                body());
        Locator table = lan.locator("[data-field=body] table");
        assertThat(table).hasCount(1);
        assertThat(table.locator("tr")).hasCount(9);
        at(lan, "values.signers[0].capacity").fill("GIÁM ĐỐC");
        at(lan, "values.signers[0].name").fill("Mai Thanh Quang");
        lan.keyboard().press("Escape");
        at(lan, "values.recipients[0].name").fill("Sở Nội vụ");
        lan.keyboard().press("Escape");
        at(lan, "values.recipients[0].note").fill("b/c");
        lan.locator("[data-field=recipients] button:has-text('Thêm nơi nhận')").click();
        at(lan, "values.recipients[1].name").fill("Các phòng, đơn vị trực thuộc");
        lan.keyboard().press("Escape");
        assertThat(lan.locator("#saved")).hasText(SAVED);
        // The true pages stand beside the form.
        assertThat(lan.locator("#preview canvas").first()).isVisible();
        field(lan, "values.subject").scrollIntoViewIfNeeded();
        field(lan, "values.subject").focus();
        Browsing.check(lan);
        Browsing.pictureOfAScreen(lan, "drafting");
        lan.navigate("/drafts/" + id + "/review");
        lan.click("button:has-text('Trình duyệt')");
        assertThat(lan.locator("p.done").first()).containsText("Đã trình");
        return id;
    }

    private static void returnOnceAndApprove(Browsing browsing, String id) throws IOException {
        Page binh = browsing.as("binh");
        assertThat(binh.locator("main")).containsText("Triển khai Chương trình hành động");
        Browsing.pictureOfAScreen(binh, "desk");
        binh.navigate("/drafts/" + id + "/review");
        binh.click("[data-opens=way-return]");
        binh.fill("#f-reason", "Thêm Văn phòng UBND tỉnh vào nơi nhận");
        binh.click("#way-return button.main");
        assertThat(binh.locator("p.done").first()).containsText("Đã trả lại");

        Page lan = browsing.as("lan");
        lan.navigate("/drafts/" + id);
        assertThat(lan.locator(".draft-bar .way-back"))
                .containsText("Thêm Văn phòng UBND tỉnh vào nơi nhận");
        lan.locator("[data-field=recipients] button:has-text('Thêm nơi nhận')").click();
        at(lan, "values.recipients[2].name").fill("Văn phòng UBND tỉnh");
        lan.keyboard().press("Control+s");
        assertThat(lan.locator("#saved")).hasText(SAVED);
        lan.navigate("/drafts/" + id + "/review");
        lan.click("button:has-text('Trình duyệt')");
        assertThat(lan.locator("p.done").first()).containsText("Đã trình");

        binh.navigate("/drafts/" + id + "/review");
        assertThat(binh.locator("dl.changes")).containsText("Văn phòng UBND tỉnh");
        assertThat(binh.locator("main canvas").first()).isVisible();
        Browsing.pictureOfAScreen(binh, "review");
        binh.click("button:has-text('Duyệt nội dung')");
        assertThat(binh.locator("p.done").first()).containsText("Đã duyệt nội dung");
        Page huong = browsing.as("huong");
        huong.navigate("/drafts/" + id + "/review");
        huong.click("button:has-text('Duyệt thể thức')");
        assertThat(huong.locator("p.done").first()).containsText("chờ ký");
        Page quang = browsing.as("quang");
        quang.navigate("/drafts/" + id + "/review");
        quang.click(".way-acts button:text-is('Ký')");
        assertThat(quang.locator("p.done").first()).containsText("Văn thư cấp số");
    }

    private static String issue(Page huong, String id) throws IOException {
        huong.navigate("/drafts/" + id + "/issue");
        huong.click("#issue");
        assertThat(huong.locator("dialog#number")).isVisible();
        String label = huong.locator(".real-number").innerText();
        assertThat(label).isEqualTo("01/KH-SKHCN");
        huong.click("#close-number");
        assertThat(huong).hasURL(Pattern.compile(".*/papers/" + id + "$"));
        assertThat(huong.locator("main canvas").first()).isVisible();
        Browsing.pictureOfAScreen(huong, "paper");
        huong.navigate("/register");
        assertThat(huong.locator("main table")).containsText(label);
        Browsing.pictureOfAScreen(huong, "register");
        return label;
    }

    /// Every line that was typed or pasted stands in both files.
    private static void compare(Page huong, String id, String label) throws IOException {
        huong.navigate("/papers/" + id + "?tab=files");
        String pdf;
        try (PDDocument document = Loader.loadPDF(download(huong, ".pdf").toFile())) {
            pdf = squeezed(new PDFTextStripper().getText(document));
        }
        String docx;
        try (ZipFile word = new ZipFile(download(huong, ".docx").toFile())) {
            docx =
                    squeezed(
                            new String(
                                            word.getInputStream(word.getEntry("word/document.xml"))
                                                    .readAllBytes(),
                                            StandardCharsets.UTF_8)
                                    .replaceAll("<[^>]+>", ""));
        }
        for (String said : List.of(pdf, docx)) {
            assertThat(said).contains(squeezed(SUBJECT), squeezed(BASIS), squeezed(label));
            assertThat(said).contains("GIÁMĐỐC", "MaiThanhQuang", "SởNộivụ");
            for (String line : body().split("\n", -1)) {
                for (String cell : line.split("\t", -1)) {
                    // A label may stand apart from its words; a table's head is printed again on
                    // each page.
                    String words = cell.strip().replaceFirst("^([IVX]+\\.|\\d+\\.|-) *", "");
                    assertThat(said).contains(squeezed(words));
                }
            }
        }
    }

    private static Path download(Page page, String suffix) {
        Download download =
                page.waitForDownload(
                        () -> page.locator("main table a[href*='" + suffix + "']").first().click());
        assertThat(download.suggestedFilename()).matches("[A-Za-z0-9._-]+" + suffix);
        return download.path();
    }

    private static void find(Page lan, String id, String label) throws IOException {
        lan.keyboard().press("/");
        lan.keyboard().type("chi so hieu qua quan tri");
        lan.keyboard().press("Enter");
        Locator row = lan.locator("#rows tbody tr[data-paper='" + id + "']");
        assertThat(row.locator(".search-open")).hasText(label);
        assertThat(row.locator("mark").first()).isVisible();
        Browsing.pictureOfAScreen(lan, "search");
    }

    /// The body as it was sent out in 2018, from its first sentence to the last.
    private static String body() throws IOException {
        String original = Files.readString(ORIGINAL);
        int from = original.indexOf("Sở Khoa học và Công nghệ lập kế hoạch");
        int until = original.indexOf("Nơi nhận:");
        return original.substring(from, until).strip();
    }

    /// Without what a line's end or a cell's width may add.
    private static String squeezed(String text) {
        return text.replace("&amp;", "&").replaceAll("[\\s\\p{Cf}\\u00a0]+", "");
    }

    private static Locator field(Page page, String path) {
        return page.locator("[id='f-" + path + "']");
    }

    private static Locator at(Page page, String path) {
        return page.locator("[data-path='" + path + "']").first();
    }
}
