package vn.vanthu.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanthu.search.Field;
import vn.vanthu.search.text.Term.Kind;

/// What single units ask of a paper: a label wants the paper that bears it, a day the papers of
/// that day.
final class UnitQueries {

    // Constant lifts against sums of BM25, which for a word reach about ten. Who types a number
    // whole wants that paper on top of all that cite it.
    private static final float OWN_LABEL = 20;
    private static final float BEGUN_LABEL = 40;
    private static final float PART = 0.1f;
    private static final float OWN_NUMBER = 6;
    private static final float OWN_DAY = 12;
    private static final float OWN_MONTH = 3;
    private static final float OWN_YEAR = 8;
    private static final float OWN_SYMBOL = 2;

    private UnitQueries() {}

    /// Whether it is an ordinary word, figures and abbreviations included.
    static boolean isWord(Unit unit) {
        return unit.lead().kind() != Kind.LABEL && unit.lead().kind() != Kind.DATE;
    }

    static boolean hasExact(Unit unit) {
        return unit.lead().kind() == Kind.WORD;
    }

    private static Query said(String word) {
        return new TermQuery(new Term(Fields.TEXT, word));
    }

    /// What a paper must have.
    static Query must(Unit unit) {
        String lead = unit.lead().folded();
        Query text = said(lead);
        return switch (unit.lead().kind()) {
            case WORD, FIGURE, ABBREVIATION -> text;
            case LABEL -> {
                BooleanQuery.Builder parts = new BooleanQuery.Builder();
                unit.parts().forEach(word -> parts.add(said(word.folded()), Occur.FILTER));
                yield WordsQuery.either(
                        List.of(
                                text,
                                new PrefixQuery(new Term(Fields.LABEL, lead)),
                                parts.build()));
            }
            case DATE -> WordsQuery.either(List.of(text, days(lead)));
        };
    }

    /// What lifts a paper: a label or a day.
    ///
    /// A plain sum, so that Lucene can tell what its small parts cannot do.
    static Query score(Unit unit) {
        String lead = unit.lead().folded();
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        sum.add(said(lead), Occur.SHOULD);
        if (unit.lead().kind() == Kind.LABEL) {
            sum.add(constant(new TermQuery(new Term(Fields.LABEL, lead)), OWN_LABEL), Occur.SHOULD);
            sum.add(
                    constant(new PrefixQuery(new Term(Fields.LABEL, lead)), BEGUN_LABEL),
                    Occur.SHOULD);
        } else {
            sum.add(constant(days(lead), lead.startsWith("d") ? OWN_DAY : OWN_MONTH), Occur.SHOULD);
        }
        for (vn.vanthu.search.text.Term part : unit.parts()) {
            sum.add(new BoostQuery(said(part.folded()), PART), Occur.SHOULD);
        }
        return sum.build();
    }

    /// What more a figure or an abbreviation may mean: the paper's number, its year, its symbol.
    static List<Query> lift(Unit unit) {
        String lead = unit.lead().folded();
        return switch (unit.lead().kind()) {
            case FIGURE -> {
                List<Query> lifts = new ArrayList<>();
                if (lead.matches("\\d{1,6}")) {
                    int number = Integer.parseInt(lead);
                    lifts.add(constant(IntPoint.newExactQuery(Fields.NUMBER, number), OWN_NUMBER));
                    if (number >= 1945 && number <= 2100) {
                        lifts.add(
                                constant(
                                        new TermQuery(new Term(Fields.facet(Field.YEAR), lead)),
                                        OWN_YEAR));
                    }
                }
                yield lifts;
            }
            case ABBREVIATION ->
                    List.of(
                            constant(
                                    new TermQuery(new Term(Fields.words(Field.NOTATION), lead)),
                                    OWN_SYMBOL));
            case WORD, LABEL, DATE -> List.of();
        };
    }

    /// Papers of the days that a date term means.
    private static Query days(String term) {
        int year = Integer.parseInt(term.substring(1, 5));
        LocalDate first;
        LocalDate last;
        switch (term.charAt(0)) {
            case 'd' -> {
                first =
                        LocalDate.of(
                                year,
                                Integer.parseInt(term.substring(5, 7)),
                                Integer.parseInt(term.substring(7, 9)));
                last = first;
            }
            case 'm' -> {
                first = LocalDate.of(year, Integer.parseInt(term.substring(5, 7)), 1);
                last = first.plusMonths(1).minusDays(1);
            }
            default -> {
                int quarter = Integer.parseInt(term.substring(5));
                first = LocalDate.of(year, 3 * quarter - 2, 1);
                last = first.plusMonths(3).minusDays(1);
            }
        }
        return days(first, last);
    }

    static Query days(LocalDate first, LocalDate last) {
        return IntPoint.newRangeQuery(
                Fields.DAY,
                Math.toIntExact(first.toEpochDay()),
                Math.toIntExact(last.toEpochDay()));
    }

    static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
