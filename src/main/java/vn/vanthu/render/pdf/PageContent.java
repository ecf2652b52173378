package vn.vanthu.render.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.SetLine;
import vn.vanthu.render.Typeface.Face;

/// Draws the marks of one page as PDF operators, each passage as marked content.
final class PageContent {

    private final Pages.Page page;
    private final double size;
    private final FontSet fonts;
    private final Structure structure;
    private final int pageIndex;
    private final StringBuilder out = new StringBuilder(8192);
    private @Nullable Face face;
    private double fontSize;

    /// @param numberSize size of the page number, pt
    PageContent(
            Pages.Page page, int pageIndex, double numberSize, FontSet fonts, Structure structure) {
        this.page = page;
        this.pageIndex = pageIndex;
        this.size = numberSize;
        this.fonts = fonts;
        this.structure = structure;
    }

    @SuppressWarnings("ReferenceEquality") // Two passages may say the same and are still two.
    byte[] bytes() throws IOException {
        Piece.@Nullable Passage open = null;
        for (Mark mark : page.marks()) {
            boolean goesOn =
                    mark instanceof Mark.Line line && !line.repeated() && line.passage() == open;
            if (open != null && !goesOn) {
                out.append("ET\nEMC\n");
                open = null;
            }
            switch (mark) {
                case Mark.Line line when line.repeated() -> artifact(line);
                case Mark.Line line -> {
                    if (open == null) {
                        open = line.passage();
                        int id = structure.markedContent(pageIndex, open);
                        out.append('/').append(structure.tag(open));
                        out.append(" <</MCID ").append(id).append(">> BDC\nBT\n");
                        face = null;
                    }
                    text(
                            line.line(),
                            line.x(),
                            line.baseline(),
                            line.passage().look().size(),
                            line.wordGap());
                }
                case Mark.Stroke stroke -> stroke(stroke);
                case Mark.Frame frame -> frame(frame);
                case Mark.PageNumber number -> number(number);
                case Mark.Area _ -> {}
            }
        }
        if (open != null) {
            out.append("ET\nEMC\n");
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void artifact(Mark.Line line) throws IOException {
        out.append("/Artifact <</Type /Layout>> BDC\nBT\n");
        face = null;
        text(line.line(), line.x(), line.baseline(), line.passage().look().size(), line.wordGap());
        out.append("ET\nEMC\n");
    }

    private void number(Mark.PageNumber number) throws IOException {
        out.append("/Artifact <</Type /Pagination>> BDC\nBT\n");
        face = null;
        SetLine line =
                new SetLine(
                        List.of(new SetLine.Stretch(Face.REGULAR, number.text())),
                        0,
                        0,
                        true,
                        0,
                        0);
        text(line, number.x(), number.baseline(), size, 0);
        out.append("ET\nEMC\n");
    }

    private void text(SetLine line, double x, double baseline, double size, double wordGap)
            throws IOException {
        out.append("1 0 0 1 ");
        number(x);
        number(page.height() - baseline);
        out.append("Tm\n");
        for (SetLine.Stretch stretch : line.words()) {
            if (stretch.face() != face || size != fontSize) {
                face = stretch.face();
                fontSize = size;
                out.append('/').append(FontSet.name(stretch.face())).append(' ');
                number(size);
                out.append("Tf\n");
            }
            letters(stretch, -wordGap * 1000 / size);
        }
    }

    /// The letters as glyph numbers of two bytes, each space widened by `gap` thousandths.
    private void letters(SetLine.Stretch stretch, double gap) throws IOException {
        out.append("[(");
        String text = stretch.text();
        FontSet.Used used = fonts.face(stretch.face());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int glyph = used.glyph(c);
            octet(glyph >> 8);
            octet(glyph & 0xFF);
            if (c == ' ' && gap != 0) {
                out.append(')');
                number(gap);
                out.append('(');
            }
        }
        out.append(")]TJ\n");
    }

    /// One byte of a literal string (PDF 1.7, 7.3.4.2); half as long as in hexadecimal.
    private void octet(int value) {
        switch (value) {
            case '(', ')', '\\' -> out.append('\\').append((char) value);
            // A reader takes a bare carriage return for a line feed.
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            default -> out.append((char) value);
        }
    }

    private void stroke(Mark.Stroke stroke) {
        out.append("/Artifact <</Type /Layout>> BDC\n");
        number(stroke.thickness());
        out.append("w ");
        number(stroke.x1());
        number(page.height() - stroke.y1());
        out.append("m ");
        number(stroke.x2());
        number(page.height() - stroke.y2());
        out.append("l S\nEMC\n");
    }

    private void frame(Mark.Frame frame) {
        out.append("/Artifact <</Type /Layout>> BDC\nq ");
        if (frame.red()) {
            out.append("1 0 0 RG ");
        }
        number(frame.thickness());
        out.append("w ");
        number(frame.x());
        number(page.height() - frame.y() - frame.height());
        number(frame.width());
        number(frame.height());
        out.append("re S Q\nEMC\n");
    }

    /// A number with at most three places, and a space.
    private void number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        long rest = thousandths % 1000;
        if (rest != 0) {
            out.append('.')
                    .append((char) ('0' + rest / 100))
                    .append((char) ('0' + rest / 10 % 10))
                    .append((char) ('0' + rest % 10));
        }
        out.append(' ');
    }
}
