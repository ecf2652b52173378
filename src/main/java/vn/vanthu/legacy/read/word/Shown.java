package vn.vanthu.legacy.read.word;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;

/// A paragraph as it is shown: its letters, and how many of them are bold.
final class Shown {

    private final StringBuilder text = new StringBuilder();
    private int letters;
    private int bold;

    void add(String piece, boolean isBold) {
        text.append(piece);
        int count = (int) piece.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        letters += count;
        bold += isBold ? count : 0;
    }

    boolean isBold() {
        return letters > 0 && bold * 10 >= letters * 9;
    }

    String text() {
        return text.toString();
    }

    /// Its lines; a tab behind a mark of a list is the gap behind it, any other parts columns.
    List<TextLine> lines(String label) {
        List<TextLine> lines = new ArrayList<>();
        String shown =
                label.isEmpty() ? text.toString() : label + " " + text.toString().stripLeading();
        for (String line : shown.split("\n", -1)) {
            lines.add(new TextLine(tidy(line), null, 1, isBold()));
        }
        return lines;
    }

    static String tidy(String line) {
        String tidy = line.replace('\u00A0', ' ').strip();
        int tab = tidy.indexOf('\t');
        if (tab > 0 && tab <= 5 && ".):-+*•–".indexOf(tidy.charAt(tab - 1)) >= 0) {
            tidy = tidy.substring(0, tab) + " " + tidy.substring(tab + 1).stripLeading();
        }
        return tidy.replaceAll("\t{2,}", "\t").replaceAll(" *\t *", "\t");
    }
}
