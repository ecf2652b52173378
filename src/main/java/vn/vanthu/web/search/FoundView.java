package vn.vanthu.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Column;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Wording;

/// Lays a page of results out: rows of the chosen columns, what they can be parted by, and where
/// one goes on from here.
///
/// @param first place of the first row among all, from 1; 0 without rows
/// @param before path of the page before, or null
/// @param after path of the page after, or null
/// @param meant the words as they may have been meant
record FoundView(
        List<Heading> headings,
        List<Row> rows,
        Results.Total total,
        long first,
        List<Part> parts,
        List<Chip> chips,
        List<Order> orders,
        @Nullable String before,
        @Nullable String after,
        @Nullable Meant meant) {

    private static final int EXCERPTS = 2;

    record Heading(String name, String text) {}

    /// @param paper by which it is opened
    record Row(String paper, String object, String label, List<Cell> cells) {}

    /// @param name of its column
    /// @param state of the paper, where the cell shows it
    /// @param opens whether the paper is opened by it
    /// @param pieces the text with what was looked for marked in it
    /// @param excerpts where the paper says it besides
    record Cell(
            String name,
            String state,
            boolean opens,
            List<Hit.Piece> pieces,
            List<ExcerptAt> excerpts) {}

    /// @param at where, such as `tr. 3: `
    record ExcerptAt(String at, List<Hit.Piece> pieces) {}

    /// One way to part the papers.
    record Part(String heading, boolean exact, List<Value> values) {}

    /// @param path where it is added to what is asked for, or taken off it again
    record Value(String shown, long count, boolean isChosen, String path) {}

    /// Something asked for.
    ///
    /// @param path the search without it
    record Chip(String label, String text, String path) {}

    record Order(String name, String text, boolean isChosen, String path) {}

    record Meant(String words, String path) {}

    /// Says names that only this house knows.
    ///
    /// @param units names of units by code
    record Names(Wording wording, Map<String, String> units) {
        String of(Field field, String value) {
            return field == Field.UNIT
                    ? units.getOrDefault(value, value)
                    : wording.value(field, value);
        }
    }

    static FoundView of(SearchAddress address, Results results, Names names) {
        Asking asking = new Asking(address);
        Wording wording = names.wording();
        SearchRequest request = address.request();
        int shown = results.hits().size();
        long end = (long) request.from() + shown;
        boolean isLast =
                shown < Math.max(request.limit(), 1)
                        || (results.total().exact() && end >= results.total().count())
                        || end > Integer.MAX_VALUE - SearchRequest.MOST;
        String meant = results.didYouMean();
        return new FoundView(
                address.columns().stream()
                        .map(column -> new Heading(name(column), wording.heading(column)))
                        .toList(),
                results.hits().stream().map(hit -> row(hit, address.columns(), names)).toList(),
                results.total(),
                shown == 0 ? 0 : request.from() + 1L,
                results.facets().stream()
                        .filter(facet -> !facet.values().isEmpty())
                        .map(facet -> part(facet, asking, names))
                        .toList(),
                chips(asking, names),
                orders(asking, wording),
                request.from() == 0
                        ? null
                        : asking.page(Math.max(0, request.from() - request.limit())).path(),
                isLast ? null : asking.page((int) end).path(),
                meant == null ? null : new Meant(meant, asking.words(meant).path()));
    }

    private static String name(Column column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Row row(Hit hit, List<Column> columns, Names names) {
        boolean apart = columns.contains(Column.EXCERPT);
        Column opening = columns.contains(Column.LABEL) ? Column.LABEL : columns.getFirst();
        return new Row(
                hit.paper(),
                hit.object(),
                hit.label(),
                columns.stream()
                        .map(column -> cell(hit, column, column == opening, apart, names))
                        .toList());
    }

    /// @param apart whether excerpts have a column of their own
    private static Cell cell(Hit hit, Column column, boolean opens, boolean apart, Names names) {
        String text = column.of(hit, names.wording());
        String state = column == Column.STATE ? hit.metadata().own().state() : "";
        List<Hit.Piece> pieces =
                switch (column) {
                    case SUBJECT -> marked(hit, text);
                    case EXCERPT -> plain("");
                    case UNIT -> plain(names.of(Field.UNIT, text));
                    default -> plain(text);
                };
        boolean says = column == Column.EXCERPT || (column == Column.SUBJECT && !apart);
        return new Cell(
                name(column),
                state,
                opens,
                // What opens a paper needs a name, whatever column was chosen to come first.
                opens && (text.isBlank() || column == Column.EXCERPT) ? plain(hit.label()) : pieces,
                says ? excerpts(hit, names.wording()) : List.of());
    }

    private static List<Hit.Piece> plain(String text) {
        return List.of(new Hit.Piece(text, false));
    }

    /// The subject with what was looked for marked: as the index did it, or else the words that it
    /// marked on the pages.
    private static List<Hit.Piece> marked(Hit hit, String subject) {
        Set<String> words =
                new TreeSet<>(
                        Comparator.<String>comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()));
        for (Hit.Excerpt excerpt : hit.excerpts()) {
            if (excerpt.page() == 0 && excerpt.text().equals(subject)) {
                return excerpt.pieces();
            }
            excerpt.pieces().stream()
                    .filter(Hit.Piece::isMarked)
                    .map(piece -> piece.text().strip())
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words.isEmpty() ? plain(subject) : marked(subject, words);
    }

    private static List<Hit.Piece> marked(String subject, Set<String> words) {
        Matcher found =
                Pattern.compile(
                                words.stream()
                                        .map(Pattern::quote)
                                        .collect(
                                                Collectors.joining(
                                                        "|",
                                                        "(?<![\\p{L}\\p{N}])(?:",
                                                        ")(?![\\p{L}\\p{N}])")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(subject);
        List<Hit.Piece> pieces = new ArrayList<>();
        int end = 0;
        while (found.find()) {
            if (found.start() > end) {
                pieces.add(new Hit.Piece(subject.substring(end, found.start()), false));
            }
            pieces.add(new Hit.Piece(found.group(), true));
            end = found.end();
        }
        if (end < subject.length()) {
            pieces.add(new Hit.Piece(subject.substring(end), false));
        }
        return pieces;
    }

    private static List<ExcerptAt> excerpts(Hit hit, Wording wording) {
        List<ExcerptAt> shown = new ArrayList<>();
        for (Hit.Excerpt excerpt : hit.excerpts()) {
            if (excerpt.page() != 0 && shown.size() < EXCERPTS) {
                shown.add(new ExcerptAt(wording.at(excerpt), excerpt.pieces()));
            }
        }
        return shown;
    }

    private static Part part(Results.Facet facet, Asking asking, Names names) {
        Field field = facet.field();
        return new Part(
                names.wording().label(field),
                facet.exact(),
                facet.values().stream()
                        .map(value -> {
                            boolean isChosen = asking.asks(field, value.value());
                            return new Value(
                                    names.of(field, value.value()),
                                    value.count(),
                                    isChosen,
                                    (isChosen
                                                    ? asking.without(field, value.value())
                                                    : asking.with(field, value.value()))
                                            .path());
                        })
                        .toList());
    }

    private static List<Chip> chips(Asking asking, Names names) {
        List<Chip> chips = new ArrayList<>();
        SearchRequest request = asking.address().request();
        if (!request.words().isBlank()) {
            chips.add(new Chip("", request.words().strip(), asking.words("").path()));
        }
        request.fields()
                .forEach((field, values) ->
                        values.forEach(value ->
                                chips.add(
                                        new Chip(
                                                names.wording().label(field),
                                                names.of(field, value),
                                                asking.without(field, value).path()))));
        return chips;
    }

    private static List<Order> orders(Asking asking, Wording wording) {
        List<Order> orders = new ArrayList<>();
        for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
            orders.add(
                    new Order(
                            sort.name().toLowerCase(Locale.ROOT),
                            wording.sort(sort),
                            asking.sort() == sort,
                            asking.sorted(sort).path()));
        }
        return orders;
    }
}
