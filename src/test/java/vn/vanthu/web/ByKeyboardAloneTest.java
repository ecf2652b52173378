package vn.vanthu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Accounts;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.search.Follower;

/// Whoever cannot use a mouse does all the same (WCAG 2.2, 2.1.1): nothing here is ever clicked.
class ByKeyboardAloneTest {

    private static final int MOST_STEPS = 150;
    private static final Pattern SAVED = Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d");

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
    void aNoticeIsDraftedApprovedSignedNumberedAndFound() {
        Page lan = signIn("lan");
        lan.keyboard().press("n");
        assertThat(lan.locator("#kind-find")).isFocused();
        lan.keyboard().type("thong bao");
        lan.keyboard().press("Enter");
        // Two kinds may begin so; the first has the focus then.
        if (!lan.url().matches(".*/drafts/[0-9a-f-]{36}$")) {
            lan.keyboard().press("Enter");
        }
        assertThat(lan.locator("main[data-ready]")).isVisible();
        String id = lan.url().substring(lan.url().lastIndexOf('/') + 1);
        write(lan, "[id='f-values.subject']", "Về việc trực Tết năm 2026");
        write(lan, "[data-field=body] .body-text", "Văn phòng thông báo lịch trực như sau.");
        // Tab changes the level within the text, and leaves it after Escape.
        lan.keyboard().press("Escape");
        lan.keyboard().press("Tab");
        write(lan, "[data-path='values.signers[0].name']", nameOf("ky"));
        lan.keyboard().press("Escape");
        write(lan, "[data-path='values.signers[0].capacity']", "GIÁM ĐỐC");
        write(lan, "[data-path='values.recipients[0].name']", "Các phòng thuộc Sở");
        lan.keyboard().press("Escape");
        lan.keyboard().press("Control+s");
        assertThat(lan.locator("#saved")).hasText(SAVED);
        tabTo(lan, ".draft-bar .way a.button.main");
        lan.keyboard().press("Enter");
        press(lan, "Trình duyệt");
        assertThat(lan.locator("p.done").first()).containsText("Đã trình");

        Page binh = fromTheDesk("binh", "Về việc trực Tết");
        press(binh, "Duyệt nội dung");
        Page huong = fromTheDesk("huong", "Về việc trực Tết");
        press(huong, "Duyệt thể thức");
        Page ky = fromTheDesk("ky", "Về việc trực Tết");
        press(ky, "Ký");
        huong.keyboard().press("g");
        huong.keyboard().press("d");
        open(huong, "Về việc trực Tết");
        tabTo(huong, "#issue");
        huong.keyboard().press("Enter");
        assertThat(huong.locator("dialog#number")).isVisible();
        String label = huong.locator(".real-number").innerText();
        assertThat(huong.locator("#close-number")).isFocused();
        huong.keyboard().press("Enter");
        assertThat(huong).hasURL(Pattern.compile(".*/papers/" + id + "$"));

        assertThat(browsing.house.get(Follower.class).awaitCaughtUp(Duration.ofSeconds(60)))
                .isTrue();
        lan.keyboard().press("/");
        assertThat(lan.locator("#find")).isFocused();
        lan.keyboard().press("Control+a");
        lan.keyboard().type("truc tet");
        lan.keyboard().press("Enter");
        assertThat(lan.locator("#rows .search-open").first()).hasText(label);
        lan.waitForLoadState(LoadState.NETWORKIDLE);
        lan.keyboard().press("j");
        lan.keyboard().press("Enter");
        assertThat(lan).hasURL(Pattern.compile(".*/papers/" + id + ".*"));
    }

    private static Page signIn(String login) {
        Page page = browsing.anybody();
        page.navigate("/sign-in");
        assertThat(page.locator("#login")).isFocused();
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(OpenHouse.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/");
        return page;
    }

    /// Opens what waits for somebody from his own desk.
    private static Page fromTheDesk(String login, String subject) {
        Page page = signIn(login);
        open(page, subject);
        return page;
    }

    private static void open(Page page, String subject) {
        assertThat(page.locator("h1")).hasText("Bàn làm việc");
        tabTo(page, "main a:has-text('" + subject + "')");
        page.keyboard().press("Enter");
        page.waitForURL("**/drafts/**");
        // From the draft itself one goes on to where it is decided.
        if (!page.url().matches(".*/(review|issue)$")) {
            tabTo(page, ".way a.button.main");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/(review|issue)$"));
        }
    }

    private static void press(Page page, String name) {
        tabTo(page, "main button:text-is('" + name + "')");
        page.keyboard().press("Enter");
        assertThat(page.locator("p.done").first()).isVisible();
    }

    private static void write(Page page, String place, String words) {
        tabTo(page, place);
        page.keyboard().type(words);
    }

    /// Presses Tab until the focus is there; fails where no Tab leads.
    private static void tabTo(Page page, String place) {
        Locator wanted = page.locator(place).first();
        assertThat(wanted).isVisible();
        for (int i = 0; i < MOST_STEPS; i++) {
            if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static String nameOf(String login) {
        return browsing.house.get(Accounts.class).find(login).orElseThrow().name();
    }
}
