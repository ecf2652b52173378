package vn.vanthu.search.lucene.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.text.Term;

/// Gathers the words of one body into one long word, or several where they are very many.
///
/// Used again for every paper, by one thread at a time. A word is written whole where a bundle has it
/// first, and by its number after that:
///
///     bundle  := how many words follow (four bytes), position before the first of them + 1, word*
///     word    := 2 * number (+ 1 unless it follows its neighbour: step), entry of a new number
///     step    := 2 * positions from the word before (+ 1 when no stop stands between)
///     entry   := what it is, length and bytes without accents, the same with them if they differ
///
/// Numbers are of as many bytes as they need (vInt).
final class Bundle {

    // Lucene refuses words of 32,766 bytes.
    private static final int LONGEST = 30_000;
    // Five numbers and both forms.
    private static final int MOST_OF_WORD = 5 * 5 + 1 + 2 * BodyStreams.LONGEST;

    private final DifferentTerms terms = new DifferentTerms();
    private final List<BytesRef> full = new ArrayList<>();
    private final byte[] bytes = new byte[LONGEST + MOST_OF_WORD];
    private int length;
    // Number within this bundle of each term, one more than it is; 0 where it has none yet.
    private int[] numbers = new int[1_024];
    private int named;
    private int last = -1;
    private boolean isParted;
    // Words of this bundle.
    private int counted;
    private int placed;
    private int exact;

    /// Forgets all words.
    void clear() {
        full.clear();
        begin();
        terms.clear();
        last = -1;
        isParted = false;
        placed = 0;
        exact = 0;
    }

    private void begin() {
        Arrays.fill(numbers, 0, Math.min(numbers.length, terms.size()), 0);
        named = 0;
        length = 0;
        counted = 0;
    }

    private BytesRef bundle() {
        BundleReader.COUNT.set(bytes, 0, counted);
        return new BytesRef(bytes, 0, length);
    }

    /// Adds the next word; one that no index could hold is left out, and pairs with nothing.
    ///
    /// @param position that of the word before, for another form of it, or a later one
    /// @param isJoined whether it follows the word at the position before without a stop
    void add(Term term, int position, boolean isJoined) {
        int which = terms.add(term);
        int kind = terms.kind(which);
        if (kind == Entry.NONE) {
            isParted = true;
            return;
        }
        if (length > LONGEST) {
            full.add(BytesRef.deepCopyOf(bundle()));
            begin();
        }
        if (length == 0) {
            length = Integer.BYTES;
            vInt(last + 1);
        }
        counted++;
        boolean follows = isJoined && !isParted;
        isParted = false;
        put(which, position - last, follows);
        placed += position > last ? 1 : 0;
        exact += Entry.isExact(kind) ? 1 : 0;
        last = position;
    }

    private void put(int which, int step, boolean follows) {
        if (which >= numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * which);
        }
        int number = numbers[which] - 1;
        boolean isNew = number < 0;
        if (isNew) {
            number = named;
            named++;
            numbers[which] = named;
        }
        boolean isUsual = step == 1 && follows;
        vInt(2 * number + (isUsual ? 0 : 1));
        if (!isUsual) {
            vInt(2 * step + (follows ? 1 : 0));
        }
        if (isNew) {
            bytes[length] = terms.kind(which);
            length++;
            put(terms.term(which).foldedBytes());
            if (Entry.differs(terms.kind(which))) {
                put(terms.term(which).exactBytes());
            }
        }
    }

    /// The bundles in order; changed by what is gathered next.
    List<BytesRef> bundles() {
        List<BytesRef> all = new ArrayList<>(full);
        if (length > 0) {
            all.add(bundle());
        }
        return all;
    }

    /// The position of the last word, -1 when there is none.
    int last() {
        return last;
    }

    /// How many places there are with a word.
    int placed() {
        return placed;
    }

    /// How many words have a form with accents.
    int exact() {
        return exact;
    }

    private void put(byte[] word) {
        vInt(word.length);
        System.arraycopy(word, 0, bytes, length, word.length);
        length += word.length;
    }

    private void vInt(int value) {
        int left = value;
        while (left > 0x7F) {
            bytes[length] = (byte) (left | 0x80);
            length++;
            left >>>= 7;
        }
        bytes[length] = (byte) left;
        length++;
    }
}
