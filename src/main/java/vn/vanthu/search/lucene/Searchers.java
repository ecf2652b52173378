package vn.vanthu.search.lucene;

import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// Makes every searcher rank in the one way of the house, and search on all processors.
final class Searchers extends SearcherFactory {

    private final Weights weights;

    // A question of the most words, each in all its forms.
    private static final int MOST_CLAUSES = 8_192;

    Searchers(Weights weights) {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.weights = weights;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        // Whoever asks alone waits half as long on two processors; where many ask, each mostly does
        // its own work.
        IndexSearcher searcher = new IndexSearcher(reader, ForkJoinPool.commonPool());
        searcher.setSimilarity(new Ranking(weights));
        return searcher;
    }
}
