package vn.vanthu.legacy.repair;

import java.util.Arrays;

/// Counts pairs of words in two flat arrays, since there are millions of them.
final class PairCounts {

    /// Beyond this many, pairs that were seen once are forgotten: 24 megabytes.
    static final int MOST = 1_500_000;

    private static final int LEAST_ROOM = 1 << 12;

    private long[] keys;
    private int[] counts;
    private int size;

    PairCounts() {
        this.keys = new long[LEAST_ROOM];
        this.counts = new int[LEAST_ROOM];
    }

    void add(int first, int second, int times) {
        if (size * 3L > keys.length * 2L) {
            makeRoom();
        }
        put(key(first, second), times);
    }

    int count(int first, int second) {
        return counts[place(key(first, second))];
    }

    int size() {
        return size;
    }

    /// All pairs in the order of their words.
    long[] sorted() {
        long[] all = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                all[n++] = keys[i];
            }
        }
        Arrays.sort(all);
        return all;
    }

    static int first(long key) {
        return (int) (key >>> 32);
    }

    static int second(long key) {
        return (int) key;
    }

    private static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    private void put(long key, int times) {
        int at = place(key);
        if (counts[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[at] = (int) Math.min(Integer.MAX_VALUE, (long) counts[at] + times);
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (counts[at] > 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void makeRoom() {
        int least = size > MOST ? 2 : 1;
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int room = size > MOST ? keys.length : keys.length * 2;
        keys = new long[room];
        counts = new int[room];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] >= least) {
                put(oldKeys[i], oldCounts[i]);
            }
        }
    }
}
