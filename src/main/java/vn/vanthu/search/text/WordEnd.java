package vn.vanthu.search.text;

/// Follows a word over signs that seldom stand in one: soft hyphens and other things unseen, `&`
/// between capitals, signs that a scan read for letters, characters beyond the basic plane.
final class WordEnd {

    private static final int LONGEST_ABBREVIATION = 12;

    private final char[] text;
    private final int length;

    /// @param text ended by a NUL that is no part of it
    WordEnd(char[] text) {
        this.text = text;
        this.length = text.length - 1;
    }

    /// Where a word ends that begins at `start` and reaches at least to `from`.
    int of(int start, int from) {
        int end = from;
        while (end - start < Tokenizer.LONGEST) {
            int next = next(start, end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /// Whether a letter or digit of two units stands there.
    boolean isPair(int i) {
        return i + 1 < length
                && Character.isSurrogatePair(text[i], text[i + 1])
                && Character.isLetterOrDigit(codePoint(i));
    }

    int codePoint(int i) {
        return Character.toCodePoint(text[i], text[i + 1]);
    }

    /// Where the right side of `KH & CN` ends, both sides joined over blanks; -1 when nothing is.
    ///
    /// @param end of the left side
    int overBlanks(int end) {
        if (!Letters.isBlank(text[end])
                || Letters.sort(text[end + 1]) != Letters.AMPERSAND
                || !Letters.isBlank(text[end + 2])
                || Letters.sort(text[end + 3]) != Letters.LETTER) {
            return -1;
        }
        int to = end + 3;
        while (Letters.isWordy(text[to])) {
            if (to - end > LONGEST_ABBREVIATION) {
                return -1;
            }
            to++;
        }
        return to;
    }

    private int next(int start, int end) {
        return switch (Letters.sort(text[end])) {
            case Letters.LETTER, Letters.DIGIT, Letters.MARK -> end + 1;
            case Letters.SIGN -> Character.isLowerCase(text[end - 1]) ? end + 1 : end;
            case Letters.UNSEEN -> afterUnseen(start, end);
            case Letters.AMPERSAND -> isSymbolic(start, end) ? afterAmpersand(end) : end;
            case Letters.SURROGATE ->
                    isPair(end) && !Character.isIdeographic(codePoint(end)) ? end + 2 : end;
            default -> end;
        };
    }

    private int afterUnseen(int start, int end) {
        int next = end;
        while (Letters.sort(text[next]) == Letters.UNSEEN && next - start < Tokenizer.LONGEST) {
            next++;
        }
        return Letters.isWordy(text[next]) ? next : end;
    }

    // KH&CN, and &amp; where a page of the web was copied.
    private int afterAmpersand(int at) {
        int next = at + 1;
        if (at + 5 < length && new String(text, at + 1, 4).equals("amp;")) {
            next = at + 5;
        }
        return Letters.sort(text[next]) == Letters.LETTER ? next : at;
    }

    // Few letters without accents, as abbreviations have.
    private boolean isSymbolic(int start, int end) {
        if (end - start > LONGEST_ABBREVIATION) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= 0x80 && c != 'Đ' && c != 'đ' && c != 'Ð' && c != 'ð') {
                return false;
            }
        }
        return true;
    }
}
