package vn.vanthu.legacy.read.word;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;

/// A table while it is read: rows of cells of lines.
final class ShownTable {

    /// A cell.
    ///
    /// @param span columns it takes
    /// @param isContinued whether the cell above goes on in it
    record Cell(List<TextLine> lines, int span, boolean isContinued) {}

    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean isRuled;

    void rule() {
        isRuled = true;
    }

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell(Cell cell) {
        if (rows.isEmpty()) {
            row();
        }
        rows.getLast().add(cell);
    }

    /// Of a ruled table a line a row; of one without rules, which only holds blocks side by side,
    /// each cell's own lines.
    List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            if (isRuled && rows.stream().anyMatch(r -> r.size() > 1)) {
                lines.add(joined(row));
            } else {
                for (Cell cell : row) {
                    cell.lines().stream().filter(l -> !l.text().isBlank()).forEach(lines::add);
                }
            }
        }
        return lines;
    }

    private static TextLine joined(List<Cell> row) {
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        boolean any = false;
        boolean first = true;
        for (Cell cell : row) {
            text.append(first ? "" : "\t");
            first = false;
            StringBuilder words = new StringBuilder();
            for (TextLine line : cell.lines()) {
                if (!cell.isContinued() && !line.text().isBlank()) {
                    words.append(words.isEmpty() ? "" : " ").append(line.text().replace('\t', ' '));
                    bold &= line.isBold();
                    any = true;
                }
            }
            text.append(words).append("\t".repeat(Math.max(0, Math.min(cell.span(), 64) - 1)));
        }
        return new TextLine(text.toString(), null, 1, bold && any);
    }
}
