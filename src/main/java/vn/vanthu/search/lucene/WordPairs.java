package vn.vanthu.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.text.Frame;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Neighbours without accents, `cai cach`, where no stop parts them.
final class WordPairs extends WordStream {

    private final Function<Term, byte[]> form;
    private final BytesRef pair = new BytesRef(2 * LONGEST + 1);

    // The word before; of length 0 when nothing may pair with it.
    private static final byte[] NONE = {};
    private byte[] before = NONE;
    private int position;

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
        begin();
    }

    private void begin() {
        before = NONE;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        while (true) {
            int i = take();
            if (i < 0) {
                if (!openNext()) {
                    return false;
                }
                begin();
            } else if (isPair(text(), i)) {
                word().set(pair, 1);
                return true;
            }
        }
    }

    /// Whether the word makes a pair with the one before; remembers it for the next.
    private boolean isPair(Tokens text, int i) {
        int at = text.position(i);
        // Other forms of a word stand behind it at the same position.
        if (at == position) {
            return false;
        }
        byte[] first = at == position + 1 && text.isJoined(i) ? before : NONE;
        byte[] second = bytes(text.term(i));
        before = second;
        position = at;
        if (first.length == 0 || second.length == 0) {
            return false;
        }
        join(first, second, pair);
        return true;
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

    private static void join(byte[] first, byte[] second, BytesRef into) {
        System.arraycopy(first, 0, into.bytes, 0, first.length);
        into.bytes[first.length] = ' ';
        System.arraycopy(second, 0, into.bytes, first.length + 1, second.length);
        into.length = first.length + 1 + second.length;
    }
}
