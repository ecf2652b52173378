package vn.vanthu.legacy.read.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads VNI for Windows, where a second byte bears the marks of the letter before.
final class VniLetters {

    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    // In the order of the tones: grave, acute, hook, tilde, dot.
    private static final String PLAIN = "øùûõï";
    private static final String CIRCUMFLEX = "àáåãä";
    private static final String BREVE = "èéúüë";

    private static final Map<String, String> PAIRS = new HashMap<>();
    private static final Map<Character, String> SINGLES = new HashMap<>();

    static {
        pairs("aeouy", PLAIN, "");
        pairs("aeo", CIRCUMFLEX, "\u0302");
        pairs("a", BREVE, "\u0306");
        pair('a', 'â', "a\u0302");
        pair('e', 'â', "e\u0302");
        pair('o', 'â', "o\u0302");
        pair('a', 'ê', "a\u0306");
        for (int i = 0; i < TONES.length(); i++) {
            pair('ô', PLAIN.charAt(i), "o\u031B" + TONES.charAt(i));
            pair('ö', PLAIN.charAt(i), "u\u031B" + TONES.charAt(i));
        }
        single('ô', "o\u031B");
        single('ö', "u\u031B");
        single('ñ', "đ");
        single('æ', "i\u0309");
        single('ó', "i\u0303");
        single('ò', "i\u0323");
        single('î', "y\u0323");
    }

    private VniLetters() {}

    static String decode(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            @Nullable String pair =
                    i + 1 < bytes.length() ? PAIRS.get(bytes.substring(i, i + 2)) : null;
            if (pair != null) {
                text.append(pair);
                i++;
            } else {
                String single = SINGLES.get(c);
                text.append(
                        single != null
                                ? single
                                : String.valueOf(
                                        c >= 0x80 && c <= 0x9F ? WesternBytes.letter(c) : c));
            }
        }
        return text.toString();
    }

    private static void pairs(String letters, String marks, String shape) {
        for (int at = 0; at < letters.length(); at++) {
            char letter = letters.charAt(at);
            for (int i = 0; i < marks.length(); i++) {
                pair(letter, marks.charAt(i), letter + shape + TONES.charAt(i));
            }
        }
    }

    // A capital takes the capital mark; the small one is met too, where capitals were typed late.
    private static void pair(char letter, char mark, String text) {
        PAIRS.put("" + letter + mark, text);
        char capital = Character.toUpperCase(letter);
        String upper = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        PAIRS.put("" + capital + Character.toUpperCase(mark), upper);
        PAIRS.put("" + capital + mark, upper);
    }

    private static void single(char letter, String text) {
        SINGLES.put(letter, text);
        SINGLES.put(
                Character.toUpperCase(letter),
                Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }
}
