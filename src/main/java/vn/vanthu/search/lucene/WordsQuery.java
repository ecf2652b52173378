package vn.vanthu.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Tokens;

/// Turns words in any order into what a paper must have and what lifts it.
///
/// Words are asked for with the accents that were typed, and without them as soon as that finds
/// few; what lifts a paper are its accents, its neighbouring words and its subject. Words that an
/// abbreviation stands for, and abbreviations of words, count as the words themselves.
final class WordsQuery {

    /// Units of a question that are read; what comes after says little more.
    static final int MOST_UNITS = 32;

    // Of so many papers that have a word, fewer than one with the accents that were typed.
    private static final long SELDOM = 10;
    private static final float SHORT_QUESTION = 4;
    private static final float LEAST_SUBJECT = 0.1f;

    private final IndexReader reader;
    private final Weights weights;
    private final List<Unit> units;
    private final List<Abbreviations.Span> spans;
    private final boolean isAccented;
    private final boolean hasWorn;
    private final float subject;
    private final WornWords worn;
    private final OtherForms otherForms;

    WordsQuery(IndexReader reader, Weights weights, Abbreviations abbreviations, Tokens tokens) {
        this.reader = reader;
        this.weights = weights;
        this.units = Unit.of(tokens, MOST_UNITS);
        this.spans = abbreviations.find(tokens);
        boolean accented = false;
        for (int i = 0; i < tokens.size(); i++) {
            accented |= tokens.term(i).isAccented();
        }
        this.isAccented = accented;
        this.subject = subject(weights, units.size());
        this.worn = new WornWords(reader, weights, units, spans);
        this.otherForms = new OtherForms(reader, weights, subject);
        this.hasWorn = Statistics.documents(reader, Fields.FRAME) > 0;
    }

    /// A few words ask what a paper is about, which its subject says; a long question asks for what
    /// it says somewhere.
    private static float subject(Weights weights, int units) {
        return Math.clamp(
                weights.subject() * SHORT_QUESTION / Math.max(1, units),
                LEAST_SUBJECT,
                weights.subject());
    }

    List<Unit> units() {
        return units;
    }

    List<Abbreviations.Span> spans() {
        return spans;
    }

    /// How many units must be found one way or another; words that say nothing are not counted
    /// unless there are no others.
    List<Unit> content() {
        List<Unit> content = units.stream().filter(unit -> !unit.isFunctionWord()).toList();
        return content.isEmpty() ? units : content;
    }

    /// Whether accents were typed.
    boolean isAccented() {
        return isAccented;
    }

    /// Whether any paper was read badly.
    boolean hasWorn() {
        return hasWorn;
    }

    /// How badly read papers are asked.
    WornWords worn() {
        return worn;
    }

    /// Whether no unit is a label or a day.
    boolean isOfWords() {
        return units.stream().allMatch(UnitQueries::isWord);
    }

    /// Papers that have at least `least` of [#content].
    ///
    /// @param isExact with the accents that were typed, except where `isWorn`
    /// @param isWorn also by words that look like them in papers that were read badly
    Query having(int least, boolean isExact, boolean isWorn) {
        List<Unit> content = content();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Occur occur = least >= content.size() ? Occur.FILTER : Occur.SHOULD;
        content.forEach(unit -> all.add(must(unit, isExact, isWorn), occur));
        if (occur == Occur.SHOULD) {
            all.setMinimumNumberShouldMatch(Math.max(1, least));
        }
        return all.build();
    }

    private Query must(Unit unit, boolean isExact, boolean isWorn) {
        List<Query> ways = new ArrayList<>();
        if (isWorn && UnitQueries.isWord(unit)) {
            ways.addAll(worn.ways(unit));
        } else {
            ways.add(
                    isExact && isAccented && UnitQueries.hasExact(unit)
                            ? new TermQuery(new Term(Fields.EXACT, unit.lead().exact()))
                            : UnitQueries.must(unit));
        }
        for (Abbreviations.Span span : spans) {
            if (span.from() < unit.until() && unit.from() < span.until()) {
                span.alternatives().forEach(form -> ways.add(OtherForms.whole(form)));
            }
        }
        return either(ways);
    }

    /// What lifts a paper among others.
    ///
    /// @param isWorn also by words that look like those asked for in papers that were read badly
    BooleanQuery ranking(boolean isWorn) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        int unit = 0;
        while (unit < units.size()) {
            Abbreviations.@Nullable Span span = spanFrom(units.get(unit));
            int until = unit + 1;
            if (span == null) {
                sum.add(score(units.subList(unit, until), isWorn), Occur.SHOULD);
            } else {
                while (until < units.size() && units.get(until).from() < span.until()) {
                    until++;
                }
                sum.add(anyWay(units.subList(unit, until), span, isWorn), Occur.SHOULD);
            }
            if (unit > 0 && units.get(unit).isJoined()) {
                addPair(sum, units.get(unit - 1), units.get(unit), isWorn);
            }
            unit = until;
        }
        return sum.build();
    }

    private Abbreviations.@Nullable Span spanFrom(Unit unit) {
        return spans.stream()
                .filter(span -> span.from() >= unit.from() && span.from() < unit.until())
                .filter(span -> !span.alternatives().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// The words as typed, and in other forms.
    private Query anyWay(List<Unit> typed, Abbreviations.Span span, boolean isWorn) {
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        ways.add(score(typed, isWorn), Occur.SHOULD);
        for (Abbreviations.Alternative form : span.alternatives()) {
            otherForms
                    .lifts(typed, form, unit -> way(unit, isWorn))
                    .forEach(lift -> ways.add(lift, Occur.SHOULD));
        }
        return ways.build();
    }

    private Query score(List<Unit> said, boolean isWorn) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (int i = 0; i < said.size(); i++) {
            Unit unit = said.get(i);
            sum.add(way(unit, isWorn), Occur.SHOULD);
            if (i > 0 && unit.isJoined()) {
                addPair(sum, said.get(i - 1), unit, isWorn);
            }
        }
        return sum.build();
    }

    /// What lifts a paper that has the unit.
    ///
    /// Where a word was typed with its accents, nearly every paper that has it without them has it
    /// with them as well: it is asked for once, and Lucene has half the lists to go through.
    private Query score(Unit unit, boolean isWorn) {
        if (!UnitQueries.isWord(unit)) {
            return UnitQueries.score(unit);
        }
        String folded = unit.lead().folded();
        String exact = unit.lead().exact();
        float both = weights.text() + weights.exact();
        boolean withAccents = isAccented && UnitQueries.hasExact(unit);
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        if (!withAccents) {
            addWord(sum, Fields.TEXT, Fields.SUBJECT, folded, both);
        } else if (!isWorn && isUsual(unit)) {
            addWord(sum, Fields.EXACT, Fields.SUBJECT_EXACT, exact, both);
        } else {
            addWord(sum, Fields.TEXT, Fields.SUBJECT, folded, weights.text());
            addWord(sum, Fields.EXACT, Fields.SUBJECT_EXACT, exact, weights.exact());
        }
        UnitQueries.lift(unit).forEach(lift -> sum.add(lift, Occur.SHOULD));
        return sum.build();
    }

    private void addWord(
            BooleanQuery.Builder sum, String body, String title, String word, float weight) {
        sum.add(boosted(body, word, weight), Occur.SHOULD);
        sum.add(boosted(title, word, weight * subject), Occur.SHOULD);
    }

    /// Whether the accents that were typed are those that many papers have; if not they may be a
    /// slip.
    private boolean isUsual(Unit unit) {
        return Statistics.frequency(reader, Fields.EXACT, unit.lead().exact()) * SELDOM
                >= Statistics.frequency(reader, Fields.TEXT, unit.lead().folded());
    }

    /// The word, or in a badly read paper one that looks like it.
    private Query way(Unit unit, boolean isWorn) {
        Query score = score(unit, isWorn);
        return isWorn && UnitQueries.isWord(unit) && worn.isFuzzy(unit)
                ? new DisjunctionMaxQuery(List.of(score, worn.fuzzy(unit.lead().folded())), 0)
                : score;
    }

    private void addPair(BooleanQuery.Builder sum, Unit first, Unit second, boolean isWorn) {
        String pair = pair(first, second);
        Query clean = boosted(Fields.PAIR, pair, weights.pair());
        if (isWorn) {
            clean =
                    new DisjunctionMaxQuery(
                            List.of(
                                    clean,
                                    boosted(
                                            Fields.FRAME,
                                            WornWords.frames(first, second),
                                            weights.pair() * weights.worn())),
                            0);
        }
        sum.add(clean, Occur.SHOULD);
        sum.add(boosted(Fields.SUBJECT_PAIR, pair, weights.pair() * subject), Occur.SHOULD);
    }

    static String pair(Unit first, Unit second) {
        return first.parts().getLast().folded() + " " + second.parts().getFirst().folded();
    }

    static Query boosted(String field, String word, float boost) {
        Query query = new TermQuery(new Term(field, word));
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    static Query either(List<Query> ways) {
        if (ways.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }
}
