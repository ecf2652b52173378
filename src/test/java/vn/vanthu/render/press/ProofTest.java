package vn.vanthu.render.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.RandomPapers;
import vn.vanthu.render.SamplePapers;

/// The proof finds what differs, and finds nothing where nothing does.
class ProofTest {

    private static final Renderer RENDERER = SamplePapers.RENDERER;

    private static Map<String, byte[]> files(Paper paper) {
        Rendered rendered =
                RENDERER.render(paper, PaperJson.write(paper), EnumSet.allOf(Format.class), true);
        assertThat(rendered).as("%s", rendered).isInstanceOf(Rendered.Files.class);
        return ((Rendered.Files) rendered).files();
    }

    @RepeatedTest(30)
    void allFilesOfARandomPaperSayTheSame(RepetitionInfo repetition) throws Exception {
        Map<String, byte[]> files =
                files(RandomPapers.paper(1000 + repetition.getCurrentRepetition()));
        assertThat(files)
                .containsOnlyKeys(".pdf", ".fields.json", ".docx", ".html", ".reading.html");
        assertThat(VeraPdf.faults(Objects.requireNonNull(files.get(".pdf")))).isEmpty();
    }

    /// Files of one paper held against another that differs in one figure.
    @Test
    void oneFigureThatDiffersIsFoundInEveryFile() {
        String json = SamplePapers.letterJson("", "");
        Paper right = SamplePapers.paper(json);
        Paper wrong = SamplePapers.paper(json.replace("ngày 20 tháng 3", "ngày 21 tháng 3"));
        byte[] source = PaperJson.write(right);
        Map<String, byte[]> files = new HashMap<>(files(wrong));
        files.remove(".fields.json");
        List<Problem> differences =
                Proof.differences(SamplePapers.pages(right).sheet(), source, files);
        assertThat(differences)
                .extracting(p -> p.code() + " " + p.values().getFirst())
                .containsExactlyInAnyOrder(
                        "PROOF.differs .pdf",
                        "PROOF.source .pdf",
                        "PROOF.differs .docx",
                        "PROOF.differs .html",
                        "PROOF.differs .reading.html");
    }

    @Test
    void cellsThatChangedRowsAreFoundWhereTablesAreTagged() {
        String table = "{'table': {'columns': [{'width': 1}, {'width': 1}], 'rows': [%s]}},";
        String json = SamplePapers.letterJson("", "");
        Paper right =
                SamplePapers.paper(
                        json.replace(
                                "'body': [",
                                "'body': ["
                                        + table.formatted(
                                                "['a', {'text': 'b', 'rows': 2}], ['c']")));
        Paper wrong =
                SamplePapers.paper(
                        json.replace(
                                "'body': [",
                                "'body': [" + table.formatted("['a', 'b'], ['c', '']")));
        List<Problem> differences =
                Proof.differences(
                        SamplePapers.pages(right).sheet(), PaperJson.write(wrong), files(wrong));
        assertThat(differences)
                .extracting(p -> p.code() + " " + p.values().getFirst())
                .containsExactlyInAnyOrder(
                        "PROOF.differs .pdf", "PROOF.differs .docx", "PROOF.differs .reading.html");
    }

    @Test
    void aBrokenFileIsNamed() {
        Paper paper = SamplePapers.letter("");
        byte[] rubbish = {1, 2, 3};
        assertThat(
                        Proof.differences(
                                SamplePapers.pages(paper).sheet(),
                                PaperJson.write(paper),
                                Map.of(".pdf", rubbish, ".docx", rubbish, ".html", rubbish)))
                .extracting(Problem::code)
                .containsOnly("PROOF.unreadable");
    }

    @Test
    void aCharacterNoFaceHasIsRefusedWithItsPlace() {
        Paper paper =
                SamplePapers.paper(
                        SamplePapers.letterJson("", "").replace("Nguyễn Văn A", "Nguyễn 漢 A"));
        Rendered rendered =
                RENDERER.render(paper, PaperJson.write(paper), EnumSet.allOf(Format.class), true);
        assertThat(rendered)
                .isEqualTo(
                        new Rendered.Refused(
                                List.of(
                                        Problem.must(
                                                "GLYPH.missing",
                                                "foot.signers[0].name",
                                                "漢",
                                                "U+6F22",
                                                "Liberation Serif"))));
    }

    @Test
    void angleBracketsAndAmpersandsArePrintedAsText() {
        Paper paper =
                SamplePapers.paper(
                        SamplePapers.letterJson("", "")
                                .replace("Nguyễn Văn A", "<script>alert(1)</script> & <b>"));
        assertThat(new String(files(paper).get(".html"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;")
                .doesNotContain("<script>");
    }
}
