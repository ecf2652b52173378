package vn.vanthu.search.text;

import java.util.Arrays;

/// Cuts a text into words.
final class Tokenizer {

    private final String text;
    private int size;
    private Term[] terms = new Term[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] positions = new int[64];
    private boolean[] joined = new boolean[64];

    Tokenizer(String text) {
        this.text = text;
    }

    Tokens read() {
        int position = 0;
        for (int i = 0; i < text.length(); ) {
            int j = i;
            while (j < text.length() && Character.isLetterOrDigit(text.charAt(j))) {
                j++;
            }
            if (j > i) {
                String word = text.substring(i, j).toLowerCase(java.util.Locale.ROOT);
                add(new Term(Term.Kind.WORD, word, word), i, j, position++, size > 0);
                i = j;
            } else {
                i++;
            }
        }
        return new Tokens(size, terms, starts, ends, positions, joined);
    }

    private void add(Term term, int start, int end, int position, boolean isJoined) {
        if (size == terms.length) {
            int more = size * 2;
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
        joined[size] = isJoined;
        size++;
    }
}
