package vn.vanthu.archive;

import java.util.Arrays;

/// Remembers where each line of the journal lies, in sixteen to thirty bytes a line.
///
/// Acts are found by the hash of their id only; the caller reads the line and compares.
final class LineIndex {

    private static final int OFFSET_BITS = 44;

    private long[] places = new long[1024];
    private int[] hashes = new int[1024];
    // Open addressing: the number of a line, 0 for an empty slot.
    private int[] slots = new int[2048];
    private int size;

    int size() {
        return size;
    }

    /// Adds the line that follows the last one.
    void add(String actId, int year, long offset) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            slots = new int[slots.length * 2];
            for (int seq = 1; seq <= size; seq++) {
                put(seq);
            }
        }
        places[size] = ((long) year << OFFSET_BITS) | offset;
        hashes[size] = actId.hashCode();
        size++;
        put(size);
    }

    private void put(int seq) {
        int slot = slot(hashes[seq - 1]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = seq;
    }

    private int slot(int hash) {
        return (((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> 1) & (slots.length - 1);
    }

    int year(long seq) {
        return (int) (places[(int) seq - 1] >>> OFFSET_BITS);
    }

    long offset(long seq) {
        return places[(int) seq - 1] & ((1L << OFFSET_BITS) - 1);
    }

    /// The lines whose act may be `actId`.
    int[] candidates(String actId) {
        int hash = actId.hashCode();
        int[] found = new int[4];
        int n = 0;
        for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if (hashes[slots[slot] - 1] == hash) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = slots[slot];
            }
        }
        return Arrays.copyOf(found, n);
    }
}
