package vn.vanthu.search.lucene;

/// How the index is written; what it answers is the same.
///
/// @param megabytes of papers held in memory before they are written as a segment
/// @param papers held in memory at most; 0 for any number
/// @param tier how many segments of about one size there may be; fewer ask faster, more write
///   faster
public record Settings(int megabytes, int papers, int tier) {

    /// For a heap of 1 GB and a million papers.
    public static final Settings USUAL = new Settings(64, 0, 4);
}
