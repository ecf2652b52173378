package vn.vanthu.search.text;

import org.jspecify.annotations.Nullable;

/// A word as it was typed, with the term it means and the part it may take in a date or address.
///
/// @param raw as typed
/// @param other the term it may mean besides
@SuppressWarnings(
        "ArrayRecordComponent") // Nobody compares two; letters are compared for each word.
record Word(char[] raw, int hash, Term term, @Nullable Term other, Part part) {

    /// What the word may be part of.
    enum Part {
        NONE,
        MONTH,
        YEAR,
        QUARTER,
        ADDRESS
    }

    static Word of(String raw, int hash) {
        Term term = Spelling.read(raw);
        return new Word(raw.toCharArray(), hash, term, null, part(term));
    }

    static Word of(String raw, int hash, Term term, @Nullable Term other) {
        return new Word(raw.toCharArray(), hash, term, other, Part.NONE);
    }

    private static Part part(Term term) {
        return switch (term.exact()) {
            case "thang2", "thang" -> Part.MONTH;
            // What a scan makes of `năm` besides.
            case "năm", "nam", "nim", "niam", "ndm" -> Part.YEAR;
            case "qui2", "qui" -> Part.QUARTER;
            case "http", "https", "www", "ftp" -> Part.ADDRESS;
            default -> Part.NONE;
        };
    }

    boolean isWritten(char[] text, int start, int end) {
        int length = end - start;
        if (raw.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (raw[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
