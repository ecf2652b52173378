package vn.vanthu.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Field;
import vn.vanthu.search.text.Tokens;

/// Asks one field for a value as somebody writes it (NĐ 30, PL VI, Phần I, III.6.d: "tất cả các
/// trường thông tin đầu vào").
final class FieldQueries {

    private FieldQueries() {}

    /// Papers whose field has the value; null when no paper can, because it is no day or number.
    static @Nullable Query of(Field field, String value) {
        return switch (field) {
            case FROM, UNTIL, DATE -> days(field, Days.read(value));
            case DUE -> due(Days.read(value));
            case YEAR, FILE_YEAR -> years(field, value);
            case ORDINAL, PAGES, COPIES, PRIORITY -> numbers(field, value);
            case NUMBER -> number(value);
            case CITES -> cites(value);
            case SUBJECT -> words(Fields.SUBJECT, Fields.SUBJECT_EXACT, value);
            case BODY -> words(Fields.TEXT, Fields.EXACT, value);
            case OBJECT -> new PrefixQuery(new Term(Fields.OBJECT, value));
            case KIND,
                    NOTATION,
                    AGENCY,
                    LANGUAGE,
                    NOTE,
                    POSITION,
                    SIGNER,
                    RECIPIENT,
                    RECIPIENT_CODE,
                    FILE_ORGAN,
                    DOSSIER,
                    UNIT,
                    AUTHOR,
                    RETENTION ->
                    keyword(field, value);
            case STATE -> new TermQuery(new Term(Fields.facet(field), States.of(value)));
        };
    }

    /// Whether a value that was not quoted is one word, so that what follows is no part of it.
    static boolean isOneWord(Field field) {
        return switch (field) {
            case YEAR,
                    FILE_YEAR,
                    ORDINAL,
                    PAGES,
                    COPIES,
                    PRIORITY,
                    NUMBER,
                    CITES,
                    OBJECT,
                    AUTHOR,
                    RECIPIENT_CODE,
                    FILE_ORGAN ->
                    true;
            case FROM,
                    UNTIL,
                    DATE,
                    DUE,
                    KIND,
                    NOTATION,
                    AGENCY,
                    SUBJECT,
                    LANGUAGE,
                    NOTE,
                    POSITION,
                    SIGNER,
                    RECIPIENT,
                    DOSSIER,
                    UNIT,
                    STATE,
                    RETENTION,
                    BODY ->
                    false;
        };
    }

    private static @Nullable Query days(Field field, @Nullable Days days) {
        if (days == null) {
            return null;
        }
        return switch (field) {
            case FROM -> range(Fields.DAY, day(days.first()), Integer.MAX_VALUE);
            case UNTIL -> range(Fields.DAY, Integer.MIN_VALUE, day(days.last()));
            default -> range(Fields.DAY, day(days.first()), day(days.last()));
        };
    }

    private static @Nullable Query due(@Nullable Days days) {
        return days == null
                ? null
                : range(Fields.number(Field.DUE), day(days.first()), day(days.last()));
    }

    private static int day(java.time.LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static Query range(String field, int first, int last) {
        return IntPoint.newRangeQuery(field, first, last);
    }

    private static @Nullable Query years(Field field, String value) {
        Days days = Days.read(value);
        return days == null
                ? null
                : range(Fields.number(field), days.first().getYear(), days.last().getYear());
    }

    /// A number, or two with a hyphen for all between.
    private static @Nullable Query numbers(Field field, String value) {
        String[] ends = value.strip().split("\\s*[-–]\\s*", 2);
        Integer first = number(ends[0], true);
        Integer last = ends.length < 2 ? first : number(ends[1], true);
        return first == null || last == null ? null : range(Fields.number(field), first, last);
    }

    private static @Nullable Integer number(String digits, boolean isPlain) {
        return isPlain && digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    /// `453`, `01A`, `453/SKHCN-TTr` or the beginning of it.
    private static Query number(String value) {
        Integer plain = number(value.strip(), true);
        if (plain != null) {
            return IntPoint.newExactQuery(Fields.NUMBER, plain);
        }
        return new PrefixQuery(new Term(Fields.LABEL, Keywords.label(value)));
    }

    private static Query cites(String value) {
        return new PrefixQuery(new Term(Fields.CITES, Keywords.label(value)));
    }

    /// The whole value as it is, as a facet gives it, or words of it in their order.
    private static Query keyword(Field field, String value) {
        List<Query> ways = new ArrayList<>();
        ways.add(new TermQuery(new Term(Fields.facet(field), value)));
        if (field == Field.KIND) {
            ways.add(new TermQuery(new Term(Fields.KIND_CODE, value)));
        }
        if (field == Field.NOTATION) {
            ways.add(new TermQuery(new Term(Fields.folded(field), Keywords.folded(value))));
        }
        if (Fields.BY_WORDS.contains(field)) {
            Query words = phrase(Fields.words(field), Tokens.of(value));
            if (words != null) {
                ways.add(words);
            }
        }
        return WordsQuery.either(ways);
    }

    /// All words of a value, in any order; with the accents that were typed.
    private static Query words(String folded, String exact, String value) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Unit> units = Unit.of(Tokens.of(value), WordsQuery.MOST_UNITS);
        for (Unit unit : units) {
            all.add(new TermQuery(new Term(folded, unit.lead().folded())), Occur.FILTER);
            if (unit.lead().isAccented()) {
                all.add(new TermQuery(new Term(exact, unit.lead().exact())), Occur.FILTER);
            }
        }
        return units.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
    }

    /// Words in their order, without their accents; null when there are none.
    static @Nullable Query phrase(String field, Tokens tokens) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<Unit> units = Unit.of(tokens, WordsQuery.MOST_UNITS);
        int count = 0;
        int first = units.isEmpty() ? 0 : tokens.position(units.getFirst().from());
        for (Unit unit : units) {
            int position = tokens.position(unit.from()) - first;
            boolean isWhole = !UnitQueries.isWord(unit);
            if (isWhole) {
                // A label or day stands whole at its first place; its parts follow there too.
                phrase.add(new Term(field, unit.lead().folded()), position);
            } else {
                phrase.add(new Term(field, unit.parts().getFirst().folded()), position);
            }
            count++;
        }
        return count == 0 ? null : phrase.build();
    }
}
