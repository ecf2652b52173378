package vn.vanthu.legacy.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.page.FoundWord;
import vn.vanthu.legacy.read.page.Rule;
import vn.vanthu.legacy.read.text.LetterMend;

/// Collects the words and rules of one page after the other.
final class PageWords extends PDFTextStripper {

    // A page of fine print has ten thousand letters.
    private static final int MOST_GLYPHS = 400_000;

    private final PathRules rules;
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final Set<Long> drawn = new HashSet<>();
    private final List<FoundWord> words = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable TextPosition first;
    private @Nullable TextPosition last;
    private boolean isSpaced;
    private int glyphs;
    private int unknown;

    PageWords() throws IOException {
        setStartPage(0);
        rules = new PathRules(this);
    }

    /// Reads a page; what [#words], [#rules] and [#unknown] tell is of it until the next.
    void read(PDPage page) throws IOException {
        words.clear();
        drawn.clear();
        rules.begin(page);
        first = null;
        last = null;
        open.setLength(0);
        isSpaced = false;
        glyphs = 0;
        unknown = 0;
        processPage(page);
        close();
    }

    List<FoundWord> words() {
        return words;
    }

    List<Rule> rules() {
        return rules.found();
    }

    /// Letters drawn whose meaning the file does not tell, in hundredths of all.
    int unknown() {
        return glyphs == 0 ? 0 : unknown * 100 / glyphs;
    }

    @Override
    protected void writePage() {
        // The lines are made elsewhere.
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        glyphs++;
        if (glyphs > MOST_GLYPHS) {
            return;
        }
        if (font instanceof PDType0Font && font.toUnicode(code) == null) {
            unknown++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String text = glyph.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        char c = text.charAt(0);
        if (Character.isWhitespace(c) || c == '\u00A0') {
            close();
            isSpaced = true;
            return;
        }
        if (Character.isISOControl(c)
                || c == '\uFFFD'
                || Character.getType(c) == Character.PRIVATE_USE) {
            unknown++;
        }
        if (isZeroWidth(c) || isDrawnAgain(glyph, c)) {
            return;
        }
        TextPosition before = last;
        if (before != null && !goesOn(before, glyph)) {
            close();
        }
        if (first == null) {
            first = glyph;
        }
        open.append(text);
        last = glyph;
    }

    private static boolean isZeroWidth(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD' || c == '\u200C';
    }

    // Some programs make letters bold by drawing them twice.
    private boolean isDrawnAgain(TextPosition glyph, char c) {
        long x = Math.round(glyph.getXDirAdj() * 1.5);
        long y = Math.round(glyph.getYDirAdj() * 1.5);
        return !drawn.add(((long) c << 40) ^ (x << 20) ^ y);
    }

    private static boolean goesOn(TextPosition before, TextPosition glyph) {
        double size = size(before);
        double gap = glyph.getXDirAdj() - (before.getXDirAdj() + before.getWidthDirAdj());
        double space = before.getWidthOfSpace();
        double most = 0.5 * Math.max(0.15 * size, Math.min(0.4 * size, space));
        return Objects.equals(before.getFont(), glyph.getFont())
                && Math.abs(before.getYDirAdj() - glyph.getYDirAdj()) < 0.3 * size
                && gap < most
                && gap > -1.2 * size;
    }

    private void close() {
        TextPosition from = first;
        TextPosition to = last;
        if (from != null && to != null && !open.isEmpty()) {
            double size = size(from);
            String text = open.toString();
            PDFont font = from.getFont();
            String name = font.getName();
            String mended = name == null ? null : LetterMend.byFont(name, text);
            double right = to.getXDirAdj() + to.getWidthDirAdj();
            words.add(
                    new FoundWord(
                            mended == null ? text : mended,
                            from.getXDirAdj(),
                            from.getYDirAdj() - size * 0.8,
                            Math.max(right, from.getXDirAdj()),
                            from.getYDirAdj(),
                            size,
                            bold.computeIfAbsent(font, PageWords::isBold),
                            isSpaced,
                            1));
            isSpaced = false;
        }
        open.setLength(0);
        first = null;
        last = null;
    }

    private static double size(TextPosition glyph) {
        return Math.max(1, Math.abs(glyph.getFontSizeInPt()));
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.endsWith("-bd")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
