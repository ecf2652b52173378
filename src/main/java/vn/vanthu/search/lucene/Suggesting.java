package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Suggestion;
import vn.vanthu.search.text.Abbreviations;
import vn.vanthu.search.text.Tokens;

/// Tells what the first letters may become: numbers, subjects, people, and the words that papers go
/// on with. All of it comes out of papers that the one who types may read.
final class Suggesting {

    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;
    // The newest papers that begin like it; they hold what is asked for most of the time.
    private static final int LOOKED_AT = 60;
    private static final int GOES_ON = 4;

    private final IndexSearcher searcher;
    private final Query rights;
    private final Abbreviations abbreviations;

    Suggesting(IndexSearcher searcher, Query rights, Abbreviations abbreviations) {
        this.searcher = searcher;
        this.rights = rights;
        this.abbreviations = abbreviations;
    }

    List<Suggestion> of(String typed, int limit) throws IOException {
        String text = typed.strip();
        if (text.length() < SHORTEST && !text.matches("\\d")) {
            return List.of();
        }
        text = text.substring(0, Math.min(text.length(), LONGEST));
        int each = Math.max(2, limit / 3);
        List<Suggestion> all = new ArrayList<>();
        all.addAll(first(numbers(text), each));
        List<Hit> begun = newest(begun(Fields.SUBJECT, text));
        all.addAll(first(terms(text, begun), each));
        all.addAll(first(subjects(begun), each));
        all.addAll(first(people(text), each));
        all.sort(Comparator.comparing(Suggestion::sort));
        return first(all, limit);
    }

    private static List<Suggestion> first(List<Suggestion> some, int most) {
        return some.subList(0, Math.min(most, some.size()));
    }

    private List<Suggestion> numbers(String text) throws IOException {
        String label = Keywords.label(text);
        if (label.isEmpty() || !Character.isDigit(label.charAt(0)) || label.contains(" ")) {
            return List.of();
        }
        List<Suggestion> numbers = new ArrayList<>();
        for (Hit hit : newest(new PrefixQuery(new Term(Fields.LABEL, label)))) {
            numbers.add(
                    new Suggestion(
                            Suggestion.Sort.NUMBER,
                            "số:" + hit.label(),
                            hit.label() + " · " + hit.metadata().subject(),
                            hit.paper()));
        }
        return numbers;
    }

    private static List<Suggestion> subjects(List<Hit> begun) {
        Map<String, Suggestion> subjects = new LinkedHashMap<>();
        for (Hit hit : begun) {
            String subject = hit.metadata().subject();
            subjects.putIfAbsent(
                    Keywords.folded(subject),
                    new Suggestion(
                            Suggestion.Sort.SUBJECT,
                            "\"" + subject.replace("\"", "") + "\"",
                            subject,
                            hit.paper()));
        }
        return List.copyOf(subjects.values());
    }

    private List<Suggestion> people(String text) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        String folded = Keywords.folded(text);
        for (Hit hit : newest(begun(Fields.words(Field.SIGNER), text))) {
            for (Metadata.SignerInfo signer : hit.metadata().signerInfo()) {
                // A paper may have two signers of whom one alone is meant.
                if ((" " + Keywords.folded(signer.fullName())).contains(" " + folded)) {
                    names.add(signer.fullName());
                }
            }
        }
        return names.stream()
                .map(name ->
                        new Suggestion(
                                Suggestion.Sort.PERSON, "người ký:\"" + name + "\"", name, ""))
                .toList();
    }

    /// What the subjects go on with, the most frequent first, and what an abbreviation stands for.
    private List<Suggestion> terms(String text, List<Hit> begun) {
        Map<String, Integer> counts = new HashMap<>();
        Tokens typed = Tokens.of(text);
        if (typed.size() == 0) {
            return List.of();
        }
        List<String> wanted = new ArrayList<>();
        for (Unit unit : Unit.of(typed, WordsQuery.MOST_UNITS)) {
            wanted.add(unit.lead().folded());
        }
        for (Hit hit : begun) {
            String subject = hit.metadata().subject();
            Tokens tokens = Tokens.of(subject);
            for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
                if (isAt(tokens, i, wanted)) {
                    int last = Math.min(tokens.size(), i + wanted.size() + GOES_ON) - 1;
                    for (int end = i + wanted.size() - 1; end <= last; end++) {
                        if (end > i + wanted.size() - 1 && !tokens.isJoined(end)) {
                            break;
                        }
                        counts.merge(
                                subject.substring(tokens.start(i), tokens.end(end))
                                        .toLowerCase(Locale.ROOT),
                                1,
                                Integer::sum);
                    }
                }
            }
        }
        List<Suggestion> terms = new ArrayList<>();
        for (Abbreviations.Span span : abbreviations.find(typed)) {
            for (Abbreviations.Alternative other : span.alternatives()) {
                terms.add(term(other.text()));
            }
        }
        String folded = Keywords.folded(text);
        counts.entrySet().stream()
                .filter(entry -> !Keywords.folded(entry.getKey()).equals(folded))
                // What goes on further says more, as long as it is said as often.
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparingInt(e -> -e.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                .map(entry -> term(entry.getKey()))
                .forEach(terms::add);
        return terms.stream().distinct().toList();
    }

    private static Suggestion term(String words) {
        return new Suggestion(Suggestion.Sort.TERM, words, words, "");
    }

    /// Whether the wanted words stand there, the last perhaps longer.
    private static boolean isAt(Tokens tokens, int i, List<String> wanted) {
        for (int j = 0; j < wanted.size(); j++) {
            String folded = tokens.term(i + j).folded();
            boolean isLast = j == wanted.size() - 1;
            if (isLast ? !folded.startsWith(wanted.get(j)) : !folded.equals(wanted.get(j))) {
                return false;
            }
        }
        return true;
    }

    /// Papers whose field has every word, the last one perhaps only begun.
    private static Query begun(String field, String text) {
        List<Unit> units = Unit.of(Tokens.of(text), WordsQuery.MOST_UNITS);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < units.size(); i++) {
            Term term = new Term(field, units.get(i).lead().folded());
            boolean isLast = i == units.size() - 1;
            all.add(isLast ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
        }
        return all.build();
    }

    private List<Hit> newest(Query query) throws IOException {
        Query readable =
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(rights, Occur.FILTER)
                        .build();
        Sort newest = new Sort(Asking.day(true));
        ScoreDoc[] found =
                searcher.search(
                                readable,
                                new TopFieldCollectorManager(newest, LOOKED_AT, null, LOOKED_AT))
                        .scoreDocs;
        Stored stored = new Stored(searcher);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found) {
            hits.add(stored.hit(one, null));
        }
        return hits;
    }
}
