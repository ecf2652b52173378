package vn.vanthu.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

class PaperFileTest {

    private static final Kinds KINDS = Kinds.load(List.of());

    private static Reading<Paper> read(String file) {
        return PaperFile.read(file.getBytes(UTF_8), KINDS);
    }

    /// The paper of a sample as a `paper/1` tree, to be changed.
    private static ObjectNode stored(String kind) {
        Reading<Paper> reading = PaperFile.read(KINDS.sample(kind).orElseThrow(), KINDS);
        if (reading instanceof Reading.Read<Paper>(var paper, _)
                && PaperJson.tree(PaperJson.write(paper))
                        instanceof Reading.Read<JsonNode>(ObjectNode tree, _)) {
            return tree;
        }
        throw new AssertionError(reading.problems());
    }

    @Test
    void aStoredPaperReadsAsTheFormThatMadeIt() {
        assertThat(PaperFile.read(stored("cong-van"), KINDS))
                .isEqualTo(PaperFile.read(KINDS.sample("cong-van").orElseThrow(), KINDS));
    }

    @Test
    void anotherFormatIsRefusedByName() {
        assertThat(read("{\"vanthu\": \"paper/9\"}").problems())
                .containsExactly(
                        Problem.must("JSON.version", "vanthu", "paper/9", "paper/1, form/1"));
        assertThat(read("{}").problems())
                .extracting(Problem::code)
                .containsExactly("JSON.version-missing");
        assertThat(read("{").problems()).extracting(Problem::code).containsExactly("JSON.syntax");
        assertThat(read("[]").problems()).extracting(Problem::code).containsExactly("JSON.object");
    }

    @Test
    void anUnknownKindIsRefusedWithTheNearestOnes() {
        assertThat(read("{\"vanthu\": \"form/1\", \"kind\": \"giay-moj\"}").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("KIND.unknown");
                    assertThat(problem.field()).isEqualTo("kind");
                    assertThat(problem.values().getFirst()).isEqualTo("giay-moj");
                    assertThat(problem.values().getLast()).startsWith("giay-moi, ");
                });
        assertThat(read("{\"vanthu\": \"form/1\"}").problems())
                .extracting(Problem::code)
                .containsExactly("KIND.missing");
        assertThat(PaperFile.read(stored("cong-van").put("kind", "cong-vn"), KINDS))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aFormWithAMemberTooManyIsRefused() {
        ObjectNode form = KINDS.kind("ke-hoach").orElseThrow().skeleton().put("value", 1);

        assertThat(PaperFile.read(form, KINDS))
                .isInstanceOf(Reading.Refused.class)
                .extracting(reading -> reading.problems().getFirst())
                .isEqualTo(Problem.must("JSON.unknown", "value", "value", "kind, values, vanthu"));
    }

    // NĐ 30, PL I, II.9.b–d: Kính gửi is for Tờ trình, Báo cáo to a superior and Công văn.
    @Test
    void aStoredPaperThatBreaksARuleOfItsKindCanBeReadAllTheSame() {
        ObjectNode plan = stored("ke-hoach");
        plan.putObject("addressees").putArray("names").add("Sở Nội vụ");
        ((ObjectNode) plan.path("head")).put("symbol", "BC-SKHCN");
        ((ObjectNode) plan.path("title")).put("name", "Báo cáo");

        Reading<Paper> reading = PaperFile.read(plan, KINDS);

        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(reading.problems())
                .extracting(Problem::severity, Problem::code, Problem::field)
                .containsExactly(
                        tuple(Problem.Severity.SHOULD, "PL1.II.3.symbol-kind", "head.symbol"),
                        tuple(Problem.Severity.SHOULD, "PL1.II.5.kind-name", "title.name"),
                        tuple(
                                Problem.Severity.SHOULD,
                                "PL1.II.9.addressee-not-allowed",
                                "addressees"),
                        tuple(
                                Problem.Severity.SHOULD,
                                "PL1.II.9.as-above-missing",
                                "foot.recipients"));
    }

    @Test
    void aLetterWithoutAddresseesOrWithATitleIsNoted() {
        ObjectNode letter = stored("cong-van");
        letter.remove("addressees");
        letter.putObject("title").put("name", "Công văn");
        assertThat(PaperFile.read(letter, KINDS).problems())
                .extracting(Problem::code)
                .containsExactly("PL1.II.5.title-unfit", "PL1.II.9.addressee-required");

        ObjectNode plan = stored("ke-hoach");
        plan.putObject("title").put("about", "cải cách hành chính");
        assertThat(PaperFile.read(plan, KINDS).problems())
                .extracting(Problem::code)
                .containsExactly("PL1.II.5.title-unfit");
        plan.remove("title");
        assertThat(PaperFile.read(plan, KINDS).problems())
                .extracting(Problem::code)
                .containsExactly("PL1.II.5.title-missing");
    }

    @Test
    void aSymbolMayBeginWithTheYear() {
        ObjectNode decision = stored("quyet-dinh");
        ((ObjectNode) decision.path("head")).put("symbol", "2026/QĐ-UBND");

        assertThat(PaperFile.read(decision, KINDS).problems()).isEmpty();
    }
}
