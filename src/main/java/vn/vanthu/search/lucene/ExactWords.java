package vn.vanthu.search.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Words as they are spoken, with their accents, each once with the number of times it is said;
/// where they stand is not told.
///
/// A paper says most of its words several times. Lucene looks every word up in a table of all words
/// of many papers; counting them first in a table of one paper spares it two thirds of that.
final class ExactWords extends WordStream {

    private @Nullable Term[] table = new @Nullable Term[1 << 10];
    private Term[] said = new Term[256];
    private int[] counts = new int[1 << 10];
    private int[] places = new int[256];
    private int size;
    private int at;

    @Override
    public void reset() {
        super.reset();
        for (int i = 0; i < size; i++) {
            table[places[i]] = null;
            counts[places[i]] = 0;
        }
        size = 0;
        at = 0;
        do {
            count(text());
        } while (openNext());
    }

    private void count(Tokens text) {
        for (int i = 0; i < text.size(); i++) {
            Term term = text.term(i);
            if (term.kind() == Term.Kind.WORD
                    && term.exactBytes().length > 0
                    && term.exactBytes().length <= LONGEST) {
                count(term);
            }
        }
    }

    // The same word is the same object nearly always; where it is not, Lucene adds the two.
    @SuppressWarnings("ReferenceEquality")
    private void count(Term term) {
        int place = place(term, table.length);
        while (table[place] != null && table[place] != term) {
            place = (place + 1) & (table.length - 1);
        }
        if (table[place] == null) {
            if (size * 2 >= table.length) {
                grow();
                count(term);
                return;
            }
            if (size == said.length) {
                said = Arrays.copyOf(said, size * 2);
                places = Arrays.copyOf(places, size * 2);
            }
            table[place] = term;
            said[size] = term;
            places[size] = place;
            size++;
        }
        counts[place]++;
    }

    private void grow() {
        int[] before = counts;
        table = new @Nullable Term[table.length * 2];
        counts = new int[table.length];
        for (int i = 0; i < size; i++) {
            int place = place(said[i], table.length);
            while (table[place] != null) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = said[i];
            counts[place] = before[places[i]];
            places[i] = place;
        }
    }

    private static int place(Term term, int length) {
        int hash = term.hashCode();
        return (hash ^ (hash >>> 15)) & (length - 1);
    }

    @Override
    public boolean incrementToken() {
        if (at == size) {
            return false;
        }
        word().set(said[at].exactBytes(), 1);
        word().setTermFrequency(counts[places[at]]);
        at++;
        return true;
    }
}
