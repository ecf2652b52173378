package vn.vanthu.search.lucene.body;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// The different words of a segment in one of their forms, and after [#sort] their order.
final class WordOrder {

    private final BytesRefHash words = new BytesRefHash();
    private int[] order = {};
    private int[] ranks = {};

    /// The number of the word, from 0.
    int add(BytesRef word) {
        int added = words.add(word);
        return added < 0 ? -added - 1 : added;
    }

    int size() {
        return words.size();
    }

    /// Puts them in the order of their bytes; nothing can be added after that.
    void sort() {
        order = Arrays.copyOf(words.sort(), words.size());
        ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
    }

    /// The place of the word with this number in the order, from 0.
    int rank(int number) {
        return ranks[number];
    }

    /// The word at this place in the order.
    ///
    /// @param into is made to show it
    /// @return `into`
    BytesRef at(int rank, BytesRef into) {
        return words.get(order[rank], into);
    }
}
