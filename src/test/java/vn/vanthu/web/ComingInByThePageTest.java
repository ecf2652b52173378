package vn.vanthu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.api.OpenHouse;

/// Who comes in by the page, and who does not.
class ComingInByThePageTest {

    private static Browsing browsing;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @Test
    void aPageAskedForBeforeSigningInIsShownAfter() {
        Page page = browsing.anybody();
        page.navigate("/?tab=1");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
        Browsing.check(page);
        page.fill("#login", "lan");
        page.fill("#password", OpenHouse.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/\\?tab=1$"));
        assertThat(page.locator("h1")).hasText("Bàn làm việc");
        Browsing.check(page);
    }

    @Test
    void aWrongPasswordIsRefusedWithASentenceThatTakesTheFocus() {
        Page page = browsing.anybody();
        page.navigate("/sign-in");
        page.fill("#login", "binh");
        page.fill("#password", "không phải mật khẩu này");
        page.click("button.main");
        assertThat(page.locator(".problems")).isFocused();
        assertThat(page.locator(".problems")).containsText("mật khẩu");
        assertThat(page.locator("#login")).hasValue("binh");
        Browsing.check(page);
    }

    @Test
    void nobodyIsSentToAProviderThatTheOfficeDidNotName() {
        Page page = browsing.anybody();
        page.navigate("/sign-in");
        assertThat(page.locator("#login")).isVisible();
        assertThat(page.locator("a[href*=oidc]")).hasCount(0);
        for (String path :
                java.util.List.of("/sign-in/oidc", "/sign-in/oidc/back?code=a&state=b")) {
            var answer = page.request().get(path);
            org.assertj.core.api.Assertions.assertThat(answer.status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatTheServerRefusesByItselfIsAPageToo() {
        Page page = browsing.as("lan");
        var answer = page.navigate("/drafts;a=1");
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("main")).containsText("Máy chủ không đọc được yêu cầu (mã 400).");
        Browsing.check(page);
    }

    @Test
    void theLanguageIsOnesOwnChoice() {
        Page page = browsing.as("huong");
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        assertThat(page.locator("h1")).hasText("Desk");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Browsing.check(page);
    }

    @Test
    void whoSignsOutIsOut() {
        Page page = browsing.as("ky");
        page.click(".avatar");
        page.click("#me-menu button:has-text('Đăng xuất')");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in$"));
        page.goBack();
        page.reload();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
    }
}
