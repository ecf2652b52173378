package vn.vanthu.legacy.batch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Paragraph;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

/// Makes the lines of a file a body without structure: a paragraph each.
final class PlainBody {

    private PlainBody() {}

    static List<Block> of(ReadFile file) {
        List<Block> body = new ArrayList<>();
        for (TextPage page : file.pages()) {
            for (TextLine line : page.lines()) {
                String text = clean(line.text());
                if (!text.isEmpty() && body.size() < Limits.BLOCKS) {
                    body.add(Paragraph.of(text));
                }
            }
        }
        return body;
    }

    private static String clean(String text) {
        String clean =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029\\s]+", " ")
                        .strip();
        return clean.length() <= Limits.PARAGRAPH ? clean : clean.substring(0, Limits.PARAGRAPH);
    }
}
