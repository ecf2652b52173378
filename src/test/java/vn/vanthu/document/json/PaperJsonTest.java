package vn.vanthu.document.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.render.SamplePapers;

/// Bad input gets every problem at once, each with its place; good input survives being stored.
class PaperJsonTest {

    private static List<String> problems(String json) {
        return problems(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] json) {
        return PaperJson.read(json).problems().stream()
                .map(p -> p.field() + " " + p.code())
                .toList();
    }

    private static String letter() {
        return SamplePapers.letterJson("", "'addressees': {'names': ['Bộ Nội vụ']},");
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlaces() {
        assertThat(
                        problems(
                                """
                                {'vanthu': 'paper/1', 'stage': 'issued', 'kind': 'cong-van', 'typo': 1,
                                 'head': {'agency': ' ', 'number': '0', 'symbol': 'A B', 'date': '2026-02-30'},
                                 'title': {'name': 'X', 'about': 'y'},
                                 'addressees': {'names': []},
                                 'body': [{'unit': 'paragraph', 'text': 'a'}, 7, {'unit': 'clause'},
                                          {'table': {'columns': [{'width': 1}], 'rows': [['a', 'b']]}}],
                                 'stamps': {'secrecy': 'MẬT', 'urgency': 'GẤP'},
                                 'foot': {'signers': [{'capacity': []}]}}\
                                """))
                .containsExactlyInAnyOrder(
                        "typo JSON.unknown",
                        "head.number PL1.II.3.number-form",
                        "head.date PL1.II.4.date-impossible",
                        "head.agency PL1.II.2.agency-missing",
                        "head.symbol PL1.II.3.symbol-form",
                        "title.about PL1.II.5.two-titles",
                        "addressees.names PL1.II.9.addressee-missing",
                        "body[0].unit JSON.choice",
                        "body[1] JSON.block",
                        "body[2] PL1.II.6.unit-empty",
                        "body[3].table TABLE.too-wide",
                        "stamps.secrecy D15.2.secret",
                        "stamps.urgency JSON.choice",
                        "foot.signers[0].name PL1.II.7.name-missing",
                        "foot.signers[0].capacity PL1.II.7.capacity-missing");
    }

    @Test
    void unknownVersionsAreRefusedByName() {
        Problem problem =
                PaperJson.read("{\"vanthu\": \"paper/2\"}".getBytes(StandardCharsets.UTF_8))
                        .problems()
                        .getFirst();
        assertThat(problem).isEqualTo(Problem.must("JSON.version", "vanthu", "paper/2", "paper/1"));
        assertThat(problems("{'kind': 'x'}")).containsExactly("vanthu JSON.version-missing");
    }

    @Test
    void brokenJsonIsNamedWithItsLine() {
        Problem problem =
                PaperJson.read("{\n  \"vanthu\": paper\n}".getBytes(StandardCharsets.UTF_8))
                        .problems()
                        .getFirst();
        assertThat(problem.code()).isEqualTo("JSON.syntax");
        assertThat(problem.values().getFirst()).isEqualTo("2");
        assertThat(problems("[]")).containsExactly(" JSON.object");
        assertThat(problems("")).containsExactly(" JSON.object");
        assertThat(problems(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))
                .containsExactly(" JSON.syntax");
        assertThat(problems("{'a': 1, 'a': 2}")).containsExactly(" JSON.syntax");
    }

    @Test
    void aPaperWithoutSignerOrBodyIsRefused() {
        assertThat(problems(letter().replaceAll("'signers': \\[.*?\\}\\],", "'signers': [],")))
                .containsExactly("foot.signers PL1.II.7.signer-missing");
        assertThat(
                        problems(
                                "{'vanthu': 'paper/1', 'stage': 'draft', 'kind': 'x', 'head': {'agency': 'A'}}"))
                .containsExactlyInAnyOrder(
                        "body D8.2.body-missing", "foot.signers PL1.II.7.signer-missing");
    }

    @Test
    void aDraftHasNoNumberAndAnIssuedPaperAFullDate() {
        assertThat(problems(letter().replace("'issued'", "'draft'")))
                .containsExactly("head.number PL1.II.3.number-of-draft");
        assertThat(problems(letter().replace("2026-03-05", "2026-03")))
                .containsExactly("head.date PL1.II.4.date-missing");
    }

    @Test
    void controlCharactersAreNamedAndNfdIsNormalised() {
        assertThat(problems(letter().replace("Nguyễn Văn A", "Nguyễn\\u0007Văn\\u202eA\\u200b")))
                .containsExactly(
                        "foot.signers[0].name TEXT.control",
                        "foot.signers[0].name TEXT.control",
                        "foot.signers[0].name TEXT.control");
        String decomposed = Normalizer.normalize(letter(), Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(letter());
        assertThat(SamplePapers.paper(decomposed)).isEqualTo(SamplePapers.paper(letter()));
    }

    @Test
    void everyVietnameseLetterSurvivesBeingStoredInBothForms() {
        StringBuilder letters = new StringBuilder();
        for (char base : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
            for (String mark : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                letters.append(Normalizer.normalize(base + mark, Normalizer.Form.NFC));
            }
        }
        letters.append("đĐ");
        Paper paper = SamplePapers.paper(letter().replace("Nguyễn Văn A", letters));
        assertThat(SamplePapers.read(PaperJson.write(paper))).isEqualTo(paper);
        assertThat(paper.content().foot().signers().getFirst().name())
                .isEqualTo(letters.toString());
        assertThat(
                        SamplePapers.paper(
                                letter().replace(
                                                "Nguyễn Văn A",
                                                Normalizer.normalize(
                                                        letters, Normalizer.Form.NFD))))
                .isEqualTo(paper);
    }

    @Test
    void anIssuedPaperKeepsItsNumberAndDay() {
        IssuedPaper paper = (IssuedPaper) SamplePapers.paper(letter());
        assertThat(paper.number()).hasToString("05");
        assertThat(paper.issued()).hasToString("2026-03-05");
    }

    @Test
    void aLongAbstractIsAWarningAndNoRefusal() {
        Reading<Paper> reading =
                PaperJson.read(
                        letter().replace("nâng bậc lương năm 2026", "rất dài ".repeat(80))
                                .replace('\'', '"')
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(reading.problems())
                .extracting(Problem::severity)
                .containsExactly(Problem.Severity.SHOULD);
    }
}
