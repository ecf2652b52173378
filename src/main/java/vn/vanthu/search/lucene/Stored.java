package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.search.Hit;

/// Reads back what the index stores of papers.
final class Stored {

    private static final Set<String> CARD =
            Set.of(Fields.PAPER, Fields.OBJECT, Fields.VERSION, Fields.METADATA);
    private static final Set<String> WITH_WORDS =
            Set.of(Fields.PAPER, Fields.OBJECT, Fields.VERSION, Fields.METADATA, Fields.WORDS);

    private final IndexSearcher searcher;
    private final StoredFields fields;

    Stored(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.fields = searcher.storedFields();
    }

    /// @param excerpts cuts what was found out of its words; null for a card alone
    Hit hit(ScoreDoc found, @Nullable Excerpts excerpts) throws IOException {
        Document document = fields.document(found.doc, excerpts == null ? CARD : WITH_WORDS);
        int damage = damage(found.doc);
        return new Hit(
                document.get(Fields.PAPER),
                document.get(Fields.OBJECT),
                document.getField(Fields.VERSION).numericValue().intValue(),
                metadata(document),
                damage,
                Float.isNaN(found.score) ? 0 : found.score,
                excerpts == null
                        ? List.of()
                        : excerpts.of(document.get(Fields.WORDS), damage >= Fields.WORN_FROM));
    }

    /// All pages of a document, see [Fields#WORDS].
    String words(int document) throws IOException {
        return fields.document(document, Set.of(Fields.WORDS)).get(Fields.WORDS);
    }

    private static Metadata metadata(Document document) {
        BytesRef json = document.getBinaryValue(Fields.METADATA);
        byte[] bytes = BytesRef.deepCopyOf(json).bytes;
        return switch (MetadataJson.read(bytes)) {
            case Reading.Read<Metadata>(var metadata, _) -> metadata;
            case Reading.Refused<Metadata>(var problems) ->
                    throw new IllegalStateException("metadata in the index: " + problems);
        };
    }

    private int damage(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Fields.DAMAGE);
        return values.advanceExact(document - leaf.docBase) ? (int) values.nextValue() : 0;
    }
}
