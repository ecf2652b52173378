package vn.vanthu.legacy.read.scan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.read.page.FoundWord;

/// Reads the table of words that Tesseract prints.
final class FoundTable {

    private static final int LINE = 4;
    private static final int WORD = 5;
    private static final double UNSURE = 50;

    private FoundTable() {}

    /// The words, in points of the picture.
    static List<FoundWord> words(String table, int dpi) {
        List<FoundWord> words = new ArrayList<>();
        List<String[]> line = new ArrayList<>();
        for (String row : table.lines().toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 11 || !isNumber(cells[0])) {
                continue;
            }
            int level = Integer.parseInt(cells[0]);
            if (level == LINE) {
                addLine(line, words, dpi);
                line.clear();
            } else if (level == WORD
                    && cells.length > 11
                    && !isDirt(cells[11], number(cells[10]))) {
                line.add(cells);
            }
        }
        addLine(line, words, dpi);
        return words;
    }

    /// What is left of dust and of rules: strokes of no word, and unsure dots.
    private static boolean isDirt(String word, double certainty) {
        String letters = word.strip();
        return letters.chars().allMatch(c -> "_|~`".indexOf(c) >= 0)
                || (certainty < UNSURE && letters.chars().noneMatch(Character::isLetterOrDigit));
    }

    private static void addLine(List<String[]> line, List<FoundWord> words, int dpi) {
        if (line.isEmpty()) {
            return;
        }
        double[] heights = line.stream().mapToDouble(c -> number(c[9])).sorted().toArray();
        double[] bottoms =
                line.stream().mapToDouble(c -> number(c[7]) + number(c[9])).sorted().toArray();
        // Letters with accents are about as high as the em is wide.
        double size = Math.max(dpi / 12.0, Math.min(dpi / 4.0, heights[heights.length / 2] * 1.15));
        double baseline = bottoms[bottoms.length / 2];
        for (String[] cells : line) {
            double left = number(cells[6]);
            double top = number(cells[7]);
            double certainty = Math.max(0, Math.min(100, number(cells[10]))) / 100;
            words.add(
                    new FoundWord(
                            Normalizer.normalize(cells[11].strip(), Normalizer.Form.NFC),
                            left,
                            top,
                            left + number(cells[8]),
                            baseline,
                            size,
                            false,
                            true,
                            certainty));
        }
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty()
                && cell.length() < 6
                && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
