package vn.vanthu.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Reads the address of a search, keeping what can be read and naming what cannot.
final class AddressReader {

    /// Values of fields that one search asks for; a form has not a tenth of them.
    static final int MOST_VALUES = 100;

    private static final int MOST_PARAMETERS = 1_000;
    private static final int MOST_PROBLEMS = 50;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    private final List<Column> columns = new ArrayList<>();
    private String words = "";
    private SearchRequest.Sort sort = SearchRequest.Sort.RANK;
    private int skip;
    private int limit = SearchAddress.USUAL_LIMIT;
    private long since;
    private int values;

    Outcome<SearchAddress> read(Map<String, List<String>> parameters) {
        parameters.forEach((name, all) -> {
            // A form sends its empty fields along; they ask for nothing.
            List<String> said = all.stream().filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty()) {
                parameter(name.strip(), said);
            }
        });
        SearchRequest request = new SearchRequest(words, fields, sort, skip, limit, since);
        return new Outcome.Done<>(
                new SearchAddress(request, columns),
                problems.stream().distinct().limit(MOST_PROBLEMS).toList());
    }

    Outcome<SearchAddress> read(String address) {
        String query = address.strip();
        query = query.substring(query.indexOf('?') + 1);
        int fragment = query.indexOf('#');
        query = fragment < 0 ? query : query.substring(0, fragment);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", MOST_PARAMETERS)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!pair.isBlank()) {
                parameters
                        .computeIfAbsent(decoded(name), _ -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return read(parameters);
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.should("SEARCH.address", "", text));
            return text;
        }
    }

    private void parameter(String name, List<String> said) {
        switch (name) {
            case SearchAddress.WORDS -> words = one(name, said);
            case SearchAddress.SORT -> sort(one(name, said).strip());
            case SearchAddress.SKIP -> skip = (int) number(name, said, Integer.MAX_VALUE, skip);
            case SearchAddress.LIMIT -> limit = limit(name, said);
            case SearchAddress.SINCE -> since = number(name, said, Long.MAX_VALUE, since);
            case SearchAddress.COLUMNS -> said.forEach(this::columns);
            default -> {
                Field field = field(name);
                if (field == null) {
                    problems.add(Problem.should("SEARCH.parameter", "", name, known()));
                } else {
                    ask(field, said);
                }
            }
        }
    }

    private void ask(Field field, List<String> said) {
        for (String value : said) {
            if (values == MOST_VALUES) {
                problems.add(Problem.should("SEARCH.values", "", MOST_VALUES));
                return;
            }
            values++;
            fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
        }
    }

    private String one(String name, List<String> said) {
        if (said.size() > 1) {
            problems.add(Problem.should("SEARCH.twice", "", name));
        }
        return said.getFirst();
    }

    private void sort(String typed) {
        for (SearchRequest.Sort one : SearchRequest.Sort.values()) {
            if (one.name().equalsIgnoreCase(typed)) {
                sort = one;
                return;
            }
        }
        String choices =
                Arrays.stream(SearchRequest.Sort.values())
                        .map(SearchAddress::word)
                        .collect(Collectors.joining(", "));
        problems.add(Problem.should("SEARCH.sort", "", typed, choices));
    }

    private int limit(String name, List<String> said) {
        long wanted = number(name, said, Integer.MAX_VALUE, limit);
        if (wanted > SearchRequest.MOST) {
            problems.add(Problem.should("SEARCH.limit", "", wanted, SearchRequest.MOST));
        }
        return (int) Math.min(wanted, SearchRequest.MOST);
    }

    private long number(String name, List<String> said, long most, long otherwise) {
        String typed = one(name, said).strip();
        try {
            long number = Long.parseLong(typed);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as every other value that is no such number.
        }
        problems.add(Problem.should("SEARCH.number", "", name, typed));
        return otherwise;
    }

    private void columns(String codes) {
        for (String code : codes.split("[,;\\s]+", MOST_PARAMETERS)) {
            Column column = Column.named(code);
            if (column == null && !code.isEmpty()) {
                problems.add(Problem.should("SEARCH.column", "", code, Column.codes()));
            } else if (column != null && !columns.contains(column)) {
                columns.add(column);
            }
        }
    }

    /// By its code or its English name, upper or lower case.
    private static @Nullable Field field(String name) {
        for (Field field : Field.values()) {
            if (field.code().equalsIgnoreCase(name)) {
                return field;
            }
        }
        for (Field field : Field.values()) {
            if (field.english().stream().anyMatch(name::equalsIgnoreCase)) {
                return field;
            }
        }
        return null;
    }

    private static String known() {
        return String.join(
                ", ",
                SearchAddress.WORDS,
                Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", ")),
                SearchAddress.SORT,
                SearchAddress.SKIP,
                SearchAddress.LIMIT,
                SearchAddress.COLUMNS);
    }
}
