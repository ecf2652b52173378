package vn.vanthu.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.account.Readership;

/// Keeps within a question to what may be read (NĐ 30, PL VI, Phần I, III.3.b).
final class RightsQuery {

    private RightsQuery() {}

    static Query of(Readership readership) {
        return switch (readership) {
            case Readership.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Readership.Some(var author, var unit, var signer, var papers) -> {
                List<Query> either = new ArrayList<>();
                if (author != null) {
                    either.add(value(Fields.RIGHT_AUTHOR, author));
                }
                if (unit != null) {
                    either.add(value(Fields.RIGHT_UNIT, unit));
                }
                either.add(value(Fields.RIGHT_SIGNER, signer));
                if (!papers.isEmpty()) {
                    either.add(
                            new TermInSetQuery(
                                    Fields.PAPER, papers.stream().map(BytesRef::new).toList()));
                }
                yield WordsQuery.either(either);
            }
        };
    }

    private static Query value(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
