package vn.vanthu.web.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Refusal;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.Drafts;

/// What a clerk pastes into the body of a draft comes in as its structure, whole papers fill the
/// form when he says so, and nothing is lost whatever the service does.
class PastingPapersTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Path SEED = Path.of("src/test/golden/seed-004/original.txt");
    private static final Pattern SAVED = Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d");
    private static final String OUTLINE =
            """
            I. MỤC ĐÍCH
            1. Nâng cao chất lượng văn bản.
            2. Yêu cầu
            a) Đúng thể thức;
            b) Đúng thời hạn.
            II. NHIỆM VỤ
            STT	Việc	Hạn
            1	Rà soát	Tháng 3
            2	Tập huấn	Tháng 4\
            """;
    private static final String OUTLINE_READ =
            """
            [{"unit":"heading","title":"MỤC ĐÍCH","blocks":[
            {"unit":"clause","text":"Nâng cao chất lượng văn bản."},
            {"unit":"clause","title":"Yêu cầu","blocks":[
            {"unit":"point","text":"Đúng thể thức;"},{"unit":"point","text":"Đúng thời hạn."}]}]},
            {"unit":"heading","title":"NHIỆM VỤ","blocks":[{"table":{
            "columns":[{"width":4,"align":"center"},{"width":8,"align":"left"},
            {"width":7,"align":"left"}],"headerRows":1,
            "rows":[["STT","Việc","Hạn"],["1","Rà soát","Tháng 3"],["2","Tập huấn","Tháng 4"]]}}]}]\
            """;

    private static Browsing browsing;
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @AfterEach
    void leave() {
        pages.forEach(page -> page.context().close());
    }

    @Test
    void anOutlineComesInAsItsUnitsAndGoesInOneStep() {
        Page page = begin("ke-hoach");
        write(page, "Kế hoạch như sau:");
        page.keyboard().press("Enter");
        paste(page, OUTLINE);
        assertThat(body(page).locator("tr")).hasCount(3);
        JsonNode read = value(page);
        assertThat(read.get(0).stringValue()).isEqualTo("Kế hoạch như sau:");
        assertThat(tail(read)).isEqualTo(MAPPER.readTree(OUTLINE_READ));
        assertThat(page.locator("#pasted")).isHidden();
        page.keyboard().press("Control+z");
        assertThat(value(page).toString()).isEqualTo("[\"Kế hoạch như sau:\"]");
        page.keyboard().press("Control+y");
        assertThat(value(page)).isEqualTo(read);
    }

    @Test
    void unitsComeToStandBesideTheirLikeWhereTheCaretIs() {
        Page page = begin("ke-hoach");
        paste(page, "I. MỘT\n1. Việc một.\n2. Việc hai.\nII. HAI\n1. Việc cuối.");
        assertThat(lines(page)).hasCount(5);
        lines(page).nth(2).click();
        page.keyboard().press("End");
        paste(page, "7. Việc ba.\na) nhỏ\n8. Việc bốn.");
        assertThat(lines(page)).hasCount(8);
        assertThat(labels(page)).containsExactly("I.", "1.", "2.", "3.", "a)", "4.", "II.", "1.");
    }

    @Test
    void aWordAndALineComeInAtOnceWithoutAsking() {
        Page page = begin("ke-hoach");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        write(page, "Trước ");
        paste(page, "giữa");
        page.keyboard().type(" ");
        paste(page, "một dòng dài hơn, có dấu chấm.");
        assertThat(value(page).toString())
                .isEqualTo("[\"Trước giữa một dòng dài hơn, có dấu chấm.\"]");
        assertThat(asked).noneMatch(url -> url.contains("/pasted"));
    }

    @Test
    void aWholePaperGivesItsBodyAndOffersTheRest() throws IOException {
        // A form begins with what its writer put into the last one of the kind: he has written
        // none.
        Page page = begin("binh", "ke-hoach");
        paste(page, Files.readString(SEED));
        Locator notice = page.locator("#pasted");
        assertThat(notice).isVisible();
        assertThat(notice.locator("h2"))
                .hasText(
                        "Văn bản dán có cả trích yếu, căn cứ, người ký, nơi nhận, lưu. Điền vào"
                                + " biểu mẫu?");
        assertThat(body(page).locator("tr")).hasCount(9);
        assertThat(body(page)).not().containsText("Nơi nhận");
        assertThat(body(page)).not().containsText("Căn cứ Quyết định số 2922");
        // Asked politely: who types is not disturbed.
        assertThat(body(page)).isFocused();
        assertThat(page.locator("#said")).containsText("Alt+Enter");
        assertThat(page.locator(".textLayer").first()).containsText("KẾ HOẠCH");
        Browsing.picture(page, "pasted");
        assertThat(tick(page, "Trích yếu")).isChecked();
        assertThat(tick(page, "Căn cứ")).isChecked();
        assertThat(tick(page, "Nơi nhận")).isChecked();
        // Not sure of the post, and the form has a place and a date already.
        assertThat(tick(page, "Người ký")).not().isChecked();
        assertThat(row(page, "Người ký")).containsText("Chưa chắc đúng");
        assertThat(tick(page, "Địa danh")).isHidden();
        notice.locator("summary:has-text('ô đã có nội dung khác')").click();
        assertThat(tick(page, "Địa danh")).not().isChecked();
        assertThat(row(page, "Địa danh")).containsText("Thành phố Hồ Chí Minh");

        page.keyboard().press("Alt+Enter");
        assertThat(notice.locator("input").first()).isFocused();
        Browsing.check(page);
        tick(page, "Người ký").focus();
        page.keyboard().press("Space");
        notice.locator("button.main").focus();
        page.keyboard().press("Enter");
        assertThat(notice.locator("h2")).hasText("Đã điền 5 ô");
        assertThat(notice.locator("button:has-text('Hoàn lại')")).isFocused();
        Browsing.check(page);
        assertThat(field(page, "values.subject"))
                .hasValue(Pattern.compile("Triển khai Chương trình hành động .*Công nghệ"));
        assertThat(at(page, "values.recipients[3].name")).hasValue("TTTT&UD KHCN");
        assertThat(at(page, "values.recipients[0].note")).hasValue("b/c");
        assertThat(at(page, "values.signers[0].name")).hasValue("Mai Thanh Quang");
        assertThat(page.locator("#saved")).hasText(SAVED);
        JsonNode values = stored(page).path("values");
        assertThat(values.path("bases").toString())
                .startsWith("[\"Căn cứ Quyết định số 2922/QĐ-UBND ngày 16/10/2017")
                .endsWith("2017-2020 (PAPI)\"]");
        assertThat(values.path("filing").toString()).isEqualTo("{\"units\":[\"VP\",\"TTr\"]}");
        assertThat(values.path("place").stringValue()).isEqualTo("Thành phố Hồ Chí Minh");
        assertThat(values.path("body").size()).isEqualTo(6);

        notice.locator("button:has-text('Hoàn lại')").click();
        assertThat(notice).isHidden();
        assertThat(field(page, "values.subject")).hasValue("");
        assertThat(at(page, "values.recipients[0].name")).hasValue("");
        page.navigate("/drafts/" + id(page) + "/history");
        assertThat(page.locator(".changes")).containsText("Triển khai Chương trình hành động");
    }

    @Test
    void whatIsFilledAlreadyIsReplacedOnlyWhenItIsTicked() throws IOException {
        Page page = begin("ke-hoach");
        field(page, "values.subject").fill("Trích yếu của tôi");
        page.locator(".body-text").click();
        paste(page, Files.readString(SEED));
        assertThat(tick(page, "Trích yếu")).not().isChecked();
        assertThat(row(page, "Trích yếu")).containsText("Trích yếu của tôi");
        // Somebody writes on before he answers.
        at(page, "values.recipients[0].name").fill("Nơi tôi vừa gõ");
        page.keyboard().press("Escape");
        page.click("#pasted button.main");
        assertThat(page.locator("#pasted")).containsText("vừa được sửa");
        assertThat(field(page, "values.subject")).hasValue("Trích yếu của tôi");
        assertThat(at(page, "values.recipients[0].name")).hasValue("Nơi tôi vừa gõ");
        assertThat(page.locator("[data-field=bases] .words-text")).containsText("2922/QĐ-UBND");
        assertThat(page.locator("#pasted button.main")).isDisabled();
        tick(page, "Nơi nhận").check();
        page.click("#pasted button.main");
        assertThat(at(page, "values.recipients[0].name")).hasValue("Sở Nội vụ");
        page.click("#pasted button:has-text('Đóng')");
        assertThat(page.locator("#pasted")).isHidden();
    }

    @Test
    void aWholePaperFromAWordProcessorKeepsItsBoldWords() {
        Page page = begin("ke-hoach");
        paste(
                page,
                Map.of(
                        "text/html",
                        """
                        <table><tr><td><p>UBND TỈNH QUẢNG NGÃI</p><p><b>SỞ NỘI VỤ</b></p><p>Số: 15/KH-SNV</p></td>
                        <td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p>
                        <p><i>Quảng Ngãi, ngày 05 tháng 02 năm 2026</i></p></td></tr></table>
                        <p><b>KẾ HOẠCH</b></p><p><b>Tập huấn công tác văn thư năm 2026</b></p>
                        <p>Sở Nội vụ ban hành Kế hoạch tập huấn như sau:</p>
                        <p><b>I. MỤC ĐÍCH</b></p>
                        <p>1. Nâng cao <b>kỹ năng</b> soạn thảo.</p>
                        <p>2. Thống nhất thể thức./.</p>
                        <table><tr><td><p><b>Nơi nhận:</b></p><p>- UBND tỉnh (b/c);</p><p>- Lưu: VT.</p></td>
                        <td><p><b>GIÁM ĐỐC</b></p><p><b>Đỗ Minh Hải</b></p></td></tr></table>\
                        """,
                        "text/plain",
                        "không dùng"));
        assertThat(page.locator("#pasted")).isVisible();
        assertThat(value(page))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                ["Sở Nội vụ ban hành Kế hoạch tập huấn như sau:",
                                {"unit":"heading","title":"MỤC ĐÍCH","blocks":[
                                {"unit":"clause","text":["Nâng cao ",{"text":"kỹ năng","bold":true}," soạn thảo."]},
                                {"unit":"clause","text":"Thống nhất thể thức."}]}]\
                                """));
        assertThat(row(page, "Trích yếu")).containsText("Tập huấn công tác văn thư năm 2026");
        assertThat(row(page, "Người ký")).containsText("GIÁM ĐỐC, Đỗ Minh Hải");
    }

    @Test
    void withoutTheServiceTheTextComesInAsParagraphs() {
        Page page = begin("ke-hoach");
        page.route("**/pasted*", route -> route.abort());
        paste(page, "I. MỘT\n1. Việc một.\n\n2. Việc hai.");
        assertThat(lines(page)).hasCount(3);
        assertThat(value(page).toString())
                .isEqualTo("[\"I. MỘT\",\"1. Việc một.\",\"2. Việc hai.\"]");
        page.keyboard().press("Control+z");
        assertThat(value(page).toString()).isEqualTo("[]");
    }

    @Test
    void nobodyWaitsLongerThanTwoSeconds() {
        Page page = begin("ke-hoach");
        page.route("**/pasted*", route -> {});
        paste(page, "Một\nHai");
        assertThat(page.locator(".waiting")).hasText("Đang đọc văn bản dán…");
        long start = System.nanoTime();
        assertThat(lines(page)).hasCount(2);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
        assertThat(value(page).toString()).isEqualTo("[\"Một\",\"Hai\"]");
        assertThat(page.locator(".waiting")).hasCount(0);
    }

    @Test
    void afterTheSessionEndedTheTextIsThereAllTheSame() {
        Page page = begin("ke-hoach");
        assertThat(page.locator(".textLayer").first()).not().isEmpty();
        page.context().clearCookies();
        paste(page, "Một\nHai");
        assertThat(lines(page)).hasCount(2);
        // Saving asks to sign in again, as ever.
        assertThat(page.locator("#again")).isVisible();
        assertThat(value(page).toString()).isEqualTo("[\"Một\",\"Hai\"]");
    }

    @Test
    void whatIsTypedMeanwhileStandsBehindWhatWasPasted() {
        Page page = begin("ke-hoach");
        write(page, "Trước.");
        hold(page);
        paste(page, "\nMột.\nHai.");
        page.keyboard().type(" Gõ thêm");
        page.keyboard().press("Enter");
        page.keyboard().type("Đoạn mới");
        assertThat(value(page).toString()).isEqualTo("[\"Trước. Gõ thêm\",\"Đoạn mới\"]");
        release(page);
        assertThat(lines(page)).hasCount(3);
        page.keyboard().type("!");
        assertThat(value(page).toString())
                .isEqualTo("[\"Trước.Một.\",\"Hai. Gõ thêm\",\"Đoạn mới!\"]");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(value(page).toString()).isEqualTo("[\"Trước. Gõ thêm\",\"Đoạn mới\"]");
    }

    @Test
    void whatIsTypedMeanwhileIntoAnEmptyBodyRunsOnBehindIt() {
        Page page = begin("ke-hoach");
        hold(page);
        paste(page, "1. Việc một.\n2. Việc hai");
        page.keyboard().type(", gõ thêm");
        release(page);
        assertThat(lines(page)).hasCount(2);
        page.keyboard().type(" nữa");
        assertThat(value(page))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                [{"unit":"clause","text":"Việc một."},
                                {"unit":"clause","text":"Việc hai, gõ thêm nữa"}]\
                                """));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoPastesAndTypingElsewhereComeInOrder(boolean isLaterFirst) {
        Page page = begin("ke-hoach");
        write(page, "Đầu");
        page.keyboard().press("Enter");
        page.keyboard().type("Cuối");
        lines(page).first().click();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        hold(page);
        paste(page, "Một.\nHai.");
        paste(page, "Ba.\nBốn.");
        lines(page).last().click();
        page.keyboard().press("End");
        page.keyboard().type(" gõ");
        release(page, isLaterFirst ? 1 : 0);
        assertThat(page.locator(".waiting")).hasCount(1);
        release(page);
        assertThat(lines(page)).hasCount(5);
        page.keyboard().type(" tiếp");
        assertThat(value(page).toString())
                .isEqualTo("[\"Đầu\",\"Một.\",\"Hai.Ba.\",\"Bốn.\",\"Cuối gõ tiếp\"]");
    }

    @Test
    void chosenWordsAreReplacedAndOnesTypedOverAreNot() {
        Page page = begin("ke-hoach");
        write(page, "Cũ một. Cũ hai.");
        page.keyboard().press("Control+a");
        paste(page, "Một.\nHai.");
        assertThat(lines(page)).hasCount(2);
        assertThat(value(page).toString()).isEqualTo("[\"Một.\",\"Hai.\"]");
        hold(page);
        page.keyboard().press("Control+a");
        paste(page, "Ba.\nBốn.");
        page.keyboard().type("Gõ đè");
        release(page);
        assertThat(page.locator(".waiting")).hasCount(0);
        assertThat(value(page).toString()).isEqualTo("[\"Ba.\",\"Bốn.Gõ đè\"]");
    }

    @Test
    void whoLeavesThePageWhileItIsReadFindsTheTextThere() {
        Page page = begin("ke-hoach");
        String id = id(page);
        hold(page);
        paste(page, "Một.\nHai.");
        page.navigate("/drafts");
        assertThat(page.locator("h1")).hasText("Dự thảo");
        page.navigate("/drafts/" + id);
        assertThat(lines(page)).hasCount(2);
        assertThat(page.locator("#notice")).isHidden();
        assertThat(form(id).at("/values/body").toString()).isEqualTo("[\"Một.\",\"Hai.\"]");
    }

    @Test
    void aTextThatIsTooLongIsNotPutInAndSaidWhy() {
        Page page = begin("ke-hoach");
        write(page, "Giữ nguyên.");
        page.keyboard().press("Control+a");
        paste(page, "Một dòng.\n".repeat(10_001));
        assertThat(page.locator("#said")).containsText("10001 dòng");
        assertThat(page.locator("#said")).containsText("Chia văn bản ra");
        assertThat(value(page).toString()).isEqualTo("[\"Giữ nguyên.\"]");
    }

    @Test
    void onlyWhoMayWriteTheDraftHasItRead() {
        Page page = begin("ke-hoach");
        write(page, "Đang soạn");
        assertThat(page.locator("#saved")).hasText(SAVED);
        Page binh = browsing.as("binh");
        pages.add(binh);
        binh.navigate("/drafts");
        Object status =
                binh.evaluate(
                        """
                        async id => {
                          const { header } = await import("vanthu/ask.js");
                          const answer = await fetch(`/drafts/${id}/pasted`, {method: "POST", body: "Một\\nHai",
                            headers: {"Content-Type": "text/plain;charset=UTF-8", ...header()}});
                          return answer.status + " " + (await answer.json()).problems[0].code;
                        }\
                        """,
                        id(page));
        assertThat(status).isEqualTo("423 DRAFT.held");
    }

    @Test
    void inEnglishTheNoticeIsEnglishAndInTheDarkItIsReadable() throws IOException {
        Page page = begin("thong-bao");
        page.evaluate(
                "() => document.querySelector(\"form[action='/language'] [value=en]\").click()");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("main[data-ready]")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator(".body-text").click();
        paste(page, Files.readString(SEED) + "\nGhi chú bên lề của người đọc\n");
        assertThat(page.locator("#pasted h2"))
                .hasText(Pattern.compile("The pasted paper also has .*"));
        assertThat(page.locator("#pasted")).containsText("of the kind Plan; this draft is Notice");
        Browsing.check(page);
        Browsing.picture(page, "pasted-dark-en");
        // Twice as large, or on a telephone, it lies below the form.
        page.setViewportSize(683, 384);
        assertThat(page.locator("#pasted button.main")).isInViewport();
        Browsing.check(page);
        Browsing.picture(page, "pasted-zoomed");
        page.keyboard().press("Alt+Enter");
        page.keyboard().press("Escape");
        assertThat(page.locator("#pasted")).isHidden();
        assertThat(body(page)).isFocused();
    }

    private Page begin(String kind) {
        return begin("lan", kind);
    }

    private Page begin(String login, String kind) {
        Page page = browsing.as(login);
        pages.add(page);
        page.navigate("/drafts/new");
        page.click("button[name=kind][value=" + kind + "]");
        assertThat(page.locator("main[data-ready]")).isVisible();
        page.locator(".body-text").click();
        return page;
    }

    private static String id(Page page) {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static Locator body(Page page) {
        return page.locator("[data-field=body] .body-text");
    }

    private static Locator lines(Page page) {
        return body(page).locator("> .line");
    }

    private static Locator row(Page page, String label) {
        return page.locator("#pasted li")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("label:text-is('" + label + "')")));
    }

    private static Locator tick(Page page, String label) {
        return row(page, label).locator("input");
    }

    private static Locator field(Page page, String path) {
        return page.locator("[id='f-" + path + "']");
    }

    private static Locator at(Page page, String path) {
        return page.locator("[data-path='" + path + "']").first();
    }

    private static void write(Page page, String words) {
        body(page).click();
        page.keyboard().type(words);
    }

    private static void paste(Page page, String text) {
        paste(page, Map.of("text/plain", text));
    }

    private static void paste(Page page, Map<String, String> kinds) {
        page.evaluate(
                """
                kinds => {
                  const data = new DataTransfer();
                  for (const [kind, words] of Object.entries(kinds)) data.setData(kind, words);
                  document.querySelector("[data-field=body] .body-text").dispatchEvent(
                      new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                }\
                """,
                kinds);
    }

    /// Keeps the service from answering until [#release].
    private static void hold(Page page) {
        page.evaluate(
                """
                () => {
                  const real = window.fetch;
                  const held = [];
                  window.fetch = (url, options) => String(url).includes("/pasted")
                    ? new Promise(done => held.push(() => done(real(url, {...options, signal: undefined}))))
                    : real(url, options);
                  window.release = () => held.splice(0).forEach(go => go());
                  window.releaseOne = which => held.splice(which, 1).forEach(go => go());
                }\
                """);
    }

    /// Lets one of the answers come.
    private static void release(Page page, int which) {
        page.evaluate("which => window.releaseOne(which)", which);
    }

    private static void release(Page page) {
        page.evaluate("() => window.release()");
    }

    /// The body as the preview hears of it, which is what will be saved.
    private static JsonNode value(Page page) {
        return MAPPER.readTree(
                (String)
                        page.evaluate(
                                """
                                async () => {
                                  const { fromDoc } = await import("vanthu/body/value.js");
                                  const dom = document.querySelector("[data-field=body] .body-text");
                                  return JSON.stringify(fromDoc(dom.pmViewDesc.node).value);
                                }\
                                """));
    }

    private static JsonNode tail(JsonNode list) {
        var rest = MAPPER.createArrayNode();
        for (int i = 1; i < list.size(); i++) {
            rest.add(list.get(i));
        }
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static List<String> labels(Page page) {
        return (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('[data-field=body] .body-text > [data-label]')]"
                                + ".map(l => l.dataset.label)");
    }

    private static JsonNode stored(Page page) {
        return form(id(page));
    }

    private static JsonNode form(String id) {
        Actor binh =
                browsing.house.get(Accounts.class).find("binh").map(Account::actor).orElseThrow();
        Drafts drafts = browsing.house.get(Drafts.class);
        int version = Refusal.orValue(drafts.find(id, binh)).version();
        return MAPPER.readTree(Refusal.orValue(drafts.form(id, version, binh)));
    }
}
