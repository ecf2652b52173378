package vn.vanthu.search.text;

import java.text.Normalizer;
import java.util.Locale;

/// Brings a word as it was typed into the forms that match.
///
/// The tone is taken out of the syllable and told by a digit at the end, so that hòa and hoà, which
/// official papers mix, are one word. Letters stay: `đương1`.
final class Spelling {

    // grave, acute, hook above, tilde, dot below
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private Spelling() {}

    /// The term of a word.
    static Term read(String raw) {
        String seen = seen(raw.replace("&amp;", ""));
        String lower = Normalizer.normalize(lower(seen), Normalizer.Form.NFD);
        StringBuilder exact = new StringBuilder(lower.length() + 1);
        StringBuilder folded = new StringBuilder(lower.length());
        char tone = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            int t = TONES.indexOf(c);
            if (t >= 0) {
                tone = (char) ('1' + t);
            } else if (c == 'đ' || c == 'ð' || c == '\u0256') {
                exact.append('đ');
                folded.append('d');
            } else if (c == CIRCUMFLEX || c == BREVE || c == HORN) {
                exact.append(c);
            } else if (isMark(c)) {
                // A mark of another language in a Latin word is no part of its folded form; in
                // other scripts it is a vowel.
                exact.append(c);
                if (c > '\u036F') {
                    folded.append(c);
                }
            } else if (isKept(c)) {
                exact.append(c);
                appendBare(folded, c);
            }
        }
        if (folded.isEmpty()) {
            return new Term(Term.Kind.WORD, raw, raw);
        }
        String letters = Normalizer.normalize(exact, Normalizer.Form.NFC);
        String spelled = withI(letters);
        String bare = withI(folded.toString());
        return new Term(
                kind(seen, spelled, tone, bare), tone == 0 ? spelled : spelled + tone, bare);
    }

    /// Letters without marks; of a word in the form of [Term#exact] less its tone.
    static String bare(String letters) {
        String apart = Normalizer.normalize(letters, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == 'đ') {
                bare.append('d');
            } else if (c < '\u0300' || c > '\u036F') {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    // Quyết định 1989/QĐ-BGDĐT writes kĩ, lí, mĩ; state papers kỹ, lý, mỹ. Only a lone y after a
    // consonant varies: not tay, thủy, quyết or yêu.
    private static String withI(String word) {
        int last = word.length() - 1;
        if (last < 1 || word.charAt(last) != 'y') {
            return word;
        }
        String onset = word.substring(0, last);
        return switch (onset) {
            case "b", "ch", "d", "đ", "h", "k", "kh", "l", "m", "n", "nh", "ph", "qu", "r", "s" ->
                    onset + 'i';
            case "t", "th", "tr", "v", "x" -> onset + 'i';
            default -> word;
        };
    }

    private static String seen(String raw) {

        StringBuilder seen = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (Letters.sort(raw.charAt(i)) != Letters.UNSEEN) {
                seen.append(raw.charAt(i));
            }
        }
        return Normalizer.normalize(seen, Normalizer.Form.NFKC);
    }

    // ROOT: a Turkish machine must not turn I into dotless i.
    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    // Not &, nor the blanks that some letters fall apart into.
    private static boolean isKept(char c) {
        byte sort = Letters.sort(c);
        return sort <= Letters.MARK
                || sort == Letters.SIGN
                || sort == Letters.SURROGATE
                || sort == Letters.IDEOGRAPH;
    }

    private static boolean isMark(char c) {
        return Letters.sort(c) == Letters.MARK;
    }

    private static void appendBare(StringBuilder folded, char c) {
        switch (c) {
            case '€', '¢' -> folded.append('e');
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.append(c);
        }
    }

    private static Term.Kind kind(String seen, String letters, char tone, String bare) {
        int capitals = 0;
        boolean mixed = false;
        for (int i = 0; i < seen.length(); i++) {
            char c = seen.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                mixed = true;
            }
        }
        if (capitals < 2) {
            return Term.Kind.WORD;
        }
        if (mixed) {
            return Term.Kind.ABBREVIATION;
        }
        // A heading in capitals is made of words: BÁO CÁO, KẾ HOẠCH, and UBND TINH of a bad scan.
        boolean word = Syllable.isBare(bare) && (tone == 0 || Syllable.isOne(letters + tone));
        return word ? Term.Kind.WORD : Term.Kind.ABBREVIATION;
    }
}
