package vn.vanthu.search.lucene;

import java.util.Arrays;

/// Counts how often one paper says a word, or two words side by side.
///
/// A paper says most of its words several times. Lucene looks every word up in a table of all words
/// of many papers, which no cache of a processor holds; a table of one paper spares it most of
/// that.
final class Tally {

    private int[] table = new int[1 << 11];
    private byte[][] firsts = new byte[512][];
    private byte[][] seconds = new byte[512][];
    private int[] hashes = new int[512];
    private int[] counts = new int[512];
    private int[] places = new int[512];
    private int size;

    /// Forgets all words, and keeps its room for the next paper.
    void clear() {
        // One by one: a table that one long paper made large costs its followers nothing.
        for (int i = 0; i < size; i++) {
            table[places[i]] = 0;
        }
        size = 0;
    }

    /// Counts one more.
    ///
    /// @param first not changed afterwards, as `second`
    /// @param hash the same for the same bytes
    void add(byte[] first, byte[] second, int hash) {
        int place = start(hash);
        while (table[place] != 0) {
            int i = table[place] - 1;
            if (hashes[i] == hash
                    && Arrays.equals(firsts[i], first)
                    && Arrays.equals(seconds[i], second)) {
                counts[i]++;
                return;
            }
            place = (place + 1) & (table.length - 1);
        }
        if (size == counts.length) {
            grow();
            add(first, second, hash);
            return;
        }
        firsts[size] = first;
        seconds[size] = second;
        hashes[size] = hash;
        counts[size] = 1;
        places[size] = place;
        size++;
        table[place] = size;
    }

    private void grow() {
        firsts = Arrays.copyOf(firsts, size * 2);
        seconds = Arrays.copyOf(seconds, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        places = Arrays.copyOf(places, size * 2);
        table = new int[table.length * 2];
        for (int i = 0; i < size; i++) {
            int place = start(hashes[i]);
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = i + 1;
            places[i] = place;
        }
    }

    private int start(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (table.length - 1);
    }

    /// How many different ones there are, each with a number from 0 in the order it was met first.
    int size() {
        return size;
    }

    byte[] first(int which) {
        return firsts[which];
    }

    byte[] second(int which) {
        return seconds[which];
    }

    int count(int which) {
        return counts[which];
    }
}
