package vn.vanthu.search.lucene;

/// How much each sign of likeness counts in a rank; measured with `vanthu eval` and the judged
/// queries of the tests, see `src/docs/decisions/0012-search.md`.
///
/// @param text a word without its accents
/// @param exact the same with them, when they were typed
/// @param pair two neighbouring words, which stand in for the longer words of Vietnamese
/// @param subject the same three within the subject, as a share, in a question of few words
/// @param worn a word in a badly read paper that looks like it
/// @param k1 how soon a word said again counts no more (BM25)
/// @param b how much a long paper loses (BM25)
record Weights(float text, float exact, float pair, float subject, float worn, float k1, float b) {

    static final Weights MEASURED = new Weights(0.6f, 0.4f, 0.5f, 1, 0.4f, 1.0f, 0.75f);
}
