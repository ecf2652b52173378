package vn.vanthu.office;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes words comparable whatever accents a clerk types: `Bà Rịa` and `ba ria` are the same.
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /// Lower case, no accents, words parted by single spaces.
    static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return BETWEEN.matcher(lower).replaceAll(" ").strip();
    }
}
