package vn.vanthu.render.copy;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Problem;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Typeface;

/// Puts one mark on one opened file.
final class Copying {

    private static final COSName TABS = COSName.getPDFName("Tabs");

    // Page numbers and other running lines stand at the foot within the margin and so far above it,
    // pt; the block may stand above them.
    private static final double FOOT_ZONE = 25;
    private static final double CLEAR = 4;
    // Narrower or lower than this no page holds the mark beside words of its own, pt.
    private static final double SMALLEST = 250;

    private final PDDocument pdf;
    private final Letters letters;
    private final CopyBlock block;
    private final Typeface typeface;
    private final @Nullable Tags tags;
    private final Addition addition;

    Copying(PDDocument pdf, Letters letters, CopyBlock block, Typeface typeface) {
        this.pdf = pdf;
        this.letters = letters;
        this.block = block;
        this.typeface = typeface;
        this.tags = Tags.of(pdf);
        this.addition = new Addition(pdf, letters, tags);
    }

    void embed() throws IOException {
        letters.embed();
    }

    // PL I, Phần II, II.2.a: "trên cùng một tờ giấy (khổ A4), ngay sau phần cuối cùng của văn bản
    // cần sao".
    void toPaper(CopyMark mark) throws IOException {
        COSDictionary section = tags == null ? null : tags.section(false);
        PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
        View view = View.of(last);
        if (view.isA4Upright() || view.isA4Lying()) {
            List<Pages.Page> pages = block.pages(block.sheet(mark, view.isA4Lying()));
            LayoutRules.Page rules = block.rules(mark).page(view.isA4Lying());
            double gap = block.rules(mark).footGap();
            double height = CopyBlock.bottom(pages.getFirst()) - rules.top();
            double start = start(last, view, rules, gap, height);
            if (pages.size() == 1 && start >= 0) {
                List<Mark> marks = shifted(pages.getFirst().marks(), start - rules.top());
                addition.draw(last, view, marks, section);
                return;
            }
        }
        for (Pages.Page page : block.pages(block.sheet(mark, false))) {
            PDPage fresh = fresh(page);
            pdf.addPage(fresh);
            addition.draw(fresh, View.of(fresh), page.marks(), section);
        }
    }

    /// Where on the page the block begins, pt from the top; -1 when the page has no room for it.
    private static double start(
            PDPage page, View view, LayoutRules.Page rules, double gap, double height)
            throws IOException {
        double end = view.height() - rules.bottom();
        double zone = end - FOOT_ZONE;
        double used = rules.top() - gap;
        for (Rectangle2D box : Ink.of(page, view)) {
            if (box.getMinY() < zone) {
                used = Math.max(used, box.getMaxY());
            } else {
                end = Math.min(end, box.getMinY() - CLEAR);
            }
        }
        return used + gap + height <= end ? used + gap : -1;
    }

    private static List<Mark> shifted(List<Mark> marks, double dy) {
        List<Mark> shifted = new ArrayList<>();
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Line m ->
                        shifted.add(
                                new Mark.Line(
                                        m.passage(),
                                        m.index(),
                                        m.line(),
                                        m.x(),
                                        m.baseline() + dy,
                                        m.wordGap(),
                                        m.repeated()));
                case Mark.Stroke m ->
                        shifted.add(
                                new Mark.Stroke(
                                        m.x1(), m.y1() + dy, m.x2(), m.y2() + dy, m.thickness()));
                case Mark.Frame _, Mark.Area _, Mark.PageNumber _ -> {}
            }
        }
        return shifted;
    }

    private static PDPage fresh(Pages.Page page) {
        PDRectangle paper = new PDRectangle((float) page.width(), (float) page.height());
        PDPage fresh = new PDPage(paper);
        // The tree of pages may hand down a turn or a crop.
        fresh.setCropBox(paper);
        fresh.setRotation(0);
        fresh.getCOSObject().setItem(TABS, COSName.S);
        return fresh;
    }

    /// Null, or what forbids it.
    @Nullable Problem toElectronic(CopyMark mark) throws IOException {
        PDPage first = pdf.getPage(0);
        View view = View.of(first);
        if (view.width() < SMALLEST || view.height() < SMALLEST) {
            return Problem.must(
                    "COPY.page-small",
                    "",
                    Math.round(view.width() * 25.4 / 72),
                    Math.round(view.height() * 25.4 / 72));
        }
        LayoutRules rules = block.rules(mark);
        Piece.Passage words = CornerMark.words(mark, rules);
        CornerMark corner = CornerMark.place(words, rules, typeface, view, Ink.of(first, view));
        COSDictionary section = tags == null ? null : tags.section(true);
        addition.draw(first, view, corner.lines(), section);
        SealField.add(pdf, first, view, corner.box(), tags, section);
        return null;
    }
}
