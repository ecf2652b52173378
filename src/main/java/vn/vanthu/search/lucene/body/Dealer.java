package vn.vanthu.search.lucene.body;

/// Deals out all that is said to the words that say it, as mail is sorted: what belongs to a word
/// lies together, in the order in which it was said.
///
/// It is done in rounds, each for the next words of the order, so that of a segment of whatever
/// size only some millions lie dealt out at once.
abstract class Dealer {

    // Where what belongs to each word begins among all, and where that of the last one ends.
    private final int[] begins;
    private final int most;
    private int from;
    private int until;
    private long[] dealt = {};

    /// @param counts how much belongs to each word, behind a 0
    /// @param most that lies dealt out at once, unless more belongs to a single word
    Dealer(int[] counts, int most) {
        this.begins = counts;
        this.most = most;
        sum(begins);
    }

    /// Makes of each number the sum of all up to it.
    static void sum(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], counts[i - 1]);
        }
    }

    /// Deals out what belongs to the word, unless it lies there. Words are asked for in their
    /// order.
    final void reach(int word) {
        if (word < until) {
            return;
        }
        from = word;
        until = word + 1;
        while (until < begins.length - 1 && begins[until + 1] - begins[from] <= most) {
            until++;
        }
        int[] next = new int[until - from];
        for (int i = 0; i < next.length; i++) {
            next[i] = begin(from + i);
        }
        int all = end(until - 1);
        if (dealt.length < all) {
            dealt = new long[all];
        }
        deal(from, next, dealt);
    }

    /// Deals out what belongs to some words.
    ///
    /// @param next where the next of each goes, of `first` and those behind it
    /// @param into long enough for all of it
    abstract void deal(int first, int[] next, long[] into);

    /// What was dealt out last.
    final long[] dealt() {
        return dealt;
    }

    /// Where in [#dealt] that of a word begins.
    final int begin(int word) {
        return begins[word] - begins[from];
    }

    /// Where it ends.
    final int end(int word) {
        return begins[word + 1] - begins[from];
    }
}
