package vn.vanthu.search.text;

/// Reads số và ký hiệu, with the noise that hands, stars and scans put into it.
///
/// `453 /SKHCN-TTr`, `*01A* /KH-SKHCN`, `05/2017/QĐ-SKHCN`, `66.7/2025/NQ-CP`, `03-CT/TW`,
/// `1085/Qb-UBND`, `507/skhcn-ttr`. Not: fractions, days, amounts for each month, units, addresses.
final class LabelGrammar {

    private static final int LONGEST_NUMBER = 6;

    private final char[] text;
    private final LabelParts parts;
    private final LabelGroup group;
    private int end;

    /// @param text ended by a NUL that is no part of it
    LabelGrammar(char[] text) {
        this.text = text;
        this.parts = new LabelParts(text);
        this.group = new LabelGroup(text);
    }

    /// Where the label that was read ends.
    int end() {
        return end;
    }

    /// The parts of the label that was read.
    LabelParts parts() {
        return parts;
    }

    /// Tries to read a label that begins with the digit at `start`.
    boolean read(int start) {
        if (start > 0 && isInside(text[start - 1])) {
            return false;
        }
        int number = numberEnd(start);
        if (number < 0) {
            return false;
        }
        int i = skipNoise(number, 6);
        if (isStroke(i)) {
            parts.clear();
            parts.addNumber(start, number);
            return readAfterStroke(skipNoise(i + 1, 3));
        }
        if (isDash(i)) {
            parts.clear();
            parts.addNumber(start, number);
            return readParty(skipBlank(i + 1));
        }
        return false;
    }

    // A label does not begin within an address or a figure.
    private static boolean isInside(char before) {
        return switch (Letters.plain(before)) {
            case '/', '\\', '.', ',', '@', '=', '#' -> true;
            default -> Letters.isWordy(before);
        };
    }

    // 453, 01A, 66.7, 1.085
    private int numberEnd(int start) {
        int i = Figures.digitsEnd(text, start);
        if (i - start > LONGEST_NUMBER) {
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
        if (!Letters.isDigit(text[from])) {
            return readSymbol(from);
        }
        int year = Figures.digitsEnd(text, from);
        int stroke = skipNoise(year, 2);
        if (year - from != 4 || (text[from] != '1' && text[from] != '2') || !isStroke(stroke)) {
            return false;
        }
        parts.addNumber(from, year);
        return readSymbol(skipNoise(stroke + 1, 2));
    }

    private boolean readSymbol(int from) {
        if (!group.read(from)) {
            return false;
        }
        boolean tight = isDash(group.end()) && isLetter(group.end() + 1);
        boolean large = group.isSpelledLarge();
        if (!(large ? beginsLarge(tight) : beginsSmall())) {
            return false;
        }
        take('/');
        readMore(large, !tight);
        return true;
    }

    private boolean beginsLarge(boolean tight) {
        if (group.isKind()) {
            // 12/2017/L-CTN, but not 5/L
            return group.letters() > 1 || (tight && (parts.hasYear() || group.isMisread()));
        }
        if (group.capitals() < 2 || group.isUnit()) {
            return false;
        }
        // A word in capitals: SỐ 5/THÁNG 6, but a body such as HAN-TCKT.
        return group.isAbbreviation()
                || (tight && !group.isSpelledOut() && areCapitals(group.end() + 1));
    }

    // 1085/qd-ubnd, 507/skhcn-ttr, 28/qđ
    private boolean beginsSmall() {
        if (group.capitals() > 0 || group.isSpelledOut() || group.isUnit()) {
            return false;
        }
        int dash = skipBlank(group.end());
        if (isDash(dash)) {
            boolean follows = isLetter(skipBlank(dash + 1));
            return follows && (group.isKind() || (!group.isSyllable() && group.letters() > 1));
        }
        return !group.isSyllable()
                && ((group.isKind() && group.letters() > 1) || group.isConsonants());
    }

    // 03-CT/TW, 05-NQ/ĐU: number, dash, kind, stroke, body.
    private boolean readParty(int from) {
        if (!group.read(from) || !group.isKind() || group.isSpelledOut()) {
            return false;
        }
        boolean large = group.capitals() > 0;
        int stroke = skipBlank(group.end());
        if (!isStroke(stroke)) {
            return false;
        }
        take('/');
        if (!group.read(skipBlank(stroke + 1))
                || (large ? group.capitals() == 0 : group.isSpelledOut() || group.letters() < 2)) {
            return false;
        }
        take('-');
        parts.setParty();
        readMore(large, false);
        return true;
    }

    /// @param open whether groups may still be joined by a dash between blanks
    private void readMore(boolean large, boolean open) {
        boolean loose = open;
        for (int groups = 1; groups < LabelParts.GROUPS; groups++) {
            if (readTight(large)) {
                loose = false;
            } else if (!readLoose(large, loose)) {
                return;
            }
        }
    }

    private boolean readTight(boolean large) {
        char sign = Letters.plain(text[end]);
        boolean joins = sign == '-' || sign == '/' || (sign == '.' && large);
        if (!joins || !group.read(end + 1) || !fitsTight(large, sign)) {
            return false;
        }
        take(sign == '.' ? '.' : '-');
        return true;
    }

    // `SKHCN - TTr`: only while nothing has been joined tightly, or where the line ends.
    private boolean readLoose(boolean large, boolean open) {
        int dash = skipBlank(end);
        if (!isDash(dash)) {
            return false;
        }
        int from = skipBlank(dash + 1);
        boolean wrapped = dash == end && text[from - 1] == '\n';
        if (!(open || wrapped) || !group.read(from) || !fitsLoose(large)) {
            return false;
        }
        take('-');
        return true;
    }

    private boolean fitsTight(boolean large, char sign) {
        if (sign == '.') {
            return group.isInCapitals() && group.letters() <= 6;
        }
        if (sign == '/') {
            return large ? group.capitals() > 1 && !group.isSpelledOut() : group.isKind();
        }
        if (large && group.isSpelledLarge()) {
            return group.capitals() > 1 || !group.isSpelledOut();
        }
        return group.capitals() == 0 && !group.isSpelledOut() && group.letters() <= 10;
    }

    private boolean fitsLoose(boolean large) {
        if (large && group.capitals() > 0) {
            return group.capitals() > 1 && group.isAbbreviation();
        }
        return group.capitals() == 0
                && !group.isSpelledOut()
                && !group.isSyllable()
                && (group.isKind() || group.isConsonants());
    }

    private void take(char sign) {
        parts.add(group.start(), group.end(), sign);
        end = group.end();
    }

    private boolean isLetter(int i) {
        return Letters.sort(text[i]) == Letters.LETTER;
    }

    private boolean areCapitals(int i) {
        return Character.isUpperCase(text[i]) && Character.isUpperCase(text[i + 1]);
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
