package vn.vanthu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Explained;

/// The abbreviations of the office's file, and those that papers explain themselves.
final class Vocabulary {

    // What one paper alone calls something may be its own slip.
    private static final int ENOUGH = 2;
    private static final int MOST_LEARNT = 2_000;

    private final Abbreviations given;
    private @Nullable IndexReader read;
    private Abbreviations known;

    Vocabulary(Abbreviations given) {
        this.given = given;
        this.known = given;
    }

    /// All that is known to this state of the index.
    @SuppressWarnings("ReferenceEquality") // A later state of the index is another reader.
    synchronized Abbreviations of(IndexReader reader) {
        if (read != reader) {
            known = given.with(learnt(reader));
            read = reader;
        }
        return known;
    }

    private static List<Explained> learnt(IndexReader reader) {
        List<Explained> learnt = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, Fields.EXPLAINS);
            if (terms == null) {
                return learnt;
            }
            TermsEnum each = terms.iterator();
            for (BytesRef one = each.next();
                    one != null && learnt.size() < MOST_LEARNT;
                    one = each.next()) {
                String pair = one.utf8ToString();
                int equals = pair.indexOf('=');
                if (each.docFreq() >= ENOUGH && equals > 0) {
                    learnt.add(
                            new Explained(pair.substring(0, equals), pair.substring(equals + 1)));
                }
            }
            return learnt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
