package vn.vanthu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Asks how often words stand in the index.
final class Statistics {

    private Statistics() {}

    /// How many papers have any word in the field.
    static int documents(IndexReader reader, String field) {
        try {
            return reader.getDocCount(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many papers have the word.
    static int frequency(IndexReader reader, String field, String word) {
        try {
            return reader.docFreq(new Term(field, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How much a word tells: the logarithm that BM25 weighs it by.
    static double rarity(IndexReader reader, String field, String word) {
        return rarity(frequency(reader, field, word), reader.maxDoc());
    }

    static double rarity(long frequency, long documents) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
