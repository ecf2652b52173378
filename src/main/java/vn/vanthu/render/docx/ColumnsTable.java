package vn.vanthu.render.docx;

import java.util.List;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;

/// Writes pieces that stand side by side as a table without borders: the head and the foot.
final class ColumnsTable {

    private final Pages pages;
    private final Paragraphs paragraphs;

    ColumnsTable(Pages pages, Paragraphs paragraphs) {
        this.pages = pages;
        this.paragraphs = paragraphs;
    }

    /// @param width of the text, in twentieths of a point
    /// @param pageHeight of the text, pt
    Tbl table(Piece.Columns columns, long width, double pageHeight) {
        long[] edges = Measure.edges(columns.widths(), width);
        Tbl table = TableShape.table(edges, 0, 0);
        for (List<List<Piece>> pieces : columns.rows()) {
            // Hundreds of recipients may be taller than a page; such a row has to run on.
            Tr row = TableShape.row(height(pieces) <= pageHeight, false);
            for (int i = 0; i < pieces.size(); i++) {
                Tc cell = TableShape.cell(edges[i + 1] - edges[i], 1);
                fill(cell, pieces.get(i), columns.widths().get(i));
                row.getContent().add(cell);
            }
            table.getContent().add(row);
        }
        return table;
    }

    private void fill(Tc cell, List<Piece> pieces, double width) {
        for (Piece piece : pieces) {
            cell.getContent()
                    .add(
                            switch (piece) {
                                case Piece.Passage passage -> paragraphs.passage(passage, false);
                                case Piece.Rule rule -> paragraphs.rule(rule, false);
                                case Piece.Room room -> paragraphs.room(room, false);
                                case Piece.Stamp stamp -> paragraphs.stamp(stamp, 0, width);
                                case Piece.Columns _, Piece.Grid _ ->
                                        throw new IllegalStateException(
                                                "Columns hold no columns and no tables");
                            });
        }
        if (pieces.isEmpty()) {
            cell.getContent().add(paragraphs.thin());
        }
    }

    private double height(List<List<Piece>> cells) {
        double tallest = 0;
        for (List<Piece> cell : cells) {
            double height = 0;
            for (Piece piece : cell) {
                height += height(piece);
            }
            tallest = Math.max(tallest, height);
        }
        return tallest;
    }

    private double height(Piece piece) {
        return switch (piece) {
            case Piece.Passage passage ->
                    passage.look().before()
                            + pages.lines(passage).size() * passage.look().line()
                            + passage.after();
            case Piece.Room room -> room.height();
            case Piece.Stamp stamp -> stamp.height();
            case Piece.Rule _, Piece.Columns _, Piece.Grid _ -> 0;
        };
    }
}
