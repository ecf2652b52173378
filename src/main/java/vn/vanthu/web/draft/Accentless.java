package vn.vanthu.web.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Compares words as they are typed in a hurry, without accents.
final class Accentless {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Accentless() {}

    /// Whether each word of `typed` begins a word of `name`; nothing typed begins everything.
    static boolean begins(String name, String typed) {
        String words = " " + of(name);
        for (String word : of(typed).strip().split("\\s+", -1)) {
            if (!words.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
