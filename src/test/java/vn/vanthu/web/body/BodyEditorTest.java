package vn.vanthu.web.body;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Block;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Table;
import vn.vanthu.document.Unit;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.web.Browsing;

/// The editor of a body in a real browser: what it is given comes back, numbers are those of the
/// paper, and keys, buttons and pastes make units.
class BodyEditorTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Path GOLDEN = Path.of("src/test/golden");

    private static Browsing browsing;
    private static Page page;
    private static String draft;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
        page = browsing.as("lan");
        page.navigate("/drafts/new");
        page.click("button[name=kind][value=ke-hoach]");
        assertThat(page.locator("main[data-ready]")).isVisible();
        draft = page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @BeforeEach
    void freshPage() {
        page.navigate("/");
    }

    @Test
    void everyBodyOfTheSamplesAndOfTheGoldenPapersComesBackAsItWasWithTheNumbersOfThePaper()
            throws IOException {
        List<JsonNode> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(40);
        for (JsonNode body : bodies) {
            edit(body.toString());
            List<Block> before = blocks(body);
            assertThat(blocks(value())).isEqualTo(before);
            assertThat(page.locator(".opaque").count()).as(body.toString()).isZero();
            assertThat(shownLabels()).isEqualTo(printedLabels(before));
        }
    }

    @Test
    void whatTheEditorHasNoPlaceForIsKeptToTheLetter() {
        String body =
                """
                [{"unit":"clause","text":"Một","quen":1},\
                {"unit":"khoản","text":"Hai"},\
                {"unit":"heading","title":"Ba","blocks":[\
                {"table":{"columns":[{"width":1,"align":"left"}],"headerRows":0,"rows":[["a","b"]]}}]},\
                {"unit":"clause","label":"7.","text":"Bảy"},\
                {"unit":"clause","text":"Tám"}]\
                """;
        edit(body);
        assertThat(page.locator(".opaque")).hasCount(3);
        assertThat(page.locator(".opaque").first()).containsText("Một");
        assertThat(value()).isEqualTo(MAPPER.readTree(body));
        assertThat(shownLabels()).containsExactly("I.", "7.", "8.");
        text().getByText("Tám").click();
        press("End");
        type(" chín");
        assertThat(value().get(0)).isEqualTo(MAPPER.readTree(body).get(0));
        assertThat(value().get(4).get("text").stringValue()).isEqualTo("Tám chín");
    }

    @Test
    void signsTypedAtTheStartOfALineMakeUnitsAndEnterMakesTheNext() {
        edit("[]");
        text().click();
        type("Mở đầu.");
        press("Enter");
        type("I. Mục đích");
        press("Enter");
        type("1. Một");
        press("Enter");
        type("Hai");
        press("Enter");
        // The number typed out of habit on an item that has it already.
        type("3. Ba");
        press("Enter", "Tab");
        type("nhỏ");
        press("Enter");
        type("- gạch");
        press("Enter");
        type("+ cộng");
        press("Enter", "Enter", "Enter");
        type("nhỏ nữa");
        press("Enter", "Shift+Tab");
        type("Bốn");
        press("Shift+Enter");
        type("thêm lời");
        assertThat(value())
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                ["Mở đầu.",{"unit":"heading","title":"Mục đích","blocks":[
                                {"unit":"clause","text":"Một"},{"unit":"clause","text":"Hai"},
                                {"unit":"clause","text":"Ba","blocks":[
                                {"unit":"point","text":"nhỏ","blocks":[{"unit":"dash","text":"gạch",
                                "blocks":[{"unit":"plus","text":"cộng"}]}]},
                                {"unit":"point","text":"nhỏ nữa"}]},
                                {"unit":"clause","text":"Bốn","blocks":["thêm lời"]}]}]\
                                """));
        assertThat(shownLabels())
                .containsExactly("I.", "1.", "2.", "3.", "a)", "-", "+", "b)", "4.");
    }

    @Test
    void numbersFollowWhatIsMovedRemovedAndUndone() {
        edit(
                """
                [{"unit":"clause","text":"một"},{"unit":"clause","text":"hai"},{"unit":"clause","text":"ba"}]\
                """);
        text().getByText("ba").click();
        press("Alt+ArrowUp");
        assertThat(words()).containsExactly("1. một", "2. ba", "3. hai");
        caret("values.body[0].text");
        press("Backspace");
        assertThat(words()).containsExactly("một", "1. ba", "2. hai");
        press("Control+z");
        press("Control+z");
        assertThat(words()).containsExactly("1. một", "2. hai", "3. ba");
        press("Control+y");
        assertThat(words()).containsExactly("1. một", "2. ba", "3. hai");
        caret("values.body[1].text");
        press("Backspace", "Backspace");
        assertThat(words()).containsExactly("1. mộtba", "2. hai");
    }

    @Test
    void articlesAndChaptersAreMadeByTheirWordsAndByTheList() {
        edit("[]");
        text().click();
        type("Chương I. Quy định chung");
        press("Enter");
        type("Điều 1. Phạm vi");
        press("Enter");
        type("Đối tượng");
        assertThat(words())
                .containsExactly("Chương I Quy định chung", "Điều 1. Phạm vi", "Điều 2. Đối tượng");
        page.getByLabel("Loại đoạn").and(page.locator("select")).selectOption("clause");
        press("Control+a");
        assertThat(value().get(0).at("/blocks/0/blocks/0/unit").stringValue()).isEqualTo("clause");
    }

    @Test
    void wordsComposedByAnInputMethodAreLeftAlone() {
        edit("[]");
        text().click();
        CDPSession keys = page.context().newCDPSession(page);
        compose(keys, "Đ", "Đi", "Điê", "Điề", "Điều");
        type(" 1. ");
        compose(keys, "p", "ph", "phạ", "phạm");
        type(" vi");
        press("Enter");
        compose(keys, "t", "ti", "tiê", "tiến", "tiếng");
        type(" Việt");
        assertThat(words()).containsExactly("Điều 1. phạm vi", "Điều 2. tiếng Việt");
        keys.detach();
    }

    @Test
    void boldAndItalicComeAsRuns() {
        edit("[]");
        text().click();
        type("Trước ");
        press("Control+b");
        type("đậm");
        press("Control+b", "Control+i");
        type(" nghiêng");
        assertThat(value())
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                [{"paragraph":["Trước ",{"text":"đậm","bold":true},
                                {"text":" nghiêng","italic":true}]}]\
                                """));
        assertThat(button("Chữ nghiêng")).hasAttribute("aria-pressed", "true");
        assertThat(button("Chữ đậm")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void aPlanPastedAsPlainTextGetsItsStructureAndItsTable() throws IOException {
        String plan = plan();
        JsonNode wanted = withoutMeasures(golden("seed-004").get("body"));
        paste(Map.of("text/plain", plan));
        assertThat(withoutMeasures(value())).isEqualTo(wanted);
        // The same, its lines wrapped as a mail or an old file wraps them.
        StringBuilder wrapped = new StringBuilder();
        for (String line : plan.lines().toList()) {
            wrapped.append(line.contains("\t") ? line : line.replaceAll("(.{60,78}) ", "$1\n"))
                    .append('\n');
        }
        assertThat(wrapped.toString().lines().count()).isGreaterThan(plan.lines().count() + 10);
        paste(Map.of("text/plain", wrapped.toString()));
        assertThat(withoutMeasures(value())).isEqualTo(wanted);
    }

    @Test
    void aReportPastedWholeEndsWithItsClosingWordsOutsideTheUnits() {
        paste(
                Map.of(
                        "text/plain",
                        """
                        Báo cáo như sau:
                        I. KẾT QUẢ
                        1. Công tác chỉ đạo
                        - Ban hành **05 văn bản** để triển khai trong quý, giao các phòng

                        thực hiện;
                        - Kiểm tra 02 đơn vị.
                        1.1. Số liệu riêng.

                        Trên đây là báo cáo của Sở./.
                        """));
        assertThat(value())
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                ["Báo cáo như sau:",{"unit":"heading","title":"KẾT QUẢ","blocks":[
                                {"unit":"clause","title":"Công tác chỉ đạo","blocks":[
                                {"unit":"dash","text":["Ban hành ",{"text":"05 văn bản","bold":true},
                                " để triển khai trong quý, giao các phòng thực hiện;"]},
                                {"unit":"dash","text":"Kiểm tra 02 đơn vị."},
                                {"unit":"clause","label":"1.1.","text":"Số liệu riêng."}]}]},
                                "Trên đây là báo cáo của Sở."]\
                                """));
    }

    @Test
    void whatIsCutFromTheBodyComesBackAsItWas() {
        page.context()
                .grantPermissions(
                        List.of("clipboard-read", "clipboard-write"),
                        new BrowserContext.GrantPermissionsOptions()
                                .setOrigin(browsing.house.address()));
        edit(
                """
                [{"unit":"clause","text":"một"},{"unit":"point","text":["hai ",{"text":"b","bold":true}]},\
                {"table":{"columns":[{"width":2,"align":"left"},{"width":3,"align":"center"}],\
                "headerRows":1,"rows":[[{"text":"ô","columns":2}],["c","d"]]}},{"quen":1},"cuối"]\
                """);
        JsonNode before = value();
        text().getByText("cuối").click();
        press("Control+a", "Control+x");
        assertThat(words()).containsExactly("");
        press("Control+v");
        assertThat(value()).isEqualTo(before);
    }

    @Test
    void aTitleKeepsItsNumberWhenItIsMadeAndUnmade() {
        edit("[{\"unit\":\"clause\",\"text\":\"một\"},{\"unit\":\"clause\",\"text\":\"hai\"}]");
        caret("values.body[1].text");
        button("Dùng làm tiêu đề của mục").click();
        assertThat(value().at("/1/title").stringValue()).isEqualTo("hai");
        assertThat(words()).containsExactly("1. một", "2. hai");
        button("Hạ xuống một cấp").click();
        assertThat(value().at("/0/blocks/0/unit").stringValue()).isEqualTo("point");
        assertThat(words()).containsExactly("1. một", "a) hai");
        button("Hoàn tác").click();
        button("Hoàn tác").click();
        assertThat(value().at("/1/text").stringValue()).isEqualTo("hai");
        assertThat(words()).containsExactly("1. một", "2. hai");
    }

    @Test
    void whatComesFromWordKeepsItsStructureAndNothingElse() {
        paste(
                Map.of(
                        "text/html",
                        """
                        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
                        <p class=MsoNormal style='text-indent:36pt'><b><span style='font-size:14.0pt'>Điều 1. Phạm vi điều chỉnh<o:p></o:p></span></b></p>
                        <p class=MsoNormal>1. Quy chế này quy định về <b>công tác</b> văn thư và
                        <span style='font-style:italic'>lưu trữ</span>.<o:p></o:p></p>
                        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span><![endif]>Điểm thứ nhất</p>
                        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span>Gạch</p>
                        <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Cộng</p>
                        <p class=MsoNormal onclick="alert(1)">2. Khoản hai<script>alert(1)</script></p>
                        <table border=1><tr><td width=60 rowspan=2><p align=center><b>STT</b></p></td><td colspan=2><p><b>Việc</b></p></td></tr>
                        <tr><td width=100><p><b>Chính</b></p></td><td width=140><p><b>Phụ</b></p></td></tr>
                        <tr><td><p>1</p></td><td><p>Soạn</p><p>thảo</p></td><td>In <my-tag>ấn</my-tag></td></tr></table>
                        </body></html>\
                        """,
                        "text/plain",
                        "không dùng"));
        assertThat(value())
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                [{"unit":"article","title":"Phạm vi điều chỉnh","blocks":[
                                {"unit":"clause","text":["Quy chế này quy định về ",{"text":"công tác","bold":true},
                                " văn thư và ",{"text":"lưu trữ","italic":true},"."],"blocks":[
                                {"unit":"point","text":"Điểm thứ nhất","blocks":[{"unit":"dash","text":"Gạch",
                                "blocks":[{"unit":"plus","text":"Cộng"}]}]}]},
                                {"unit":"clause","text":"Khoản hai","blocks":[
                                {"table":{"columns":[{"width":60,"align":"center"},{"width":100,"align":"left"},
                                {"width":140,"align":"left"}],"headerRows":2,"rows":[
                                [{"text":"STT","rows":2},{"text":"Việc","columns":2}],["Chính","Phụ"],
                                ["1",{"paragraphs":["Soạn","thảo"]},"In ấn"]]}}]}]}]\
                                """));
    }

    @Test
    void aTableIsMadeAndChangedByItsButtons() {
        edit("[\"Bảng sau:\"]");
        text().click();
        button("Chèn bảng").click();
        page.locator(".body-columns").fill("2");
        press("Enter");
        assertThat(page.locator(".body-text td")).hasCount(6);
        type("STT");
        press("Tab");
        type("Việc");
        press("Tab");
        type("1");
        press("Tab");
        type("Soạn");
        press("Tab", "Tab", "Tab");
        assertThat(page.locator(".body-text tr")).hasCount(4);
        button("Xóa hàng").click();
        caret("values.body[1].table.rows[1][0]");
        button("Thêm cột bên phải").click();
        button("Chuyển cột sang phải").click();
        button("Căn giữa").click();
        Locator width = page.getByLabel("Độ rộng cột, theo tỷ lệ với các cột khác");
        width.fill("3");
        press("Enter");
        caret("values.body[1].table.rows[1][0]");
        button("Chuyển hàng xuống").click();
        assertThat(value().at("/1/table"))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"columns":[{"width":1,"align":"left"},{"width":3,"align":"center"},
                                {"width":1,"align":"left"}],"headerRows":1,
                                "rows":[["","STT","Việc"],["","",""],["","1","Soạn"]]}\
                                """));
        page.locator(".body-text td").nth(6).click();
        page.locator(".body-text td")
                .nth(7)
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        button("Gộp các ô đang chọn").click();
        assertThat(value().at("/1/table/rows/2"))
                .isEqualTo(MAPPER.readTree("[{\"text\":\"1\",\"columns\":2},\"Soạn\"]"));
        button("Tách ô đã gộp").click();
        assertThat(value().at("/1/table/rows/2").size()).isEqualTo(3);
        button("Hàng tiêu đề, lặp lại ở đầu mỗi trang").click();
        assertThat(value().at("/1/table/headerRows").intValue()).isEqualTo(3);
    }

    @Test
    void theCaretTellsWhereItStandsAndGoesWhereItIsSent() {
        edit(
                """
                ["đầu",{"unit":"heading","title":"mục","blocks":["đoạn",{"unit":"clause","text":"khoản"},
                {"table":{"columns":[{"width":1,"align":"left"},{"width":1,"align":"left"}],"headerRows":0,
                "rows":[[{"text":"ô","columns":2}],["c","d"]]}}]}]\
                """);
        for (String path :
                List.of(
                        "values.body[0]",
                        "values.body[1].title",
                        "values.body[1].blocks[0]",
                        "values.body[1].blocks[1].text",
                        "values.body[1].blocks[2].table.rows[1][1]")) {
            caret(path);
            assertThat(page.evaluate("paths.at(-1)")).isEqualTo(path);
        }
        type("x");
        assertThat(value().at("/1/blocks/2/table/rows/1/1").stringValue()).isEqualTo("xd");
    }

    @Test
    void nobodyIsHeldInTheEditorAndTheBarIsWalkedByArrows() {
        edit("[{\"unit\":\"clause\",\"text\":\"một\"}]");
        Browsing.check(page);
        text().click();
        assertThat(text()).hasAttribute("role", "textbox");
        press("Alt+F10");
        assertThat(page.getByRole(AriaRole.TOOLBAR).locator("select")).isFocused();
        press("ArrowRight", "ArrowRight");
        assertThat(button("Chữ đậm")).isFocused();
        press("End");
        press("ArrowRight", "Escape");
        assertThat(text()).isFocused();
        press("Tab");
        assertThat(text()).isFocused();
        press("Escape", "Tab");
        assertThat(page.locator("#after")).isFocused();
        button("Chèn bảng").click();
        press("Enter");
        assertThat(page.locator(".body-text table")).isVisible();
        Browsing.check(page);
    }

    @Test
    void aBodyThatMayOnlyBeReadHasNoBar() {
        open("[{\"unit\":\"clause\",\"text\":\"một\"}]", "bodyEditor", "{readOnly: true}");
        assertThat(page.locator(".body-bar")).hasCount(0);
        text().click();
        type("x");
        assertThat(value().at("/0/text").stringValue()).isEqualTo("một");
        Browsing.check(page);
    }

    @Test
    void aFieldOfWordsHoldsOneParagraphOrSeveral() {
        open("[\"Căn cứ \",{\"text\":\"Luật\",\"bold\":true}]", "inlineEditor", "{}");
        assertThat(value().toString()).isEqualTo("[\"Căn cứ \",{\"text\":\"Luật\",\"bold\":true}]");
        page.locator(".words-text").click();
        press("Control+a");
        type("Một");
        press("Enter");
        type(" hai");
        assertThat(value().stringValue()).isEqualTo("Một hai");
        open(
                "[\"Một\",[\"Hai \",{\"text\":\"ba\",\"italic\":true}]]",
                "inlineEditor",
                "{multi: true}");
        page.locator(".words-text p").last().click();
        press("End", "Enter");
        type("Bốn");
        assertThat(value().toString())
                .isEqualTo("[\"Một\",[\"Hai \",{\"text\":\"ba\",\"italic\":true}],\"Bốn\"]");
        Browsing.check(page);
    }

    @Test
    void aLongBodyIsTypedInWithoutDelay() {
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; i < 300; i++) {
            body.append("{\"unit\":\"clause\",\"text\":\"")
                    .append("lời nói ".repeat(40))
                    .append("\"},");
        }
        body.append(
                "{\"table\":{\"columns\":[{\"width\":1},{\"width\":1}],\"headerRows\":1,\"rows\":[");
        for (int i = 0; i < 50; i++) {
            body.append(i == 0 ? "" : ",").append("[\"ô một\",\"ô hai\"]");
        }
        edit(body.append("]}}]").toString());
        caret("values.body[150].text");
        Object median =
                page.evaluate(
                        """
                        () => {
                          const times = [];
                          for (let i = 0; i < 41; i++) {
                            const start = performance.now();
                            ed.view.dispatch(ed.view.state.tr.insertText("x"));
                            ed.view.dom.offsetHeight;
                            times.push(performance.now() - start);
                          }
                          return times.sort((a, b) => a - b)[20];
                        }\
                        """);
        // A screen draws every 16 ms; the rest is room for a busy machine.
        assertThat(((Number) median).doubleValue()).isLessThan(60);
    }

    private static List<JsonNode> bodies() throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        try (Stream<Path> samples = Files.list(Path.of("templates"));
                Stream<Path> papers = Files.list(GOLDEN)) {
            List<Path> files =
                    Stream.concat(
                                    samples.map(folder -> folder.resolve("sample.json")),
                                    papers.map(folder -> folder.resolve("paper.json")))
                            .filter(Files::exists)
                            .sorted()
                            .toList();
            for (Path file : files) {
                JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
                JsonNode paper = tree.has("values") ? tree.get("values") : tree;
                bodies.addAll(paper.findValues("body"));
            }
        }
        return bodies;
    }

    /// The blocks as the service reads them, whichever of two ways to write a word was chosen.
    private static List<Block> blocks(JsonNode body) {
        try {
            ObjectNode paper = (ObjectNode) golden("seed-000");
            paper.set("body", body);
            Reading<Paper> reading = PaperJson.read(paper);
            assertThat(reading).as(body.toString()).isInstanceOf(Reading.Read.class);
            return ((Reading.Read<Paper>) reading).value().content().body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> printedLabels(List<Block> blocks) {
        List<String> labels = new ArrayList<>();
        label(blocks, new Numbering(), labels);
        return labels;
    }

    private static void label(List<Block> blocks, Numbering numbering, List<String> labels) {
        for (Block block : blocks) {
            switch (block) {
                case Unit unit -> {
                    labels.add(numbering.label(unit));
                    label(unit.blocks(), numbering, labels);
                }
                case Paragraph _, Table _ -> {}
            }
        }
    }

    private static JsonNode golden(String name) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(GOLDEN.resolve(name).resolve("paper.json")));
    }

    /// The words of the plan from its opening sentence to the end of its body.
    private static String plan() throws IOException {
        String original = Files.readString(GOLDEN.resolve("seed-004/original.txt"));
        return original.substring(
                original.indexOf("Sở Khoa học và Công nghệ lập kế hoạch"),
                original.indexOf("Nơi nhận"));
    }

    /// Widths, alignment and the mark of the end are judged by eye, not read from plain text.
    private static JsonNode withoutMeasures(JsonNode body) {
        JsonNode copy = body.deepCopy();
        for (JsonNode columns : copy.findValues("columns")) {
            for (JsonNode column : columns) {
                ((ObjectNode) column).removeAll();
            }
        }
        return MAPPER.readTree(copy.toString().replaceAll("\\.?(?:\\./\\.)?\"\\]$", "\"]"));
    }

    private static void edit(String body) {
        open(body, "bodyEditor", "{}");
    }

    private static void open(String body, String editor, String options) {
        page.evaluate(
                """
                async ([value, editor]) => {
                  const editors = await import("vanthu/body/editor.js");
                  window.ed?.destroy();
                  window.paths = [];
                  const heading = document.createElement("h1");
                  heading.textContent = "Soạn";
                  const place = document.createElement("div");
                  const after = Object.assign(document.createElement("button"), {id: "after", textContent: "Sau"});
                  document.querySelector("main").replaceChildren(heading, place, after);
                  window.ed = editors[editor](place, {
                    value: JSON.parse(value), label: "Nội dung", path: "values.body",
                    onFocus: path => paths.push(path), ...options,
                  });
                }\
                """
                        .replace("...options", "..." + options),
                List.of(body, editor));
        // The styles have come.
        assertThat(page.locator(".ProseMirror")).hasCSS("white-space-collapse", "break-spaces");
    }

    private static JsonNode value() {
        return MAPPER.readTree((String) page.evaluate("JSON.stringify(ed.value())"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> shownLabels() {
        return (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('.body-text > [data-label]')].map(l => l.dataset.label)");
    }

    @SuppressWarnings("unchecked")
    private static List<String> words() {
        return (List<String>)
                page.evaluate(
                        """
                        [...document.querySelectorAll('.body-text > .line')]
                            .map(l => [l.dataset.label, l.textContent].filter(Boolean).join(" "))\
                        """);
    }

    private static Locator text() {
        return page.locator(".body-text");
    }

    private static Locator button(String name) {
        return page.locator(".body-bar button[aria-label='" + name + "']");
    }

    private static void caret(String path) {
        page.evaluate("path => ed.focus(path)", path);
        assertThat(text()).isFocused();
    }

    private static void type(String words) {
        page.keyboard().type(words);
    }

    private static void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void compose(CDPSession keys, String... states) {
        for (String state : states) {
            JsonObject composition = new JsonObject();
            composition.addProperty("text", state);
            composition.addProperty("selectionStart", state.length());
            composition.addProperty("selectionEnd", state.length());
            keys.send("Input.imeSetComposition", composition);
        }
        JsonObject done = new JsonObject();
        done.addProperty("text", states[states.length - 1]);
        keys.send("Input.insertText", done);
    }

    /// Pastes into an editor of a draft, whose service reads what is plain text.
    private static void paste(Map<String, String> kinds) {
        page.evaluate("async () => { window.pasted = await import('vanthu/draft/pasted.js'); }");
        open(
                "[]",
                "bodyEditor",
                "{paste: {read: text => pasted.readPasted('%s', text)}}".formatted(draft));
        text().click();
        page.evaluate(
                """
                kinds => {
                  const data = new DataTransfer();
                  for (const [kind, words] of Object.entries(kinds)) data.setData(kind, words);
                  ed.view.dom.dispatchEvent(
                      new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                }\
                """,
                kinds);
        assertThat(page.locator(".waiting")).hasCount(0);
    }
}
