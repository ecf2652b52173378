package vn.vanthu.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import vn.vanthu.search.lucene.body.BodyStreams;
import vn.vanthu.search.text.Tokens;

/// Gives Lucene the words of one or more texts; used again for every paper.
abstract class WordStream extends TokenStream {

    /// Positions left free between two texts, so that no phrase matches over their border.
    static final int GAP = 100;

    static final int LONGEST = BodyStreams.LONGEST;

    private static final Tokens NOTHING = Tokens.of("");

    private final Word word = new Word();
    private List<Tokens> texts = List.of();
    private int following;
    private Tokens text = NOTHING;
    private int next;

    WordStream() {
        addAttributeImpl(word);
    }

    /// The words to give from the next [#reset] on.
    final void read(List<Tokens> newTexts) {
        texts = newTexts;
    }

    @Override
    public void reset() {
        following = 0;
        text = NOTHING;
        openNext();
    }

    @Override
    public void end() {
        word.set(word.getBytesRef(), 0);
    }

    final Word word() {
        return word;
    }

    final Tokens text() {
        return text;
    }

    /// The next token of [#text], or -1 at its end.
    final int take() {
        return next < text.size() ? next++ : -1;
    }

    /// Whether it went on to a further text.
    final boolean openNext() {
        next = 0;
        if (following == texts.size()) {
            return false;
        }
        text = texts.get(following);
        following++;
        return true;
    }
}
