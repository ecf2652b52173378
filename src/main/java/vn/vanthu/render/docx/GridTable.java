package vn.vanthu.render.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;

/// Writes a table of the body, merged cells and repeated header rows included.
final class GridTable {

    private final Pages pages;
    private final LayoutRules rules;
    private final Paragraphs paragraphs;

    GridTable(Pages pages, Paragraphs paragraphs) {
        this.pages = pages;
        this.rules = pages.sheet().rules();
        this.paragraphs = paragraphs;
    }

    /// @param width of the text, in twentieths of a point
    /// @param pageHeight of the text, pt
    Tbl table(Piece.Grid grid, long width, double pageHeight) {
        long[] edges = Measure.edges(grid.widths(), width);
        Tbl table = TableShape.table(edges, rules.cellPadX(), rules.cellPadY());
        table.getTblPr().setTblBorders(borders());
        List<List<Piece.GridCell>> rows = rows(grid);
        double[] heights = new double[grid.rows()];
        for (int r = 0; r < heights.length; r++) {
            heights[r] = height(rows.get(r), r);
        }
        boolean[] tied = tied(grid, heights, pageHeight);
        for (int r = 0; r < grid.rows(); r++) {
            boolean head = r < grid.heads();
            boolean kept = head || tied[r] || (grid.keepNext() && r == grid.rows() - 1);
            Tr row = TableShape.row(heights[r] <= pageHeight, head);
            for (Piece.GridCell cell : rows.get(r)) {
                row.getContent().add(cell(cell, r, edges, head, kept));
            }
            table.getContent().add(row);
        }
        return table;
    }

    /// Which rows stay with the next one because a cell covers both, unless so many rows lie under
    /// it that they would leave half a page empty.
    private static boolean[] tied(Piece.Grid grid, double[] heights, double pageHeight) {
        boolean[] tied = new boolean[heights.length];
        for (Piece.GridCell cell : grid.cells()) {
            int end = cell.row() + cell.rowSpan();
            double sum = 0;
            for (int r = cell.row(); r < end; r++) {
                sum += heights[r];
            }
            if (sum <= pageHeight / 2) {
                Arrays.fill(tied, cell.row(), end - 1, true);
            }
        }
        return tied;
    }

    /// Of each row the cells that cover it, from left to right.
    private static List<List<Piece.GridCell>> rows(Piece.Grid grid) {
        List<List<Piece.GridCell>> rows = new ArrayList<>(grid.rows());
        for (int i = 0; i < grid.rows(); i++) {
            rows.add(new ArrayList<>(grid.widths().size()));
        }
        for (Piece.GridCell cell : grid.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                List<Piece.GridCell> row = rows.get(r);
                int at = row.size();
                while (at > 0 && row.get(at - 1).column() > cell.column()) {
                    at--;
                }
                row.add(at, cell);
            }
        }
        return rows;
    }

    private Tc cell(Piece.GridCell cell, int row, long[] edges, boolean head, boolean kept) {
        long width = edges[cell.column() + cell.columnSpan()] - edges[cell.column()];
        Tc tc = TableShape.cell(width, cell.columnSpan());
        if (cell.rowSpan() > 1) {
            TcPrInner.VMerge merge = new TcPrInner.VMerge();
            merge.setVal(row == cell.row() ? "restart" : "continue");
            tc.getTcPr().setVMerge(merge);
        }
        if (head) {
            CTVerticalJc middle = new CTVerticalJc();
            middle.setVal(STVerticalJc.CENTER);
            tc.getTcPr().setVAlign(middle);
        }
        if (row == cell.row()) {
            for (Piece.Passage passage : cell.passages()) {
                tc.getContent().add(kept(paragraphs.passage(passage, false), kept));
            }
        }
        if (tc.getContent().isEmpty()) {
            tc.getContent().add(kept(paragraphs.thin(), kept));
        }
        return tc;
    }

    private static P kept(P paragraph, boolean kept) {
        PPr properties = paragraph.getPPr();
        if (kept) {
            properties.setKeepNext(Switch.ON);
        }
        return paragraph;
    }

    private double height(List<Piece.GridCell> cells, int row) {
        double tallest = 0;
        for (Piece.GridCell cell : cells) {
            if (cell.row() == row) {
                double height = 2 * rules.cellPadY() + rules.tableBorder();
                for (Piece.Passage passage : cell.passages()) {
                    height += pages.lines(passage).size() * passage.look().line() + passage.after();
                }
                tallest = Math.max(tallest, height);
            }
        }
        return tallest;
    }

    private TblBorders borders() {
        TblBorders borders = new TblBorders();
        borders.setTop(Paragraphs.border(rules.tableBorder(), 0, "auto"));
        borders.setLeft(Paragraphs.border(rules.tableBorder(), 0, "auto"));
        borders.setBottom(Paragraphs.border(rules.tableBorder(), 0, "auto"));
        borders.setRight(Paragraphs.border(rules.tableBorder(), 0, "auto"));
        borders.setInsideH(Paragraphs.border(rules.tableBorder(), 0, "auto"));
        borders.setInsideV(Paragraphs.border(rules.tableBorder(), 0, "auto"));
        return borders;
    }
}
