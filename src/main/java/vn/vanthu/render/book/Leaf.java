package vn.vanthu.render.book;

import java.util.List;
import vn.vanthu.render.Piece;

/// One ruled page of a book: what stands on it from top to bottom.
///
/// @param heading the book's heading, on the first leaf of a book without a cover
/// @param lines the lines of the table; none on a leaf with remarks only
/// @param remarks the book's remarks, or the part of them that stands here
/// @param firstRow as in [vn.vanthu.document.book.BookPage]
/// @param lastRow as in [vn.vanthu.document.book.BookPage]
record Leaf(
        List<Piece.Passage> heading,
        List<Line> lines,
        List<Piece.Passage> remarks,
        int firstRow,
        int lastRow) {

    Leaf {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /// A row of the book as it stands in the table, or the part of it that one page holds.
    ///
    /// @param cells the passages of each column
    /// @param height padding and border included, pt
    record Line(List<List<Piece.Passage>> cells, boolean struck, double height) {
        Line {
            cells = List.copyOf(cells);
        }
    }
}
