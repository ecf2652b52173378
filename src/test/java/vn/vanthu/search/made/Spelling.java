package vn.vanthu.search.made;

import java.text.Normalizer;

/// Ways in which the same word is lawfully spelt, and letters without their accents.
final class Spelling {

    /// hòa, kỹ: the older way, which state papers mostly keep.
    static final int OLD = 0;

    /// hoà, kỹ: the newer place of the tone mark.
    static final int NEW = 1;

    /// hòa, kĩ: as textbooks write i.
    static final int SHORT_I = 2;

    static final int WAYS = 3;

    // First and second vowels that may bear the mark of an open syllable: òa and oà.
    private static final String MARKED_FIRST = "òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ";
    private static final String BARE_FIRST = "ooooouuuuuOOOOOUUUUU";
    private static final String BARE_SECOND = "aeyAEY";
    private static final String[] MARKED_SECOND = {
        "àáảãạ", "èéẻẽẹ", "ỳýỷỹỵ", "ÀÁẢÃẠ", "ÈÉẺẼẸ", "ỲÝỶỸỴ"
    };
    private static final int TONES = 5;

    private static final String[][] SHORTENED = {
        {"kỹ ", "kĩ "},
        {"lý ", "lí "},
        {"mỹ ", "mĩ "},
        {"tỷ ", "tỉ "},
        {"sỹ ", "sĩ "},
        {"kỳ ", "kì "},
        {"ký ", "kí "},
        {"kỷ ", "kỉ "}
    };

    private static final char[] PLAIN = plain();

    private Spelling() {}

    /// The text in every way, by number.
    static String[] ways(String text) {
        return new String[] {text, moved(text), shortened(text)};
    }

    private static String moved(String text) {
        StringBuilder moved = null;
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            int mark = first < 'Ò' ? -1 : MARKED_FIRST.indexOf(first);
            if (mark < 0) {
                continue;
            }
            int second = BARE_SECOND.indexOf(text.charAt(i + 1));
            // Only open syllables have two ways, and none after q; óy and úa are no pairs.
            boolean isOpen = i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2));
            boolean isAfterQ = i > 0 && "qQ".indexOf(text.charAt(i - 1)) >= 0;
            boolean isO = mark / TONES % 2 == 0;
            if (second >= 0 && isOpen && !isAfterQ && isO == (second % 3 != 2)) {
                if (moved == null) {
                    moved = new StringBuilder(text);
                }
                moved.setCharAt(i, BARE_FIRST.charAt(mark));
                moved.setCharAt(i + 1, MARKED_SECOND[second].charAt(mark % TONES));
            }
        }
        return moved == null ? text : moved.toString();
    }

    /// The text in one way.
    static String way(String text, int way) {
        return switch (way) {
            case NEW -> moved(text);
            case SHORT_I -> shortened(text);
            default -> text;
        };
    }

    private static String shortened(String text) {
        String shortened = text;
        for (String[] pair : SHORTENED) {
            shortened = shortened.replace(pair[0], pair[1]);
        }
        return shortened;
    }

    /// Without any mark, đ as d; what clerks type in haste.
    static String plain(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char bare = c < PLAIN.length ? PLAIN[c] : c;
            if (bare != 0) {
                plain.append(bare);
            }
        }
        return plain.toString();
    }

    private static char[] plain() {
        char[] plain = new char[0x1f00];
        for (char c = 0; c < plain.length; c++) {
            String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            plain[c] = Character.getType(c) == Character.NON_SPACING_MARK ? 0 : bare.charAt(0);
        }
        plain['đ'] = 'd';
        plain['Đ'] = 'D';
        return plain;
    }
}
