package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds the papers that rank first.
///
/// All papers are ranked by what they say, which is one plain sum, and Lucene leaves out whole
/// stretches of papers that cannot come first. The few that were read badly are ranked once more,
/// by what they may have said, which is no plain sum and costs ten times as much for each.
///
/// Where many papers match, those that rank first are looked for among all, and only they are asked
/// whether they match: what ranks first has nearly always all the words, and to find out which of a
/// million papers match would cost more than to rank them.
final class Best {

    private static final Comparator<ScoreDoc> ORDER =
            Comparator.comparingDouble((ScoreDoc one) -> -one.score)
                    .thenComparingInt(one -> one.doc);

    // From so many matching papers on.
    private static final int MANY = 2_000;
    private static final int SPARE = 200;
    private static final int SPARE_WORN = 60;
    private static final int TIMES = 4;
    // How far what is likely of a badly read paper may fall short of what is exactly so.
    private static final float ABOUT = 0.6f;

    private final IndexSearcher searcher;
    private final int most;

    private Best(IndexSearcher searcher, int most) {
        this.searcher = searcher;
        this.most = most;
    }

    /// The first `most` papers of those that are wanted.
    ///
    /// @param matching about how many there are
    static List<ScoreDoc> of(
            IndexSearcher searcher, WordsQuery words, Wanted wanted, long matching, int most)
            throws IOException {
        Best best = new Best(searcher, most);
        boolean areMany = matching >= MANY;
        List<ScoreDoc> plain = best.plain(wanted.plain(), words.ranking(false), areMany);
        if (!words.hasWorn()) {
            return plain;
        }
        float least = plain.size() < most ? 0 : plain.getLast().score;
        Map<Integer, ScoreDoc> all = new HashMap<>();
        plain.forEach(one -> all.put(one.doc, one));
        for (ScoreDoc one : best.worn(words, wanted, least)) {
            all.merge(one.doc, one, (a, b) -> a.score >= b.score ? a : b);
        }
        List<ScoreDoc> sorted = new ArrayList<>(all.values());
        sorted.sort(ORDER);
        return best.first(sorted);
    }

    private List<ScoreDoc> first(List<ScoreDoc> sorted) {
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    private List<ScoreDoc> plain(Query wanted, BooleanQuery ranking, boolean areMany)
            throws IOException {
        if (areMany) {
            int more = Math.max(SPARE, TIMES * most);
            List<ScoreDoc> likely = ranked(null, ranking, more, 0);
            List<ScoreDoc> fitting = fitting(likely, wanted);
            // Whatever else fits ranks behind these.
            if (fitting.size() >= most || likely.size() < more) {
                return first(fitting);
            }
        }
        return ranked(wanted, ranking, most, 0);
    }

    /// Those that were read badly and rank above `least`: the likely ones first, then what exactly
    /// is to be said of them.
    private List<ScoreDoc> worn(WordsQuery words, Wanted wanted, float least) throws IOException {
        int more = Math.max(SPARE_WORN, 2 * most);
        // Words of badly read papers stand in fields of their own, which need no filter.
        Query among = words.isOfWords() ? null : Wanted.READ_BADLY;
        List<ScoreDoc> likely = ranked(among, words.worn().likely(), more, least * ABOUT);
        Weight weight =
                searcher.createWeight(searcher.rewrite(words.ranking(true)), ScoreMode.COMPLETE, 1);
        List<ScoreDoc> scored =
                met(
                        fitting(likely, wanted.worn()),
                        weight,
                        (one, scorer) -> new ScoreDoc(one.doc, scorer.score()));
        scored.removeIf(one -> one.score < least);
        return scored;
    }

    private List<ScoreDoc> ranked(
            @Nullable Query filter, BooleanQuery ranking, int many, float least)
            throws IOException {
        // The parts of the sum stand beside the filter, not in a sum of their own: only then does
        // Lucene leave out those parts that cannot lift a paper among the first.
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (filter != null) {
            query.add(filter, Occur.FILTER);
        }
        ranking.clauses().forEach(query::add);
        query.setMinimumNumberShouldMatch(1);
        return List.of(searcher.search(query.build(), new Above(many, least)).scoreDocs);
    }

    /// Those that fulfil what is wanted, in the same order.
    private List<ScoreDoc> fitting(List<ScoreDoc> ranked, Query wanted) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<ScoreDoc> fitting = met(ranked, weight, (one, _) -> one);
        fitting.sort(ORDER);
        return fitting;
    }

    /// What is told of a paper that matches.
    private interface Telling {
        ScoreDoc of(ScoreDoc one, Scorer scorer) throws IOException;
    }

    /// What is told of those of `papers` that match, in the order of the index.
    private List<ScoreDoc> met(List<ScoreDoc> papers, Weight weight, Telling telling)
            throws IOException {
        List<ScoreDoc> inOrder = new ArrayList<>(papers);
        inOrder.sort(Comparator.comparingInt(one -> one.doc));
        List<ScoreDoc> met = new ArrayList<>();
        SideBySide.inShares(searcher, inOrder, some -> look(some, weight, telling))
                .forEach(met::addAll);
        return met;
    }

    private List<ScoreDoc> look(List<ScoreDoc> inOrder, Weight weight, Telling telling)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<ScoreDoc> met = new ArrayList<>();
        int leaf = -1;
        Scorer scorer = null;
        for (ScoreDoc one : inOrder) {
            int of = ReaderUtil.subIndex(one.doc, leaves);
            if (of != leaf) {
                leaf = of;
                scorer = weight.scorer(leaves.get(leaf));
            }
            if (scorer != null && isAt(scorer.iterator(), one.doc - leaves.get(leaf).docBase)) {
                met.add(telling.of(one, scorer));
            }
        }
        return met;
    }

    private static boolean isAt(DocIdSetIterator matches, int document) throws IOException {
        return matches.docID() == document
                || (matches.docID() < document && matches.advance(document) == document);
    }
}
