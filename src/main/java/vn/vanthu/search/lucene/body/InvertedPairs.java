package vn.vanthu.search.lucene.body;

import static vn.vanthu.search.lucene.body.Both.lower;
import static vn.vanthu.search.lucene.body.Both.upper;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/// All pairs in order, each with its documents.
final class InvertedPairs extends OnceTerms {

    private static final BytesRef BLANK = new BytesRef(" ");

    private final WordOrder words;
    private final PairDealer dealer;

    /// @param dealer deals out to each word those that stand behind it
    InvertedPairs(WordOrder words, PairDealer dealer) {
        this.words = words;
        this.dealer = dealer;
    }

    @Override
    public TermsEnum iterator() {
        return new EachPair();
    }

    @Override
    public boolean hasFreqs() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return false;
    }

    private final class EachPair extends Each {

        private final Holders holders = new Holders();
        private final BytesRef word = new BytesRef();
        private final BytesRefBuilder pair = new BytesRefBuilder();
        // Place of the first word, and how long it is with the blank behind it.
        private int first = -1;
        private int length;
        // Where the pairs of the first word end, and the documents of the pair begin and end.
        private int last;
        private int begin;
        private int end;

        @Override
        public @Nullable BytesRef next() {
            begin = end;
            while (begin == last) {
                first++;
                if (first == words.size()) {
                    return null;
                }
                dealer.reach(first);
                begin = dealer.begin(first);
                last = dealer.end(first);
                pair.copyBytes(words.at(first, word));
                pair.append(BLANK);
                length = pair.length();
            }
            long[] pairs = dealer.dealt();
            int second = upper(pairs[begin]);
            end = begin;
            do {
                end++;
            } while (end < last && upper(pairs[end]) == second);
            pair.setLength(length);
            pair.append(words.at(second, word));
            return pair.get();
        }

        @Override
        public BytesRef term() {
            return pair.get();
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            holders.begin(dealer.dealt(), begin, end);
            return holders;
        }
    }

    /// The documents of one pair, each once, however often it says it.
    private static final class Holders extends Documents {

        private long[] pairs = {};
        private int at;
        private int last;
        private int document;

        void begin(long[] all, int from, int until) {
            pairs = all;
            at = from;
            last = until;
            document = -1;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            while (at < last && lower(pairs[at]) == document) {
                at++;
            }
            document = at < last ? lower(pairs[at]) : NO_MORE_DOCS;
            return document;
        }

        @Override
        public int freq() {
            return 1;
        }

        @Override
        public int nextPosition() {
            return -1;
        }

        @Override
        public long cost() {
            return (long) last - at;
        }
    }
}
