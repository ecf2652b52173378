package vn.vanthu.search.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanthu.search.text.Abbreviations;

/// Asks for what was typed in another form: what an abbreviation stands for, another spelling of a
/// name, the body that took over.
///
/// A form of several words counts only where it stands whole: its words alone are in nearly every
/// paper, and all of those would have to be looked at.
final class OtherForms {

    // What is said in another form than was typed.
    private static final float OTHERWISE = 0.5f;
    // What all papers have says a little all the same.
    private static final double LEAST = 0.05;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final IndexReader reader;
    private final Weights weights;
    private final float subject;

    /// @param subject how much the subject counts, as a share of the body
    OtherForms(IndexReader reader, Weights weights, float subject) {
        this.reader = reader;
        this.weights = weights;
        this.subject = subject;
    }

    /// Papers that have the form, all its words side by side.
    static Query whole(Abbreviations.Alternative form) {
        List<Unit> said = units(form);
        Query whole =
                said.size() == 1
                        ? UnitQueries.must(said.getFirst())
                        : pairs(said, Fields.PAIR, Occur.FILTER);
        return inItsTime(whole, form);
    }

    /// What lifts papers that have the form.
    ///
    /// @param typed what it stands for
    /// @param score of a form that is one word
    List<Query> lifts(
            List<Unit> typed, Abbreviations.Alternative form, Function<Unit, Query> score) {
        List<Unit> said = units(form);
        // `CCHC` is one word and `cải cách hành chính` four with three pairs: without this the
        // longer form would always weigh more.
        double share = Math.clamp(worthTyped(typed) / worth(said), 0.25, 2);
        float boost = (float) (form.weight() * share) * OTHERWISE;
        if (said.size() == 1) {
            return List.of(lift(score.apply(said.getFirst()), form, boost));
        }
        return List.of(
                lift(pairs(said, Fields.PAIR, Occur.MUST), form, boost),
                lift(pairs(said, Fields.SUBJECT_PAIR, Occur.MUST), form, boost * subject));
    }

    private static Query lift(Query said, Abbreviations.Alternative form, float boost) {
        return new BoostQuery(inItsTime(said, form), boost);
    }

    private static List<Unit> units(Abbreviations.Alternative form) {
        return Unit.of(form.tokens(), WordsQuery.MOST_UNITS);
    }

    /// A body that took over, or was taken over, is meant only in papers of its own time.
    private static Query inItsTime(Query said, Abbreviations.Alternative form) {
        LocalDate day = form.since();
        if (day == null) {
            return said;
        }
        Query days =
                switch (form.kind()) {
                    case SUCCESSOR -> UnitQueries.days(day, LAST);
                    case PREDECESSOR -> UnitQueries.days(FIRST, day.minusDays(1));
                    case ABBREVIATION, SPELLING -> null;
                };
        return days == null
                ? said
                : new BooleanQuery.Builder().add(said, Occur.MUST).add(days, Occur.FILTER).build();
    }

    private static Query pairs(List<Unit> said, String field, Occur occur) {
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int i = 1; i < said.size(); i++) {
            pairs.add(
                    new TermQuery(new Term(field, WordsQuery.pair(said.get(i - 1), said.get(i)))),
                    occur);
        }
        return pairs.build();
    }

    /// How much the words as typed can lift a paper: how rare they and their pairs are.
    private double worthTyped(List<Unit> typed) {
        double sum = weights.pair() * rarityOfPairs(typed);
        for (Unit unit : typed) {
            sum += rarity(unit);
        }
        return sum;
    }

    /// The same of a form, which if it is longer counts by its pairs.
    private double worth(List<Unit> said) {
        return said.size() == 1 ? rarity(said.getFirst()) : rarityOfPairs(said);
    }

    private double rarity(Unit unit) {
        return LEAST + Statistics.rarity(reader, Fields.TEXT, unit.lead().folded());
    }

    private double rarityOfPairs(List<Unit> said) {
        double sum = 0;
        for (int i = 1; i < said.size(); i++) {
            sum +=
                    LEAST
                            + Statistics.rarity(
                                    reader,
                                    Fields.PAIR,
                                    WordsQuery.pair(said.get(i - 1), said.get(i)));
        }
        return sum;
    }
}
