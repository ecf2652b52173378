package vn.vanthu.web.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.web.Browsing;

/// What an administrator does with the office, and what others are not shown.
class OfficePagesTest {

    private static final List<String> PAGES =
            List.of(
                    "agency", "units", "units?edit=VP", "people", "accounts", "accounts/lan",
                    "series", "series?edit=sao", "templates", "templates/thong-bao",
                    "abbreviations", "outside?q=so+noi+vu", "backups", "checks", "trail", "health");

    private static Browsing browsing;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void everyPageIsWholeInBothLanguages() {
        Page page = browsing.as("admin");
        for (String each : PAGES) {
            page.navigate("/office/" + each);
            assertThat(page.locator(".tabs a[aria-current=page]")).hasCount(1);
            Browsing.check(page);
        }
        page.navigate("/account");
        Browsing.check(page);
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        for (String each : PAGES) {
            page.navigate("/office/" + each);
            assertThat(page.locator("h1")).hasText("Agency");
            Assertions.assertThat(page.content()).as(each).doesNotContain("??");
        }
    }

    @Test
    void whoIsNoAdministratorSeesOnlyWhatHisRightsOpen() {
        Page lan = browsing.as("lan");
        assertThat(lan.locator(".side a[href='/office']")).hasCount(0);
        for (String each : List.of("", "/accounts", "/agency", "/templates/thong-bao", "/trail")) {
            Assertions.assertThat(lan.navigate("/office" + each).status()).as(each).isEqualTo(403);
        }
        Page huong = browsing.as("huong");
        huong.navigate("/office");
        assertThat(huong).hasURL(Pattern.compile(".*/office/series$"));
        assertThat(huong.locator(".tabs a"))
                .hasText(new String[] {"Sổ và số", "Kiểm tra", "Tình trạng"});
        Assertions.assertThat(huong.navigate("/office/backups").status()).isEqualTo(403);
    }

    @Test
    void anAccountIsMadeAndItsPersonChangesThePasswordThatWasShownOnce() {
        Page admin = browsing.as("admin");
        admin.navigate("/office/accounts");
        admin.selectOption("#f-person", "trinh-an-mau");
        admin.fill("#f-login", "Trịnh An");
        admin.check("#role-DRAFTER");
        press(admin, "Tạo tài khoản");
        assertThat(admin.locator(".problems")).containsText("Tên đăng nhập");
        admin.fill("#f-login", "trinhan");
        admin.selectOption("#f-person", "trinh-an-mau");
        admin.check("#role-DRAFTER");
        press(admin, "Tạo tài khoản");
        String shown = admin.locator("#made-password").innerText();
        assertThat(admin.locator(".done").first()).containsText("Trịnh An Mẫu");
        admin.navigate("/office/accounts/trinhan");
        Assertions.assertThat(admin.content()).doesNotContain(shown);

        Page page = signIn("trinhan", shown);
        Page elsewhere = signIn("trinhan", shown);
        page.navigate("/account");
        page.fill("#f-old", "không phải mật khẩu này");
        page.fill("#f-password", "ba con mèo ngủ trưa");
        press(page, "Đổi mật khẩu");
        assertThat(page.locator(".problems")).isFocused();
        page.fill("#f-old", shown);
        page.fill("#f-password", "ba con mèo ngủ trưa");
        press(page, "Đổi mật khẩu");
        assertThat(page.locator(".done")).containsText("Đã đổi mật khẩu");
        elsewhere.navigate("/account");
        assertThat(elsewhere).hasURL(Pattern.compile(".*/sign-in.*"));
        signIn("trinhan", "ba con mèo ngủ trưa");

        admin.uncheck("#f-active");
        press(admin, "Lưu");
        assertThat(admin.locator("tr", new Page.LocatorOptions().setHasText("trinhan")))
                .containsText("đã khóa");
        page.navigate("/account");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    private static Page signIn(String login, String password) {
        Page page = browsing.anybody();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("button.main");
        page.waitForURL("**/");
        return page;
    }

    @Test
    void aTokenIsShownOnceAndEndsWhenItIsRevoked() {
        Page page = browsing.as("luu");
        page.navigate("/account");
        page.fill("#f-name", "máy quét");
        press(page, "Tạo mã");
        Assertions.assertThat(page.locator("#secret").innerText()).startsWith("vt_");
        Browsing.check(page);
        page.navigate("/account");
        assertThat(page.locator("#secret")).hasCount(0);
        page.locator("tr", new Page.LocatorOptions().setHasText("máy quét"))
                .locator("button")
                .click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("máy quét")))
                .containsText("đã thu hồi");
    }

    @Test
    void aUnitIsAddedAndRenamedFromADayOn() {
        Page page = browsing.as("admin");
        page.navigate("/office/units");
        page.fill("#f-abbreviation", "CĐS");
        page.fill("#f-name", "Phòng Chuyển đổi số");
        press(page, "Lưu");
        assertThat(page.locator(".done")).hasText("Đã lưu.");
        page.navigate("/office/units?edit=CĐS");
        page.fill("#f-name", "Phòng Công nghệ số");
        page.fill("#f-from", OpenHouse.DAY.toString());
        press(page, "Lưu");
        assertThat(page.locator("table")).containsText("Phòng Công nghệ số");
        page.navigate("/office/units?on=" + OpenHouse.DAY.minusDays(1));
        assertThat(page.locator("table")).containsText("Phòng Chuyển đổi số");
    }

    @Test
    void somebodyNewIsAppointedAndATwiceFilledPostIsRefused() {
        Page page = browsing.as("admin");
        page.navigate("/office/people");
        page.fill("#f-name", "Hoàng Văn Thử");
        page.selectOption("#f-post", "chuyen-vien");
        page.selectOption("#f-unit", "VP");
        press(page, "Giao chức vụ");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Hoàng Văn Thử")))
                .containsText("Chuyên viên");
        page.selectOption("#f-person", "hoang-van-thu");
        page.selectOption("#f-post", "giam-doc");
        press(page, "Giao chức vụ");
        assertThat(page.locator(".problems")).containsText("Giám đốc");
    }

    @Test
    void aSeriesIsDefinedAndSaysWhatItWouldGive() {
        Page page = browsing.as("admin");
        page.navigate("/office/series");
        page.fill("[id='f-series.code']", "hai lan");
        page.fill("[id='f-series.name']", "Quyết định");
        page.selectOption("[id='f-series.kinds']", "quyet-dinh");
        press(page, "Lưu");
        assertThat(page.locator(".problems")).containsText("hai lan");
        Browsing.check(page);
        page.fill("[id='f-series.code']", "quyet-dinh");
        press(page, "Lưu");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Quyết định")))
                .containsText("01");
    }

    @Test
    void aFormIsBrokenMendedTriedSavedAndPutBack() {
        Page page = browsing.as("admin");
        page.navigate("/office/templates/giay-moi");
        String before = page.inputValue("#f-source");
        page.fill("#f-source", before + "\nlabbel: Giấy mời họp\n");
        press(page, "Xem thử");
        assertThat(page.locator("#tried")).containsText("form.yaml:");
        press(page, "Lưu");
        assertThat(page.locator(".problems")).containsText("labbel");
        int line = (int) before.lines().count() + 2;
        assertThat(page.locator(".problems")).containsText("form.yaml:");
        Browsing.check(page);
        Assertions.assertThat(line).isPositive();

        page.fill("#f-source", before.replaceFirst("(?m)^name: .*$", "name: Giấy mời thử"));
        press(page, "Xem thử");
        FrameLocator pages = page.frameLocator("#pages");
        assertThat(pages.locator("body")).containsText("GIẤY MỜI THỬ");
        press(page, "Lưu");
        assertThat(page.locator(".done")).containsText("Đã lưu mẫu");
        assertThat(page.locator(".bar .badge")).hasText("của cơ quan");
        assertThat(pages.locator("body")).containsText("GIẤY MỜI THỬ");

        page.locator("button.restore").first().click();
        assertThat(page.locator("#f-source")).hasValue(before);
        assertThat(pages.locator("body")).not().containsText("GIẤY MỜI THỬ");
        assertThat(page.locator("button.restore")).hasCount(2);
    }

    @Test
    void aBackupIsMadeAndChecked() {
        Page page = browsing.as("admin");
        page.navigate("/office/backups");
        press(page, "Sao lưu ngay");
        assertThat(page.locator(".done")).containsText("mọi mã băm đều đúng");
        page.locator("table button").first().click();
        assertThat(page.locator("#checked")).containsText("nguyên vẹn");
        Browsing.check(page);
    }

    @Test
    void archiveAndIndexAreCheckedAndTheTrailIsWhole() {
        Page page = browsing.as("admin");
        page.navigate("/office/checks");
        press(page, "Kiểm tra kho lưu");
        assertThat(page.locator("#verified")).containsText("Nguyên vẹn");
        press(page, "Đối chiếu chỉ mục");
        assertThat(page.locator("#index-checked")).containsText("Chỉ mục khớp");
        press(page, "Lập lại chỉ mục");
        assertThat(page.locator("main")).containsText("Đã lập lại chỉ mục");
        Browsing.check(page);
        page.navigate("/office/trail");
        press(page, "Kiểm tra nhật ký còn nguyên");
        assertThat(page.locator("#sound")).isVisible();
        page.navigate("/office/trail?by=huong");
        assertThat(page.locator("tbody tr").first()).containsText("huong");
    }

    @Test
    void anAbbreviationIsAddedAndAFileThatIsNoneIsRefused() {
        Page page = browsing.as("admin");
        page.navigate("/office/abbreviations");
        page.fill("#f-short", "KHCN");
        page.fill("#f-long", "khoa học và công nghệ");
        press(page, "Thêm");
        assertThat(page.locator("#f-source")).hasValue(Pattern.compile("(?s).*'KHCN'.*"));
        page.fill("#f-source", "abbreviations: [");
        press(page, "Lưu");
        assertThat(page.locator(".problems")).isVisible();
        page.navigate("/office/abbreviations");
        assertThat(page.locator("#f-source")).hasValue(Pattern.compile("(?s).*'KHCN'.*"));
    }
}
