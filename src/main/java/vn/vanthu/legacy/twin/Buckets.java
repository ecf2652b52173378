package vn.vanthu.legacy.twin;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Finds texts that may be alike without looking at all (locality-sensitive hashing).
///
/// The values of a sketch are cut into bands of two; texts that share a band lie in one bucket. Of
/// texts that have three tenths of their rows in common 997 of 1,000 meet, of those with one
/// twentieth 15 of 100.
final class Buckets {

    /// Values of a band.
    static final int ROWS = 2;

    private static final int BANDS = Sketch.ORDERS / ROWS;

    // A form letter of thousands need not be compared with all of them.
    private static final int DEEPEST = 500;

    // The last paper of each bucket, plus one; then for each paper and band the one before.
    private int[] heads = new int[1 << 16];
    private int[] before = new int[BANDS * 1024];
    private int size;

    /// Takes up the sketch of the next paper.
    void add(Sketch sketch) {
        if ((size + 1) * BANDS > before.length) {
            before = Arrays.copyOf(before, before.length * 2);
        }
        for (int band = 0; band < BANDS; band++) {
            int bucket = bucket(sketch, band);
            before[size * BANDS + band] = heads[bucket];
            heads[bucket] = size + 1;
        }
        size++;
    }

    /// Whether there are so many papers that the buckets should be made anew, by adding all again.
    boolean isCrowded() {
        return size * BANDS > heads.length * 2 && heads.length < 1 << 24;
    }

    /// Empty ones with more room.
    Buckets larger() {
        Buckets larger = new Buckets();
        larger.heads = new int[heads.length * 8];
        larger.before = new int[before.length * 2];
        return larger;
    }

    /// Hands out each paper once that shares a bucket, in no order.
    void near(Sketch sketch, IntConsumer found) {
        BitSet seen = new BitSet(size);
        for (int band = 0; band < BANDS; band++) {
            int at = heads[bucket(sketch, band)];
            for (int deep = 0; at > 0 && deep < DEEPEST; deep++) {
                int paper = at - 1;
                if (!seen.get(paper)) {
                    seen.set(paper);
                    found.accept(paper);
                }
                at = before[paper * BANDS + band];
            }
        }
    }

    private int bucket(Sketch sketch, int band) {
        long hash = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            hash = hash * 0x9E37_79B9_7F4A_7C15L + sketch.rows()[i];
        }
        long mixed = (hash ^ (hash >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (mixed >>> 33) & (heads.length - 1);
    }
}
