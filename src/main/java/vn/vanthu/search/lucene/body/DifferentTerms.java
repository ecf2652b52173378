package vn.vanthu.search.lucene.body;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Term;

/// Numbers the different words of one paper, in the order in which they are met first.
final class DifferentTerms {

    // Never full by more than a half; 0 where nothing lies, else a number and one.
    private int[] table = new int[1 << 12];
    private @Nullable Term[] terms = new @Nullable Term[1 << 11];
    private byte[] kinds = new byte[1 << 11];
    private int[] places = new int[1 << 11];
    private int size;

    void clear() {
        // One by one: a table that one long paper made large costs its followers nothing.
        for (int i = 0; i < size; i++) {
            table[places[i]] = 0;
        }
        size = 0;
    }

    int size() {
        return size;
    }

    Term term(int which) {
        return Objects.requireNonNull(terms[which]);
    }

    /// What [Entry] tells of it.
    byte kind(int which) {
        return kinds[which];
    }

    /// The number of the word, from 0.
    int add(Term term) {
        int place = place(term);
        if (table[place] != 0) {
            return table[place] - 1;
        }
        if (size == terms.length) {
            grow();
            place = place(term);
        }
        terms[size] = term;
        kinds[size] = Entry.kind(term);
        places[size] = place;
        size++;
        table[place] = size;
        return size - 1;
    }

    /// Where it lies, or else where it belongs.
    private int place(Term term) {
        int mixed = term.hashCode() * 0x9E3779B9;
        int place = (mixed ^ (mixed >>> 15)) & (table.length - 1);
        while (table[place] != 0) {
            if (Objects.equals(terms[table[place] - 1], term)) {
                break;
            }
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        terms = Arrays.copyOf(terms, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        int[] old = table;
        table = new int[2 * old.length];
        for (int i = 0; i < size; i++) {
            places[i] = place(term(i));
            table[places[i]] = i + 1;
        }
    }
}
