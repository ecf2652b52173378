package vn.vanthu.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.text.Frame;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Neighbours without accents, `cai cach`, where no stop parts them, each once with the number of
/// times it is said.
final class WordPairs extends WordStream {

    private final Function<Term, byte[]> form;
    private final BytesRef pair = new BytesRef(2 * LONGEST + 1);
    private final Tally said = new Tally();
    private int at;

    // What pairs with nothing.
    private static final byte[] NONE = {};

    /// @param form of each of the two words
    private WordPairs(Function<Term, byte[]> form) {
        this.form = form;
    }

    /// Pairs of words without accents.
    static WordPairs folded() {
        return new WordPairs(Term::foldedBytes);
    }

    /// Pairs of frames, by which words are found in papers that were read badly.
    static WordPairs frames() {
        return new WordPairs(term -> Frame.of(term.folded()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void reset() {
        super.reset();
        said.clear();
        at = 0;
        do {
            count(text());
        } while (openNext());
    }

    private void count(Tokens text) {
        byte[] before = NONE;
        int hashBefore = 0;
        int position = -1;
        for (int i = 0; i < text.size(); i++) {
            // Other forms of a word stand behind it at the same position.
            if (text.position(i) == position) {
                continue;
            }
            position = text.position(i);
            byte[] bytes = bytes(text.term(i));
            int hash = Arrays.hashCode(bytes);
            if (before.length > 0 && bytes.length > 0 && text.isJoined(i)) {
                said.add(before, bytes, 31 * hashBefore + hash);
            }
            before = bytes;
            hashBefore = hash;
        }
    }

    private byte[] bytes(Term term) {
        return switch (term.kind()) {
            case WORD, FIGURE, ABBREVIATION -> {
                byte[] bytes = form.apply(term);
                yield bytes.length > LONGEST ? NONE : bytes;
            }
            case LABEL, DATE -> NONE;
        };
    }

    @Override
    public boolean incrementToken() {
        if (at == said.size()) {
            return false;
        }
        join(said.first(at), said.second(at));
        word().set(pair, 1);
        word().setTermFrequency(said.count(at));
        at++;
        return true;
    }

    private void join(byte[] first, byte[] second) {
        System.arraycopy(first, 0, pair.bytes, 0, first.length);
        pair.bytes[first.length] = ' ';
        System.arraycopy(second, 0, pair.bytes, first.length + 1, second.length);
        pair.length = first.length + 1 + second.length;
    }
}
