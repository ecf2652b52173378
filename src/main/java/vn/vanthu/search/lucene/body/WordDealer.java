package vn.vanthu.search.lucene.body;

/// Deals out to each word the documents that say it and its positions there.
final class WordDealer extends Dealer {

    private final Said said;
    private final int[] ranks;

    /// @param ranks of each word that can be said its place in the order of words, -1 for one that
    ///   has none
    /// @param words in that order
    /// @param most see [Dealer]
    WordDealer(Said said, int[] ranks, int words, int most) {
        super(counts(said, ranks, words), most);
        this.said = said;
        this.ranks = ranks;
    }

    private static int[] counts(Said said, int[] ranks, int words) {
        int[] counts = new int[words + 1];
        for (Said.Part part : said.parts()) {
            for (int i = part.begin(); i < part.end(); i++) {
                int rank = ranks[said.word(i)];
                if (rank >= 0) {
                    counts[rank + 1]++;
                }
            }
        }
        return counts;
    }

    @Override
    void deal(int first, int[] next, long[] into) {
        for (Said.Part part : said.parts()) {
            for (int i = part.begin(); i < part.end(); i++) {
                int which = ranks[said.word(i)] - first;
                if (which >= 0 && which < next.length) {
                    into[next[which]] = Both.of(part.document(), said.position(i));
                    next[which]++;
                }
            }
        }
    }
}
