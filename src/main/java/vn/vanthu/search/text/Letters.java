package vn.vanthu.search.text;

/// Says of each UTF-16 unit what part it may take in a word.
final class Letters {

    // The first three make words; the hot loop of the tokenizer asks `<= MARK`.
    static final byte LETTER = 0;
    static final byte DIGIT = 1;

    /// A mark that combines with the letter before: NFD text, and vowels of other scripts.
    static final byte MARK = 2;

    /// Nothing that is seen: soft hyphen, zero width; a word goes on over it.
    static final byte UNSEEN = 3;

    /// `&`, which holds capitals together: `KH&CN`.
    static final byte AMPERSAND = 4;

    /// A sign that a scan takes for a letter: `v€` for về, `ngh¢` for nghệ.
    static final byte SIGN = 5;

    /// Half of a character beyond the basic plane.
    static final byte SURROGATE = 6;

    /// A character that is a word of its own.
    static final byte IDEOGRAPH = 7;

    /// What ends a sentence or a part of it.
    static final byte STOP = 8;

    static final byte BLANK = 9;
    static final byte OTHER = 10;

    private static final byte[] SORTS = sorts();

    private Letters() {}

    static byte sort(char c) {
        return SORTS[c];
    }

    static boolean isWordy(char c) {
        return SORTS[c] <= MARK;
    }

    static boolean isBlank(char c) {
        return SORTS[c] == BLANK;
    }

    static boolean isDigit(char c) {
        return SORTS[c] == DIGIT;
    }

    /// The ASCII twin of a full-width form, of a stroke or of a dash; any other as it is.
    static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFF01 + 0x21);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u00AD' ->
                    '-';
            case '\u2044', '\u2215' -> '/';
            default -> c;
        };
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < sorts.length; c++) {
            sorts[c] = sortOf((char) c);
        }
        return sorts;
    }

    private static byte sortOf(char c) {
        return switch (c) {
            case '.', ';', ':', '?', '!', '…', '。', '．', '；', '：', '？', '！' -> STOP;
            case '&', '＆' -> AMPERSAND;
            case '€', '¢' -> SIGN;
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u180E' -> UNSEEN;
            default -> sortByUnicode(c);
        };
    }

    private static byte sortByUnicode(char c) {
        if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
            return DIGIT;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x30FF && Character.isLetter(c))) {
            return IDEOGRAPH;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    // Digits of other scripts and raised figures, `m²`.
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.OTHER_NUMBER ->
                    LETTER;
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    MARK;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    BLANK;
            case Character.CONTROL -> Character.isWhitespace(c) ? BLANK : OTHER;
            default -> OTHER;
        };
    }
}
