package vn.vanthu.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes the accents off words: to find what was typed in a hurry, and for names that every system
/// takes.
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Plain() {}

    /// In small letters without accents: `cai cach`.
    public static String of(String text) {
        return bare(text).toLowerCase(Locale.ROOT);
    }

    /// Without accents, a hyphen for all that is neither letter nor figure: `Bao-cao-nam-2026`.
    public static String hyphened(String text) {
        return ENDS.matcher(OTHER.matcher(bare(text)).replaceAll("-")).replaceAll("");
    }

    /// The same in small letters, cut between two words where it is longer than `most`.
    public static String hyphened(String text, int most) {
        String plain = hyphened(text).toLowerCase(Locale.ROOT);
        if (plain.length() <= most) {
            return plain;
        }
        int end = plain.lastIndexOf('-', most);
        return plain.substring(0, end > 0 ? end : most);
    }

    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
