package vn.vanthu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Frame;

/// Asks papers that were read badly for words that may once have been those typed.
final class WornWords {

    // A short word differs from too many others in one letter.
    private static final int SHORTEST_FUZZY = 4;
    private static final int MOST_FUZZY = 12;

    private final IndexReader reader;
    private final Weights weights;
    private final List<Unit> units;
    private final List<Abbreviations.Span> spans;
    // Which words look like one is looked up once for all the ways in which they are asked for.
    private final Map<String, Query> alike = new HashMap<>();

    WornWords(
            IndexReader reader, Weights weights, List<Unit> units, List<Abbreviations.Span> spans) {
        this.reader = reader;
        this.weights = weights;
        this.units = units;
        this.spans = spans;
    }

    /// What may stand for the word in a paper that was read badly: the word without accents, or one
    /// that has its frame beside the same neighbour.
    ///
    /// Words of all papers are not asked for: those fields hold every word of such a paper as well,
    /// and have fifty times fewer papers to go through.
    ///
    /// Frames are few, and a page of such a paper has them all; only two side by side say anything.
    List<Query> ways(Unit unit) {
        List<Query> ways = new ArrayList<>();
        ways.add(new TermQuery(new Term(Fields.WORN, unit.lead().folded())));
        int i = units.indexOf(unit);
        if (i > 0 && unit.isJoined() && UnitQueries.isWord(units.get(i - 1))) {
            ways.add(new TermQuery(new Term(Fields.FRAME, frames(units.get(i - 1), unit))));
        }
        if (i + 1 < units.size()
                && units.get(i + 1).isJoined()
                && UnitQueries.isWord(units.get(i + 1))) {
            ways.add(new TermQuery(new Term(Fields.FRAME, frames(unit, units.get(i + 1)))));
        }
        return ways;
    }

    static String frames(Unit first, Unit second) {
        return Frame.of(first.lead().folded()) + " " + Frame.of(second.lead().folded());
    }

    /// About what [WordsQuery#ranking] says of papers that were read badly, out of the fields that
    /// they alone have: those are fifty times shorter to go through.
    BooleanQuery likely() {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        addLikely(sum, units);
        // Of a text as long as a book only its first units were read.
        int end = units.isEmpty() ? 0 : units.getLast().until();
        for (Abbreviations.Span span : spans) {
            if (span.from() >= end) {
                break;
            }
            for (Abbreviations.Alternative other : span.alternatives()) {
                addLikely(sum, Unit.of(other.tokens(), WordsQuery.MOST_UNITS));
            }
        }
        return sum.build();
    }

    private void addLikely(BooleanQuery.Builder sum, List<Unit> said) {
        for (int i = 0; i < said.size(); i++) {
            Unit unit = said.get(i);
            String folded = unit.lead().folded();
            if (UnitQueries.isWord(unit)) {
                sum.add(WordsQuery.boosted(Fields.WORN, folded, asInText(folded)), Occur.SHOULD);
                if (isFuzzy(unit)) {
                    sum.add(fuzzy(folded), Occur.SHOULD);
                }
            } else {
                sum.add(UnitQueries.score(unit), Occur.SHOULD);
            }
            if (i > 0 && unit.isJoined()) {
                String both = frames(said.get(i - 1), unit);
                sum.add(WordsQuery.boosted(Fields.FRAME, both, weights.pair()), Occur.SHOULD);
            }
        }
    }

    /// A word is rarer among badly read papers than among all, and would weigh too much there.
    private float asInText(String folded) {
        double among = Statistics.rarity(reader, Fields.WORN, folded);
        double all = Statistics.rarity(reader, Fields.TEXT, folded);
        return (float) Math.clamp(all / Math.max(among, 0.01), 0.01, 1);
    }

    boolean isFuzzy(Unit unit) {
        return unit.lead().folded().length() >= SHORTEST_FUZZY
                && units.size() <= MOST_FUZZY
                && !unit.isFunctionWord();
    }

    Query fuzzy(String folded) {
        return new BoostQuery(alike.computeIfAbsent(folded, this::alike), weights.worn());
    }

    private Query alike(String folded) {
        try {
            return new IndexSearcher(reader)
                    .rewrite(new FuzzyQuery(new Term(Fields.WORN, folded), 1, 0, MOST_FUZZY, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
