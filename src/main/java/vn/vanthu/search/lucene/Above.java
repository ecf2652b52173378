package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/// Collects the papers that rank first, out of those alone that rank above a score: papers that
/// cannot reach it are not looked at.
final class Above implements CollectorManager<Above.Some, TopDocs> {

    private final TopScoreDocCollectorManager best;
    private final float score;

    Above(int most, float score) {
        this.best = new TopScoreDocCollectorManager(most, null, most);
        this.score = score;
    }

    @Override
    public Some newCollector() {
        return new Some(best.newCollector(), score);
    }

    @Override
    public TopDocs reduce(Collection<Some> collectors) throws IOException {
        return best.reduce(collectors.stream().map(some -> some.best).toList());
    }

    /// What one thread collects.
    static final class Some implements Collector {

        private final TopScoreDocCollector best;
        private final float score;

        private Some(TopScoreDocCollector best, float score) {
            this.best = best;
            this.score = score;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }

        @Override
        public void setWeight(Weight weight) {
            best.setWeight(weight);
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new Rising(best.getLeafCollector(context), score);
        }
    }

    /// Never asks for less than it asked for before: neither while its list is not full yet, nor
    /// when Lucene tells of the same scorer anew, as it does at each window of papers that it goes
    /// through.
    private static final class Rising extends FilterLeafCollector {

        private float least;

        Rising(LeafCollector in, float least) {
            super(in);
            this.least = least;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            scorer.setMinCompetitiveScore(least);
            super.setScorer(
                    new FilterScorable(scorer) {
                        @Override
                        public void setMinCompetitiveScore(float minimum) throws IOException {
                            least = Math.max(least, minimum);
                            in.setMinCompetitiveScore(least);
                        }
                    });
        }
    }
}
