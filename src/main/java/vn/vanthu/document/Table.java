package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of the body.
///
/// @param columns widths as shares of the text width, and how their cells align
/// @param headerRows how many of the first rows are the header, repeated on every page
public record Table(List<Column> columns, int headerRows, List<Row> rows) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Require.between(headerRows, 0, rows.size(), "headerRows");
        TableGrid.Fault fault = TableGrid.fault(columns.size(), headerRows, rows);
        if (fault != null) {
            throw new IllegalArgumentException("the grid of the table is broken: " + fault);
        }
    }

    /// One column.
    ///
    /// @param width its share of the table's width, relative to the other columns
    public record Column(int width, Align align) {
        public Column {
            Require.between(width, 1, 10_000, "width");
        }
    }

    /// One row; cells that a cell above covers are not repeated.
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One cell.
    ///
    /// @param columns how many columns it covers
    /// @param rows how many rows it covers
    /// @param align how it aligns; null means as its column does
    public record Cell(List<List<Run>> paragraphs, int columns, int rows, @Nullable Align align) {
        public Cell {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
            Require.between(columns, 1, Limits.TABLE_COLUMNS, "columns");
            Require.between(rows, 1, Limits.TABLE_ROWS, "rows");
        }
    }
}
