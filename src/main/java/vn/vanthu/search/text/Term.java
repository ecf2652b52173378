package vn.vanthu.search.text;

import java.nio.charset.StandardCharsets;

/// A word as the index knows it; the same word is the same object, so that a paper of thousands of
/// words costs little.
public final class Term {

    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Kind kind;
    private final String exact;
    private final String folded;
    private final byte[] exactBytes;
    private final byte[] foldedBytes;
    private final boolean isAccented;
    // 0 before anybody asked; asked by two threads at once it is found twice, and the same.
    private byte syllable;

    /// What sort of word.
    public enum Kind {
        /// A word as it is spoken, a Vietnamese syllable most of the time.
        WORD,
        /// A figure: `85,745`, `1500000`.
        FIGURE,
        /// Capitals that stand for words: `CCHC`, `UBND`; also the parts of a symbol.
        ABBREVIATION,
        /// Số và ký hiệu as one word: `453/skhcn-ttr`.
        LABEL,
        /// A day, month or quarter as one word: `d20170217`, `m201702`, `q20171`.
        DATE
    }

    Term(Kind kind, String exact, String folded) {
        this.kind = kind;
        this.exact = exact;
        this.folded = folded;
        this.foldedBytes = folded.getBytes(StandardCharsets.UTF_8);
        this.isAccented = !exact.equals(folded);
        this.exactBytes = isAccented ? exact.getBytes(StandardCharsets.UTF_8) : foldedBytes;
    }

    public Kind kind() {
        return kind;
    }

    /// With its accents, whatever way they were typed: `hoa1` for hòa and hoà, `thuy3`.
    public String exact() {
        return exact;
    }

    /// Without accents: `hoa`, `thuy`, `dang`.
    public String folded() {
        return folded;
    }

    /// [#exact] in UTF-8; shared, not to be changed.
    public byte[] exactBytes() {
        return exactBytes;
    }

    /// [#folded] in UTF-8; shared, not to be changed.
    public byte[] foldedBytes() {
        return foldedBytes;
    }

    /// Whether it bears any mark that folding takes away.
    public boolean isAccented() {
        return isAccented;
    }

    /// Whether it is spelled as a Vietnamese syllable is; without any accent also when it lost
    /// them.
    public boolean isSyllable() {
        if (syllable == 0) {
            boolean is = isAccented ? Syllable.isOne(exact) : Syllable.isBare(folded);
            syllable = is ? YES : NO;
        }
        return syllable == YES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term term
                && kind == term.kind
                && exact.equals(term.exact)
                && folded.equals(term.folded);
    }

    @Override
    public int hashCode() {
        return exact.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + exact + " " + folded;
    }
}
