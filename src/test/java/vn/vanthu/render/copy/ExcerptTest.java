package vn.vanthu.render.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.ReadBack;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.VeraPdf;

/// Trích sao: a paper made anew with the chosen parts.
class ExcerptTest {

    private static final IssuedPaper DECISION =
            (IssuedPaper)
                    SamplePapers.paper(
                            """
                            {'vanthu': 'paper/1', 'stage': 'issued', 'kind': 'quyet-dinh',
                             'head': {'agency': 'Sở Nội vụ', 'number': '15', 'symbol': 'QĐ-SNV',
                                      'place': 'Huế', 'date': '2026-03-05'},
                             'title': {'name': 'Quyết định', 'subject': 'Về việc phân công'},
                             'preamble': {'authority': 'Giám đốc Sở Nội vụ',
                                          'bases': ['Căn cứ Luật A'], 'enacting': 'Quyết định'},
                             'body': [
                              {'unit': 'article', 'title': 'Phạm vi', 'blocks': ['Đoạn một.', 'Đoạn hai.']},
                              {'unit': 'article', 'title': 'Phân công', 'blocks': [
                                {'unit': 'clause', 'text': 'Việc thứ nhất.'},
                                {'unit': 'clause', 'text': 'Việc thứ hai gồm:', 'blocks': [
                                  {'unit': 'point', 'text': 'Điểm a;'},
                                  {'unit': 'point', 'text': 'Điểm b;'},
                                  {'unit': 'point', 'text': 'Điểm c.'}]},
                                {'unit': 'clause', 'text': 'Việc thứ ba.'}]},
                              {'unit': 'article', 'text': 'Quyết định có hiệu lực từ ngày ký.'}],
                             'foot': {'signers': [{'capacity': ['GIÁM ĐỐC'], 'name': 'Nguyễn Văn A'}],
                                      'recipients': ['Như Điều 3'], 'filing': {'units': ['VP']}},
                             'attachments': [
                              {'appendix': {'title': 'Danh sách một', 'body': ['Một.']}},
                              {'appendix': {'title': 'Danh sách hai', 'body': ['Hai.', 'Ba.']}}]}
                            """);

    private static IssuedPaper made(String... chosen) {
        return switch (Excerpt.of(DECISION, Set.of(chosen))) {
            case Excerpt.Made(var paper) -> paper;
            case Excerpt.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    /// What the excerpt prints in ô 6, without preamble.
    private static List<String> body(IssuedPaper paper) {
        return passages(paper, "QUYẾT ĐỊNH:", "Nơi nhận:");
    }

    private static List<String> passages(IssuedPaper paper, String after, String before) {
        List<String> all = ReadBack.of(SamplePapers.pages(paper).sheet()).passages();
        return all.subList(all.indexOf(after) + 1, all.indexOf(before));
    }

    // NĐ 30, Đ.25.3.b: "tạo lập lại đầy đủ thể thức, phần nội dung văn bản cần trích sao".
    @Test
    void onlyTheChosenPartsAreThereUnderTheirOwnLabels() {
        assertThat(body(made("body[1].blocks[1].blocks[1]", "body[2]")))
                .containsExactly(
                        "…",
                        "Điều 2. Phân công",
                        "…",
                        "2. …",
                        "b) Điểm b;",
                        "…",
                        "Điều 3. Quyết định có hiệu lực từ ngày ký./.");
    }

    @Test
    void oneMarkStandsForAllThatIsLeftOutInOnePlace() {
        assertThat(body(made("body[1].blocks[1].blocks[0]")))
                .containsExactly("…", "Điều 2. Phân công", "…", "2. …", "a) Điểm a;", "…");
    }

    @Test
    void aPlaceTakesAllThatIsInIt() {
        assertThat(body(made("body[1]", "body[1].blocks[0]")))
                .containsExactly(
                        "…",
                        "Điều 2. Phân công",
                        "1. Việc thứ nhất.",
                        "2. Việc thứ hai gồm:",
                        "a) Điểm a;",
                        "b) Điểm b;",
                        "c) Điểm c.",
                        "3. Việc thứ ba.",
                        "…");
    }

    @Test
    void headTitleSignerAndRecipientsAreThoseOfTheOriginal() {
        IssuedPaper excerpt = made("body[0].blocks[1]");
        assertThat(excerpt.number()).isEqualTo(DECISION.number());
        assertThat(excerpt.issued()).isEqualTo(DECISION.issued());
        assertThat(excerpt.content().head()).isEqualTo(DECISION.content().head());
        assertThat(excerpt.content().title()).isEqualTo(DECISION.content().title());
        assertThat(excerpt.content().preamble()).isEqualTo(DECISION.content().preamble());
        assertThat(excerpt.content().attachments()).isEmpty();
        assertThat(ReadBack.of(SamplePapers.pages(excerpt).sheet()).passages())
                .endsWith(
                        "Nơi nhận:",
                        "- Như Điều 3;",
                        "- Lưu: VT, VP.",
                        "GIÁM ĐỐC",
                        "(Đã ký)",
                        "Nguyễn Văn A");
    }

    @Test
    void aChosenAppendixKeepsItsNumber() {
        IssuedPaper excerpt = made("attachments[1].appendix.body[1]");
        assertThat(body(excerpt)).containsExactly("…");
        List<String> all = ReadBack.of(SamplePapers.pages(excerpt).sheet()).passages();
        assertThat(all.subList(all.indexOf("Phụ lục I"), all.size()))
                .containsExactly(
                        "Phụ lục I",
                        "DANH SÁCH MỘT",
                        "(Kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)",
                        "…./.",
                        "Phụ lục II",
                        "DANH SÁCH HAI",
                        "(Kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)",
                        "…",
                        "Ba./.");
    }

    @Test
    void allOfItIsTheOriginalWithItsLabelsWritten() {
        IssuedPaper all = made("body[0]", "body[1]", "body[2]", "attachments[0]", "attachments[1]");
        assertThat(body(all)).isEqualTo(body(DECISION));
    }

    @Test
    void choosingNothingIsRefused() {
        assertThat(Excerpt.of(DECISION, Set.of()))
                .isEqualTo(new Excerpt.Refused(List.of(Problem.must("COPY.excerpt-empty", ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body[3]",
                "body",
                "",
                "attachments[2]",
                "body[0].blocks[9]",
                "foot",
                "body[-1]"
            })
    void everyPartThatThePaperLacksIsNamed(String place) {
        assertThat(Excerpt.of(DECISION, Set.of(place, "body[0]", "title")))
                .isEqualTo(
                        new Excerpt.Refused(
                                List.of(place, "title").stream()
                                        .sorted()
                                        .map(p -> Problem.must("COPY.excerpt-unknown", "", p))
                                        .toList()));
    }

    @Test
    void anExcerptIsStoredRenderedProvenAndMarked() throws Exception {
        IssuedPaper excerpt = made("body[1].blocks[1].blocks[1]", "attachments[1]");
        byte[] json = PaperJson.write(excerpt);
        assertThat(SamplePapers.read(json)).isEqualTo((Paper) excerpt);
        assertThat(SamplePapers.RENDERER.render(excerpt, json, Set.of(Format.values()), true))
                .isInstanceOf(Rendered.Files.class);
        for (Direction to : Direction.values()) {
            Copied.File copy =
                    CopySamples.copy(CopySamples.pdf(excerpt), CopyMark.Form.TRICH_SAO, to);
            assertThat(VeraPdf.faults(copy.bytes())).isEmpty();
        }
    }

    /// Every single block of the golden papers can be excerpted, and comes under its own label.
    @ParameterizedTest
    @ValueSource(strings = {"seed-000", "seed-001", "seed-002", "seed-003", "seed-004"})
    void everyBlockOfAPaperCanBeExcerpted(String name) {
        if (SamplePapers.golden(name) instanceof IssuedPaper paper) {
            List<String> whole = ReadBack.of(SamplePapers.pages(paper).sheet()).passages();
            for (int i = 0; i < paper.content().body().size(); i++) {
                Excerpt excerpt = Excerpt.of(paper, Set.of("body[" + i + "]"));
                assertThat(excerpt).isInstanceOf(Excerpt.Made.class);
                List<String> said =
                        ReadBack.of(SamplePapers.pages(((Excerpt.Made) excerpt).paper()).sheet())
                                .passages();
                assertThat(said.stream().filter(p -> !p.equals("…") && !p.equals("(Đã ký)")))
                        .allSatisfy(p -> assertThat(whole).contains(p));
            }
        } else {
            assertThat(name).isIn("seed-001", "seed-002");
        }
    }
}
