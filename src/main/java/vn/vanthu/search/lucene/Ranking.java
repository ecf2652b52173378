package vn.vanthu.search.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 whose rarity is reckoned against all papers, also in fields that few papers have; else a
/// word of the only badly read paper would count as common.
final class Ranking extends BM25Similarity {

    Ranking(Weights weights) {
        super(weights.k1(), weights.b());
    }

    @Override
    public Explanation idfExplain(CollectionStatistics all, TermStatistics one) {
        float idf = (float) Statistics.rarity(one.docFreq(), all.maxDoc());
        return Explanation.match(idf, "rarity among all papers");
    }
}
