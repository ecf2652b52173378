package vn.vanthu.search.lucene.body;

import org.apache.lucene.index.IndexWriterConfig;

/// Names the three fields that are made of a bundle.
///
/// @param text words without accents, with their positions
/// @param exact words as they are spoken, with their accents, and how often each is said
/// @param pair neighbours without accents, `cai cach`, and nothing but whether they are there
public record BodyFields(String text, String exact, String pair) {

    // 32 MB of them, 64 MB of pairs.
    private static final int AT_ONCE = 1 << 22;

    /// Makes a writer take bundles apart and know how long these fields are; a writer without both
    /// would write bundles as words.
    public void writtenBy(IndexWriterConfig config) {
        writtenBy(config, AT_ONCE);
    }

    /// The same.
    ///
    /// @param atOnce how many words of a segment are put in order at once; fewer take less memory
    ///   and more time
    public void writtenBy(IndexWriterConfig config, int atOnce) {
        config.setCodec(new BodyCodec(this, atOnce));
        config.setSimilarity(new BodySimilarity());
    }

    boolean has(String field) {
        return field.equals(text) || field.equals(exact) || field.equals(pair);
    }
}
