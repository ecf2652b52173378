package vn.vanthu.web.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.document.Outcome;
import vn.vanthu.register.Register;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Step;

/// A notice goes from hand to hand on screen until it has its number.
class TheWayOfANoticeTest {

    private static Browsing browsing;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private static Actor actor(String login) {
        return browsing.house.get(Accounts.class).find(login).map(Account::actor).orElseThrow();
    }

    private static Drafts drafts() {
        return browsing.house.get(Drafts.class);
    }

    private static DraftCard done(Outcome<DraftCard> outcome) {
        return switch (outcome) {
            case Outcome.Done<DraftCard>(var card, _) -> card;
            case Outcome.Refused<DraftCard>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static String draft() {
        return done(drafts().begin(OpenHouse.NOTICE, null, "SKHCN", null, actor("lan"))).id();
    }

    /// Saves the notice anew with other words in its subject.
    private static void save(String id, int seen, String login, String words) {
        byte[] form = with(words);
        assertThat(drafts().save(id, form, seen, actor(login))).isInstanceOf(Outcome.Done.class);
        if (seen > 0) {
            var unused = drafts().letGo(id, actor(login));
        }
    }

    private static byte[] with(String words) {
        String notice = new String(OpenHouse.NOTICE, StandardCharsets.UTF_8);
        String changed = notice.replaceFirst("(\"subject\"\\s*:\\s*\")", "$1" + words + " ");
        assertThat(changed).isNotEqualTo(notice);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static Step step(String id) {
        return done(drafts().find(id, actor("huong"))).step();
    }

    @Test
    void aNoticeIsSentBackOnceThenApprovedSignedAndNumberedByFourPeople() throws Exception {
        String id = draft();
        Page lan = browsing.as("lan");
        lan.navigate("/drafts/" + id + "/review");
        assertThat(lan.locator(".way-now")).containsText("Soạn thảo");
        Browsing.check(lan);
        Browsing.picture(lan, "way-review-author");
        lan.click("button:has-text('Trình duyệt')");
        assertThat(lan.locator("p.done").first()).containsText("Đã trình");
        assertThat(lan.locator(".way-now")).containsText("Duyệt nội dung");
        assertThat(lan.locator(".way-whose")).containsText("Lê Văn Bình");
        assertThat(lan.locator("button:has-text('Duyệt nội dung')")).hasCount(0);

        Page binh = browsing.as("binh");
        binh.navigate("/drafts/" + id + "/review");
        binh.click("[data-opens=way-return]");
        assertThat(binh.locator("#way-return")).isVisible();
        Browsing.check(binh);
        // Without a reason nothing leaves the page.
        binh.click("#way-return button.main");
        assertThat(step(id)).isEqualTo(Step.CONTENT_APPROVAL);
        binh.fill("#f-reason", "Thiếu ngày <b>họp</b>");
        binh.click("#way-return button.main");
        assertThat(binh.locator("p.done").first()).containsText("Đã trả lại");

        lan.reload();
        assertThat(lan.locator(".way-back")).containsText("Thiếu ngày <b>họp</b>");
        save(id, 1, "lan", "Gấp");
        lan.navigate("/drafts/" + id + "/review");
        lan.click("button:has-text('Trình duyệt')");

        binh.navigate("/drafts/" + id + "/review");
        assertThat(binh.locator("dl.changes ins")).hasText("Gấp ");
        Browsing.check(binh);
        Browsing.picture(binh, "way-review-approver");
        binh.click("button:has-text('Duyệt nội dung')");
        assertThat(binh.locator("p.done").first()).containsText("Đã duyệt nội dung");

        Page huong = browsing.as("huong");
        huong.navigate("/drafts/" + id + "/review");
        huong.click("button:has-text('Duyệt thể thức')");
        assertThat(huong.locator("p.done").first()).containsText("chờ ký");

        Page ky = browsing.as("ky");
        ky.navigate("/drafts/" + id + "/review");
        ky.click(".way-acts button:text-is('Ký')");
        assertThat(ky.locator("p.done").first()).containsText("Văn thư cấp số");

        huong.navigate("/drafts/" + id + "/issue");
        String expected = huong.locator(".forecast-number").innerText();
        Browsing.check(huong);
        Browsing.picture(huong, "way-issue");
        huong.click("#issue");
        assertThat(huong.locator("dialog#number")).isVisible();
        assertThat(huong.locator(".real-number")).hasText(expected);
        Browsing.check(huong);
        Browsing.picture(huong, "way-issued");
        huong.keyboard().press("Escape");
        assertThat(huong.locator("dialog#number")).isVisible();
        huong.click("#close-number");
        assertThat(huong).hasURL(Pattern.compile(".*/papers/" + id + "$"));
        assertThat(huong.locator("h1")).containsText(expected);
    }

    @Test
    void aVersionThatNobodySawIsNotApproved() {
        String id = draft();
        Page binh = browsing.as("binh");
        Page lan = browsing.as("lan");
        lan.navigate("/drafts/" + id + "/review");
        lan.click("button:has-text('Trình duyệt')");
        assertThat(lan.locator("p.done").first()).containsText("Đã trình");
        binh.navigate("/drafts/" + id + "/review");
        // Meanwhile the words change under his eyes.
        save(id, 1, "binh", "Khác");
        binh.click("button:has-text('Duyệt nội dung')");
        assertThat(binh.locator(".problems")).isFocused();
        assertThat(binh.locator(".problems")).containsText("bản 2");
        assertThat(binh.locator("dl.changes ins")).hasText("Khác ");
        assertThat(step(id)).isEqualTo(Step.CONTENT_APPROVAL);
        binh.click("button:has-text('Duyệt nội dung')");
        assertThat(binh.locator("p.done").first()).containsText("Đã duyệt nội dung");
    }

    @Test
    void pressingTwiceGivesOneNumber() {
        String id = browsing.house.signed();
        Page huong = browsing.as("huong");
        huong.navigate("/drafts/" + id + "/issue");
        // Both presses leave the browser: the page's own guard is taken away first.
        Object answers =
                huong.evaluate(
                        """
                        async () => {
                          const form = document.querySelector(".issue-form");
                          const send = () => fetch(form.action,
                            { method: "POST", body: new URLSearchParams(new FormData(form)) });
                          const both = await Promise.all([send(), send()]);
                          return both.map(one => one.status + " " + new URL(one.url).pathname).join();
                        }""");
        String issued = "200 /drafts/" + id + "/issued";
        assertThat(answers).isEqualTo(issued + "," + issued);
        Register register = browsing.house.get(Register.class);
        long numbers =
                register.entries("chung", OpenHouse.DAY.getYear(), null, 500).stream()
                        .filter(entry -> id.equals(entry.paper()))
                        .count();
        assertThat(numbers).isEqualTo(1);
        huong.navigate("/drafts/" + id + "/issue");
        assertThat(huong.locator("dialog#number")).isVisible();
    }

    @Test
    void aDoubleClickOnTheButtonGivesOneNumber() {
        String id = browsing.house.signed();
        Page huong = browsing.as("huong");
        huong.navigate("/drafts/" + id + "/issue");
        huong.dblclick("#issue");
        assertThat(huong.locator("dialog#number")).isVisible();
        Register register = browsing.house.get(Register.class);
        assertThat(
                        register.entries("chung", OpenHouse.DAY.getYear(), null, 500).stream()
                                .filter(entry -> id.equals(entry.paper())))
                .hasSize(1);
    }

    @Test
    void whoseTurnItIsNotSeesNoButtonAndIsRefusedByTheRoute() {
        String id = draft();
        Page lan = browsing.as("lan");
        lan.navigate("/drafts/" + id + "/review");
        lan.click("button:has-text('Trình duyệt')");
        assertThat(lan.locator(".way-now")).containsText("Duyệt nội dung");
        assertThat(lan.locator(".way-acts button")).hasCount(0);
        for (String act : new String[] {"approve-content", "approve-form", "sign", "issue"}) {
            int status = post(lan, "/drafts/" + id + "/" + act, "seen=1");
            assertThat(status).as(act).isEqualTo(403);
        }
        assertThat(post(lan, "/drafts/" + id + "/return", "reason=Khong")).isEqualTo(403);
        assertThat(step(id)).isEqualTo(Step.CONTENT_APPROVAL);
        Page luu = browsing.as("luu");
        assertThat(luu.navigate("/drafts/" + id + "/issue").status()).isEqualTo(403);
    }

    @Test
    void theBarOfADraftOffersWhatIsOpenAndNothingElse() {
        String id = draft();
        Page lan = browsing.as("lan");
        lan.navigate("/drafts/" + id + "/way");
        assertThat(lan.locator("a.button.main")).hasText("Xem lại và trình");
        assertThat(lan.locator("button[data-opens=way-discard]")).hasCount(1);
        assertThat(lan.locator("button[data-opens=way-return]")).hasCount(0);
        Page huong = browsing.as("huong");
        huong.navigate("/drafts/" + id + "/way");
        assertThat(huong.locator("a.button, button[data-opens]")).hasCount(0);
    }

    @Test
    void aDraftGivenUpStaysWithItsReason() {
        String id = draft();
        Page lan = browsing.as("lan");
        lan.navigate("/drafts/" + id + "/review");
        lan.click("[data-opens=way-discard]");
        lan.click("#way-discard button:has-text('Thôi')");
        assertThat(lan.locator("#way-discard")).isHidden();
        lan.click("[data-opens=way-discard]");
        lan.fill("#f-reason-discard", "Không còn cần");
        lan.click("#way-discard button.danger");
        assertThat(lan.locator(".way-back")).containsText("Không còn cần");
        assertThat(step(id)).isEqualTo(Step.ABANDONED);
        Browsing.check(lan);
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
}
