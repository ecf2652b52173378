package vn.vanthu.search.text;

import org.jspecify.annotations.Nullable;

/// Reads figures as Vietnamese papers write them: a comma before decimals, dots between thousands.
final class Figures {

    private Figures() {}

    /// The word of a run that begins with a digit: `85,745`, `1.500.000`, `01`, `5G`, `8h30`.
    static Word read(String raw, int hash) {
        String plain = plain(raw);
        int digits = digits(plain, 0);
        if (digits == plain.length()) {
            return Word.of(raw, hash, figure(trimmed(plain)), null);
        }
        char next = plain.charAt(digits);
        if (next == '.' || next == ',') {
            return amount(raw, hash, plain);
        }
        Term term = Spelling.read(plain);
        if (digits + 1 == plain.length()) {
            String number = trimmed(plain.substring(0, digits));
            String letter = term.folded().substring(digits);
            return Word.of(raw, hash, figure(number + letter), figure(number));
        }
        return Word.of(raw, hash, term, null);
    }

    /// Where an amount ends whose first digits end at `end`; `end` itself when what follows is no
    /// amount but a list or a section's number (`1.2.3`).
    static int amountEnd(char[] text, int start, int end) {
        int groups = groupsEnd(text, end);
        return isAmount(text, start, groups) ? groups : end;
    }

    /// Where digits end that are held together by single dots and commas.
    static int groupsEnd(char[] text, int end) {
        int i = end;
        while (isSeparator(text[i]) && Letters.isDigit(text[i + 1])) {
            i = digitsEnd(text, i + 1);
            if (i - end > Tokenizer.LONGEST) {
                return i;
            }
        }
        return i;
    }

    static int digitsEnd(char[] text, int start) {
        int i = start;
        while (Letters.isDigit(text[i]) && i - start < Tokenizer.LONGEST) {
            i++;
        }
        return i;
    }

    /// A gap that a scan put into a figure: `85, 745`; what it may mean as a whole, or null.
    ///
    /// @param end of the digits before the comma
    static @Nullable Term overGap(char[] text, int start, int end) {
        if (end - start > 3 || text[end] != ',' || !Letters.isBlank(text[end + 1])) {
            return null;
        }
        int from = end + 2;
        int to = digitsEnd(text, from);
        if (to - from != 3
                || Letters.isWordy(text[to])
                || (isSeparator(text[to]) && Letters.isDigit(text[to + 1]))) {
            return null;
        }
        String whole = plain(new String(text, start, end - start));
        return figure(trimmed(whole) + "," + plain(new String(text, from, 3)));
    }

    static boolean isSeparator(char c) {
        return c == '.' || c == ',';
    }

    static Term figure(String form) {
        return new Term(Term.Kind.FIGURE, form, form);
    }

    /// Digits without the zeros that PL I, II.3.c puts before small numbers; longer ones, which are
    /// codes and telephone numbers, keep theirs.
    static String trimmed(String digits) {
        return digits.length() == 2 && digits.charAt(0) == '0' ? digits.substring(1) : digits;
    }

    static String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            plain.append(Letters.plain(raw.charAt(i)));
        }
        return plain.toString();
    }

    // One group of three after a comma may be English thousands, after a dot English decimals: such
    // a figure is found by both readings.
    private static Word amount(String raw, int hash, String plain) {
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        char separator = plain.charAt(last);
        String tail = plain.substring(last + 1);
        String head = plain.substring(0, last).replace(".", "").replace(",", "");
        boolean alone = Math.min(position(plain, '.'), position(plain, ',')) == last;
        boolean mixed = plain.indexOf('.') >= 0 && plain.indexOf(',') >= 0;
        boolean thousands = tail.length() == 3 && last <= 3 && head.charAt(0) != '0';
        Term decimal = figure(trimmed(head) + "," + tail);
        Term whole = figure(head + tail);
        if (alone) {
            if (!thousands) {
                return Word.of(raw, hash, decimal, null);
            }
            return separator == '.'
                    ? Word.of(raw, hash, whole, decimal)
                    : Word.of(raw, hash, decimal, whole);
        }
        return Word.of(raw, hash, mixed ? decimal : whole, null);
    }

    private static int position(String text, char c) {
        int i = text.indexOf(c);
        return i < 0 ? Integer.MAX_VALUE : i;
    }

    // One separator; or groups of three by one separator, with decimals behind the other.
    private static boolean isAmount(char[] text, int start, int end) {
        int first = digitsEnd(text, start);
        if (first == end) {
            return false;
        }
        int second = digitsEnd(text, first + 1);
        if (second == end) {
            return true;
        }
        char separator = text[first];
        if (first - start > 3) {
            return false;
        }
        int i = first;
        while (i < end && text[i] == separator) {
            int next = digitsEnd(text, i + 1);
            if (next - i != 4) {
                return false;
            }
            i = next;
        }
        return i == end || digitsEnd(text, i + 1) == end;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
