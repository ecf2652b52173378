package vn.vanthu.search.lucene;

/// How the index is written; what it answers is the same.
///
/// @param megabytes of papers held in memory before they are written as a segment; to write them
///   takes twice as much again
/// @param papers held in memory at most; 0 for any number
/// @param tier how many segments of about one size there may be; fewer ask faster, more write
///   faster
public record Settings(int megabytes, int papers, int tier) {

    private static final int MOST_MEGABYTES = 64;
    private static final int SHARE_OF_HEAP = 15;

    /// For a heap of 1 GB and a million papers, and for less of both.
    public static final Settings USUAL =
            new Settings(megabytes(Runtime.getRuntime().maxMemory()), 0, 4);

    /// @param heap in bytes
    static int megabytes(long heap) {
        return Math.clamp((heap / SHARE_OF_HEAP) >> 20, 8, MOST_MEGABYTES);
    }
}
