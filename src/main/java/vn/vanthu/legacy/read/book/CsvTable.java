package vn.vanthu.legacy.read.book;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.read.UnreadableFile;

/// Reads values parted by commas, semicolons, tabs or strokes, whichever the file uses.
final class CsvTable {

    private CsvTable() {}

    static BookTable read(String text) throws UnreadableFile {
        BookTable best = rows(text, ',');
        for (char separator : new char[] {';', '\t', '|'}) {
            BookTable other = rows(text, separator);
            if (width(other) > width(best)) {
                best = other;
            }
        }
        return best;
    }

    /// Cells of the typical row.
    private static int width(BookTable table) {
        int[] widths = table.rows().stream().mapToInt(row -> row.cells().size()).sorted().toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    private static BookTable rows(String text, char separator) throws UnreadableFile {
        List<BookTable.BookRow> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int rowLine = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c == '\n' ? ' ' : c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                add(rows, rowLine, cells);
                cells = new ArrayList<>();
                cell.setLength(0);
            } else if (c != '\r') {
                cell.append(c);
            }
            if (c == '\n') {
                line++;
                rowLine = quoted ? rowLine : line;
            }
        }
        cells.add(cell.toString());
        add(rows, rowLine, cells);
        return new BookTable("", rows);
    }

    private static void add(List<BookTable.BookRow> rows, int line, List<String> cells)
            throws UnreadableFile {
        if (rows.size() >= BookTable.MOST_ROWS) {
            throw new UnreadableFile("READ.too-much", BookTable.MOST_ROWS);
        }
        rows.add(
                new BookTable.BookRow(
                        line,
                        List.copyOf(
                                cells.subList(0, Math.min(cells.size(), BookTable.MOST_COLUMNS)))));
    }
}
