package vn.vanthu.search.lucene.body;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/// Takes the bundles of a segment apart, and gives its three fields.
final class Inversion {

    // Every different word with both its forms, as bundles write it.
    private final BytesRefHash entries = new BytesRefHash();
    private final WordOrder folded = new WordOrder();
    private final WordOrder exact = new WordOrder();
    // Of each entry its number in both, -1 where it has no such form or makes no pairs.
    private int[] texts = new int[1_024];
    private int[] exacts = new int[1_024];
    private int[] pairing = new int[1_024];

    private final Said said;
    private final int atOnce;

    // The entries of the words of the present bundle.
    private int[] named = new int[1_024];
    private final BytesRef entry = new BytesRef();
    private final BytesRef word = new BytesRef();

    /// @param bundled its words are bundles
    /// @param atOnce how many words lie dealt out at once
    Inversion(Terms bundled, int atOnce) throws IOException {
        this.atOnce = atOnce;
        this.said = new Said(count(bundled));
        TermsEnum each = bundled.iterator();
        PostingsEnum in = null;
        for (BytesRef bundle = each.next(); bundle != null; bundle = each.next()) {
            int begin = said.size();
            int position = take(bundle);
            // Papers that say the same have one bundle.
            in = each.postings(in, PostingsEnum.NONE);
            while (in.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                said.part(in.docID(), position, begin);
            }
        }
        said.sort();
        folded.sort();
        exact.sort();
    }

    private static int count(Terms bundled) throws IOException {
        TermsEnum each = bundled.iterator();
        int count = 0;
        for (BytesRef bundle = each.next(); bundle != null; bundle = each.next()) {
            count = Math.addExact(count, BundleReader.count(bundle));
        }
        return count;
    }

    /// @return the position that it begins from
    private int take(BytesRef bundle) {
        BundleReader reader = new BundleReader(bundle);
        reader.skipCount();
        int begin = reader.vInt();
        int position = begin - 1;
        int known = 0;
        while (reader.hasNext()) {
            int code = reader.vInt();
            int number = code >>> 1;
            int step = 1;
            boolean follows = true;
            if ((code & 1) != 0) {
                int told = reader.vInt();
                step = told >>> 1;
                follows = (told & 1) != 0;
            }
            if (number == known) {
                named = ArrayUtil.grow(named, known + 1);
                reader.entry(entry);
                named[known] = number(entry);
                known++;
            }
            position += step;
            said.add(named[number], position, follows);
        }
        return begin;
    }

    private int number(BytesRef told) {
        int added = entries.add(told);
        if (added < 0) {
            return -added - 1;
        }
        BundleReader reader = new BundleReader(told);
        int kind = reader.one();
        reader.word(word);
        texts = ArrayUtil.grow(texts, added + 1);
        exacts = ArrayUtil.grow(exacts, added + 1);
        pairing = ArrayUtil.grow(pairing, added + 1);
        texts[added] = folded.add(word);
        pairing[added] = Entry.pairs(kind) ? texts[added] : -1;
        if (Entry.differs(kind)) {
            reader.word(word);
        }
        exacts[added] = Entry.isExact(kind) ? exact.add(word) : -1;
        return added;
    }

    /// Words without accents with their positions.
    Terms text() {
        return new InvertedWords(
                folded, new WordDealer(said, ranks(folded, texts), folded.size(), atOnce), true);
    }

    /// Words with their accents.
    Terms exact() {
        return new InvertedWords(
                exact, new WordDealer(said, ranks(exact, exacts), exact.size(), atOnce), false);
    }

    /// Neighbours without accents.
    Terms pairs() {
        return new InvertedPairs(
                folded, new PairDealer(said, ranks(folded, pairing), folded.size(), atOnce));
    }

    /// Of each entry the place of its word in the order of words, -1 where it has none.
    private int[] ranks(WordOrder order, int[] numbers) {
        int[] ranks = new int[entries.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = numbers[i] < 0 ? -1 : order.rank(numbers[i]);
        }
        return ranks;
    }
}
