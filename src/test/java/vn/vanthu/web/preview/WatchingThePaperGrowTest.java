package vn.vanthu.web.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.document.Outcome;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.TestHouse;

/// The pages beside the form, as a clerk sees them while he types.
class WatchingThePaperGrowTest {

    static final String NOTICE = new String(OpenHouse.NOTICE, StandardCharsets.UTF_8);

    private static Browsing browsing;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    static String draft(Browsing browsing, byte[] form) {
        Outcome<DraftCard> begun =
                browsing.house.get(Drafts.class).begin(form, null, "SKHCN", null, TestHouse.LAN);
        return switch (begun) {
            case Outcome.Done<DraftCard>(var card, _) -> card.id();
            case Outcome.Refused<DraftCard>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// A page with nothing on it but the preview of `id`, which has shown the saved version.
    static Page watching(Browsing browsing, String id) {
        Page page = browsing.as("lan");
        page.evaluate(
                """
                async id => {
                  const { preview } = await import("vanthu/preview/preview.js");
                  window.told = [];
                  for (const name of ["preview:problems", "preview:pick", "preview:painted"]) {
                    document.addEventListener(name, event => told.push({ name, ...event.detail }));
                  }
                  const place = document.createElement("div");
                  place.id = "place";
                  place.style.height = "600px";
                  place.style.width = "700px";
                  document.getElementById("main").replaceChildren(place);
                  window.watched = preview(place, { draft: id });
                }\
                """,
                id);
        painted(page, 1);
        return page;
    }

    /// Waits until pages were painted so many times.
    static void painted(Page page, int times) {
        page.waitForFunction(
                "n => told.filter(one => one.name === 'preview:painted').length >= n", times);
    }

    static void typed(Page page, String form) {
        page.evaluate(
                """
                form => document.dispatchEvent(
                  new CustomEvent("draft:values", { detail: { form: JSON.parse(form) } }))\
                """,
                form);
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0]+", "");
    }

    @Test
    void thePagesSayWhatTheFilesSay() throws IOException {
        String id = draft(browsing, SamplePapers.goldenJson("seed-001"));
        Page page = browsing.as("lan");
        page.navigate("/drafts/" + id + "/pages");
        assertThat(page.locator(".pv-page")).hasCount(8);
        for (int i = 0; i < 8; i++) {
            assertThat(page.locator(".pv-page").nth(i).locator(".textLayer"))
                    .containsText(Pattern.compile("\\S"));
        }
        Browsing.check(page);
        Browsing.picture(page, "preview-pages");
        APIResponse file = page.request().get("/drafts/" + id + "/files/draft.pdf");
        assertThat(file.headers().get("content-disposition"))
                .contains("du-thao_BC-SKHCN", "cong-tac-cai-cach-hanh-chinh")
                .contains(".pdf");
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            for (int i = 1; i <= 8; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String shown = page.locator(".pv-page").nth(i - 1).locator(".textLayer").textContent();
                assertThat(letters(shown)).as("page " + i).isEqualTo(letters(stripper.getText(pdf)));
            }
        }
        assertThat(page.request().get("/drafts/" + id + "/files/draft.docx").body())
                .startsWith('P', 'K');
        APIResponse reading = page.request().get("/drafts/" + id + "/files/draft.html");
        assertThat(reading.text()).contains("<article>").contains("BÁO CÁO");
        assertThat(reading.headers().get("content-security-policy")).contains("sandbox");
    }

    @Test
    void aClickOnAPartLeadsToItsField() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        assertThat(page.locator(".textLayer").first()).containsText("Ngô Thanh Tùng");
        Map<String, String> expected =
                Map.of(
                        "Về việc tiếp nhận", "values.subject",
                        "Ngô Thanh Tùng", "values.signers[0].name",
                        "Q. GIÁM ĐỐC", "values.signers[0].capacity[0]",
                        "- UBND tỉnh", "values.recipients[0]",
                        "1. Đối tượng", "values.body[1].title",
                        "Công dân Việt Nam", "values.body[1].blocks[0]",
                        "SỞ NỘI VỤ", "values.agency");
        expected.forEach((words, field) -> {
            Locator line =
                    page.locator(".textLayer span")
                            .filter(new Locator.FilterOptions().setHasText(words))
                            .first();
            line.click(new Locator.ClickOptions().setForce(true));
            assertThat(page.evaluate("told.findLast(one => one.name === 'preview:pick').path"))
                    .as(words)
                    .isEqualTo(field);
            assertThat(page.locator(".pv-lit")).hasCount(1);
        });
    }

    @Test
    void theFieldInHandIsLitAndBroughtIntoSight() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        assertThat(page.evaluate("watched.leaves.scroll.scrollTop")).isEqualTo(0);
        page.evaluate(
                """
                document.dispatchEvent(
                  new CustomEvent("draft:focus", { detail: { path: "values.signers" } }))\
                """);
        assertThat(page.locator(".pv-lit")).hasCount(2);
        assertThat(page.locator(".pv-lit").first()).isInViewport();
        page.waitForFunction("() => watched.leaves.scroll.scrollTop > 0");
        page.evaluate(
                """
                document.dispatchEvent(new CustomEvent("draft:focus",
                  { detail: { path: "values.body[1].blocks[0].runs[0]" } }))\
                """);
        assertThat(page.locator(".pv-lit")).hasCount(1);
    }

    @Test
    void theListOfPartsDoesTheSameByKeys() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        page.locator(".pv-parts").focus();
        page.keyboard().press("Enter");
        Locator subject = page.locator(".pv-menu button:has-text('Trích yếu')");
        assertThat(subject).isVisible();
        Browsing.check(page);
        subject.focus();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("told.findLast(one => one.name === 'preview:pick').path"))
                .isEqualTo("values.subject");
        assertThat(subject).isHidden();
    }

    @Test
    void whatIsTypedIsPaintedWithoutOneEmptyFrame() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        page.evaluate(
                """
                () => {
                  window.darkest = [];
                  const look = () => {
                    const canvas = document.querySelector(".pv-page canvas");
                    let dark = 0;
                    if (canvas && canvas.width) {
                      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
                      for (let i = 0; i < data.length; i += 4) if (data[i] < 100) dark++;
                    }
                    darkest.push(dark);
                    window.looking = requestAnimationFrame(look);
                  };
                  look();
                }\
                """);
        for (int i = 1; i <= 6; i++) {
            typed(page, NOTICE.replace("dự tuyển công chức năm 2026", "lần thứ " + i));
            painted(page, i + 1);
        }
        @SuppressWarnings("unchecked")
        List<Integer> dark =
                new ArrayList<>((List<Integer>) page.evaluate("cancelAnimationFrame(looking), darkest"));
        assertThat(dark).hasSizeGreaterThan(6).allMatch(count -> count > 1000);
        assertThat(page.locator(".textLayer").first()).containsText("lần thứ 6");
    }

    @Test
    void thePlaceOneReadsStaysWhileAnotherPageChanges() {
        String json = new String(SamplePapers.goldenJson("seed-001"), StandardCharsets.UTF_8);
        Page page =
                watching(browsing, draft(browsing, json.getBytes(StandardCharsets.UTF_8)));
        page.evaluate("watched.leaves.scroll.scrollTop = 2500");
        page.waitForFunction(
                "() => watched.leaves.leaves.filter(l => !l.dirty).length >= 5");
        page.evaluate("window.kept = watched.leaves.leaves[2].canvas");
        typed(page, json.replaceFirst("CCHC trong năm", "CCHC trong nãm"));
        painted(page, 2);
        assertThat(page.evaluate("watched.leaves.scroll.scrollTop")).isEqualTo(2500);
        assertThat(page.evaluate("watched.leaves.leaves[2].canvas === kept"))
                .as("a page that did not change is not painted again")
                .isEqualTo(true);
        assertThat(page.locator(".textLayer").first()).containsText("CCHC trong nãm");
    }

    @Test
    void anAnswerThatWasOvertakenIsNeverShown() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        List<Route> held = new ArrayList<>();
        page.route(
                "**/preview",
                route -> {
                    String body = Objects.requireNonNull(route.request().postData());
                    if (body.contains("CHẬM")) {
                        held.add(route);
                    } else {
                        route.resume();
                    }
                });
        typed(page, NOTICE.replace("tiếp nhận hồ sơ", "CHẬM"));
        page.waitForCondition(() -> !held.isEmpty());
        typed(page, NOTICE.replace("tiếp nhận hồ sơ", "NHANH"));
        painted(page, 2);
        held.forEach(Route::resume);
        typed(page, NOTICE.replace("tiếp nhận hồ sơ", "CUỐI CÙNG"));
        painted(page, 3);
        assertThat(page.locator(".textLayer").first()).containsText("CUỐI CÙNG");
        assertThat(page.locator(".textLayer").first()).not().containsText("CHẬM");
        assertThat(page.evaluate("told.filter(one => one.name === 'preview:painted').length"))
                .isEqualTo(3);
    }

    @Test
    void manyKeysInARowAskOnce() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/preview")) {
                asked.add(request.method());
            }
        });
        page.evaluate(
                """
                form => {
                  for (let i = 0; i < 20; i++) {
                    const typed = JSON.parse(form.replace("tiếp nhận hồ sơ", "phím " + i));
                    document.dispatchEvent(new CustomEvent("draft:values", { detail: { form: typed } }));
                  }
                }\
                """,
                NOTICE);
        painted(page, 2);
        assertThat(page.locator(".textLayer").first()).containsText("phím 19");
        assertThat(asked).containsExactly("POST");
    }

    @Test
    void whatIsMissingIsShownAsABlankAndNamed() throws IOException {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        typed(page, NOTICE.replaceFirst("\"subject\": \"[^\"]*\"", "\"subject\": \"\""));
        painted(page, 2);
        assertThat(page.locator(".pv-blank")).hasCount(1);
        assertThat(page.locator(".pv-bar")).containsText("Chưa đủ");
        assertThat(
                        page.evaluate(
                                "told.findLast(one => one.name === 'preview:problems').problems[0]"
                                        + ".label"))
                .isEqualTo("Trích yếu");
        Browsing.check(page);
        Browsing.picture(page, "preview-blank");
        typed(page, NOTICE);
        painted(page, 3);
        assertThat(page.locator(".pv-blank")).hasCount(0);
        assertThat(page.locator(".pv-status")).hasText("Vừa trang");
    }

    @Test
    void whatMakesNoPageLeavesTheLastOneDimmed() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        typed(page, NOTICE.replace("\"thong-bao\"", "\"thong-bao-khac\""));
        painted(page, 2);
        assertThat(page.locator(".pv-scroll")).hasClass(Pattern.compile("pv-dim"));
        assertThat(page.locator(".pv-page")).hasCount(1);
        assertThat(page.locator(".pv-note")).containsText("bản trước");
        assertThat(
                        page.evaluate(
                                "told.findLast(one => one.name === 'preview:problems').problems[0]"
                                        + ".code"))
                .isEqualTo("KIND.unknown");
        typed(page, NOTICE);
        painted(page, 3);
        assertThat(page.locator(".pv-scroll")).not().hasClass(Pattern.compile("pv-dim"));
        assertThat(page.locator(".pv-note")).isHidden();
    }

    @Test
    void whatLooksLikeAProgramIsOnlyWords() {
        Page page = watching(browsing, draft(browsing, OpenHouse.NOTICE));
        String hostile = "<img src=x onerror=window.caught=1> & [[1+1]] javascript:alert(1)";
        typed(page, NOTICE.replace("UBND tỉnh\"", hostile + "\""));
        painted(page, 2);
        assertThat(page.locator(".textLayer").first()).containsText("onerror=window.caught=1");
        page.locator(".pv-parts").click();
        assertThat(page.locator(".pv-menu:popover-open")).isVisible();
        assertThat(page.locator("#place img, #place script, #place iframe")).hasCount(0);
        assertThat(page.evaluate("window.caught === undefined")).isEqualTo(true);
    }

    @Test
    void largerAndSmallerKeepThePlace() {
        Page page =
                watching(browsing, draft(browsing, SamplePapers.goldenJson("seed-001")));
        page.locator(".pv-percent").click();
        assertThat(page.locator(".pv-percent")).hasText("100 %");
        double width = page.locator(".pv-page").first().boundingBox().width;
        assertThat(width).isBetween(790.0, 797.0);
        page.locator(".pv-zoom-in").click();
        assertThat(page.locator(".pv-percent")).hasText("110 %");
        page.locator(".pv-fit").click();
        assertThat(page.locator(".pv-page").first().boundingBox().width).isLessThan(700);
        page.locator(".pv-page-list").click();
        page.locator(".pv-menu button:has-text('Trang 6')").click();
        assertThat(page.locator(".pv-page-list")).hasText("Trang 6/8");
        assertThat(page.locator(".pv-page").nth(5)).isInViewport();
    }

    @Test
    void anyPdfOfTheHouseIsShownByItsAddress() {
        String id = draft(browsing, OpenHouse.NOTICE);
        Page page = browsing.as("lan");
        page.evaluate(
                """
                async url => {
                  const { pages } = await import("vanthu/preview/pages.js");
                  const place = document.createElement("div");
                  place.style.height = "600px";
                  document.getElementById("main").replaceChildren(place);
                  window.shown = await pages(place, { url, fields: [
                    { name: "signature", page: 1, x: 300, y: 200, width: 100, height: 50 }] }).shown;
                }\
                """,
                "/drafts/" + id + "/files/draft.pdf");
        assertThat(page.evaluate("shown")).isEqualTo(true);
        assertThat(page.locator(".textLayer").first()).containsText("Ngô Thanh Tùng");
        assertThat(page.locator(".pv-area")).hasText("Chỗ ký");
        Browsing.check(page);
    }

    @Test
    void whoMayNotReadTheDraftSeesNoPage() {
        String id = draft(browsing, OpenHouse.NOTICE);
        Page page = browsing.as("admin");
        assertThat(page.request().get("/drafts/" + id + "/preview").status()).isIn(403, 404);
        assertThat(page.request().get("/drafts/" + id + "/files/draft.pdf").status())
                .isIn(403, 404);
        assertThat(
                        page.evaluate(
                                """
                                async id => {
                                  const { ask } = await import("vanthu/ask.js");
                                  return (await ask(`/drafts/${id}/preview`, { method: "POST", body: "{}" })).status;
                                }\
                                """,
                                id))
                .isIn(403, 404);
    }
}
