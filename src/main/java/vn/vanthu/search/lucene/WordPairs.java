package vn.vanthu.search.lucene;

import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Neighbours without accents, `cai cach`, where no stop parts them.
final class WordPairs extends WordStream {

    private final BytesRef pair = new BytesRef(2 * LONGEST + 1);

    // The word before; of length 0 when nothing may pair with it.
    private static final BytesRef NONE = new BytesRef();
    private BytesRef before = NONE;
    private int position;

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
        BytesRef first = at == position + 1 && text.isJoined(i) ? before : NONE;
        BytesRef second = bytes(text.term(i));
        before = second;
        position = at;
        if (first.length == 0 || second.length == 0) {
            return false;
        }
        join(first, second, pair);
        return true;
    }

    private static BytesRef bytes(Term term) {
        return switch (term.kind()) {
            case WORD, FIGURE, ABBREVIATION -> {
                BytesRef bytes = TermBytes.of(term).folded();
                yield bytes.length > LONGEST ? NONE : bytes;
            }
            case LABEL, DATE -> NONE;
        };
    }

    private static void join(BytesRef first, BytesRef second, BytesRef into) {
        System.arraycopy(first.bytes, first.offset, into.bytes, 0, first.length);
        into.bytes[first.length] = ' ';
        System.arraycopy(second.bytes, second.offset, into.bytes, first.length + 1, second.length);
        into.length = first.length + 1 + second.length;
    }
}
