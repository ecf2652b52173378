package vn.vanthu.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vanthu.document.Outcome;

/// A search as an address that can be mailed, kept and typed: what is looked for, and which columns
/// are shown.
///
/// Parameters stand in this order, those left out that say what goes without saying: `q`, one for
/// each value of a field by its [Field#code], `sort`, `skip`, `limit`, `since-line`, `columns`. It
/// holds no right: whoever opens it finds what he himself may read.
///
/// @param columns in the order they are shown; never none
public record SearchAddress(SearchRequest request, List<Column> columns) {

    static final String WORDS = "q";
    static final String SORT = "sort";

    /// Not `from`, which is a field: the first day.
    static final String SKIP = "skip";

    static final String LIMIT = "limit";
    static final String SINCE = "since-line";
    static final String COLUMNS = "columns";

    static final int USUAL_LIMIT = SearchRequest.of("").limit();

    public SearchAddress {
        columns = columns.isEmpty() ? Column.USUAL : List.copyOf(columns);
    }

    public static SearchAddress of(SearchRequest request) {
        return new SearchAddress(request, Column.USUAL);
    }

    /// Reads parameters by name. It is never refused: what cannot be read is told, all of it, and
    /// the rest is the search.
    public static Outcome<SearchAddress> of(Map<String, List<String>> parameters) {
        return new AddressReader().read(parameters);
    }

    /// The same of `q=c%E1%BA%A3i+c%C3%A1ch&year=2017`, or of a whole address that ends so.
    public static Outcome<SearchAddress> read(String address) {
        return new AddressReader().read(address);
    }

    /// The parameters in their order, as [#of] reads them.
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!request.words().isEmpty()) {
            parameters.put(WORDS, List.of(request.words()));
        }
        for (Field field : Field.values()) {
            List<String> values = request.fields().getOrDefault(field, List.of());
            if (!values.isEmpty()) {
                parameters.put(field.code(), values);
            }
        }
        if (request.sort() != SearchRequest.Sort.RANK) {
            parameters.put(SORT, List.of(word(request.sort())));
        }
        put(parameters, SKIP, request.from(), 0);
        put(parameters, LIMIT, request.limit(), USUAL_LIMIT);
        put(parameters, SINCE, request.since(), 0);
        if (!columns.equals(Column.USUAL)) {
            parameters.put(
                    COLUMNS,
                    List.of(String.join(",", columns.stream().map(Column::code).toList())));
        }
        return parameters;
    }

    /// The parameters as they stand after `?`; empty for a search for everything.
    public String query() {
        List<String> pairs = new ArrayList<>();
        parameters()
                .forEach((name, values) ->
                        values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return String.join("&", pairs);
    }

    /// The same search from another place on.
    public SearchAddress page(int from, int limit) {
        return new SearchAddress(request.page(from, limit), columns);
    }

    /// As an address writes an order: `newest`.
    static String word(SearchRequest.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static void put(
            Map<String, List<String>> parameters, String name, long value, long usual) {
        if (value != usual) {
            parameters.put(name, List.of(String.valueOf(value)));
        }
    }

    private static String encoded(String text) {
        // A comma may stand in a query as it is (RFC 3986, 3.4), and columns are easier to read so.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
