package vn.vanthu.legacy.read.text;

/// Gives capitals back to text of TCVN3, whose fonts alone knew of them.
///
/// `CéNG HßA` is stored for CỘNG HÒA. A word of two plain capitals and no plain small letter is one
/// in capitals, and so is one whose first letter is no capital and a later one is. Any other is
/// when both its neighbours are, or one in a line without small letters: `Së` stands for Sở and SỞ.
/// Where all the letters are small, as under `.VnTimeH`, only the font can tell.
final class OldCapitals {

    private OldCapitals() {}

    static String raise(String text) {
        StringBuilder raised = new StringBuilder(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            raiseLine(text, start, end, raised);
            start = end + 1;
        }
        return raised.toString();
    }

    private static void raiseLine(String text, int start, int end, StringBuilder raised) {
        int at = start;
        while (at < end) {
            int wordStart = at;
            while (at < end && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > wordStart) {
                if (isCapital(text, wordStart, at, start, end)) {
                    for (int i = wordStart; i < at; i++) {
                        raised.setCharAt(i, Character.toUpperCase(text.charAt(i)));
                    }
                }
            } else {
                at++;
            }
        }
    }

    private static boolean isCapital(String text, int from, int to, int lineStart, int lineEnd) {
        int capitals = plainCapitals(text, from, to);
        if (capitals < 0) {
            return false;
        }
        if (capitals >= 2) {
            return true;
        }
        if (capitals == 1 && !Character.isUpperCase(text.charAt(from))) {
            return true;
        }
        int before = neighbour(text, from - 1, -1, lineStart, lineEnd);
        int after = neighbour(text, to, 1, lineStart, lineEnd);
        boolean among = before >= 2 && after >= 2;
        boolean beside = (before >= 2 || after >= 2) && before >= 0 && after >= 0;
        return among || (beside && !hasSmall(text, lineStart, lineEnd));
    }

    private static boolean hasSmall(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Plain capitals of a word; -1 when it has a plain small letter.
    private static int plainCapitals(String text, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return -1;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals;
    }

    /// [#plainCapitals] of the nearest word on that side; 0 where there is none.
    private static int neighbour(String text, int at, int step, int lineStart, int lineEnd) {
        int i = at;
        // Only over blanks: behind a stop or a figure another sort of word begins.
        while (i >= lineStart && i < lineEnd && " -".indexOf(text.charAt(i)) >= 0) {
            i += step;
        }
        int edge = i;
        while (i >= lineStart && i < lineEnd && Character.isLetter(text.charAt(i))) {
            i += step;
        }
        return step > 0 ? plainCapitals(text, edge, i) : plainCapitals(text, i + 1, edge + 1);
    }
}
