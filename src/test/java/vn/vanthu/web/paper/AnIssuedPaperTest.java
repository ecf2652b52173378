package vn.vanthu.web.paper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.document.Outcome;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Relation;
import vn.vanthu.workflow.Standing;

/// What is shown of an issued paper, and done to it.
class AnIssuedPaperTest {

    private static final String HOSTILE = "=HYPERLINK(1) <script>alert(1)</script> ../../e";
    private static Browsing browsing;
    private static String quiet;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
        quiet = browsing.house.issued();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private static Actor actor(String login) {
        return browsing.house.get(Accounts.class).find(login).map(Account::actor).orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, _) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static IssuedCard card(String id) {
        return done(browsing.house.get(Papers.class).find(id, actor("huong")));
    }

    /// Key of a paper issued with these words before its subject.
    private static String issued(String words) {
        String notice = new String(OpenHouse.NOTICE, StandardCharsets.UTF_8);
        byte[] form =
                notice.replaceFirst("(\"subject\"\\s*:\\s*\")", "$1" + words + " ")
                        .getBytes(StandardCharsets.UTF_8);
        Drafts drafts = browsing.house.get(Drafts.class);
        Approval approval = browsing.house.get(Approval.class);
        DraftCard draft = done(drafts.begin(form, null, "SKHCN", null, actor("lan")));
        draft = done(approval.submit(draft.id(), 1, actor("lan")));
        draft = done(approval.approveContent(draft.id(), 1, actor("binh")));
        draft = done(approval.approveForm(draft.id(), 1, actor("huong")));
        draft = done(approval.sign(draft.id(), 1, actor("ky")));
        Issuing issuing = browsing.house.get(Issuing.class);
        return done(issuing.issue(draft.id(), 1, null, null, actor("huong"))).paper();
    }

    @Test
    void everyTabIsShownAndAccessible() throws Exception {
        Page page = browsing.as("huong");
        for (String tab :
                List.of("pages", "reading", "files", "facts", "ties", "versions", "history",
                        "rights")) {
            page.navigate("/papers/" + quiet + "?tab=" + tab);
            assertThat(page.locator(".tabs a[aria-current]")).hasCount(tab.equals("rights") ? 0 : 1);
            if (tab.equals("rights")) {
                // Văn thư did not draft it: the tab is not hers.
                assertThat(page.locator("h1")).hasText("Không thực hiện được");
            }
            Browsing.check(page);
            Browsing.picture(page, "paper-" + tab);
        }
        page.navigate("/papers/" + quiet + "?tab=facts");
        assertThat(page.locator("dl.facts")).containsText("Thông báo");
        page.navigate("/papers/" + quiet + "?tab=reading");
        assertThat(page.frameLocator("iframe.reading").locator("body")).containsText("THÔNG BÁO");
        page.navigate("/papers/" + quiet + "?tab=history");
        assertThat(page.locator("table.list")).containsText("Duyệt nội dung");
        assertThat(page.locator("table.list")).containsText("Cấp số, ban hành");
        page.setViewportSize(390, 800);
        page.navigate("/papers/" + quiet);
        Object wide =
                page.evaluate("document.documentElement.scrollWidth <= innerWidth");
        assertThat(wide).isEqualTo(true);
        Browsing.check(page);
        Browsing.picture(page, "paper-phone");
    }

    @Test
    void filesAreDownloadedWithTheWordsOfThePaperUnderNamesByRule() throws Exception {
        Page page = browsing.as("lan");
        page.navigate("/papers/" + quiet + "?tab=files");
        Download pdf = page.waitForDownload(() -> page.click("a:text-is('PDF')"));
        assertThat(pdf.suggestedFilename())
                .matches("\\d+-TB-[A-Z]+-2026-03-05-[a-z0-9-]{10,60}\\.pdf");
        byte[] bytes = Files.readAllBytes(pdf.path());
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("THÔNG BÁO");
        }
        Download docx = page.waitForDownload(() -> page.click("a:text-is('Word (DOCX)')"));
        assertThat(docx.suggestedFilename()).endsWith(".docx");
        assertThat(inside(Files.readAllBytes(docx.path()), "word/document.xml"))
                .contains("THÔNG BÁO");
        Download zip = page.waitForDownload(() -> page.click("a.button[download]"));
        List<String> names = names(Files.readAllBytes(zip.path()));
        assertThat(names).hasSize(6).allMatch(name -> name.matches("[A-Za-z0-9.-]+"));
        assertThat(names).anyMatch(name -> name.endsWith(".html"));
        Download html = page.waitForDownload(() -> page.click("a:text-is('Bản đọc (HTML)')"));
        assertThat(Files.readString(html.path())).contains("<html lang=\"vi\"");
    }

    @Test
    void hostileWordsOfASubjectAreTextEverywhere() throws Exception {
        String id = issued(HOSTILE);
        Page page = browsing.as("huong");
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate("/papers/" + id);
        assertThat(page.locator(".paper-subject")).containsText("<script>alert(1)</script>");
        page.navigate("/papers/" + id + "?tab=reading");
        assertThat(page.frameLocator("iframe.reading").locator("body")).containsText("<script>");
        page.navigate("/papers/" + id + "?tab=files");
        Download pdf = page.waitForDownload(() -> page.click("a:text-is('PDF')"));
        assertThat(pdf.suggestedFilename())
                .matches("\\d+-TB-[A-Z]+-2026-03-05-hyperlink-1-script-alert-[a-z0-9-]+\\.pdf");
        page.navigate("/register");
        assertThat(page.locator("table.list")).containsText("<script>alert(1)</script>");
        int year = OpenHouse.DAY.getYear();
        byte[] xlsx =
                page.request()
                        .get(browsing.house.address()
                                + "/register/book.xlsx?series=chung&year="
                                + year)
                        .body();
        String sheet = inside(xlsx, "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>").contains("HYPERLINK(1)");
        String csv =
                page.request()
                        .get(browsing.house.address()
                                + "/register/book.csv?series=chung&year="
                                + year)
                        .text();
        assertThat(csv).contains("HYPERLINK(1)").doesNotContainPattern("(^|[,;\n\"])=HYPERLINK");
        assertThat(dialogs).isEmpty();
    }

    @Test
    void theDigestsAreReckonedAnewUponAsking() {
        Page page = browsing.as("luu");
        page.navigate("/papers/" + quiet + "?tab=versions");
        assertThat(page.locator("article p.done")).hasCount(0);
        page.click("#verify");
        assertThat(page.locator("article p.done").first()).containsText("Nguyên vẹn");
        Browsing.check(page);
    }

    @Test
    void aPaperIsRecalledWithAReasonAndStaysToBeSeen() {
        String id = issued("Thu");
        Page page = browsing.as("huong");
        page.navigate("/papers/" + id);
        page.click("[data-opens=paper-recall]");
        Browsing.check(page);
        page.fill("#f-reason", "Ban hành nhầm");
        page.click("#paper-recall button.danger");
        assertThat(page.locator("p.done")).containsText("Đã thu hồi");
        assertThat(page.locator(".badge").first()).hasText("Đã thu hồi");
        assertThat(page.locator("[data-opens=paper-recall]")).hasCount(0);
        page.navigate("/papers/" + id + "?tab=ties");
        assertThat(page.locator(".life")).containsText("Ban hành nhầm");
        assertThat(card(id).standing()).isEqualTo(Standing.RECALLED);
    }

    @Test
    void aDispatchIsNotedInTheBook() {
        Page page = browsing.as("huong");
        page.navigate("/papers/" + quiet);
        page.click("[data-opens=paper-dispatch]");
        page.fill("#f-receipt", "Nguyễn Thị Bưu");
        page.click("#paper-dispatch button.main");
        assertThat(page.locator("p.done")).containsText("ngày chuyển");
    }

    @Test
    void aTrueCopyAndAnExtractAreMadeWithNumbersOfTheirOwn() throws Exception {
        String id = issued("Sao");
        Page page = browsing.as("huong");
        page.navigate("/papers/" + id + "/copy");
        Browsing.check(page);
        Browsing.picture(page, "paper-copy");
        page.selectOption("#f-signer", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#f-recipients", "Sở Nội vụ\nUBND tỉnh");
        page.click("button.main");
        assertThat(page.locator("p.done")).containsText("Đã làm bản sao");
        assertThat(page.locator("h1")).containsText("SY");
        page.navigate("/papers/" + id + "?tab=ties");
        assertThat(page.locator(".life")).containsText("Có bản sao");
        page.navigate("/papers/" + id + "/copy");
        page.check("#form-TRICH_SAO");
        page.selectOption("#f-signer", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click("button.main");
        assertThat(page.locator(".problems")).isFocused();
        assertThat(page.locator("#form-TRICH_SAO")).isChecked();
        page.locator("#parts input").first().check();
        page.click("button.main");
        assertThat(page.locator("h1")).containsText("TrS");
    }

    @Test
    void aReplacementIsBegunFromTheWordsOfThePaper() {
        Page page = browsing.as("huong");
        page.navigate("/papers/" + quiet);
        page.click("[data-opens=paper-replace]");
        page.click("#paper-replace button.main");
        page.waitForURL("**/drafts/*");
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        DraftCard draft = done(browsing.house.get(Drafts.class).find(id, actor("huong")));
        DraftCard.Bearing bearing = draft.bearing();
        assertThat(bearing).isEqualTo(new DraftCard.Bearing(Relation.REPLACES, quiet));
        assertThat(draft.subject()).isEqualTo(card(quiet).subject());
        page.navigate("/papers/" + quiet);
        page.click("[data-opens=paper-correct]");
        page.click("#paper-correct button.main");
        page.waitForURL("**/drafts/*");
        String letter = page.url().substring(page.url().lastIndexOf('/') + 1);
        draft = done(browsing.house.get(Drafts.class).find(letter, actor("huong")));
        assertThat(draft.subject()).contains("đính chính").contains(card(quiet).label());
    }

    @Test
    void aSignedFileThatIsAnotherPaperIsRefusedAndTheRightOneIsKept(@TempDir Path folder)
            throws Exception {
        String id = issued("Ký");
        IssuedCard card = card(id);
        String name = card.object().substring(card.object().lastIndexOf('/') + 1) + ".pdf";
        byte[] pdf = done(browsing.house.get(Papers.class).file(id, 0, name, actor("huong")));
        Path other = Files.write(folder.resolve("other.pdf"), new byte[] {37, 80, 68, 70});
        byte[] grown = java.util.Arrays.copyOf(pdf, pdf.length + 9);
        Path right = Files.write(folder.resolve("right.pdf"), grown);
        Page page = browsing.as("huong");
        page.navigate("/papers/" + id);
        page.click("[data-opens=paper-signed]");
        page.setInputFiles("#f-signed", other);
        page.click("#signed-form button.main");
        assertThat(page.locator("#signed-problem")).not().isEmpty();
        page.setInputFiles("#f-signed", right);
        page.click("#signed-form button.main");
        assertThat(page.locator("p.done")).containsText("bản đã ký");
        page.navigate("/papers/" + id + "?tab=files");
        assertThat(page.locator("table.list")).containsText("PDF đã ký số");
    }

    @Test
    void whoIsNamedReadsThePaperAndWhoIsNotDoesNot() {
        browsing.house.account("mai", "Mai Đọc", "TCCB", vn.vanthu.account.Role.DRAFTER);
        Page mai = browsing.as("mai");
        assertThat(mai.navigate("/papers/" + quiet).status()).isEqualTo(403);
        Page lan = browsing.as("lan");
        lan.navigate("/papers/" + quiet + "?tab=rights");
        Browsing.check(lan);
        lan.selectOption("#f-login", "mai");
        lan.click("form.bar button.main");
        assertThat(lan.locator(".named")).containsText("mai");
        assertThat(mai.navigate("/papers/" + quiet).status()).isEqualTo(200);
        assertThat(mai.locator("[data-opens=paper-recall]")).hasCount(0);
        assertThat(mai.locator(".tabs a:text-is('Quyền')")).hasCount(0);
        assertThat(post(mai, "/papers/" + quiet + "/recall", "reason=x")).isEqualTo(403);
        assertThat(post(mai, "/papers/" + quiet + "/rights", "login=mai&leave=EDIT"))
                .isEqualTo(403);
        assertThat(mai.navigate("/papers/" + quiet + "/copy").status()).isEqualTo(403);
        lan.click(".named button");
        assertThat(lan.locator(".named li")).hasCount(0);
        assertThat(mai.navigate("/papers/" + quiet).status()).isEqualTo(403);
    }

    @Test
    void thePagesSpeakEnglish() {
        Page page = browsing.as("luu");
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        for (String path : List.of("?tab=facts", "?tab=versions&verify=true", "/copy")) {
            page.navigate("/papers/" + quiet + path);
            Browsing.check(page);
        }
        assertThat(page.locator("h1")).hasText("Make a copy");
    }

    private static int post(Page page, String path, String form) {
        String token = page.getAttribute("meta[name=forgery]", "content");
        String header = page.getAttribute("meta[name=forgery]", "data-header");
        return page.request()
                .post(
                        browsing.house.address() + path,
                        RequestOptions.create()
                                .setHeader(header, token)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(form))
                .status();
    }

    private static String inside(byte[] zip, String name) throws java.io.IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    private static List<String> names(byte[] zip) throws java.io.IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
