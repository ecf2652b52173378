package vn.vanthu.web.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import vn.vanthu.door.Refusal;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Drafts are listed, begun and looked back at.
class ListsOfDraftsTest {

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
    void oneSeesOnesOwnDraftsFirstAndThoseOfOthersNext() {
        DraftCard plan = draft("lan", "Kế hoạch của Lan");
        draft("binh", "Kế hoạch của Bình");
        Page page = browsing.as("lan");
        page.navigate("/drafts");
        assertThat(page.locator("table")).containsText("Kế hoạch của Lan");
        assertThat(page.locator("table")).not().containsText("Kế hoạch của Bình");
        Browsing.check(page);
        Page head = browsing.as("binh");
        head.navigate("/drafts?whose=all");
        assertThat(head.locator("table")).containsText("Kế hoạch của Lan");
        assertThat(head.locator("table")).containsText("Kế hoạch của Bình");
        head.selectOption("#step", "SIGNING");
        head.click("button:has-text('Lọc')");
        assertThat(head.locator("main")).not().containsText("Kế hoạch của Lan");
        assertThat(head.locator("#step")).hasValue("SIGNING");
        Browsing.check(head);
        page.locator("table a:has-text('Kế hoạch của Lan')").click();
        assertThat(page).hasURL(Pattern.compile(".*/drafts/" + plan.id()));
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 0; i < 52; i++) {
            browsing.house.clock.pass(java.time.Duration.ofSeconds(1));
            draft("huong", "Dự thảo thứ " + i);
        }
        Page page = browsing.as("huong");
        page.navigate("/drafts");
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.click("a:has-text('Cũ hơn')");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").last()).containsText("Dự thảo thứ 0");
        page.click("a:has-text('Về đầu danh sách')");
        assertThat(page.locator("tbody tr")).hasCount(50);
    }

    @Test
    void aKindIsFoundWithoutAccentsAndBegunByTheKeyboardAlone() {
        Page page = browsing.as("lan");
        page.navigate("/drafts");
        page.keyboard().press("n");
        assertThat(page.locator("h1")).hasText("Soạn văn bản mới");
        Browsing.check(page);
        page.locator("#kind-find").focus();
        page.keyboard().type("giay moi");
        assertThat(page.locator("button[name=kind]:visible")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("main[data-ready] h1")).hasText("Giấy mời");
    }

    @Test
    void everyKindHasAPictureOfItsForm() {
        Page page = browsing.as("lan");
        for (Form form : browsing.house.get(Kinds.class).all()) {
            APIResponse answer = page.request().get("/drafts/kinds/" + form.kind() + ".png");
            assertThat(answer.status()).as(form.kind()).isEqualTo(200);
            assertThat(answer.body()).as(form.kind()).startsWith(0x89, 'P', 'N', 'G');
        }
        assertThat(page.request().get("/drafts/kinds/khong-co.png").status()).isEqualTo(404);
    }

    @Test
    void aNewPaperMayBeginFromAnIssuedOneWithoutItsNumberAndDate() {
        String paper = browsing.house.issued();
        Page page = browsing.as("lan");
        page.navigate("/drafts/new?from=" + paper);
        assertThat(page.locator("#earlier-title")).isVisible();
        Browsing.check(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Soạn từ văn bản này"))
                .click();
        assertThat(page.locator("main[data-ready]")).isVisible();
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(id).isNotEqualTo(paper);
        String form = form(id, 1);
        assertThat(form).contains("\"number\" : null", "\"date\" : \"2026-03\"");
        String subject = Refusal.orValue(drafts().find(paper, actor("binh"))).subject();
        assertThat(page.locator("[id='f-values.subject']")).hasValue(subject);
        assertThat(page.locator("[data-field=body]")).not().isEmpty();
    }

    @Test
    void anUnknownPaperOrKindIsRefusedWithASentence() {
        Page page = browsing.as("lan");
        page.navigate("/drafts/new?from=khong-co");
        assertThat(page.locator(".problems")).isVisible();
        page.navigate("/drafts/khong-co");
        assertThat(page.locator(".problems")).containsText("Không có dự thảo");
    }

    @Test
    void twoVersionsAreComparedWordByWord() {
        DraftCard card = draft("lan", "Tổ chức hội nghị đầu năm");
        Actor lan = actor("lan");
        byte[] second = plan("Tổ chức hội nghị cuối năm");
        Refusal.orValue(drafts().save(card.id(), second, 1, lan));
        Page page = browsing.as("lan");
        page.navigate("/drafts/" + card.id() + "/history");
        Locator change = page.locator(".changes > div");
        assertThat(change.locator("dt")).hasText("Trích yếu");
        assertThat(change.locator("del")).hasText(Pattern.compile("đầu\\s*"));
        assertThat(change.locator("ins")).hasText(Pattern.compile("cuối\\s*"));
        Browsing.check(page);
        page.check("input[name=from][value='2']");
        page.click("button:has-text('So sánh')");
        assertThat(page.locator("main")).containsText("Hai bản giống nhau");
    }

    @Test
    void whoDraftsNothingIsNotOfferedToBegin() {
        Page page = browsing.as("luu");
        page.navigate("/drafts");
        assertThat(page.locator("a[href='/drafts/new']")).hasCount(0);
        page.navigate("/drafts/new");
        assertThat(page.locator(".problems")).isVisible();
    }

    private static Drafts drafts() {
        return browsing.house.get(Drafts.class);
    }

    private static Actor actor(String login) {
        return browsing.house
                .get(Accounts.class)
                .find(login)
                .map(Account::actor)
                .orElseThrow();
    }

    private static DraftCard draft(String login, String subject) {
        return Refusal.orValue(drafts().begin(plan(subject), null, "SKHCN", null, actor(login)));
    }

    private static byte[] plan(String subject) {
        return ("{\"vanthu\": \"form/1\", \"kind\": \"ke-hoach\", \"values\": {\"subject\": \""
                        + subject
                        + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String form(String id, int version) {
        return new String(
                Refusal.orValue(drafts().form(id, version, actor("lan"))), StandardCharsets.UTF_8);
    }
}
