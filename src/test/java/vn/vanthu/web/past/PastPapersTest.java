package vn.vanthu.web.past;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.legacy.read.HostileFiles;
import vn.vanthu.legacy.read.SeedFiles;
import vn.vanthu.search.Follower;
import vn.vanthu.web.Browsing;

/// Văn thư brings papers of the past in by the browser.
class PastPapersTest {

    @TempDir Path folder = Path.of("");

    private Browsing browsing;

    @BeforeEach
    void open() {
        browsing = Browsing.open(folder);
    }

    @AfterEach
    void close() {
        browsing.close();
    }

    private static FilePayload text(String seed) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/golden", seed, "original.txt"));
        return new FilePayload(seed + ".txt", "text/plain", bytes);
    }

    private static FilePayload pdf(String name, byte[] bytes) {
        return new FilePayload(name, "application/pdf", bytes);
    }

    /// Chooses files, and waits until the list shows what became of all of them.
    private static void add(Page page, List<FilePayload> files) {
        page.navigate("/past");
        page.setInputFiles("#past-files-input", files.toArray(FilePayload[]::new));
        assertThat(page).hasURL(Pattern.compile(".*/past\\?batch=[0-9a-f-]+$"));
        done(page);
        assertThat(page.locator("#past-rows tbody tr")).hasCount(files.size());
    }

    /// Waits until nothing is read and nothing is done to many any more.
    private static void done(Page page) {
        assertThat(page.locator("#past-progress")).not().hasAttribute("data-goes-on", "yes");
    }

    private static Locator row(Page page, String name) {
        return page.locator("#past-rows tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void filesAreDroppedLookedThroughConfirmedArchivedAndFound() throws IOException {
        Page page = browsing.as("huong");
        page.keyboard().press("g");
        page.keyboard().press("p");
        assertThat(page.locator("h1")).hasText("Nhập văn bản cũ");
        Browsing.check(page);
        List<FilePayload> files = new ArrayList<>();
        for (String seed : SeedFiles.seeds().toList()) {
            files.add(text(seed));
        }
        // Of a text and its PDF the better read one is proposed, and the other said to be its twin.
        for (String seed : List.of("seed-000", "seed-003", "seed-004")) {
            files.add(pdf(seed + ".pdf", SeedFiles.plainPdf(seed)));
        }
        files.add(pdf("<b>khóa</b>.pdf", HostileFiles.encryptedPdf()));
        add(page, files);
        assertThat(row(page, "<b>khóa</b>.pdf").locator(".past-said"))
                .containsText("Tệp được đặt mật khẩu");
        Browsing.check(page);
        Browsing.picture(page, "past-list");

        confirmTheMostDoubtful(page);
        confirmAndTakeBackTheSure(page);

        page.waitForLoadState();
        page.click("text=Đưa 4 văn bản đã xác nhận vào kho lưu");
        Browsing.check(page);
        page.click("#past-take-in button.main");
        assertThat(page.locator(".past-done")).containsText("Đã đưa 4 văn bản vào kho lưu.");
        done(page);
        assertThat(browsing.house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(20)))
                .isTrue();
        page.navigate("/search?q=xep+hang+chi+so+cchc+nam+2021");
        assertThat(page.locator("#rows")).containsText("507/SKHCN-TTr");
        page.navigate("/past?state=TAKEN_IN");
        row(page, "507/SKHCN-TTr").locator("a").first().click();
        page.click("text=Mở văn bản trong kho lưu");
        assertThat(page.locator("h1")).containsText("507/SKHCN-TTr");
        Browsing.check(page);
        Browsing.picture(page, "past-archived");
        page.click(".tabs a[href*='tab=ties']");
        assertThat(page.locator("#cites")).containsText("166/KH-UBND");
        Browsing.check(page);
        Browsing.picture(page, "past-cites");
        // One whose original is a text shows its words.
        page.navigate("/past?state=TAKEN_IN");
        row(page, ".txt").locator("a").first().click();
        page.click("text=Mở văn bản trong kho lưu");
        assertThat(page.frameLocator("iframe.reading").locator("body"))
                .containsText("cải cách hành chính");
    }

    private static void confirmTheMostDoubtful(Page page) throws IOException {
        page.click(".tabs a:has-text('Chờ xác nhận')");
        assertThat(page.locator(".tabs a[aria-current]")).containsText("Chờ xác nhận");
        page.waitForLoadState();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator(".past-field.doubtful").first()).isVisible();
        // What is in doubt has the focus.
        assertThat(page.locator(".past-field.doubtful :focus")).hasCount(1);
        assertThat(page.locator(".of-number .badge")).hasText("không thấy trên trang");
        page.focus("#f-signer");
        assertThat(page.locator("mark.lit")).hasText(page.inputValue("#f-signer"));
        Browsing.check(page);
        Browsing.picture(page, "past-proposal");
        page.locator("mark[data-of~=subject]").first().click();
        assertThat(page.locator("#f-subject")).isFocused();

        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".problems")).containsText("Chưa biết số của văn bản.");
        Browsing.check(page);
        page.click(".problems a");
        assertThat(page.locator("#f-number")).isFocused();
        page.keyboard().type("12");
        page.fill(
                "#f-symbol",
                page.inputValue("#f-kind").equals("bao-cao") ? "BC-SKHCN" : "KL-SKHCN");
        page.fill("#f-date", page.inputValue("#f-date").replace('/', '.'));
        String first = page.url();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".done")).containsText("Đã xác nhận.");
        assertThat(page).hasURL(Pattern.compile(".*/past/files/[0-9a-f]{64}\\?did=confirmed$"));
        assertThat(page.url()).doesNotStartWith(first.replaceFirst("/confirm.*", ""));
        page.keyboard().press("Escape");
        page.click("text=Về danh sách");
        assertThat(page.locator("tr[data-state=CONFIRMED]")).hasCount(1);
    }

    private static void confirmAndTakeBackTheSure(Page page) throws IOException {
        confirmSure(page);
        page.click("text=Hoàn tác 3 văn bản này");
        assertThat(page.locator(".past-done")).containsText("Đã hoàn tác 3 văn bản");
        done(page);
        assertThat(page.locator("tr[data-state=CONFIRMED]")).hasCount(1);
        confirmSure(page);
        Browsing.picture(page, "past-confirmed");
    }

    private static void confirmSure(Page page) throws IOException {
        // Dialogs are opened by a script, which is there once all is loaded.
        page.waitForLoadState();
        page.click("text=Xác nhận hàng loạt…");
        page.selectOption("#f-least", "90");
        assertThat(page.locator("#past-sure")).hasText("Sẽ xác nhận 3 văn bản chắc từ 90 %.");
        Browsing.check(page);
        Browsing.picture(page, "past-bulk");
        page.click("#past-confirm-do:has-text('Xác nhận 3 văn bản')");
        assertThat(page.locator(".past-done")).containsText("Đã xác nhận 3 văn bản.");
        done(page);
        assertThat(page.locator("tr[data-state=CONFIRMED]")).hasCount(4);
    }

    @Test
    void aPdfIsLookedAtAsItWasAndItsPlacesLeadBothWays() throws IOException {
        Page page = browsing.as("huong");
        add(page, List.of(text("seed-004"), pdf("seed-004.pdf", SeedFiles.plainPdf("seed-004"))));
        row(page, "seed-004.pdf").locator("a").first().click();
        Locator picture = page.locator(".past-page img").first();
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat((Integer) picture.evaluate("img => img.naturalWidth")).isGreaterThan(500);
        page.focus("#f-number");
        Locator lit = page.locator("rect.lit");
        assertThat(lit).hasCount(1);
        assertThat(lit).hasAttribute("data-of", "number");
        Browsing.check(page);
        Browsing.picture(page, "past-pdf");
        page.locator("rect[data-of=signer]").first().click();
        assertThat(page.locator("#f-signer")).isFocused();
        // The two are one paper: the other file says so, and may be laid aside or not.
        page.click("text=Về danh sách");
        page.locator("tr[data-state=TWIN] a").first().click();
        assertThat(page.locator("#past-twin")).containsText("Có vẻ văn bản này đã có");
        Browsing.check(page);
        Browsing.picture(page, "past-twin");
        page.click("button:has-text('Không trùng')");
        assertThat(page.locator(".past-head .badge")).hasText("Chờ xác nhận");
        page.click("button:has-text('Để riêng')");
        page.navigate("/past?state=DROPPED");
        assertThat(page.locator("#past-rows tbody tr")).hasCount(1);
    }

    @Test
    void damagedWordsAreTakenOneByOneAndNeverOnTheirOwn() throws IOException {
        Page page = browsing.as("huong");
        add(page, List.of(text("seed-003")));
        page.locator("#past-rows tbody tr a").first().click();
        Locator words = page.locator(".past-word");
        assertThat(words).not().hasCount(0);
        Locator one = words.first();
        String field = "#f-" + one.locator("xpath=..").getAttribute("data-words");
        String before = page.inputValue(field);
        assertThat(before).contains(one.getAttribute("data-original"));
        one.click();
        assertThat(one).hasAttribute("aria-pressed", "true");
        assertThat(page.inputValue(field))
                .contains(one.getAttribute("data-proposal"))
                .isNotEqualTo(before);
        page.click("#past-repair summary");
        assertThat(page.locator(".past-repair s")).not().hasCount(0);
        Browsing.check(page);
        Browsing.picture(page, "past-repair");
    }

    @Test
    void whatIsDroppedFromAFolderIsTakenOnceAndOthersHaveNoWayIn() throws IOException {
        Page page = browsing.as("huong");
        add(page, List.of(text("seed-002")));
        page.navigate("/past");
        String letters = Files.readString(Path.of("src/test/golden/seed-002/original.txt"));
        page.evaluate(
                """
                letters => {
                  const data = new DataTransfer();
                  data.items.add(new File([letters], "cũ.txt", { type: "text/plain" }));
                  data.items.add(new File([], "rỗng.txt", { type: "text/plain" }));
                  document.querySelector("main").dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: data }));
                }\
                """,
                letters);
        assertThat(page.locator("#past-sent"))
                .hasText("Đã nhận 0 tệp mới; 1 tệp đã có từ trước; 1 tệp không nhận được.");
        assertThat(page.locator("#past-sent-list .bad")).containsText("Tệp rỗng");
        assertThat(page.locator("#past-sent-list .warn")).containsText("đã được đưa vào trước đây");
        Browsing.check(page);
        Page lan = browsing.as("lan");
        assertThat(lan.locator(".side a[href='/past']")).hasCount(0);
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        assertThat(page.locator("h1")).hasText("Bring past papers in");
        Browsing.check(page);
    }
}
