package vn.vanthu.web.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.Reading;
import vn.vanthu.message.Language;
import vn.vanthu.message.Texts;
import vn.vanthu.render.Pages;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.template.Filled;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;

/// What made which part of the pages, what stands where something is missing, and what is said of
/// the pages.
class PartsOfThePageTest {

    private static final Kinds KINDS = Kinds.load(List.of());
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Texts TEXTS = Texts.load("web-preview", Language.VI);
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    static Stream<String> kinds() {
        return KINDS.all().stream().map(Form::kind);
    }

    private static JsonNode sample(Form form) {
        return MAPPER.readTree(KINDS.sample(form.kind()).orElseThrow()).path("values");
    }

    private static Pages pages(Filled filled) {
        return SamplePapers.RENDERER.pages(Objects.requireNonNull(filled.paper()));
    }

    private static JsonNode at(JsonNode values, String path) {
        JsonNode at = values;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            at =
                    step.group(1) != null
                            ? at.path(step.group(1))
                            : at.path(Integer.parseInt(step.group(2)));
        }
        return at;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPartLeadsToAFieldThatIsThere(String kind) {
        Form form = KINDS.kind(kind).orElseThrow();
        JsonNode values = sample(form);
        Filled filled = form.filled(values);
        Pages pages = pages(filled);
        Places.Found found = Places.of(pages, filled.places());
        List<String> astray = new ArrayList<>();
        for (Preview.Part part : found.parts()) {
            if (!part.path().startsWith("values.")) {
                continue;
            }
            String inner = part.path().substring("values.".length());
            Matcher field = STEP.matcher(inner);
            assertThat(field.find()).isTrue();
            assertThat(form.field(field.group(1))).as(part.path()).isPresent();
            // A recipient may be a text without members; its name is the text itself.
            String holder = inner.replaceFirst("\\.(title|text|label|name)$", "");
            boolean preset = at(values, field.group(1)).isMissingNode();
            if (!preset && at(values, inner).isMissingNode() && at(values, holder).isMissingNode()) {
                astray.add(part.path());
            }
            Pages.Page page = pages.pages().get(part.page());
            assertThat(part.x()).isBetween(0.0, page.width());
            assertThat(part.x() + part.width()).isBetween(0.0, page.width());
            assertThat(part.y() + part.height()).isBetween(0.0, page.height());
        }
        assertThat(astray).isEmpty();
        assertThat(found.areas())
                .anyMatch(area -> area.name().equals("seal") && area.path().isEmpty());
        if (form.field("signers").isPresent()) {
            assertThat(found.parts()).anyMatch(p -> p.path().startsWith("values.signers[0]"));
            assertThat(found.areas()).anyMatch(a -> a.path().equals("values.signers[0]"));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyFormShowsAPageWithBlanks(String kind) {
        Form form = KINDS.kind(kind).orElseThrow();
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Blanks.Made made = Blanks.fill(form, nothing, form.filled(nothing));
        assertThat(made).isNotNull();
        assertThat(made.fields()).isNotEmpty();
        assertThat(pages(made.filled()).sheet().passages())
                .anyMatch(passage -> passage.text().contains(Blanks.BLANK));
        assertThat(nothing.isEmpty()).as("the form itself stays what it was").isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFormThatLacksOneFieldShowsAllTheOthers(String kind) {
        Form form = KINDS.kind(kind).orElseThrow();
        ObjectNode whole = (ObjectNode) sample(form);
        for (String name : List.copyOf(whole.propertyNames())) {
            ObjectNode values = whole.deepCopy();
            values.set(name, values.path(name).isArray() ? values.arrayNode() : values.stringNode(""));
            Filled filled = form.filled(values);
            if (filled.reading() instanceof Reading.Read<Paper>) {
                continue;
            }
            Blanks.Made made = Blanks.fill(form, values, filled);
            assertThat(made).as(name).isNotNull();
            assertThat(made.fields()).as(name).allMatch(path -> path.startsWith("values." + name));
        }
    }

    @Test
    void halfWrittenPartsOfTheBodyAreBlanksAtTheirPlaces() {
        Form form = KINDS.kind("thong-bao").orElseThrow();
        ObjectNode values = (ObjectNode) sample(form);
        values.putArray("body")
                .add("Một đoạn.")
                .add("")
                .addObject()
                .put("unit", "clause")
                .put("title", "")
                .putArray("blocks")
                .add("");
        Filled first = form.filled(values);
        if (first.paper() != null) {
            return;
        }
        Blanks.Made made = Blanks.fill(form, values, first);
        assertThat(made).isNotNull();
        assertThat(made.fields()).allMatch(path -> path.startsWith("values.body["));
        assertThat(pages(made.filled()).sheet().passages())
                .anyMatch(passage -> passage.text().contains("Một đoạn."));
    }

    @Test
    void aPageKeepsItsPrintUntilItLooksDifferent() {
        Pages before = SamplePapers.pages(SamplePapers.golden("seed-001"));
        Pages again = SamplePapers.pages(SamplePapers.golden("seed-001"));
        String json = new String(SamplePapers.goldenJson("seed-001"), StandardCharsets.UTF_8);
        assertThat(again.pages().stream().map(Print::of))
                .isEqualTo(before.pages().stream().map(Print::of).toList());
        String worded = json.replaceFirst("CCHC trong năm", "CCHC trong nãm");
        assertThat(worded).isNotEqualTo(json);
        Pages other =
                SamplePapers.pages(SamplePapers.read(worded.getBytes(StandardCharsets.UTF_8)));
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < before.pages().size(); i++) {
            if (!Print.of(before.pages().get(i)).equals(Print.of(other.pages().get(i)))) {
                differing.add(i);
            }
        }
        assertThat(differing).hasSize(1);
    }

    private static List<String> states(String body) {
        String json =
                SamplePapers.letterJson("", "'addressees': {'names': ['Bộ Nội vụ']},")
                        .replaceFirst("(?s)'body': \\[.*?\\],\\s*'foot'", "'body': [" + body + "], 'foot'");
        Pages pages = SamplePapers.pages(SamplePapers.paper(json));
        return States.of(pages, place -> place, TEXTS).stream().map(Preview.State::code).toList();
    }

    @Test
    void aShortPaperHasNothingSaidOfIt() {
        assertThat(states("'Một đoạn ngắn.'")).isEmpty();
    }

    @Test
    void aTableCutInTwoIsToldWithWhetherItsHeadIsRepeated() {
        String rows = "['Một', 'Hai'],".repeat(60);
        String table =
                "{'table': {'columns': [{'width': 1}, {'width': 1}], %s 'rows': ["
                        + rows.substring(0, rows.length() - 1)
                        + "]}}";
        assertThat(states(table.formatted("'headerRows': 1,"))).contains("table-split");
        assertThat(states(table.formatted("'headerRows': 0,"))).contains("table-split-headless");
    }

    @Test
    void aSignatureWithHardlyAnythingAboveItIsTold() {
        // Paragraph by paragraph the foot is pushed down, until it must go over.
        boolean told = false;
        for (int lines = 10; lines < 40 && !told; lines++) {
            String body = "'Một đoạn ngắn.',".repeat(lines);
            told =
                    states(body.substring(0, body.length() - 1)).stream()
                            .anyMatch(code -> code.startsWith("signature-"));
        }
        assertThat(told).isTrue();
    }
}
