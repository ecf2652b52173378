package vn.vanthu.search.lucene;

import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Words as they are spoken, with their accents, each once with the number of times it is said;
/// where they stand is not told.
final class ExactWords extends WordStream {

    private static final byte[] ALONE = {};

    private final Tally said = new Tally();
    private int at;

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
        for (int i = 0; i < text.size(); i++) {
            Term term = text.term(i);
            byte[] bytes = term.exactBytes();
            if (term.kind() == Term.Kind.WORD && bytes.length > 0 && bytes.length <= LONGEST) {
                said.add(bytes, ALONE, term.hashCode());
            }
        }
    }

    @Override
    public boolean incrementToken() {
        if (at == said.size()) {
            return false;
        }
        word().set(said.first(at), 1);
        word().setTermFrequency(said.count(at));
        at++;
        return true;
    }
}
