package vn.vanthu.search.text;

/// A group of letters in a symbol: `QĐ`, `SKHCN`, `KH&CN`, `QH15`; read one after another.
final class LabelGroup {

    private static final int LONGEST = 16;
    private static final Word NONE = Word.of("", 0);

    private final char[] text;
    private int start;
    private int end;
    private int capitals;
    private int letters;
    private boolean smallFirst;
    private Word word = NONE;

    /// @param text ended by a NUL that is no part of it
    LabelGroup(char[] text) {
        this.text = text;
    }

    /// Tries to read a group at a place; what it says of the one before is gone then.
    boolean read(int from) {
        if (Letters.sort(text[from]) != Letters.LETTER) {
            return false;
        }
        start = from;
        capitals = 0;
        letters = 0;
        smallFirst = Character.isLowerCase(text[from]);
        int i = from;
        while (i - from <= LONGEST && isPart(i)) {
            if (Letters.sort(text[i]) == Letters.LETTER) {
                letters++;
                capitals += Character.isUpperCase(text[i]) ? 1 : 0;
            }
            i++;
        }
        end = i;
        if (i - from > LONGEST) {
            return false;
        }
        word = Words.at(text, from, i, Words.hash(text, from, i));
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int letters() {
        return letters;
    }

    int capitals() {
        return capitals;
    }

    /// Whether it begins with a capital.
    boolean isSpelledLarge() {
        return capitals > 0 && !smallFirst;
    }

    boolean isInCapitals() {
        return capitals == letters;
    }

    boolean isAbbreviation() {
        return word.term().kind() == Term.Kind.ABBREVIATION;
    }

    boolean isKind() {
        return SymbolWords.isKind(SymbolWords.mended(folded()));
    }

    /// Whether a scan took its Đ for another letter, as in `Q8-UBND`.
    boolean isMisread() {
        return !SymbolWords.mended(folded()).equals(folded());
    }

    boolean isUnit() {
        return SymbolWords.isUnit(folded());
    }

    boolean isSyllable() {
        return Syllable.isBare(folded());
    }

    /// Whether it bears marks as words do; đ, and the ư of TƯ, stand in abbreviations as well.
    boolean isSpelledOut() {
        Term term = word.term();
        return term.isAccented()
                && term.kind() == Term.Kind.WORD
                && !term.exact().replace('đ', 'd').replace('ư', 'u').equals(term.folded());
    }

    /// Whether it has three consonants or more and nothing else, as `skhcn`.
    boolean isConsonants() {
        String folded = folded();
        if (folded.length() < 3) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if ("bcdghklmnpqrstvx".indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private String folded() {
        return word.term().folded();
    }

    private boolean isPart(int i) {
        byte sort = Letters.sort(text[i]);
        return sort <= Letters.MARK
                || (sort == Letters.AMPERSAND && Letters.sort(text[i + 1]) == Letters.LETTER);
    }
}
