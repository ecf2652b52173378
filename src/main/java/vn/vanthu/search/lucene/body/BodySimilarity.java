package vn.vanthu.search.lucene.body;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/// Writes how long a field is, as Lucene does; of one that is made of a bundle how many words it
/// has.
final class BodySimilarity extends BM25Similarity {

    @Override
    public long computeNorm(FieldInvertState state) {
        WordCount count = state.getAttributeSource().getAttribute(WordCount.class);
        return count == null ? super.computeNorm(state) : SmallFloat.intToByte4(count.words());
    }
}
