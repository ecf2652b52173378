package vn.vanthu.legacy.read.book;

import java.util.List;

/// A table as it is kept: rows of cells as text.
///
/// @param name of the sheet; empty in CSV
record BookTable(String name, List<BookRow> rows) {

    /// Rows of all tables together; a year of a ministry has thirty thousand.
    static final int MOST_ROWS = 200_000;

    static final int MOST_COLUMNS = 100;

    /// A row.
    ///
    /// @param line from 1
    record BookRow(int line, List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
