package vn.vanthu.legacy.read.text;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

/// Pages whose letters were looked through as a whole.
public record MendedPages(List<TextPage> pages, String encoding) {

    /// Mends the letters of all pages alike, since one program wrote them.
    public static MendedPages of(List<TextPage> pages) {
        StringBuilder all = new StringBuilder();
        for (TextPage page : pages) {
            page.lines().forEach(line -> all.append(line.text().replace('\n', ' ')).append('\n'));
        }
        Decoded decoded = LetterMend.mend(all.toString(), "UTF-8");
        if (decoded.text().contentEquals(all)) {
            return new MendedPages(pages, decoded.encoding());
        }
        String[] texts = decoded.text().split("\n", -1);
        List<TextPage> mended = new ArrayList<>();
        int at = 0;
        for (TextPage page : pages) {
            List<TextLine> lines = new ArrayList<>();
            for (TextLine line : page.lines()) {
                lines.add(new TextLine(texts[at++], line.box(), line.certainty(), line.isBold()));
            }
            mended.add(new TextPage(page.number(), page.width(), page.height(), lines));
        }
        return new MendedPages(mended, decoded.encoding());
    }
}
