package vn.vanthu.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works out which cell of a table stands where.
public final class TableGrid {

    private TableGrid() {}

    /// A cell in its place.
    ///
    /// @param row 0-based first row
    /// @param column 0-based first column
    public record Place(Table.Cell cell, int row, int column) {}

    /// The cells of `table` in reading order, each with the first row and column it covers.
    public static List<Place> places(Table table) {
        return places(table.columns().size(), table.rows());
    }

    private static List<Place> places(int columns, List<Table.Row> rows) {
        List<Place> places = new ArrayList<>();
        int[] coveredUntil = new int[columns];
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Table.Cell cell : rows.get(row).cells()) {
                while (column < columns && coveredUntil[column] > row) {
                    column++;
                }
                places.add(new Place(cell, row, column));
                for (int i = column; i < Math.min(columns, column + cell.columns()); i++) {
                    coveredUntil[i] = row + cell.rows();
                }
                column += cell.columns();
            }
        }
        return places;
    }

    /// What may be wrong with a grid.
    public enum FaultKind {
        NO_COLUMN,
        /// A row has more cells than the table has columns.
        TOO_WIDE,
        /// A place is covered by no cell.
        EMPTY_PLACE,
        /// A merged cell reaches below the last row.
        REACHES_BELOW,
        /// A merged cell of the header reaches into the body.
        HEADER_REACHES_BODY
    }

    /// The first thing wrong with a grid.
    ///
    /// @param row from 1; 0 when no row is at fault
    /// @param column from 1; 0 when no one column is at fault
    public record Fault(FaultKind kind, int row, int column) {}

    /// What is wrong with the grid, or null when every place is covered exactly once.
    public static @Nullable Fault fault(int columns, int headerRows, List<Table.Row> rows) {
        if (columns == 0) {
            return new Fault(FaultKind.NO_COLUMN, 0, 0);
        }
        int[] coveredUntil = new int[columns];
        for (int row = 0; row < rows.size(); row++) {
            FaultKind kind = cover(coveredUntil, row, headerRows, rows);
            if (kind != null) {
                return new Fault(kind, row + 1, 0);
            }
            for (int i = 0; i < columns; i++) {
                if (coveredUntil[i] <= row) {
                    return new Fault(FaultKind.EMPTY_PLACE, row + 1, i + 1);
                }
            }
        }
        return null;
    }

    /// Lays the cells of one row over the grid.
    private static @Nullable FaultKind cover(
            int[] coveredUntil, int row, int headerRows, List<Table.Row> rows) {
        int column = 0;
        for (Table.Cell cell : rows.get(row).cells()) {
            while (column < coveredUntil.length && coveredUntil[column] > row) {
                column++;
            }
            for (int i = column; i < column + cell.columns(); i++) {
                if (i >= coveredUntil.length || coveredUntil[i] > row) {
                    return FaultKind.TOO_WIDE;
                }
                coveredUntil[i] = row + cell.rows();
            }
            if (row + cell.rows() > rows.size()) {
                return FaultKind.REACHES_BELOW;
            }
            if (row < headerRows && row + cell.rows() > headerRows) {
                return FaultKind.HEADER_REACHES_BODY;
            }
            column += cell.columns();
        }
        return null;
    }
}
