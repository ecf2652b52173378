package vn.vanthu.render;

import java.util.ArrayList;
import java.util.List;

/// What a finished file says, read back from the file itself.
///
/// @param passages the words of each passage, in the order of [Sheet#passages()]
/// @param tables for each table of the body, how many cells begin in each of its rows
public record ReadBack(List<String> passages, List<List<Integer>> tables) {

    public ReadBack {
        passages = passages.stream().map(ReadBack::plain).toList();
        tables = tables.stream().map(List::copyOf).toList();
    }

    /// The same without the tables, for a file that shows lines and no tags.
    public ReadBack wordsOnly() {
        return new ReadBack(passages, List.of());
    }

    /// What the sheet says, in the same form.
    public static ReadBack of(Sheet sheet) {
        List<List<Integer>> tables = new ArrayList<>();
        for (Sheet.Part part : sheet.parts()) {
            for (Piece piece : part.pieces()) {
                if (piece instanceof Piece.Grid grid) {
                    tables.add(shape(grid));
                }
            }
        }
        return new ReadBack(sheet.passages().stream().map(Piece.Passage::text).toList(), tables);
    }

    private static List<Integer> shape(Piece.Grid grid) {
        int[] counts = new int[grid.rows()];
        grid.cells().forEach(cell -> counts[cell.row()]++);
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    /// No-break spaces count as spaces; spaces at the ends say nothing.
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').strip();
    }
}
