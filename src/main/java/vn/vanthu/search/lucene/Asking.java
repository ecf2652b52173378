package vn.vanthu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Suggestion;
import vn.vanthu.search.text.Tokens;

/// Answers out of what the index holds at the moment of asking.
final class Asking {

    // A slip of a key is looked for when hardly anything was found.
    private static final int HARDLY_ANY = 3;

    private final SearcherManager searchers;
    private final Vocabulary vocabulary;
    private final Weights weights;

    Asking(SearcherManager searchers, Vocabulary vocabulary, Weights weights) {
        this.searchers = searchers;
        this.vocabulary = vocabulary;
        this.weights = weights;
    }

    /// What is done with the index as it stands.
    private interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    Results find(SearchRequest request, Readership readership) {
        return looking(searcher -> {
            Question question = question(searcher, request, readership);
            Matching matching = Matching.of(searcher, question);
            List<Problem> notes = new ArrayList<>(question.notes());
            notes.addAll(matching.notes());
            WordsQuery words = question.ranked();
            List<Hit> hits =
                    hits(
                            searcher,
                            top(searcher, question, matching, request),
                            words == null ? null : new Excerpts(searcher.getIndexReader(), words));
            String meant =
                    matching.full() < HARDLY_ANY && question.content() > 0
                            ? new Meant(this::question, searcher).of(request, readership)
                            : null;
            Counting.Counted counted = matching.counted();
            return new Results(hits, counted.total(), counted.facets(), meant, notes);
        });
    }

    private Question question(IndexSearcher searcher, SearchRequest request, Readership readership)
            throws IOException {
        return new Question(
                searcher, weights, vocabulary.of(searcher.getIndexReader()), request, readership);
    }

    private static List<ScoreDoc> top(
            IndexSearcher searcher, Question question, Matching matching, SearchRequest request)
            throws IOException {
        // Nobody can ask for more papers than there are.
        int most =
                Math.toIntExact(
                        Math.clamp(
                                (long) request.from() + request.limit(),
                                1,
                                Math.max(1, searcher.getIndexReader().maxDoc())));
        WordsQuery ranked = question.ranked();
        List<ScoreDoc> found =
                ranked != null && request.sort() == SearchRequest.Sort.RANK
                        ? Best.of(
                                searcher,
                                ranked,
                                matching.wanted(),
                                matching.counted().total().count(),
                                most)
                        : List.of(
                                searcher.search(
                                                matching.wanted().all(),
                                                new TopFieldCollectorManager(
                                                        sort(request.sort()), most, null, most))
                                        .scoreDocs);
        return found.subList(
                Math.min(request.from(), found.size()),
                (int) Math.min((long) request.from() + request.limit(), found.size()));
    }

    private static Sort sort(SearchRequest.Sort by) {
        SortField order = new SortField(Fields.ORDER, SortField.Type.LONG);
        return switch (by) {
            case NUMBER -> new Sort(order);
            case OLDEST -> new Sort(day(false), order);
            // Without words there is no rank, and the newest come first.
            case NEWEST, RANK ->
                    new Sort(day(true), new SortField(Fields.ORDER, SortField.Type.LONG, true));
        };
    }

    static SortField day(boolean isNewestFirst) {
        return IntField.newSortField(Fields.DAY, isNewestFirst, SortedNumericSelector.Type.MIN);
    }

    private static List<Hit> hits(
            IndexSearcher searcher, List<ScoreDoc> found, @Nullable Excerpts excerpts)
            throws IOException {
        Map<Integer, Hit> hits = new HashMap<>();
        SideBySide.inShares(
                        searcher,
                        found,
                        some -> {
                            Stored stored = new Stored(searcher);
                            Map<Integer, Hit> read = new HashMap<>();
                            for (ScoreDoc one : some) {
                                read.put(one.doc, stored.hit(one, excerpts));
                            }
                            return read;
                        })
                .forEach(hits::putAll);
        return found.stream().map(one -> hits.get(one.doc)).toList();
    }

    Results similar(String paper, int limit, Readership readership) {
        return looking(searcher -> {
            Query rights = RightsQuery.of(readership);
            Query self = new TermQuery(new Term(Fields.PAPER, paper));
            TopDocs known =
                    searcher.search(
                            new BooleanQuery.Builder()
                                    .add(self, Occur.FILTER)
                                    .add(rights, Occur.FILTER)
                                    .build(),
                            1);
            if (known.scoreDocs.length == 0) {
                return new Results(
                        List.of(), new Results.Total(0, true), List.of(), null, List.of());
            }
            Stored stored = new Stored(searcher);
            ScoreDoc one = known.scoreDocs[0];
            Query like =
                    Likeness.to(
                            searcher.getIndexReader(),
                            stored.hit(one, null).metadata().subject(),
                            stored.words(one.doc));
            Query others =
                    new BooleanQuery.Builder()
                            .add(like, Occur.MUST)
                            .add(rights, Occur.FILTER)
                            .add(self, Occur.MUST_NOT)
                            .build();
            TopDocs top = searcher.search(others, Math.max(1, limit));
            List<ScoreDoc> found =
                    List.of(top.scoreDocs).subList(0, Math.min(limit, top.scoreDocs.length));
            return new Results(
                    hits(searcher, found, null),
                    new Results.Total(found.size(), true),
                    List.of(),
                    null,
                    List.of());
        });
    }

    List<Suggestion> suggest(String typed, int limit, Readership readership) {
        return looking(searcher ->
                new Suggesting(
                                searcher,
                                RightsQuery.of(readership),
                                vocabulary.of(searcher.getIndexReader()))
                        .of(typed, limit));
    }

    List<String> rank(String words, int limit) {
        return looking(searcher -> {
            WordsQuery query =
                    new WordsQuery(
                            searcher.getIndexReader(),
                            weights,
                            vocabulary.of(searcher.getIndexReader()),
                            Tokens.of(words));
            if (query.units().isEmpty()) {
                return List.of();
            }
            StoredFields stored = searcher.storedFields();
            List<String> papers = new ArrayList<>();
            Wanted all = new Wanted(MatchAllDocsQuery.INSTANCE, null);
            for (ScoreDoc one :
                    Best.of(searcher, query, all, searcher.getIndexReader().numDocs(), limit)) {
                papers.add(stored.document(one.doc, Set.of(Fields.PAPER)).get(Fields.PAPER));
            }
            return papers;
        });
    }

    private <T> T looking(Look<T> look) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return look.at(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
