package vn.vanthu.search.text;

import org.jspecify.annotations.Nullable;

/// Remembers words that were met, so that one met again costs neither time nor room.
///
/// One table for all threads, of a fixed size: a word that finds its places taken takes one of
/// them. Entries are immutable and hold their key, so a thread that sees an old entry, or none,
/// reads the word anew and is right as well.
final class Words {

    private static final int PLACES = 1 << 15;
    private static final int WAYS = 4;
    private static final @Nullable Word[] TABLE = new @Nullable Word[PLACES];

    private Words() {}

    static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    /// The word between two places.
    ///
    /// @param hash of its characters, as [#hash]
    static Word at(char[] text, int start, int end, int hash) {
        Word known = known(text, start, end, hash);
        if (known != null) {
            return known;
        }
        String raw = new String(text, start, end - start);
        return keep(Letters.isDigit(text[start]) ? Figures.read(raw, hash) : Word.of(raw, hash));
    }

    static @Nullable Word known(char[] text, int start, int end, int hash) {
        int place = place(hash);
        for (int way = 0; way < WAYS; way++) {
            Word word = TABLE[place + way];
            if (word != null && word.hash() == hash && word.isWritten(text, start, end)) {
                return word;
            }
        }
        return null;
    }

    static Word keep(Word word) {
        int place = place(word.hash());
        for (int way = 0; way < WAYS; way++) {
            if (TABLE[place + way] == null) {
                TABLE[place + way] = word;
                return word;
            }
        }
        TABLE[place + (word.hash() >>> 30)] = word;
        return word;
    }

    private static int place(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> 17 & -WAYS;
    }
}
