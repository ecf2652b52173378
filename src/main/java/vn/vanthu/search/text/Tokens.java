package vn.vanthu.search.text;

/// The words of one text in order, with their places.
///
/// Several tokens may share a position: they say the same thing in another form (a label and its
/// first part, a date and its first figure).
public final class Tokens {

    private final char[] text;
    private final int size;
    private final Term[] terms;
    private final int[] starts;
    private final int[] ends;
    private final int[] positions;
    private final boolean[] joined;

    Tokens(
            char[] text,
            int size,
            Term[] terms,
            int[] starts,
            int[] ends,
            int[] positions,
            boolean[] joined) {
        this.text = text;
        this.size = size;
        this.terms = terms;
        this.starts = starts;
        this.ends = ends;
        this.positions = positions;
        this.joined = joined;
    }

    /// Reads a text; never fails, whatever the text holds.
    public static Tokens of(String text) {
        return new Tokenizer(text).read();
    }

    public int size() {
        return size;
    }

    public Term term(int i) {
        return terms[i];
    }

    /// Where it begins in the text as given, in UTF-16 units.
    public int start(int i) {
        return starts[i];
    }

    /// Where it ends, exclusive.
    public int end(int i) {
        return ends[i];
    }

    /// Its place in the row of words, from 0; never smaller than that of the token before.
    public int position(int i) {
        return positions[i];
    }

    /// Whether it follows the word at the position before without a stop between (`.`, `;`, `:`,
    /// `?`, `!`); a line's end is no stop.
    public boolean isJoined(int i) {
        return joined[i];
    }

    /// Whether it was typed in two capitals or more and no small letter.
    boolean isInCapitals(int i) {
        int capitals = 0;
        for (int at = starts[i]; at < ends[i]; at++) {
            if (Character.isLowerCase(text[at])) {
                return false;
            }
            capitals += Character.isUpperCase(text[at]) ? 1 : 0;
        }
        return capitals > 1;
    }
}
