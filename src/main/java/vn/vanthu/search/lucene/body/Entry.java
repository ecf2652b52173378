package vn.vanthu.search.lucene.body;

import vn.vanthu.search.text.Term;

/// Tells in one number what a bundle must know of a word.
final class Entry {

    private static final int LONGEST = BodyStreams.LONGEST;

    /// A word that no index could hold.
    static final byte NONE = -1;

    private static final int EXACT = 1;
    private static final int DIFFERS = 2;
    private static final int PAIRS = 4;

    private Entry() {}

    static byte kind(Term term) {
        byte[] folded = term.foldedBytes();
        byte[] exact = term.exactBytes();
        if (folded.length == 0 || folded.length > LONGEST || exact.length > LONGEST) {
            return NONE;
        }
        return switch (term.kind()) {
            case WORD -> (byte) (pairing(folded) | EXACT | (term.isAccented() ? DIFFERS : 0));
            case FIGURE, ABBREVIATION -> pairing(folded);
            case LABEL, DATE -> 0;
        };
    }

    /// Between the two words of a pair stands a blank: a word that has one itself would be taken
    /// for two, and one with a sign that comes before it would upset the order of pairs.
    private static byte pairing(byte[] word) {
        for (byte one : word) {
            if (one >= 0 && one <= ' ') {
                return 0;
            }
        }
        return PAIRS;
    }

    /// Whether it has a form with accents.
    static boolean isExact(int kind) {
        return (kind & EXACT) != 0;
    }

    /// Whether that is another than the one without.
    static boolean differs(int kind) {
        return (kind & DIFFERS) != 0;
    }

    /// Whether it makes a pair with its neighbours.
    static boolean pairs(int kind) {
        return (kind & PAIRS) != 0;
    }
}
