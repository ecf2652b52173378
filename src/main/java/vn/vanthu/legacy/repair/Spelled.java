package vn.vanthu.legacy.repair;

import java.text.Normalizer;
import java.util.Locale;

/// A word as bare small letters, and the marks that each bears.
///
/// @param marks bits: one for each mark that NFD knows, and one for the stroke of đ
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
record Spelled(String letters, int[] marks) {

    private static final int STROKE = 1;
    private static final String MARKS = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u031B";

    static Spelled of(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(word.length());
        int[] marks = new int[apart.length()];
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int at = letters.length();
            int mark = MARKS.indexOf(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                if (at > 0) {
                    marks[at - 1] |= mark < 0 ? 0 : 2 << mark;
                }
            } else if (c == 'đ') {
                marks[at] |= STROKE;
                letters.append('d');
            } else {
                letters.append(seen(c));
            }
        }
        return new Spelled(letters.toString(), marks);
    }

    boolean isMarked() {
        for (int mark : marks) {
            if (mark != 0) {
                return true;
            }
        }
        return false;
    }

    // Signs and letters of other languages that a scan takes for letters.
    private static char seen(char c) {
        return switch (c) {
            case '€', '¢' -> 'e';
            case 'ł', '|' -> 'l';
            // `S&` for Sở, `v&i` for với.
            case 'ø', '&' -> 'o';
            case 'ı' -> 'i';
            default -> c;
        };
    }
}
