package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.query.Asked;
import vn.vanthu.search.query.AskedReader;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Tokens;

/// What a request asks of the index: what must match, and what ranks.
final class Question {

    // Words of a value that was not quoted, such as a name.
    private static final int LONGEST_VALUE = 10;
    private static final int MOST_VALUES = 100;
    // Between words that stood apart, so that they make no pair.
    private static final String APART = " . ";

    private final IndexSearcher searcher;
    private final Query rights;
    private final BooleanQuery.Builder filter = new BooleanQuery.Builder();
    private final List<String> plain = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final @Nullable WordsQuery words;
    private final @Nullable WordsQuery ranked;

    Question(
            IndexSearcher searcher,
            Weights weights,
            Abbreviations abbreviations,
            SearchRequest request,
            Readership readership)
            throws IOException {
        this.searcher = searcher;
        this.rights = RightsQuery.of(readership);
        filter.add(rights, Occur.FILTER);
        Asked asked = AskedReader.read(request.words());
        notes.addAll(asked.notes());
        for (Asked.Clause clause : asked.clauses()) {
            take(clause);
        }
        for (Map.Entry<Field, List<String>> field : request.fields().entrySet()) {
            anyOf(field.getKey(), field.getValue());
        }
        if (request.since() > 0) {
            filter.add(
                    org.apache.lucene.document.LongPoint.newRangeQuery(
                            Fields.SEQ, request.since() + 1, Long.MAX_VALUE),
                    Occur.FILTER);
        }
        this.words = query(weights, abbreviations, String.join(APART, plain));
        List<String> all = new ArrayList<>(plain);
        all.addAll(phrases);
        this.ranked =
                phrases.isEmpty() ? words : query(weights, abbreviations, String.join(APART, all));
    }

    private @Nullable WordsQuery query(Weights weights, Abbreviations abbreviations, String text) {
        WordsQuery query =
                new WordsQuery(searcher.getIndexReader(), weights, abbreviations, Tokens.of(text));
        return query.units().isEmpty() ? null : query;
    }

    List<Problem> notes() {
        return notes;
    }

    /// The plain words; null when there are none.
    @Nullable WordsQuery words() {
        return words;
    }

    /// The words that rank, those of phrases included; null when there are none.
    @Nullable WordsQuery ranked() {
        return ranked;
    }

    /// How many plain words there are to have.
    int content() {
        return words == null ? 0 : words.content().size();
    }

    /// Whether the plain words bear accents.
    boolean isAccented() {
        return words != null && words.isAccented();
    }

    /// What a paper must fulfil, with at least that many of the plain words.
    ///
    /// @param isExact with the accents that were typed
    Wanted wanted(int least, boolean isExact) {
        Query others = filter.build();
        if (words == null) {
            return new Wanted(others, null);
        }
        return new Wanted(
                both(others, words.having(least, isExact, false)),
                words.hasWorn() ? both(others, words.having(least, isExact, true)) : null);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    private void take(Asked.Clause clause) throws IOException {
        switch (clause) {
            case Asked.Words(var text, var isRefused) -> {
                if (isRefused) {
                    add(phrase(text), true);
                } else {
                    plain.add(text);
                }
            }
            case Asked.Phrase(var text, var isRefused) -> {
                if (add(phrase(text), isRefused) && !isRefused) {
                    phrases.add(text);
                }
            }
            case Asked.In(var field, var text, var isQuoted, var isRefused) ->
                    take(field, text, isQuoted, isRefused);
        }
    }

    private boolean add(@Nullable Query query, boolean isRefused) {
        if (query == null) {
            return false;
        }
        filter.add(query, isRefused ? Occur.MUST_NOT : Occur.FILTER);
        return true;
    }

    /// Words in their order, with the accents that were typed; null when there are none.
    private static @Nullable Query phrase(String text) {
        Tokens tokens = Tokens.of(text);
        Query folded = FieldQueries.phrase(Fields.TEXT, tokens);
        if (folded == null) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(folded, Occur.FILTER);
        for (Unit unit : Unit.of(tokens, WordsQuery.MOST_UNITS)) {
            if (unit.lead().isAccented() && UnitQueries.hasExact(unit)) {
                all.add(new TermQuery(new Term(Fields.EXACT, unit.lead().exact())), Occur.FILTER);
            }
        }
        return all.build();
    }

    private void anyOf(Field field, List<String> values) {
        List<Query> ways = new ArrayList<>();
        boolean isTold = false;
        for (String value : values.stream().limit(MOST_VALUES).toList()) {
            Query way = value.isBlank() ? null : FieldQueries.of(field, value);
            if (way != null) {
                ways.add(way);
            } else if (!value.isBlank() && !isTold) {
                notes.add(Problem.should("SEARCH.value", field.code(), field.words(), value));
                isTold = true;
            }
        }
        if (!ways.isEmpty()) {
            filter.add(WordsQuery.either(ways), Occur.FILTER);
        }
    }

    private void take(Field field, String text, boolean isQuoted, boolean isRefused)
            throws IOException {
        String value = isQuoted ? text : value(field, text);
        String rest = text.substring(value.length()).strip();
        Query query = value.isBlank() ? null : FieldQueries.of(field, value);
        if (query == null) {
            notes.add(Problem.should("SEARCH.value", field.code(), field.words(), value));
        } else {
            add(query, isRefused);
            if (field == Field.BODY || field == Field.SUBJECT) {
                phrases.add(value);
            }
        }
        if (!rest.isEmpty()) {
            plain.add(rest);
        }
    }

    /// The words of `text` that are the value: as many of the first ones as some paper that may be
    /// read has in that field.
    private String value(Field field, String text) throws IOException {
        int[] ends = wordEnds(text);
        if (FieldQueries.isOneWord(field)) {
            return text.substring(0, ends[0]);
        }
        if (field == Field.BODY || field == Field.SUBJECT) {
            return text;
        }
        for (int i = ends.length - 1; i > 0; i--) {
            String value = text.substring(0, ends[i]);
            Query query = FieldQueries.of(field, value);
            if (query != null && (isOfDays(field) || exists(query))) {
                return value;
            }
        }
        return text.substring(0, ends[0]);
    }

    private static boolean isOfDays(Field field) {
        return field == Field.FROM
                || field == Field.UNTIL
                || field == Field.DATE
                || field == Field.DUE;
    }

    private boolean exists(Query query) throws IOException {
        Query readable =
                rights instanceof MatchAllDocsQuery
                        ? query
                        : new BooleanQuery.Builder()
                                .add(query, Occur.FILTER)
                                .add(rights, Occur.FILTER)
                                .build();
        return searcher.search(readable, 1).scoreDocs.length > 0;
    }

    /// Where the first words end.
    private static int[] wordEnds(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i <= text.length() && ends.size() < LONGEST_VALUE; i++) {
            boolean isEnd =
                    i == text.length()
                            || (Character.isWhitespace(text.charAt(i))
                                    && !Character.isWhitespace(text.charAt(i - 1)));
            if (isEnd) {
                ends.add(i);
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
