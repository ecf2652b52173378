package vn.vanthu.search.lucene.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that the documents of a segment say, word by word.
final class Said {

    private final int[] words;
    // The position of each twice, one more when no stop parts it from the word before.
    private final int[] positions;
    private int size;
    private final List<Part> parts = new ArrayList<>();

    /// What one bundle says.
    ///
    /// @param position of its first word, by which bundles of one document are put in order
    /// @param begin of its words, as `end`
    record Part(int document, int position, int begin, int end) {}

    /// @param most words that are going to be added
    Said(int most) {
        this.words = new int[most];
        this.positions = new int[most];
    }

    /// How many words were added.
    int size() {
        return size;
    }

    void add(int word, int position, boolean follows) {
        words[size] = word;
        positions[size] = position << 1 | (follows ? 1 : 0);
        size++;
    }

    /// Tells that a document says what was added from `begin` on.
    void part(int document, int position, int begin) {
        parts.add(new Part(document, position, begin, size));
    }

    /// Puts the parts in the order of documents, and of positions within one.
    void sort() {
        parts.sort(Comparator.comparingInt(Part::document).thenComparingInt(Part::position));
    }

    List<Part> parts() {
        return parts;
    }

    int word(int at) {
        return words[at];
    }

    int position(int at) {
        return positions[at] >>> 1;
    }

    /// Whether no stop parts it from the word before.
    boolean follows(int at) {
        return (positions[at] & 1) != 0;
    }
}
