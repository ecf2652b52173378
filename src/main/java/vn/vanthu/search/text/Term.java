package vn.vanthu.search.text;

/// A word as the index knows it; the same word is the same object, so that a paper of thousands of
/// words costs little.
///
/// @param kind what sort of word it is
/// @param exact with its accents, whatever way they were typed: `hoa1` for hòa and hoà, `thuy3`
/// @param folded without accents: `hoa`, `thuy`, `dang`
public record Term(Kind kind, String exact, String folded) {

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

    /// Whether it bears any mark that folding takes away.
    public boolean isAccented() {
        return !exact.equals(folded);
    }
}
