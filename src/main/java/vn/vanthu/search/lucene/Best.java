package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Finds the papers that rank first.
///
/// All papers are ranked by what they say, which is one plain sum, and Lucene leaves out whole
/// stretches of papers that cannot come first. The few that were read badly are ranked once more,
/// by what they may have said, which is no plain sum and costs ten times as much for each.
final class Best {

    private static final Comparator<ScoreDoc> ORDER =
            Comparator.comparingDouble((ScoreDoc one) -> -one.score)
                    .thenComparingInt(one -> one.doc);

    private Best() {}

    /// The first `most` papers of those that are wanted.
    static List<ScoreDoc> of(IndexSearcher searcher, WordsQuery words, Wanted wanted, int most)
            throws IOException {
        List<ScoreDoc> plain = top(searcher, wanted.plain(), words.ranking(false), most, 0);
        if (!words.hasWorn()) {
            return plain;
        }
        float least = plain.size() < most ? 0 : plain.getLast().score;
        Map<Integer, ScoreDoc> all = new HashMap<>();
        plain.forEach(one -> all.put(one.doc, one));
        for (ScoreDoc one : top(searcher, wanted.worn(), words.ranking(true), most, least)) {
            all.merge(one.doc, one, (a, b) -> a.score >= b.score ? a : b);
        }
        List<ScoreDoc> sorted = new ArrayList<>(all.values());
        sorted.sort(ORDER);
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    private static List<ScoreDoc> top(
            IndexSearcher searcher, Query wanted, BooleanQuery ranking, int most, float least)
            throws IOException {
        // The parts of the sum stand beside the filter, not in a sum of their own: only then does
        // Lucene leave out those parts that cannot lift a paper among the first.
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(wanted, Occur.FILTER);
        ranking.clauses().forEach(query::add);
        query.setMinimumNumberShouldMatch(1);
        return List.of(searcher.search(query.build(), new Above(most, least)).scoreDocs);
    }
}
