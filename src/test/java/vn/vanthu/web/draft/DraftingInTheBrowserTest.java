package vn.vanthu.web.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.door.Refusal;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// A paper is written in a real browser, and nothing typed is lost.
class DraftingInTheBrowserTest {

    private static final Pattern SAVED = Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d");
    private static final String PAYLOAD = "<img src=x onerror=\"document.title='hỏng'\"><b>đậm</b>";

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
    void aPlanIsSavedByItselfAndStandsThereWhenOpenedAgain() {
        Page page = browsing.as("lan");
        String id = begin(page, "ke-hoach");
        field(page, "values.subject").fill("Kiểm tra công tác văn thư năm 2026");
        write(page, "bases", "Căn cứ Nghị định số 30/2020/NĐ-CP");
        write(page, "body", "Sở ban hành Kế hoạch như sau.");
        part(page, "head").click();
        field(page, "values.date").fill("21/3/2026");
        at(page, "values.signers[0].name").fill("Trần Thị Minh Châu");
        at(page, "values.signers[0].capacity").fill("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC");
        at(page, "values.recipients[0].name").fill("Sở Nội vụ");
        at(page, "values.recipients[0].note").fill("b/c");
        at(page, "values.recipients[0].copies").fill("2");
        page.locator("[data-field=recipients] button:has-text('Thêm nơi nhận')").click();
        at(page, "values.recipients[1].name").fill("Giám đốc Sở");
        at(page, "values.filing.copies").fill("3");
        at(page, "values.drafter.initials").fill("TTL");
        part(page, "marks").click();
        field(page, "values.urgency").selectOption("KHẨN");
        field(page, "values.circulation").fill("LƯU HÀNH NỘI BỘ");
        field(page, "values.landscape").check();
        at(page, "values.contact.phone").fill("0255 3822 222");
        assertThat(page.locator("#saved")).hasText(SAVED);
        Browsing.check(page);

        JsonNode values = stored(id).path("values");
        assertThat(values.path("subject").asString())
                .isEqualTo("Kiểm tra công tác văn thư năm 2026");
        assertThat(values.path("bases").toString()).contains("Nghị định số 30/2020/NĐ-CP");
        assertThat(values.path("body").toString()).contains("Sở ban hành Kế hoạch như sau.");
        assertThat(values.path("date").asString()).isEqualTo("2026-03-21");
        assertThat(values.path("signers").toString())
                .isEqualTo(
                        "[{\"capacity\":[\"KT. GIÁM ĐỐC\",\"PHÓ GIÁM ĐỐC\"],"
                                + "\"name\":\"Trần Thị Minh Châu\"}]");
        assertThat(values.path("recipients").toString())
                .isEqualTo(
                        "[{\"name\":\"Sở Nội vụ\",\"note\":\"b/c\",\"copies\":2},"
                                + "\"Giám đốc Sở\"]");
        assertThat(values.path("filing").toString()).isEqualTo("{\"copies\":3}");
        assertThat(values.path("drafter").toString()).isEqualTo("{\"initials\":\"TTL\"}");
        assertThat(values.path("urgency").asString()).isEqualTo("KHẨN");
        assertThat(values.path("circulation").asString()).isEqualTo("LƯU HÀNH NỘI BỘ");
        assertThat(values.path("landscape").asBoolean()).isTrue();
        assertThat(values.path("contact").toString()).isEqualTo("{\"phone\":\"0255 3822 222\"}");
        assertThat(values.path("agency").asString()).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(values.path("unitCode").asString()).isEqualTo("VP");

        page.reload();
        assertThat(field(page, "values.subject")).hasValue("Kiểm tra công tác văn thư năm 2026");
        assertThat(at(page, "values.recipients[1].name")).hasValue("Giám đốc Sở");
        assertThat(page.locator("#notice")).isHidden();
        int version = card(id).version();
        page.keyboard().press("Control+s");
        assertThat(card(id).version()).isEqualTo(version);
    }

    @Test
    void aNewPaperHoldsNothingOfTheExamples() {
        Page page = browsing.as("binh");
        String id = begin(page, "cong-van");
        JsonNode values = stored(id).path("values");
        for (String name : List.of("subject", "addressees", "body", "recipients", "attachments")) {
            assertThat(values.path(name).isNull()).as(name).isTrue();
        }
        assertThat(values.toString()).doesNotContain("Họ và tên", "Các sở, ban, ngành");
        assertThat(field(page, "values.subject"))
                .hasAttribute("placeholder", Pattern.compile("Ví dụ: .*"));
    }

    @Test
    void whatWasTypedLastIsThereAfterTheTabIsClosed() {
        Page page = browsing.as("lan");
        String id = begin(page, "thong-bao");
        field(page, "values.subject").fill("Nghỉ lễ");
        field(page, "values.subject").pressSequentially(" Quốc khánh");
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        Page again = browsing.as("lan");
        again.navigate("/drafts/" + id);
        assertThat(field(again, "values.subject")).hasValue("Nghỉ lễ Quốc khánh");
    }

    @Test
    void whatNeverReachedTheServerIsOfferedAgain() {
        Page page = browsing.as("lan");
        String id = begin(page, "thong-bao");
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('mất mạng')); }");
        field(page, "values.subject").fill("Mất mạng giữa chừng");
        assertThat(page.locator("#saved")).hasText("Chưa lưu được, sẽ thử lại");
        page.navigate("/drafts/" + id);
        assertThat(page.locator("#notice")).containsText("chưa lưu được");
        assertThat(field(page, "values.subject")).hasValue("");
        Browsing.check(page);
        page.click("button:has-text('Khôi phục nội dung')");
        assertThat(field(page, "values.subject")).hasValue("Mất mạng giữa chừng");
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(stored(id).at("/values/subject").asString()).isEqualTo("Mất mạng giữa chừng");
        page.reload();
        assertThat(field(page, "values.subject")).hasValue("Mất mạng giữa chừng");
        assertThat(page.locator("#notice")).isHidden();
    }

    @Test
    void aFailureOfTheServerIsTriedAgain() {
        Page page = browsing.as("lan");
        String id = begin(page, "thong-bao");
        int[] failures = {0};
        page.route(
                "**/form?**",
                route -> {
                    if (failures[0]++ == 0) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        field(page, "values.subject").fill("Lần thứ hai thì được");
        assertThat(page.locator("#saved")).hasText("Chưa lưu được, sẽ thử lại");
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(stored(id).at("/values/subject").asString()).isEqualTo("Lần thứ hai thì được");
    }

    @Test
    void whoseSessionEndsWhileHeTypesSignsInWithinThePage() {
        Page page = browsing.as("lan");
        String id = begin(page, "thong-bao");
        // Else the page's own first questions find the session ended before anything is typed.
        assertThat(page.locator(".textLayer").first()).not().isEmpty();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().clearCookies();
        field(page, "values.subject").fill("Gõ khi phiên đã hết");
        assertThat(page.locator("#again")).isVisible();
        page.fill("#again-login", "lan");
        page.fill("#again-password", OpenHouse.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#again")).hasCount(0);
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(field(page, "values.subject")).hasValue("Gõ khi phiên đã hết");
        assertThat(stored(id).at("/values/subject").asString()).isEqualTo("Gõ khi phiên đã hết");
    }

    @Test
    void twoPeopleAtOneDraftLoseNothingOfEachOther() {
        Page lan = browsing.as("lan");
        String id = begin(lan, "thong-bao");
        field(lan, "values.subject").fill("Bản của Lan");
        assertThat(lan.locator("#saved")).hasText(SAVED);

        Page binh = browsing.as("binh");
        binh.navigate("/drafts/" + id);
        assertThat(binh.locator("#notice")).containsText("Trần Thị Lan đang mở dự thảo này");
        assertThat(field(binh, "values.subject")).not().isEditable();
        Browsing.check(binh);
        binh.click("button:has-text('Giành quyền sửa')");
        assertThat(field(binh, "values.subject")).isEditable();
        field(binh, "values.subject").fill("Bản của Bình");
        assertThat(binh.locator("#saved")).hasText(SAVED);

        field(lan, "values.subject").fill("Bản của Lan, sửa tiếp");
        assertThat(lan.locator("#notice")).containsText("Lê Văn Bình đã giành quyền sửa");
        assertThat(field(lan, "values.subject")).hasValue("Bản của Lan, sửa tiếp");
        lan.click("button:has-text('Giành quyền sửa')");
        assertThat(lan.locator("#notice")).containsText("Lê Văn Bình đã lưu bản 3");
        lan.click("#notice button:has-text('So sánh')");
        assertThat(lan.locator("dialog.compare")).containsText("Bản của Bình");
        assertThat(lan.locator("dialog.compare")).containsText("Bản của Lan, sửa tiếp");
        Browsing.check(lan);
        lan.click("dialog.compare button:has-text('Lưu bản của tôi')");
        assertThat(lan.locator("#saved")).hasText(SAVED);
        assertThat(stored(id).at("/values/subject").asString()).isEqualTo("Bản của Lan, sửa tiếp");
        assertThat(subjectOf(id, 3)).isEqualTo("Bản của Bình");
    }

    @Test
    void whoLeavesLetsTheNextOneWrite() {
        Page lan = browsing.as("lan");
        String id = begin(lan, "thong-bao");
        field(lan, "values.subject").fill("Để lại cho Bình");
        lan.navigate("/drafts");
        assertThat(lan.locator("h1")).hasText("Dự thảo");
        Page binh = browsing.as("binh");
        binh.navigate("/drafts/" + id);
        assertThat(field(binh, "values.subject")).isEditable();
        assertThat(field(binh, "values.subject")).hasValue("Để lại cho Bình");
    }

    @Test
    void whoGoesOnToReviewFindsThereWhatHeJustTyped() {
        Page page = browsing.as("lan");
        String id = begin(page, "thong-bao");
        field(page, "values.subject").fill("Gõ xong trình ngay");
        page.click("a[href='/drafts/" + id + "/review']");
        page.waitForURL("**/review");
        assertThat(stored(id).at("/values/subject").asString()).isEqualTo("Gõ xong trình ngay");
    }

    @Test
    void goingBackShowsWhatWasSavedLast() {
        Page page = browsing.as("lan");
        begin(page, "thong-bao");
        field(page, "values.subject").fill("Trước khi sang trang khác");
        page.click("a:has-text('Các bản đã lưu')");
        assertThat(page.locator("h1")).hasText("Các bản đã lưu của dự thảo");
        page.goBack();
        assertThat(field(page, "values.subject")).hasValue("Trước khi sang trang khác");
        assertThat(field(page, "values.subject")).isEditable();
    }

    @Test
    void markupTypedIntoAnyFieldStaysText() {
        Page page = browsing.as("lan");
        String id = begin(page, "ke-hoach");
        for (String name : List.of("head", "marks")) {
            part(page, name).click();
        }
        Locator controls = page.locator("#form input[type=text]:not([readonly]), #form textarea");
        for (Locator control : controls.all()) {
            control.fill(PAYLOAD);
        }
        write(page, "body", PAYLOAD);
        assertThat(page.locator("#saved")).hasText(SAVED);
        page.reload();
        assertThat(field(page, "values.subject")).hasValue(PAYLOAD);
        assertThat(page.locator("main img[onerror], main img[src=x]")).hasCount(0);
        assertThat(page.locator("main b:has-text('đậm')")).hasCount(0);
        page.navigate("/drafts/" + id + "/history");
        assertThat(page.locator(".changes")).containsText(PAYLOAD);
        assertThat(page.locator("main img[onerror], main img[src=x]")).hasCount(0);
        page.navigate("/drafts");
        assertThat(page.locator("table")).containsText(PAYLOAD);
        assertThat(page.locator("main img[onerror], main img[src=x]")).hasCount(0);
        assertThat(page).not().hasTitle("hỏng");
    }

    @Test
    void aSignerAndARecipientAreChosenByTheKeyboardAlone() {
        Page page = browsing.as("lan");
        String id = begin(page, "thong-bao");
        field(page, "values.subject").focus();
        page.keyboard().type("Soạn bằng bàn phím");
        at(page, "values.signers[0].name").focus();
        page.keyboard().press("ArrowDown");
        Locator offers = page.locator("[data-field=signers] [role=option]");
        assertThat(offers.first()).isVisible();
        String name = offers.first().locator("span").textContent();
        assertThat(at(page, "values.signers[0].name")).hasAttribute("aria-expanded", "true");
        Browsing.check(page);
        page.keyboard().press("Enter");
        assertThat(at(page, "values.signers[0].name")).hasValue(name);
        assertThat(at(page, "values.signers[0].capacity")).not().hasValue("");
        at(page, "values.recipients[0].name").focus();
        page.keyboard().type("Văn phòng Sở");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(at(page, "values.recipients[1].name")).isFocused();
        page.keyboard().type("Lưu trữ tỉnh");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#saved")).hasText(SAVED);
        JsonNode values = stored(id).path("values");
        assertThat(values.at("/signers/0/name").asString()).isEqualTo(name);
        assertThat(values.path("recipients").toString())
                .isEqualTo("[\"Văn phòng Sở\",\"Lưu trữ tỉnh\"]");
    }

    @Test
    void problemsStandAtTheirFieldsAndInASummaryThatLeadsThere() {
        Page page = browsing.as("lan");
        begin(page, "thong-bao");
        field(page, "values.subject").focus();
        page.keyboard().press("Tab");
        part(page, "head").click();
        field(page, "values.date").fill("ngày mai");
        assertThat(page.locator("#saved")).hasText(SAVED);
        assertThat(field(page, "values.date")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[data-field=date] .said")).not().isEmpty();
        assertThat(field(page, "values.subject")).hasAttribute("aria-invalid", "true");
        Browsing.check(page);
        page.locator("#problems summary").click();
        page.locator("#problems a:has-text('Ngày ban hành')").click();
        assertThat(field(page, "values.date")).isFocused();
    }

    @Test
    void thePreviewHearsOfChangesAndItsPickLeadsToTheField() {
        Page page = browsing.as("lan");
        begin(page, "thong-bao");
        page.evaluate(
                "() => { window.heard = [];"
                        + " for (const name of ['draft:values', 'draft:focus'])"
                        + " document.addEventListener(name, e => heard.push([name, e.detail])); }");
        page.evaluate(
                "() => document.dispatchEvent(new CustomEvent('preview:pick',"
                        + " {detail: {path: 'values.signers[0].name'}}))");
        assertThat(at(page, "values.signers[0].name")).isFocused();
        field(page, "values.subject").fill("Nghe được ngay");
        assertThat(
                        page.evaluate(
                                "() => heard.filter(([n]) => n === 'draft:values').at(-1)[1]"
                                        + ".form.values.subject"))
                .isEqualTo("Nghe được ngay");
        assertThat(page.evaluate("() => heard.filter(([n]) => n === 'draft:focus').at(-1)[1].path"))
                .isEqualTo("values.subject");
    }

    @Test
    void aDraftOnItsWayIsOnlyRead() {
        String id = browsing.house.signed();
        Page page = browsing.as("lan");
        page.navigate("/drafts/" + id);
        assertThat(page.locator("#notice")).containsText("không sửa được");
        assertThat(field(page, "values.subject")).not().isEditable();
        assertThat(page.locator("#save")).isHidden();
        Browsing.check(page);
    }

    private static String begin(Page page, String kind) {
        page.navigate("/drafts/new");
        page.click("button[name=kind][value=" + kind + "]");
        assertThat(page.locator("main[data-ready]")).isVisible();
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static Locator field(Page page, String path) {
        return page.locator("[id='f-" + path + "']");
    }

    private static Locator at(Page page, String path) {
        return page.locator("[data-path='" + path + "']").first();
    }

    private static Locator part(Page page, String name) {
        return page.locator("#part-" + name + " summary");
    }

    /// Types into a field of texts, whatever editor stands there.
    private static void write(Page page, String name, String text) {
        page.locator(
                        "[data-field="
                                + name
                                + "] textarea, [data-field="
                                + name
                                + "] [contenteditable=true]")
                .first()
                .click();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    private static Actor binh() {
        return browsing.house.get(Accounts.class).find("binh").map(Account::actor).orElseThrow();
    }

    private static DraftCard card(String id) {
        return Refusal.orValue(browsing.house.get(Drafts.class).find(id, binh()));
    }

    private static JsonNode stored(String id) {
        return form(id, card(id).version());
    }

    private static String subjectOf(String id, int version) {
        return form(id, version).at("/values/subject").asString();
    }

    private static JsonNode form(String id, int version) {
        return JsonMapper.shared()
                .readTree(
                        Refusal.orValue(
                                browsing.house.get(Drafts.class).form(id, version, binh())));
    }
}
