package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.Field;
import vn.vanthu.search.Results;

/// Counts the papers that match, and parts them by year, kind, unit, signer, agency and state.
///
/// Of many papers only every so many-th stretch of the index is counted and the rest reckoned from
/// it, which is said: nobody reads the last figure of 123,456, and it would cost ten times the
/// time.
final class Counting {

    static final List<Field> FACETS =
            List.of(Field.YEAR, Field.KIND, Field.UNIT, Field.SIGNER, Field.AGENCY, Field.STATE);

    // Values of a facet that are told, the most frequent first; years are told all.
    private static final int MOST_VALUES = 50;

    // Papers that may match, up to which all are counted.
    private static final long COUNTED = 30_000;
    // Documents in a stretch: long enough that skipping to it costs little.
    private static final int STRETCH = 512;
    // Documents looked at in all where only a part is counted.
    private static final int LOOKED_AT = 60_000;
    // Fewer than these in the sample tell too little about the rest.
    private static final int TOO_FEW = 500;

    private final Map<Field, Map<String, Long>> values = new EnumMap<>(Field.class);
    private long total;

    /// What was counted.
    record Counted(Results.Total total, List<Results.Facet> facets) {}

    static Counted of(IndexSearcher searcher, Query matches) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(matches), ScoreMode.COMPLETE_NO_SCORES, 1);
        int stride = stride(searcher, weight);
        Counting counting = count(searcher, weight, stride);
        if (stride > 1 && counting.total < TOO_FEW) {
            stride = 1;
            counting = count(searcher, weight, 1);
        }
        return counting.told(stride);
    }

    private static Counting count(IndexSearcher searcher, Weight weight, int stride)
            throws IOException {
        List<Counting> parts =
                SideBySide.inParts(
                        searcher,
                        pieces -> {
                            Counting part = new Counting();
                            for (LeafReaderContextPartition piece : pieces) {
                                part.count(piece, weight, stride);
                            }
                            return part;
                        });
        Counting all = new Counting();
        parts.forEach(all::add);
        return all;
    }

    private void add(Counting other) {
        total += other.total;
        other.values.forEach((field, counts) -> {
            Map<String, Long> sums = values.computeIfAbsent(field, _ -> new HashMap<>());
            counts.forEach((value, count) -> sums.merge(value, count, Long::sum));
        });
    }

    /// Every how many-th stretch is counted; 1 for all.
    private static int stride(IndexSearcher searcher, Weight weight) throws IOException {
        long cost = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ScorerSupplier supplier = weight.scorerSupplier(leaf);
            cost += supplier == null ? 0 : supplier.cost();
        }
        return cost <= COUNTED ? 1 : Math.max(1, searcher.getIndexReader().maxDoc() / LOOKED_AT);
    }

    private void count(LeafReaderContextPartition piece, Weight weight, int stride)
            throws IOException {
        LeafReaderContext leaf = piece.ctx;
        BulkScorer scorer = weight.bulkScorer(leaf);
        if (scorer == null) {
            return;
        }
        Leaf counts = new Leaf(leaf);
        Bits live = leaf.reader().getLiveDocs();
        int most = Math.min(piece.maxDocId, leaf.reader().maxDoc());
        if (stride == 1) {
            scorer.score(counts, live, piece.minDocId, most);
        } else {
            // A stretch of every `stride` is counted, each a little further within its part, so
            // that nothing that recurs regularly is always met or always missed.
            int turn = leaf.docBase / (stride * STRETCH);
            for (int part = 0; part < most; part += stride * STRETCH) {
                int begin = part + (turn++ * 7 % stride) * STRETCH;
                int from = Math.max(begin, piece.minDocId);
                int until = Math.min(begin + STRETCH, most);
                if (from < until) {
                    scorer.score(counts, live, from, until);
                }
            }
        }
        counts.add();
    }

    private Counted told(int stride) {
        List<Results.Facet> facets = new ArrayList<>();
        for (Field field : FACETS) {
            Comparator<Results.Facet.Value> order =
                    field == Field.YEAR
                            ? Comparator.comparing(Results.Facet.Value::value).reversed()
                            : Comparator.comparingLong(
                                            (Results.Facet.Value value) -> -value.count())
                                    .thenComparing(Results.Facet.Value::value);
            List<Results.Facet.Value> told =
                    values.getOrDefault(field, Map.of()).entrySet().stream()
                            .map(entry ->
                                    new Results.Facet.Value(
                                            entry.getKey(), entry.getValue() * stride))
                            .sorted(order)
                            .limit(field == Field.YEAR ? Integer.MAX_VALUE : MOST_VALUES)
                            .toList();
            facets.add(new Results.Facet(field, told, stride == 1));
        }
        return new Counted(new Results.Total(total * stride, stride == 1), facets);
    }

    /// Counts within one segment, by the ordinals of its values.
    private final class Leaf implements LeafCollector {

        private final SortedSetDocValues[] facets = new SortedSetDocValues[FACETS.size()];
        private final int[][] counts = new int[FACETS.size()][];

        Leaf(LeafReaderContext leaf) throws IOException {
            for (int i = 0; i < facets.length; i++) {
                facets[i] = DocValues.getSortedSet(leaf.reader(), Fields.facet(FACETS.get(i)));
                counts[i] = new int[Math.toIntExact(facets[i].getValueCount())];
            }
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            total++;
            for (int i = 0; i < facets.length; i++) {
                SortedSetDocValues facet = facets[i];
                if (facet.advanceExact(document)) {
                    for (int left = facet.docValueCount(); left > 0; left--) {
                        counts[i][Math.toIntExact(facet.nextOrd())]++;
                    }
                }
            }
        }

        void add() throws IOException {
            for (int i = 0; i < facets.length; i++) {
                Map<String, Long> sums =
                        values.computeIfAbsent(FACETS.get(i), _ -> new HashMap<>());
                for (int ordinal = 0; ordinal < counts[i].length; ordinal++) {
                    if (counts[i][ordinal] > 0) {
                        BytesRef value = facets[i].lookupOrd(ordinal);
                        sums.merge(value.utf8ToString(), (long) counts[i][ordinal], Long::sum);
                    }
                }
                Arrays.fill(counts[i], 0);
            }
        }
    }
}
