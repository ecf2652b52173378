package vn.vanthu.search.lucene.body;

import java.util.Arrays;

/// Deals out to each word those that stand behind it, in their order, and the documents where they
/// do. They are dealt out twice, by the second word and then by the first, which leaves them in the
/// order of the second.
final class PairDealer extends Dealer {

    private final Said said;
    private final int[] ranks;
    private final int[] bySecond;
    private long[] dealtBySecond = {};

    /// @param ranks of each word that can be said its place in the order of words, -1 for what
    ///   makes no pairs
    /// @param words in that order
    /// @param most see [Dealer]
    PairDealer(Said said, int[] ranks, int words, int most) {
        super(counts(said, ranks, words), most);
        this.said = said;
        this.ranks = ranks;
        this.bySecond = new int[words + 1];
    }

    private static int[] counts(Said said, int[] ranks, int words) {
        int[] counts = new int[words + 1];
        each(said, ranks, (_, first, _) -> counts[first + 1]++);
        return counts;
    }

    /// What is done with two words that stand side by side.
    private interface Met {
        void pair(int document, int first, int second);
    }

    private static void each(Said said, int[] ranks, Met met) {
        int document = -1;
        int position = -1;
        int before = -1;
        for (Said.Part part : said.parts()) {
            if (part.document() != document) {
                document = part.document();
                position = -1;
                before = -1;
            }
            for (int i = part.begin(); i < part.end(); i++) {
                // Other forms of a word stand behind it at the same position.
                if (said.position(i) == position) {
                    continue;
                }
                position = said.position(i);
                int word = ranks[said.word(i)];
                if (before >= 0 && word >= 0 && said.follows(i)) {
                    met.pair(document, before, word);
                }
                before = word;
            }
        }
    }

    @Override
    void deal(int from, int[] next, long[] into) {
        if (dealtBySecond.length < into.length) {
            dealtBySecond = new long[into.length];
        }
        int until = from + next.length;
        Arrays.fill(bySecond, 0);
        each(
                said,
                ranks,
                (_, first, second) -> {
                    if (first >= from && first < until) {
                        bySecond[second + 1]++;
                    }
                });
        sum(bySecond);
        each(
                said,
                ranks,
                (document, first, second) -> {
                    if (first >= from && first < until) {
                        dealtBySecond[bySecond[second]] = Both.of(first, document);
                        bySecond[second]++;
                    }
                });
        // Now each tells where those of its word end.
        int at = 0;
        for (int second = 0; second < bySecond.length - 1; second++) {
            for (; at < bySecond[second]; at++) {
                int which = Both.upper(dealtBySecond[at]) - from;
                into[next[which]] = Both.of(second, Both.lower(dealtBySecond[at]));
                next[which]++;
            }
        }
    }
}
