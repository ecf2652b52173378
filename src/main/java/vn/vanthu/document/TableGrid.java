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

    /// What is wrong with the grid, or null when every place is covered exactly once.
    public static @Nullable String fault(int columns, int headerRows, List<Table.Row> rows) {
        if (columns == 0) {
            return "a table needs a column";
        }
        int[] coveredUntil = new int[columns];
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Table.Cell cell : rows.get(row).cells()) {
                while (column < columns && coveredUntil[column] > row) {
                    column++;
                }
                for (int i = column; i < column + cell.columns(); i++) {
                    if (i >= columns || coveredUntil[i] > row) {
                        return "row " + (row + 1) + " has more cells than the table has columns";
                    }
                    coveredUntil[i] = row + cell.rows();
                }
                if (row + cell.rows() > rows.size()) {
                    return "row " + (row + 1) + " has a cell that reaches below the last row";
                }
                if (row < headerRows && row + cell.rows() > headerRows) {
                    return "row " + (row + 1) + " has a header cell that reaches into the body";
                }
                column += cell.columns();
            }
            for (int i = 0; i < columns; i++) {
                if (coveredUntil[i] <= row) {
                    return "row " + (row + 1) + " leaves column " + (i + 1) + " empty";
                }
            }
        }
        return null;
    }
}
