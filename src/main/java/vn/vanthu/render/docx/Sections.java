package vn.vanthu.render.docx;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTPageNumber;
import org.docx4j.wml.P;
import org.docx4j.wml.STPageBorderOffset;
import org.docx4j.wml.STPageOrientation;
import org.docx4j.wml.SectPr;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Sheet;

/// Writes each part of a sheet as a section: its own page, margins and page numbers from 1.
final class Sections {

    private final LayoutRules rules;
    private final Pages pages;
    private final Paragraphs paragraphs;
    private final ColumnsTable columns;
    private final GridTable grids;
    private final Edges edges;

    Sections(Pages pages, Paragraphs paragraphs, Edges edges) {
        this.pages = pages;
        this.rules = pages.sheet().rules();
        this.paragraphs = paragraphs;
        this.columns = new ColumnsTable(pages, paragraphs);
        this.grids = new GridTable(pages, paragraphs);
        this.edges = edges;
    }

    /// Adds all parts to `content`; the properties of the last section are returned, for they stand
    /// at the end of the body.
    SectPr write(List<Object> content) {
        List<Sheet.Part> parts = pages.sheet().parts();
        for (int i = 0; ; i++) {
            Sheet.Part part = parts.get(i);
            pieces(part, content);
            boolean end = i == parts.size() - 1;
            if (!(content.getLast() instanceof P)) {
                content.add(end ? paragraphs.hidden() : paragraphs.thin());
            }
            SectPr section = section(part);
            if (end) {
                return section;
            }
            ((P) content.getLast()).getPPr().setSectPr(section);
        }
    }

    private void pieces(Sheet.Part part, List<Object> content) {
        LayoutRules.Page page = rules.page(part.landscape());
        long width = textWidth(page);
        boolean top = true;
        boolean kept = false;
        for (Piece piece : part.pieces()) {
            switch (piece) {
                case Piece.Passage passage -> {
                    content.add(paragraphs.passage(passage, top));
                    kept = passage.keepNext();
                }
                // What is tied to its next passage is tied through rules and rooms between them.
                case Piece.Rule rule -> content.add(paragraphs.rule(rule, kept));
                case Piece.Room room -> content.add(paragraphs.room(room, kept));
                case Piece.Stamp stamp -> content.add(paragraphs.stamp(stamp, 0, page.textWidth()));
                case Piece.Columns c -> {
                    apart(content, kept);
                    content.add(columns.table(c, width, page.textHeight()));
                    kept = false;
                }
                case Piece.Grid grid -> {
                    apart(content, kept);
                    content.add(grids.table(grid, width, page.textHeight()));
                    kept = grid.keepNext();
                }
            }
            top = false;
        }
    }

    /// Word joins two tables that touch.
    private void apart(List<Object> content, boolean kept) {
        if (!content.isEmpty() && !(content.getLast() instanceof P)) {
            P thin = paragraphs.thin();
            if (kept) {
                thin.getPPr().setKeepNext(Switch.ON);
            }
            content.add(thin);
        }
    }

    private SectPr section(Sheet.Part part) {
        LayoutRules.Page page = rules.page(part.landscape());
        SectPr section = new SectPr();
        section.getEGHdrFtrReferences().addAll(edges.of(part));
        SectPr.Type type = new SectPr.Type();
        type.setVal("nextPage");
        section.setType(type);
        SectPr.PgSz size = new SectPr.PgSz();
        size.setW(Measure.of(page.width()));
        size.setH(Measure.of(page.height()));
        if (part.landscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        section.setPgSz(size);
        SectPr.PgMar margins = new SectPr.PgMar();
        margins.setTop(Measure.of(page.top()));
        margins.setRight(Measure.of(page.right()));
        margins.setBottom(Measure.of(page.bottom()));
        margins.setLeft(Measure.of(page.left()));
        margins.setHeader(Measure.of(page.edge()));
        margins.setFooter(Measure.of(page.edge()));
        margins.setGutter(BigInteger.ZERO);
        section.setPgMar(margins);
        if (part.framed()) {
            section.setPgBorders(frame());
        }
        CTPageNumber numbers = new CTPageNumber();
        numbers.setStart(BigInteger.ONE);
        section.setPgNumType(numbers);
        // NĐ 30, PL I, I.7: "không hiển thị số trang thứ nhất".
        section.setTitlePg(Switch.ON);
        return section;
    }

    /// A frame around the text, at no distance from it, as the PDF draws it.
    private SectPr.PgBorders frame() {
        CTBorder line = Paragraphs.border(rules.ruleThickness(), 0, "auto");
        SectPr.PgBorders frame = new SectPr.PgBorders();
        frame.setOffsetFrom(STPageBorderOffset.TEXT);
        frame.setTop(line);
        frame.setLeft(line);
        frame.setBottom(line);
        frame.setRight(line);
        return frame;
    }

    static long textWidth(LayoutRules.Page page) {
        return Measure.twips(page.width())
                - Measure.twips(page.left())
                - Measure.twips(page.right());
    }
}
