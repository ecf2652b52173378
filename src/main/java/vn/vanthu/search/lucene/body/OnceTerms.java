package vn.vanthu.search.lucene.body;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Words of a field for a writer, who goes through them and their documents once and asks for
/// nothing else.
abstract class OnceTerms extends Terms {

    @Override
    public final boolean hasOffsets() {
        return false;
    }

    @Override
    public final boolean hasPayloads() {
        return false;
    }

    @Override
    public final long size() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final long getSumTotalTermFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final int getDocCount() {
        throw new UnsupportedOperationException();
    }

    /// Gives word after word.
    abstract static class Each extends BaseTermsEnum {

        @Override
        public final int docFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public final long totalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public final SeekStatus seekCeil(BytesRef term) {
            throw new UnsupportedOperationException();
        }

        @Override
        public final void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public final long ord() {
            throw new UnsupportedOperationException();
        }

        @Override
        public final ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }

    /// Gives the documents of one word after the other.
    abstract static class Documents extends PostingsEnum {

        @Override
        public final int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public final int startOffset() {
            return -1;
        }

        @Override
        public final int endOffset() {
            return -1;
        }

        @Override
        public final @Nullable BytesRef getPayload() {
            return null;
        }
    }
}
