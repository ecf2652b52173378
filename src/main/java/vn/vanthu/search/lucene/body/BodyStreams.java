package vn.vanthu.search.lucene.body;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.text.Tokens;

/// Gathers the words of a body, and gives Lucene what stands for them in the three fields that are
/// made of them: the bundle in that of the text, and in the other two, if they are to have any word
/// at all, one word that is not looked at.
///
/// For one thread at a time, used again for every paper; a bundle changes with what is gathered.
public final class BodyStreams {

    /// Longest word, in bytes: Lucene refuses words of 32,766, and nobody looks for words a tenth
    /// as long.
    public static final int LONGEST = 1_000;

    private static final List<BytesRef> ANY = List.of(new BytesRef("*"));

    private final Bundle bundle = new Bundle();
    private final Given text = new Given();
    private final Given exact = new Given();
    private final Given pairs = new Given();

    /// Gathers the words of a body in place of those of the one before.
    ///
    /// @param texts one after the other
    /// @param gap positions left free between two texts, so that no phrase matches over their
    ///   border
    public void gather(List<Tokens> texts, int gap) {
        bundle.clear();
        int shift = 0;
        for (Tokens text : texts) {
            for (int i = 0; i < text.size(); i++) {
                boolean follows = i > 0 && text.isJoined(i);
                bundle.add(text.term(i), text.position(i) + shift, follows);
            }
            shift = bundle.last() + gap;
        }
    }

    /// For [BodyFields#text], with
    /// [org.apache.lucene.index.IndexOptions#DOCS_AND_FREQS_AND_POSITIONS].
    public TokenStream text() {
        return text.giving(bundle.bundles(), bundle.placed());
    }

    /// For [BodyFields#exact], with [org.apache.lucene.index.IndexOptions#DOCS_AND_FREQS].
    public TokenStream exact() {
        return exact.giving(bundle.exact() > 0 ? ANY : List.of(), bundle.exact());
    }

    /// For [BodyFields#pair], with [org.apache.lucene.index.IndexOptions#DOCS] and without norms.
    public TokenStream pairs() {
        return pairs.giving(bundle.placed() > 0 ? ANY : List.of(), 0);
    }

    private static final class Given extends TokenStream {

        private final BytesTermAttribute word = addAttribute(BytesTermAttribute.class);
        private final WordCount.Kept count = new WordCount.Kept();
        private List<BytesRef> all = List.of();
        private Iterator<BytesRef> left = all.iterator();

        Given() {
            addAttributeImpl(count);
        }

        Given giving(List<BytesRef> words, int counted) {
            all = words;
            count.set(counted);
            return this;
        }

        @Override
        public void reset() {
            left = all.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) {
                return false;
            }
            word.setBytesRef(left.next());
            return true;
        }

        // The count stays.
        @Override
        public void end() {}
    }
}
