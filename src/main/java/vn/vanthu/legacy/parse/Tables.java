package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.document.Align;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;

/// Recognises tables: rows of cells parted by tabs, or by strokes as some converters write them.
final class Tables {

    private static final Pattern STROKES = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*\\|?[\\s:|+-]*-[\\s:|+-]*\\|?\\s*");
    private static final Pattern FIGURES = Pattern.compile("[\\d.,%\\s-]+");

    private Tables() {}

    /// Where the table ends that begins at a line, or that line itself when none does.
    static int end(List<Line> lines, int from) {
        int columns = columns(lines.get(from));
        if (columns < 2) {
            return from;
        }
        int i = from;
        int rows = 0;
        while (i < lines.size() && (columns(lines.get(i)) >= 2 || (rows > 0 && isRule(lines.get(i))))) {
            rows++;
            i++;
        }
        return rows >= 2 || columns >= 3 ? i : from;
    }

    private static boolean isRule(Line line) {
        return line.raw().indexOf('|') >= 0 && RULE.matcher(line.raw()).matches();
    }

    private static int columns(Line line) {
        if (STROKES.matcher(line.raw()).matches()) {
            return cells(line.raw()).size();
        }
        if (!line.hasTab()) {
            return 1;
        }
        List<String> cells = cells(line.raw());
        // `1.⇥Nội dung` is a marker and its text.
        boolean marked = cells.size() == 2 && cells.getFirst().length() <= 5
                && Marker.read(cells.getFirst() + " x") != null;
        return marked || (cells.getFirst().isBlank() && cells.size() == 2) ? 1 : cells.size();
    }

    static List<List<String>> rows(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        for (Line line : lines) {
            if (!isRule(line)) {
                List<String> row = cells(line.raw());
                rows.add(row);
                columns = Math.max(columns, row.size());
            }
        }
        columns = Math.min(columns, Limits.TABLE_COLUMNS);
        List<List<String>> even = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> filled = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
            if (row.size() > columns) {
                filled.set(columns - 1, String.join(" ", row.subList(columns - 1, row.size())));
            }
            while (filled.size() < columns) {
                filled.add("");
            }
            if (even.isEmpty() || !isSame(even.getFirst(), filled)) {
                even.add(filled);
            }
        }
        return even;
    }

    static boolean isSame(List<String> one, List<String> other) {
        return Fold.of(String.join("|", one)).equals(Fold.of(String.join("|", other)));
    }

    private static List<String> cells(String raw) {
        String text = raw;
        if (STROKES.matcher(raw).matches()) {
            text = raw.strip();
            text = text.substring(1, text.length() - 1).replace('|', '\t');
        }
        List<String> cells = new ArrayList<>();
        for (String cell : text.split("\t", -1)) {
            cells.add(Line.squeeze(cell));
        }
        while (cells.size() > 2 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /// The rows as tables of the document, more than one when they are too many.
    static List<Table> tables(List<List<String>> rows) {
        List<Table> tables = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += Limits.TABLE_ROWS) {
            tables.add(table(rows.subList(from, Math.min(rows.size(), from + Limits.TABLE_ROWS))));
        }
        return tables;
    }

    private static Table table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        List<Table.Column> widths = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int longest = 4;
            boolean figures = rows.size() > 1;
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r).get(c);
                longest = Math.max(longest, Math.min(40, cell.length()));
                figures &= r == 0 || cell.isEmpty() || FIGURES.matcher(cell).matches();
            }
            widths.add(new Table.Column(longest, figures ? Align.CENTER : Align.LEFT));
        }
        List<Table.Row> made = new ArrayList<>();
        for (List<String> row : rows) {
            List<Table.Cell> cells = new ArrayList<>();
            for (String cell : row) {
                List<List<Run>> paragraphs = cell.isEmpty() ? List.of() : List.of(Inlines.runs(cell));
                cells.add(new Table.Cell(paragraphs, 1, 1, null));
            }
            made.add(new Table.Row(cells));
        }
        boolean header = rows.size() > 1
                && rows.getFirst().stream().noneMatch(cell -> FIGURES.matcher(cell).matches());
        return new Table(widths, header ? 1 : 0, made);
    }
}
