package vn.vanthu.legacy.read.text;

import java.util.HashMap;
import java.util.Map;

/// Reads VIQR, which writes marks as signs behind the letter: `Vie^.t`.
final class Viqr {

    private static final Map<Character, Character> TONES =
            new HashMap<>(
                    Map.of(
                            '`', '\u0300', '\'', '\u0301', '?', '\u0309', '~', '\u0303', '.',
                            '\u0323'));

    private Viqr() {}

    /// Whether so many signs stand behind vowels that no other text has them.
    static boolean isLikely(String text) {
        int shapes = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            boolean shape = c == '^' || c == '(' || c == '+';
            shapes += shape && i > 0 && "aeouAEOU".indexOf(text.charAt(i - 1)) >= 0 ? 1 : 0;
        }
        return shapes >= 3 && shapes * 25 > letters;
    }

    static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == '\\' && next != 0 && ".?'`~^(+*\\".indexOf(next) >= 0) {
                out.append(next);
                i++;
            } else if ((c == 'd' || c == 'D') && (next == 'd' || next == 'D')) {
                out.append(c == 'd' ? 'đ' : 'Đ');
                i++;
            } else if ("aeiouyAEIOUY".indexOf(c) >= 0) {
                i = vowel(text, i, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int vowel(String text, int start, StringBuilder out) {
        char vowel = text.charAt(start);
        out.append(vowel);
        int i = start + 1;
        char lower = Character.toLowerCase(vowel);
        if (i < text.length()) {
            char shape =
                    switch (text.charAt(i)) {
                        case '^' -> "aeo".indexOf(lower) >= 0 ? '\u0302' : 0;
                        case '(' -> lower == 'a' ? '\u0306' : 0;
                        case '+', '*' -> "ou".indexOf(lower) >= 0 ? '\u031B' : 0;
                        default -> 0;
                    };
            if (shape != 0) {
                out.append(shape);
                i++;
            }
        }
        if (i < text.length()) {
            Character tone = TONES.get(text.charAt(i));
            if (tone != null) {
                out.append(tone.charValue());
                i++;
            }
        }
        return i - 1;
    }
}
