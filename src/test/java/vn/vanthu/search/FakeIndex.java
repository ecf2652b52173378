package vn.vanthu.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Readership;
import vn.vanthu.archive.Metadata;

/// A handful of papers in memory, for rooms that only ask whether something is found.
class FakeIndex implements PaperIndex {

    private static final Map<Field, Function<IndexedPaper, String>> FACETS =
            Map.of(
                    Field.YEAR, p -> String.valueOf(p.metadata().issuedDate().getYear()),
                    Field.KIND, p -> p.metadata().typeName(),
                    Field.STATE, p -> p.metadata().own().state());

    private final Map<String, IndexedPaper> papers = new LinkedHashMap<>();
    private Mark mark = Mark.NONE;

    @Override
    public synchronized Mark mark() {
        return mark;
    }

    @Override
    public synchronized void put(IndexedPaper paper) {
        papers.put(paper.object(), paper);
    }

    @Override
    public synchronized void remove(String object) {
        papers.remove(object);
    }

    @Override
    public void refresh() {}

    @Override
    public synchronized void commit(Mark upTo) {
        mark = upTo;
    }

    @Override
    public synchronized void held(Consumer<Held> each) {
        papers.values().forEach(p -> each.accept(new Held(p.object(), p.version(), p.seq())));
    }

    @Override
    public synchronized Results find(SearchRequest request, Readership readership) {
        List<IndexedPaper> found =
                papers.values().stream()
                        .filter(p -> mayRead(p, readership))
                        .filter(p -> p.seq() > request.since())
                        .filter(p -> matches(p, request))
                        .sorted(Comparator.comparing(IndexedPaper::object))
                        .toList();
        List<Hit> hits =
                found.stream()
                        .skip(request.from())
                        .limit(request.limit())
                        .map(p -> hit(p, request.words()))
                        .toList();
        List<Results.Facet> facets = new ArrayList<>();
        FACETS.forEach((field, value) -> {
            Map<String, Long> counts = new TreeMap<>();
            found.forEach(p -> counts.merge(value.apply(p), 1L, Long::sum));
            facets.add(
                    new Results.Facet(
                            field,
                            counts.entrySet().stream()
                                    .map(e -> new Results.Facet.Value(e.getKey(), e.getValue()))
                                    .toList(),
                            true));
        });
        return new Results(hits, new Results.Total(found.size(), true), facets, null, List.of());
    }

    private static boolean mayRead(IndexedPaper paper, Readership readership) {
        Metadata.Own own = paper.metadata().own();
        return switch (readership) {
            case Readership.Everything _ -> true;
            case Readership.Some(var author, var unit, _, var named) ->
                    own.more().getOrDefault("author", "").equals(author)
                            || own.draftingUnit().equals(unit)
                            || named.contains(own.paper());
        };
    }

    private static boolean matches(IndexedPaper paper, SearchRequest request) {
        StringBuilder text = new StringBuilder(paper.metadata().subject());
        paper.pages().forEach(page -> text.append(' ').append(page.text()));
        String folded = folded(text.toString());
        for (String word : folded(request.words()).split("\\s+", -1)) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return request.fields().entrySet().stream()
                .allMatch(asked ->
                        !FACETS.containsKey(asked.getKey())
                                || asked.getValue()
                                        .contains(FACETS.get(asked.getKey()).apply(paper)));
    }

    private static Hit hit(IndexedPaper paper, String words) {
        List<Hit.Excerpt> excerpts =
                paper.pages().stream()
                        .limit(1)
                        .map(page ->
                                new Hit.Excerpt(
                                        page.version(),
                                        page.page(),
                                        List.of(
                                                new Hit.Piece(words, true),
                                                new Hit.Piece(" " + page.text(), false))))
                        .toList();
        return new Hit(
                paper.metadata().own().paper(),
                paper.object(),
                paper.version(),
                paper.metadata(),
                0,
                1,
                excerpts);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    @Override
    public Results similar(String paper, int limit, Readership readership) {
        return find(SearchRequest.of("").page(0, limit), readership);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, Readership readership) {
        return find(SearchRequest.of(typed).page(0, limit), readership).hits().stream()
                .map(hit ->
                        new Suggestion(
                                Suggestion.Sort.SUBJECT,
                                hit.metadata().subject(),
                                hit.metadata().subject(),
                                hit.paper()))
                .toList();
    }

    @Override
    public List<String> rank(String words, int limit) {
        return find(SearchRequest.of(words), new Readership.Everything()).hits().stream()
                .map(Hit::paper)
                .toList();
    }

    @Override
    public synchronized Size size() {
        return new Size(papers.size(), 0, 0, 1);
    }

    @Override
    public synchronized @Nullable Held held(String object) {
        IndexedPaper paper = papers.get(object);
        return paper == null ? null : new Held(object, paper.version(), paper.seq());
    }

    @Override
    public void close() {}
}
