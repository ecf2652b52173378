package vn.vanthu.search.text;

import java.util.Arrays;

/// Gathers tokens one after another.
final class Row {

    private int size;
    private int position = -1;
    private boolean joinsBefore;
    private Term[] terms;
    private int[] starts;
    private int[] ends;
    private int[] positions;
    private boolean[] joined;

    Row(int expected) {
        terms = new Term[expected];
        starts = new int[expected];
        ends = new int[expected];
        positions = new int[expected];
        joined = new boolean[expected];
    }

    int size() {
        return size;
    }

    /// A word at the next position.
    void add(Term term, int start, int end, boolean joins) {
        position++;
        joinsBefore = joins && size > 0;
        put(term, start, end);
    }

    /// Another form of what begins at the position of the word before.
    void addOther(Term term, int start, int end) {
        put(term, start, end);
    }

    /// @param text that was cut
    Tokens tokens(char[] text) {
        return new Tokens(text, size, terms, starts, ends, positions, joined);
    }

    private void put(Term term, int start, int end) {
        if (size == terms.length) {
            int more = size + (size >> 1) + 16;
            terms = Arrays.copyOf(terms, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            positions = Arrays.copyOf(positions, more);
            joined = Arrays.copyOf(joined, more);
        }
        terms[size] = term;
        starts[size] = start;
        ends[size] = end;
        positions[size] = position;
        joined[size] = joinsBefore;
        size++;
    }
}
