package vn.vanthu.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.render.press.Renderer;

/// Papers for tests: the golden ones, and small ones written as JSON in the test itself.
public final class SamplePapers {

    public static final LayoutRulesCatalogue RULES = LayoutRulesCatalogue.load(null);
    public static final Typeface TYPEFACE = Typeface.bundled();

    public static final Renderer RENDERER = new Renderer(RULES, TYPEFACE);

    private SamplePapers() {}

    /// The stored form of a golden paper, such as `seed-000`.
    public static byte[] goldenJson(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/golden", name, "paper.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Paper golden(String name) {
        return read(goldenJson(name));
    }

    /// The paper that `json` (single quotes stand for double ones) holds.
    public static Paper paper(String json) {
        return read(json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Paper read(byte[] json) {
        return switch (PaperJson.read(json)) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper>(var problems) ->
                    throw new AssertionError("The sample was refused: " + problems);
        };
    }

    public static Pages pages(Paper paper) {
        return RENDERER.pages(paper);
    }

    /// A công văn with the given extra members of the paper, e.g. `'stamps': {…},`.
    public static Paper letter(String extra) {
        return paper(letterJson(extra, "'addressees': {'names': ['Bộ Nội vụ']},"));
    }

    public static String letterJson(String extra, String addressees) {
        return """
        {'vanthu': 'paper/1', 'stage': 'issued', 'kind': 'cong-van', %s
         'head': {'parentAgency': 'UBND tỉnh Quảng Ngãi', 'agency': 'Sở Khoa học và Công nghệ',
                  'number': '5', 'symbol': 'SKHCN-VP', 'place': 'Quảng Ngãi', 'date': '2026-03-05'},
         'title': {'about': 'nâng bậc lương năm 2026'}, %s
         'body': ['Thực hiện kế hoạch công tác năm 2026, Sở đề nghị các đơn vị rà soát danh sách công chức, viên chức đủ điều kiện nâng bậc lương và gửi về Văn phòng Sở để tổng hợp.',
                  {'unit': 'clause', 'text': 'Gửi danh sách trước ngày 20 tháng 3.'}],
         'foot': {'signers': [{'capacity': ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 'name': 'Nguyễn Văn A'}],
                  'recipients': ['Như trên', {'name': 'Sở Nội vụ', 'note': 'b/c'}],
                  'filing': {'units': ['VP'], 'copies': 2}}}
        """
                .formatted(extra, addressees);
    }
}
