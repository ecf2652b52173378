package vn.vanthu.search.text;

import java.util.Locale;

/// The parts of a label: its number, perhaps a year, and the groups of its symbol.
final class LabelParts {

    /// Groups of the longest symbol.
    static final int GROUPS = 6;

    private static final int MOST = GROUPS + 2;

    private final char[] text;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final Word[] words = new Word[MOST];
    // What stands before a part in the normal form.
    private final char[] signs = new char[MOST];
    private int count;
    private int numbers;
    private boolean party;

    LabelParts(char[] text) {
        this.text = text;
    }

    void clear() {
        count = 0;
        numbers = 0;
        party = false;
    }

    void addNumber(int start, int end) {
        add(start, end, '/');
        numbers++;
    }

    void add(int start, int end, char sign) {
        starts[count] = start;
        ends[count] = end;
        signs[count] = sign;
        words[count] = Words.at(text, start, end, Words.hash(text, start, end));
        count++;
    }

    /// Says that the number and the kind are joined by a dash, as the Party writes it.
    void setParty() {
        party = true;
    }

    boolean isParty() {
        return party;
    }

    boolean hasYear() {
        return numbers > 1;
    }

    /// How many parts there are; the number is the first, a year the second.
    int count() {
        return count;
    }

    int start(int part) {
        return starts[part];
    }

    int end(int part) {
        return ends[part];
    }

    /// The word of a part as it was typed.
    Word word(int part) {
        return words[part];
    }

    /// The form that matches of a part: `453`, `skhcn`.
    String form(int part) {
        String folded = words[part].term().folded();
        if (part == 0) {
            return zeroless(folded);
        }
        if (part != numbers || count == part + 1) {
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

    /// The same as bodies of the State write it, `3/ct-tw`.
    String normalOfState() {
        return normal(false);
    }

    private String normal(boolean asParty) {
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                normal.append(asParty && i <= 2 ? (i == 1 ? '-' : '/') : signs[i]);
            }
            normal.append(form(i));
        }
        return normal.toString();
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
}
