package vn.vanthu.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the units of one body and gives each its label (NĐ 30, PL I, II.6.đ).
///
/// Not for two bodies at once: an appendix begins with a fresh one.
public final class Numbering {

    // NĐ 30, PL I, II.6.đ: "dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt"; the
    // decree's own lists run a b c d đ e g h i k l m n o, without ă â ê ô ơ ư and f j w z.
    private static final String[] LETTERS =
            "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,6}");

    private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

    /// The label of the next unit: its own when it has one, else the next in order.
    public String label(Unit unit) {
        Level level = unit.level();
        String own = unit.label();
        int count = counts.getOrDefault(level, 0) + 1;
        if (own != null) {
            Matcher number = FIRST_NUMBER.matcher(own);
            count = number.find() ? Integer.parseInt(number.group()) : count;
        }
        counts.put(level, count);
        restartBelow(level);
        return own != null ? own : label(level, count);
    }

    /// The label that counting would give to a unit of this level that came next.
    public String next(Level level) {
        return label(level, counts.getOrDefault(level, 0) + 1);
    }

    /// The label of the `count`-th unit of a level, from 1.
    public static String label(Level level, int count) {
        return switch (level) {
            case PART -> "Phần " + roman(count);
            case CHAPTER -> "Chương " + roman(count);
            case SECTION -> "Mục " + count;
            case SUBSECTION -> "Tiểu mục " + count;
            case HEADING -> roman(count) + ".";
            case ARTICLE -> "Điều " + count + ".";
            case CLAUSE -> count + ".";
            case POINT -> letter(count) + ")";
            case DASH -> "-";
            case PLUS -> "+";
        };
    }

    /// Điều run on through the whole paper, and so do chương; all else restarts in its parent.
    private void restartBelow(Level level) {
        for (Level lower : Level.values()) {
            boolean runsOn =
                    lower == Level.ARTICLE || (lower == Level.CHAPTER && level == Level.PART);
            if (lower.compareTo(level) > 0 && !runsOn) {
                counts.remove(lower);
            }
        }
    }

    private static String letter(int count) {
        int index = count - 1;
        String letter = LETTERS[index % LETTERS.length];
        return letter.repeat(index / LETTERS.length + 1);
    }

    /// Roman figures of 1–3999; beyond that the figure itself.
    public static String roman(int value) {
        if (value < 1 || value > 3999) {
            return String.valueOf(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
