package vn.vanthu.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What papers must fulfil: what is asked of each of them, and what will do for those that were
/// read badly.
///
/// The two are kept apart because few papers were read badly: what is tried for their sake is tried
/// on them alone.
///
/// @param plain asked of every paper
/// @param wider what will do for a paper that was read badly; null where that is the same
record Wanted(Query plain, @Nullable Query wider) {

    /// Papers that were read badly.
    static final Query READ_BADLY = new TermQuery(new Term(Fields.READ, Fields.BADLY));

    /// All that fulfil what is asked of them.
    Query all() {
        return wider == null
                ? plain
                : new BooleanQuery.Builder()
                        .add(plain, Occur.SHOULD)
                        .add(worn(), Occur.SHOULD)
                        .build();
    }

    /// Those of them that were read badly.
    Query worn() {
        return new BooleanQuery.Builder()
                .add(READ_BADLY, Occur.FILTER)
                .add(wider == null ? plain : wider, Occur.FILTER)
                .build();
    }
}
