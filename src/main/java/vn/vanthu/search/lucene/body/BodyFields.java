package vn.vanthu.search.lucene.body;

/// Names the three fields that are made of a bundle.
///
/// @param text words without accents, with their positions
/// @param exact words as they are spoken, with their accents, and how often each is said
/// @param pair neighbours without accents, `cai cach`, and nothing but whether they are there
public record BodyFields(String text, String exact, String pair) {

    boolean has(String field) {
        return field.equals(text) || field.equals(exact) || field.equals(pair);
    }
}
