package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.PaperIndex.Held;

/// Tells which versions are held of which objects, without reading stored text.
final class Holdings {

    private Holdings() {}

    static void each(IndexSearcher searcher, Consumer<Held> each) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            each(leaf.reader(), each);
        }
    }

    private static void each(LeafReader reader, Consumer<Held> each) throws IOException {
        Terms terms = reader.terms(Fields.OBJECT);
        if (terms == null) {
            return;
        }
        long[] versions = versions(reader);
        long[] seqs = seqs(reader);
        Bits live = reader.getLiveDocs();
        TermsEnum objects = terms.iterator();
        PostingsEnum postings = null;
        for (var object = objects.next(); object != null; object = objects.next()) {
            postings = objects.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    each.accept(new Held(object.utf8ToString(), (int) versions[doc], seqs[doc]));
                }
            }
        }
    }

    static @Nullable Held find(IndexSearcher searcher, String object) throws IOException {
        Term wanted = new Term(Fields.OBJECT, object);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            PostingsEnum postings = reader.postings(wanted, PostingsEnum.NONE);
            if (postings != null) {
                Bits live = reader.getLiveDocs();
                for (int doc = postings.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = postings.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return new Held(object, version(reader, doc), seq(reader, doc));
                    }
                }
            }
        }
        return null;
    }

    private static int version(LeafReader reader, int doc) throws IOException {
        NumericDocValues values = reader.getNumericDocValues(Fields.VERSION);
        return values != null && values.advanceExact(doc) ? (int) values.longValue() : 0;
    }

    private static long seq(LeafReader reader, int doc) throws IOException {
        SortedNumericDocValues values = reader.getSortedNumericDocValues(Fields.SEQ);
        return values != null && values.advanceExact(doc) ? values.nextValue() : 0;
    }

    // Objects come in the order of their names, values in that of documents.
    private static long[] versions(LeafReader reader) throws IOException {
        long[] versions = new long[reader.maxDoc()];
        NumericDocValues values = reader.getNumericDocValues(Fields.VERSION);
        if (values != null) {
            for (int doc = values.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = values.nextDoc()) {
                versions[doc] = values.longValue();
            }
        }
        return versions;
    }

    private static long[] seqs(LeafReader reader) throws IOException {
        long[] seqs = new long[reader.maxDoc()];
        SortedNumericDocValues values = reader.getSortedNumericDocValues(Fields.SEQ);
        if (values != null) {
            for (int doc = values.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = values.nextDoc()) {
                seqs[doc] = values.nextValue();
            }
        }
        return seqs;
    }
}
