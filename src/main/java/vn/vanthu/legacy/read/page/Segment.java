package vn.vanthu.legacy.read.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;

/// Words of one row that stand together.
final class Segment {

    private final List<FoundWord> words = new ArrayList<>();

    void add(FoundWord word) {
        words.add(word);
    }

    List<FoundWord> words() {
        return words;
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.stream().mapToDouble(FoundWord::right).max().orElse(0);
    }

    double middle() {
        return (left() + right()) / 2;
    }

    /// A mark of a list, which the gap behind it does not part from its words.
    boolean isLabel() {
        String text = text();
        return text.length() <= 5
                && !text.isEmpty()
                && (".):-+*•–".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    String text() {
        return text(words);
    }

    TextLine line() {
        return line(words, text());
    }

    static TextLine line(List<FoundWord> words, String text) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        int letters = 0;
        int bold = 0;
        double sure = 0;
        for (FoundWord word : words) {
            left = Math.min(left, word.left());
            top = Math.min(top, word.top());
            right = Math.max(right, word.right());
            bottom = Math.max(bottom, word.baseline());
            letters += word.text().length();
            bold += word.isBold() ? word.text().length() : 0;
            sure += word.certainty() * word.text().length();
        }
        if (letters == 0) {
            return TextLine.of(text);
        }
        return new TextLine(
                text,
                new TextLine.Box(left, top, right - left, bottom - top),
                Math.max(0, Math.min(1, sure / letters)),
                bold * 10 >= letters * 9);
    }

    /// Words in a row; those that touch and had no space between are one.
    static String text(List<FoundWord> words) {
        StringBuilder text = new StringBuilder();
        FoundWord before = null;
        for (FoundWord word : words) {
            if (before != null
                    && (word.isSpaced() || word.left() - before.right() > 0.13 * word.size())) {
                text.append(' ');
            }
            text.append(word.text());
            before = word;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
