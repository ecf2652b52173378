package vn.vanthu.search.text;

import java.util.Locale;

/// Reads số và ký hiệu, with the noise that hands, stars and scans put into it.
///
/// `453 /SKHCN-TTr`, `*01A* /KH-SKHCN`, `05/2017/QĐ-SKHCN`, `66.7/2025/NQ-CP`, `03-CT/TW`,
/// `1085/Qb-UBND`, `507/skhcn-ttr`. Not: fractions, days, amounts for each month, units, addresses.
final class LabelGrammar {

    private static final int GROUPS = 6;
    private static final int LONGEST_GROUP = 16;

    private final char[] text;
    private final int[] starts = new int[GROUPS + 2];
    private final int[] ends = new int[GROUPS + 2];
    private final Word[] words = new Word[GROUPS + 2];
    // What stands before a group in the normal form.
    private final char[] glue = new char[GROUPS + 2];
    private int count;
    private int numbers;
    private boolean party;
    private int end;

    // The group that was read last.
    private int groupEnd;
    private int capitals;
    private int letters;
    private boolean lowerFirst;

    /// @param text ended by a NUL that is no part of it
    LabelGrammar(char[] text) {
        this.text = text;
    }

    /// Where the label that was read ends.
    int end() {
        return end;
    }

    /// How many parts it has; the number is the first, a year the second.
    int count() {
        return count;
    }

    int start(int part) {
        return starts[part];
    }

    int end(int part) {
        return ends[part];
    }

    /// How many parts are figures: 1, or 2 with a year.
    int numbers() {
        return numbers;
    }

    /// The form that matches of a part: `453`, `skhcn`.
    String part(int part) {
        String folded = words[part].term().folded();
        if (part == 0) {
            return zeroless(folded);
        }
        if (part != numbers) {
            return folded;
        }
        if (count == part + 1) {
            return folded;
        }
        // NB is no kind that was misread except before CP, the Government.
        boolean mends = !folded.startsWith("n") || words[part + 1].term().folded().equals("cp");
        return mends ? SymbolWords.mended(folded) : folded;
    }

    /// `453/skhcn-ttr`, `5/2017/qd-skhcn`, `3-ct/tw`.
    String normal() {
        return normal(party);
    }

    /// The same written as bodies of the State do, `3/ct-tw`, for a label in the Party's form.
    boolean isParty() {
        return party;
    }

    String normalAsState() {
        return normal(false);
    }

    private String normal(boolean asParty) {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                normal.append(asParty && i <= 2 ? (i == 1 ? '-' : '/') : glue[i]);
            }
            normal.append(part(i));
        }
        return normal.toString();
    }

    /// Tries to read a label that begins with the digit at `start`.
    boolean read(int start) {
        if (start > 0 && isInside(text[start - 1])) {
            return false;
        }
        count = 0;
        numbers = 1;
        party = false;
        int number = numberEnd(start);
        if (number < 0) {
            return false;
        }
        int i = skipNoise(number, 6);
        if (isStroke(i)) {
            putWord(start, number, '/');
            return readAfterStroke(skipNoise(i + 1, 3));
        }
        if (isDash(i)) {
            putWord(start, number, '/');
            return readParty(skipBlank(i + 1));
        }
        return false;
    }

    // A label does not begin within an address or a figure.
    private static boolean isInside(char before) {
        return switch (Letters.plain(before)) {
            case '/', '\\', '.', ',', '@', '_', '=', '#' -> before != '_';
            default -> Letters.isWordy(before);
        };
    }

    // 453, 01A, 66.7, 1.085
    private int numberEnd(int start) {
        int i = Figures.digitsEnd(text, start);
        if (i - start > 6) {
            return -1;
        }
        if (text[i] == '.' && Letters.isDigit(text[i + 1])) {
            int more = Figures.digitsEnd(text, i + 1);
            return more - i > 4 || Letters.isWordy(text[more]) ? -1 : more;
        }
        if (Letters.sort(text[i]) == Letters.LETTER) {
            i++;
        }
        return Letters.isWordy(text[i]) ? -1 : i;
    }

    private boolean readAfterStroke(int from) {
        if (Letters.isDigit(text[from])) {
            int year = Figures.digitsEnd(text, from);
            int i = skipNoise(year, 2);
            if (year - from != 4
                    || (text[from] != '1' && text[from] != '2')
                    || !isStroke(i)
                    || Letters.isWordy(text[year])) {
                return false;
            }
            putWord(from, year, '/');
            numbers = 2;
            return readSymbol(skipNoise(i + 1, 2));
        }
        return readSymbol(from);
    }

    private boolean readSymbol(int from) {
        if (!readGroup(from)) {
            return false;
        }
        Word first = group(from);
        String folded = SymbolWords.mended(first.term().folded());
        boolean tight = isDash(groupEnd) && Letters.sort(text[groupEnd + 1]) == Letters.LETTER;
        boolean spelled = capitals > 0 && !lowerFirst;
        if (!(spelled ? beginsInCapitals(first, folded, tight) : beginsInSmall(first, folded))) {
            return false;
        }
        putWord(from, groupEnd, '/');
        end = groupEnd;
        return readMore(spelled, !tight);
    }

    private boolean beginsInCapitals(Word first, String folded, boolean tight) {
        if (SymbolWords.isKind(folded)) {
            // L-CTN, but not 5/L
            return letters > 1 || (tight && numbers == 2);
        }
        if (capitals < 2 || SymbolWords.isUnit(folded)) {
            return false;
        }
        if (first.term().kind() == Term.Kind.ABBREVIATION) {
            return true;
        }
        // A word in capitals: SỐ 5/THÁNG 6, but QĐ of a body such as HAN-TCKT.
        return tight && !isSpelledOut(first) && nextIsInCapitals();
    }

    // 1085/qd-ubnd, 507/skhcn-ttr, 28/qđ
    private boolean beginsInSmall(Word first, String folded) {
        if (capitals > 0 || isSpelledOut(first) || SymbolWords.isUnit(folded)) {
            return false;
        }
        boolean syllable = Syllable.isBare(folded);
        if (isDash(skipBlank(groupEnd))) {
            int next = skipBlank(skipBlank(groupEnd) + 1);
            boolean follows = Letters.sort(text[next]) == Letters.LETTER;
            return follows && (SymbolWords.isKind(folded) || (!syllable && letters > 1));
        }
        return !syllable && ((SymbolWords.isKind(folded) && letters > 1) || isConsonants(folded));
    }

    private boolean readMore(boolean spelled, boolean loose) {
        boolean open = loose;
        for (int groups = 1; groups < GROUPS; groups++) {
            int at = end;
            char sign = Letters.plain(text[at]);
            if ((isDash(at) || sign == '/' || (sign == '.' && spelled))
                    && readGroup(at + 1)
                    && fitsTight(group(at + 1), spelled, sign)) {
                putWord(at + 1, groupEnd, sign == '.' ? '.' : '-');
                end = groupEnd;
                open = false;
                continue;
            }
            // `SKHCN - TTr` only while nothing has been joined tightly, or where the line ends.
            int dash = skipBlank(at);
            int from = isDash(dash) ? skipBlank(dash + 1) : at;
            boolean wrapped = dash == at && from > at && text[from - 1] == '\n';
            if ((open || wrapped)
                    && isDash(dash)
                    && readGroup(from)
                    && fitsLoose(group(from), spelled)) {
                putWord(from, groupEnd, '-');
                end = groupEnd;
                continue;
            }
            break;
        }
        return true;
    }

    private boolean fitsTight(Word group, boolean spelled, char sign) {
        String folded = group.term().folded();
        if (sign == '.') {
            return capitals == letters && letters <= 6;
        }
        if (sign == '/') {
            return spelled ? capitals > 1 && !isSpelledOut(group) : SymbolWords.isKind(folded);
        }
        if (spelled && capitals > 0 && !lowerFirst) {
            return capitals > 1 || !isSpelledOut(group);
        }
        return capitals == 0 && !isSpelledOut(group) && letters <= 10;
    }

    private boolean fitsLoose(Word group, boolean spelled) {
        if (spelled && capitals > 0) {
            return capitals > 1 && group.term().kind() == Term.Kind.ABBREVIATION;
        }
        String folded = group.term().folded();
        return capitals == 0
                && !isSpelledOut(group)
                && !Syllable.isBare(folded)
                && (SymbolWords.isKind(folded) || isConsonants(folded));
    }

    // 03-CT/TW, 05-NQ/ĐU: number, dash, kind, stroke, body.
    private boolean readParty(int from) {
        if (!readGroup(from)) {
            return false;
        }
        Word kind = group(from);
        String folded = SymbolWords.mended(kind.term().folded());
        boolean spelled = capitals > 0;
        int stroke = skipBlank(groupEnd);
        if (!SymbolWords.isKind(folded) || isSpelledOut(kind) || !isStroke(stroke)) {
            return false;
        }
        putWord(from, groupEnd, '/');
        int body = skipBlank(stroke + 1);
        if (!readGroup(body)) {
            return false;
        }
        Word name = group(body);
        if (spelled ? capitals == 0 : isSpelledOut(name) || letters < 2) {
            return false;
        }
        putWord(body, groupEnd, '-');
        end = groupEnd;
        party = true;
        return readMore(spelled, false);
    }

    // Letters, digits after them, and & between; sets what is known of it.
    private boolean readGroup(int from) {
        capitals = 0;
        letters = 0;
        int i = from;
        if (Letters.sort(text[i]) != Letters.LETTER) {
            return false;
        }
        lowerFirst = Character.isLowerCase(text[i]);
        while (i - from <= LONGEST_GROUP) {
            byte sort = Letters.sort(text[i]);
            boolean joins =
                    sort == Letters.AMPERSAND && Letters.sort(text[i + 1]) == Letters.LETTER;
            if (sort > Letters.MARK && !joins) {
                break;
            }
            if (sort == Letters.LETTER) {
                letters++;
                if (Character.isUpperCase(text[i])) {
                    capitals++;
                }
            }
            i++;
        }
        groupEnd = i;
        return i - from <= LONGEST_GROUP;
    }

    private Word group(int from) {
        return Words.at(text, from, groupEnd, Words.hash(text, from, groupEnd));
    }

    private boolean nextIsInCapitals() {
        int i = groupEnd + 1;
        return Character.isUpperCase(text[i]) && Character.isUpperCase(text[i + 1]);
    }

    // With a tone or a vowel's mark it is a word; đ, and the ư of TƯ, stand in abbreviations.
    private static boolean isSpelledOut(Word word) {
        Term term = word.term();
        return term.isAccented()
                && term.kind() == Term.Kind.WORD
                && !term.exact().replace('đ', 'd').replace('ư', 'u').equals(term.folded());
    }

    private static boolean isConsonants(String folded) {
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

    private void putWord(int from, int to, char before) {
        starts[count] = from;
        ends[count] = to;
        glue[count] = before;
        words[count] = Words.at(text, from, to, Words.hash(text, from, to));
        count++;
    }

    private static String zeroless(String number) {
        // 66,7 is how a figure is kept; a label prints the dot, and 1.085 is 1085.
        String dotted = number.replace(',', '.').toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < dotted.length() - 1
                && dotted.charAt(i) == '0'
                && Character.isDigit(dotted.charAt(i + 1))) {
            i++;
        }
        return dotted.substring(i);
    }

    private boolean isStroke(int i) {
        char c = Letters.plain(text[i]);
        return c == '/' || c == '\\';
    }

    private boolean isDash(int i) {
        return Letters.plain(text[i]) == '-';
    }

    // At most two blanks, one of them a line's end.
    private int skipBlank(int from) {
        int i = from;
        while (i - from < 2 && Letters.isBlank(text[i])) {
            i++;
        }
        return i;
    }

    private int skipNoise(int from, int most) {
        int i = from;
        while (i - from < most && (Letters.isBlank(text[i]) || text[i] == '*' || text[i] == '_')) {
            i++;
        }
        return i;
    }
}
