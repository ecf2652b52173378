package vn.vanthu.search.lucene;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Term;

/// A word as bytes, reckoned once for the words that come again and again.
///
/// @param exact must not be changed, nor `folded`
record TermBytes(Term term, BytesRef exact, BytesRef folded) {

    // A few thousand syllables make up nearly every text; each has its place here, and what is
    // rarer takes turns. Threads may overwrite each other's work: it is the same.
    private static final int PLACES = 1 << 15;
    private static final @Nullable TermBytes[] KNOWN = new TermBytes[PLACES];

    // Words are shared objects, so the same word need not be compared letter by letter.
    @SuppressWarnings("ReferenceEquality")
    static TermBytes of(Term term) {
        int hash = System.identityHashCode(term);
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        TermBytes known = KNOWN[place];
        if (known == null || known.term != term) {
            known = made(term);
            KNOWN[place] = known;
        }
        return known;
    }

    private static TermBytes made(Term term) {
        BytesRef folded = new BytesRef(term.folded());
        BytesRef exact = term.isAccented() ? new BytesRef(term.exact()) : folded;
        return new TermBytes(term, exact, folded);
    }
}
