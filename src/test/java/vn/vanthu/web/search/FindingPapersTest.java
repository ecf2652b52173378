package vn.vanthu.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Role;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.IssuedCard;

/// A clerk looks for papers on the search page, and finds those that are his to read.
class FindingPapersTest {

    private static final String PLAIN = "Về việc tổ chức hội nghị cải cách hành chính";
    private static final String HOSTILE =
            "=HYPERLINK(\"http://a.example\",\"b\") <script>document.title='lạ'</script> <b>đậm</b>";

    private static Browsing browsing;
    private static IssuedCard plain;
    private static IssuedCard ofAnotherUnit;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
        browsing.house.account("mai", "Vũ Thị Mai", "KHTC", Role.DRAFTER);
        browsing.house.account("cuong", "Ngô Mạnh Cường", "KHTC", Role.HEAD_OF_UNIT);
        IssuedPapers papers = new IssuedPapers(browsing.house);
        plain = papers.issue(PLAIN);
        ofAnotherUnit = papers.issue("Về việc quyết toán kinh phí cải cách", "mai", "cuong");
        papers.issue(HOSTILE.replace("\"", "\\\""));
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private static Locator row(Page page, IssuedCard card) {
        return page.locator("#rows tbody tr[data-paper='" + card.paper() + "']");
    }

    @Test
    void aPaperIsFoundWithoutAccentsAndSaysWhereItSaysSo() throws IOException {
        Page page = browsing.as("lan");
        page.keyboard().press("/");
        assertThat(page.locator("#find")).isFocused();
        page.keyboard().type("le phi niem yet");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=le\\+phi\\+niem\\+yet$"));
        Locator row = row(page, plain);
        assertThat(row.locator(".search-open")).hasText(plain.label());
        assertThat(row.locator(".search-excerpt").first()).containsText("tr. 1:");
        assertThat(row.locator("mark").first()).containsText(Pattern.compile("lệ phí|niêm yết"));
        Browsing.check(page);
        Browsing.picture(page, "search");
    }

    @Test
    void theSubjectIsMarkedToo() {
        Page page = browsing.as("lan");
        page.navigate("/search?q=hoi+nghi+cai+cach");
        assertThat(row(page, plain).locator(".of-subject > mark").first())
                .containsText(Pattern.compile("hội nghị|cải cách"));
    }

    @Test
    void facetsNarrowAndChipsUndo() {
        Page page = browsing.as("huong");
        page.navigate("/search?q=cai+cach");
        assertThat(page.locator(".search-total")).hasText("2 văn bản");
        page.click(".search-part a:has-text('Kế hoạch')");
        assertThat(page.locator(".search-total")).hasText("1 văn bản");
        assertThat(row(page, ofAnotherUnit)).isVisible();
        assertThat(page.locator(".chip")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile(".*unit=KHTC.*"));
        Browsing.check(page);
        page.click(".chip:has-text('Đơn vị')");
        assertThat(page.locator(".search-total")).hasText("2 văn bản");
        page.goBack();
        assertThat(page.locator(".search-total")).hasText("1 văn bản");
        page.click("text=Xóa hết");
        assertThat(page).hasURL(Pattern.compile(".*/search$"));
        assertThat(page.locator(".search-total")).hasText("3 văn bản");
    }

    @Test
    void aMailedAddressShowsEverybodyHisOwn() {
        String mailed = "/search?q=cai+cach&year=2026";
        Page hers = browsing.as("huong");
        hers.navigate(mailed);
        assertThat(hers.locator("#rows tbody tr")).hasCount(2);
        Page mai = browsing.as("mai");
        mai.navigate(mailed);
        assertThat(mai.locator("#rows tbody tr")).hasCount(1);
        assertThat(row(mai, ofAnotherUnit)).isVisible();
        assertThat(mai.locator(".search-total")).hasText("1 văn bản");
        assertThat(mai.locator(".search-part .search-count").allInnerTexts())
                .allMatch(count -> count.equals("1"));
        mai.navigate("/search/beside/" + plain.paper());
        assertThat(mai.locator("body")).not().containsText("hội nghị");
        mai.navigate("/search");
        assertThat(mai.locator(".search-total")).hasText("1 văn bản");
        Browsing.check(mai);
    }

    @Test
    void theBoxSuggestsAndIsUsedByKeyboardAlone() {
        Page page = browsing.as("lan");
        page.keyboard().press("/");
        page.keyboard().type(plain.label().substring(0, plain.label().indexOf('/') + 1));
        Locator options = page.locator("#find-list [role=option]");
        assertThat(options.filter(new Locator.FilterOptions().setHasText(plain.label())).first())
                .isVisible();
        page.locator("#find").fill("ke hoach");
        Locator kind = page.locator("[role=option]:has-text('Soạn Kế hoạch mới')");
        assertThat(kind).isVisible();
        Browsing.check(page);
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#find")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(1);
        assertThat(page.locator("#find"))
                .hasAttribute("aria-activedescendant", Pattern.compile("find-option-\\d+"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#find-list")).isHidden();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=ke\\+hoach$"));
    }

    @Test
    void theBoxKeepsPapersOfOthersToItself() {
        Page page = browsing.as("mai");
        page.locator("#find").fill("quyết toán");
        Locator options = page.locator("#find-list [role=option]");
        assertThat(options.first()).isVisible();
        page.locator("#find").fill("hội nghị cải");
        assertThat(options.filter(new Locator.FilterOptions().setHasText("quyết toán")))
                .hasCount(0);
        assertThat(options.filter(new Locator.FilterOptions().setHasText("hội nghị"))).hasCount(0);
    }

    @Test
    void columnsAreOnesOwnChoice() {
        Page page = browsing.as("luu");
        page.navigate("/search?q=cai+cach");
        page.click("text=Cột");
        Browsing.check(page);
        for (String gone : new String[] {"Tình trạng", "Cơ quan ban hành", "Người ký"}) {
            page.locator("#columns-dialog label")
                    .getByText(gone, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        page.locator("#columns-dialog label")
                .getByText("Số trang", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.click("#columns-dialog button.main");
        assertThat(page.locator("#rows th.of-pages")).hasText("Số trang");
        assertThat(page.locator("#rows th.of-state")).hasCount(0);
        page.navigate("/search");
        assertThat(page.locator("#rows th.of-pages")).isVisible();
        assertThat(page.locator("#rows td.of-pages").first()).hasText("1");
    }

    @Test
    void aPaperIsLookedAtBesideTheList() {
        Page page = browsing.as("binh");
        page.navigate("/search?q=cai+cach+hoi+nghi");
        page.keyboard().press("j");
        assertThat(page.locator("#rows tbody tr a.search-open").first()).isFocused();
        page.keyboard().press("v");
        assertThat(page.locator("#beside .search-subject")).hasText(PLAIN);
        assertThat(page.locator("#beside dl")).containsText("05/3/2026");
        assertThat(page.locator("#beside canvas").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/search\\?.*"));
        Browsing.check(page);
        page.click("#beside a:has-text('Văn bản tương tự')");
        assertThat(page.locator("h1")).containsText(plain.label());
        Browsing.check(page);
    }

    @Test
    void pickedPapersBecomeAListOfTheirOwn() {
        Page page = browsing.as("huong");
        page.navigate("/search");
        row(page, plain).locator("input[type=checkbox]").check();
        assertThat(page.locator("#picked-count")).hasText("Đã chọn 1 văn bản");
        Browsing.check(page);
        page.click("text=Mở thành danh sách");
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
        assertThat(row(page, plain)).isVisible();
    }

    @Test
    void everyFieldOfTheDecreeCanBeAskedFor() {
        Page page = browsing.as("huong");
        page.navigate("/search");
        page.click("#all-fields summary");
        Browsing.check(page);
        page.locator("input[name=from]").fill("1/3/2026");
        page.locator("input[name=Subject]").fill("quyet toan");
        page.click("#all-fields button.main");
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
        // Empty fields are no part of an address worth mailing.
        assertThat(page.url()).endsWith("/search?from=1%2F3%2F2026&Subject=quyet+toan");
        page.navigate("/search?from=h%C3%B4m+n%E1%BB%8D");
        assertThat(page.locator(".search-note")).containsText("hôm nọ");
        Browsing.check(page);
    }

    @Test
    void aListIsTakenAwayAndHostileTextStaysText() throws IOException {
        Page page = browsing.as("huong");
        page.navigate("/search?q=HYPERLINK");
        assertThat(page.locator(".of-subject").last()).containsText(HOSTILE);
        assertThat(page).hasTitle(Pattern.compile("Tra cứu.*"));
        assertThat(page.locator(".of-subject b")).hasCount(0);
        Browsing.check(page);

        String sheet = xlsx(exported(page, "Excel (XLSX)"));
        assertThat(sheet).contains("=HYPERLINK(").contains("&lt;script&gt;").doesNotContain("<f>");
        assertThat(sheet).contains("Phạm Thu Hương");
        String csv = Files.readString(exported(page, "CSV"), StandardCharsets.UTF_8);
        assertThat(csv).contains("HYPERLINK(").doesNotContainPattern("(^|[,;\\n])\"?=");
        assertThat(Files.size(exported(page, "PDF"))).isPositive();
        assertThat(Files.size(exported(page, "Word (DOCX)"))).isPositive();
    }

    private static Path exported(Page page, String format) {
        page.click("text=Xuất danh sách");
        Download download =
                page.waitForDownload(() -> page.click("#export-menu a:has-text('" + format + "')"));
        assertThat(download.suggestedFilename()).startsWith("ket-qua-tim.");
        page.keyboard().press("Escape");
        return download.path();
    }

    private static String xlsx(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("xl/(sharedStrings|worksheets/.*)\\.xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(all)
                .replaceAll(c ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(c.group(1), 16))));
    }

    @Test
    void englishIsComplete() {
        Page page = browsing.as("huong");
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        assertThat(page.locator("h1")).hasText("Desk");
        page.navigate("/search?q=cai+cach");
        assertThat(page.locator("h1")).hasText("Find papers");
        assertThat(page.locator(".search-total")).hasText("2 papers");
        Browsing.check(page);
    }

    @Test
    void aPhoneIsWideEnoughToFindAPaper() {
        Page page = browsing.as("binh");
        page.setViewportSize(390, 800);
        page.navigate("/search?q=cai+cach");
        assertThat(row(page, plain)).isVisible();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= innerWidth + 1"))
                .isTrue();
        Browsing.check(page);
    }
}
