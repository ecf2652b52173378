package vn.vanthu.search.lucene;

import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// Makes every searcher rank in the one way of the house.
final class Searchers extends SearcherFactory {

    private final Weights weights;

    // A question of the most words, each in all its forms.
    private static final int MOST_CLAUSES = 8_192;

    private final SideBySide sideBySide;

    Searchers(Weights weights, SideBySide sideBySide) {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.weights = weights;
        this.sideBySide = sideBySide;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher =
                new IndexSearcher(reader, sideBySide.others()) {
                    @Override
                    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
                        return sideBySide.slices(leaves);
                    }
                };
        searcher.setSimilarity(new Ranking(weights));
        return searcher;
    }
}
