package vn.vanthu.search.lucene.body;

import static vn.vanthu.search.lucene.body.Both.lower;
import static vn.vanthu.search.lucene.body.Both.upper;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// All words in order, each with its documents, how often they say it, and where.
final class InvertedWords extends OnceTerms {

    private final WordOrder words;
    private final WordDealer dealer;
    private final boolean hasPositions;

    /// @param dealer deals out documents and positions
    InvertedWords(WordOrder words, WordDealer dealer, boolean hasPositions) {
        this.words = words;
        this.dealer = dealer;
        this.hasPositions = hasPositions;
    }

    @Override
    public TermsEnum iterator() {
        return new EachWord();
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasPositions() {
        return hasPositions;
    }

    private final class EachWord extends Each {

        private final BytesRef word = new BytesRef();
        private final Places places = new Places();
        private int rank = -1;

        @Override
        public @Nullable BytesRef next() {
            rank++;
            return rank == words.size() ? null : words.at(rank, word);
        }

        @Override
        public BytesRef term() {
            return word;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            dealer.reach(rank);
            places.begin(dealer.dealt(), dealer.begin(rank), dealer.end(rank));
            return places;
        }
    }

    private static final class Places extends Documents {

        private long[] said = {};
        private int document;
        // Where those of the present document begin and end, and those of the word.
        private int begin;
        private int end;
        private int last;
        private int next;

        void begin(long[] all, int from, int until) {
            said = all;
            document = -1;
            begin = from;
            end = from;
            last = until;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            begin = end;
            next = begin;
            if (begin == last) {
                document = NO_MORE_DOCS;
                return document;
            }
            document = upper(said[begin]);
            do {
                end++;
            } while (end < last && upper(said[end]) == document);
            return document;
        }

        @Override
        public int freq() {
            return end - begin;
        }

        @Override
        public int nextPosition() {
            int position = lower(said[next]);
            next++;
            return position;
        }

        @Override
        public long cost() {
            return (long) last - begin;
        }
    }
}
