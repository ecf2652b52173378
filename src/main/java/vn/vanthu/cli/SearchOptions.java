package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchAddress;

/// The options that say what is looked for besides words, in what order, and what is shown.
final class SearchOptions {

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "search-kind")
    private @Nullable List<String> kinds;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "search-year")
    private @Nullable List<String> years;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "search-from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "search-to")
    private @Nullable String until;

    @Option(names = "--signer", paramLabel = "NAME", descriptionKey = "search-signer")
    private @Nullable List<String> signers;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "search-unit")
    private @Nullable List<String> units;

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "search-agency")
    private @Nullable List<String> agencies;

    @Option(names = "--state", paramLabel = "STATE", descriptionKey = "search-state")
    private @Nullable List<String> states;

    @Option(names = "--field", paramLabel = "CODE=VALUE", descriptionKey = "search-field")
    private @Nullable List<String> fields;

    @Option(names = "--sort", paramLabel = "ORDER", descriptionKey = "search-sort")
    private @Nullable String sort;

    @Option(names = "--skip", paramLabel = "N", descriptionKey = "search-skip")
    private @Nullable String skip;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search-limit")
    private @Nullable String limit;

    @Option(names = "--columns", paramLabel = "A,B", descriptionKey = "search-columns")
    private @Nullable String columns;

    /// The search, with what of it could not be read.
    ///
    /// @param usualLimit how many are shown unless said
    Outcome<SearchAddress> address(List<String> words, int usualLimit) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        add(parameters, "q", List.of(TypedWords.of(typed(words))));
        add(parameters, Field.KIND.code(), kinds);
        add(parameters, Field.YEAR.code(), years);
        add(parameters, Field.FROM.code(), one(from));
        add(parameters, Field.UNTIL.code(), one(until));
        add(parameters, Field.SIGNER.code(), signers);
        add(parameters, Field.UNIT.code(), units);
        add(parameters, Field.AGENCY.code(), agencies);
        add(parameters, Field.STATE.code(), states);
        List<Problem> unpaired = new ArrayList<>();
        for (String pair : fields == null ? List.<String>of() : fields) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                unpaired.add(Problem.should("SEARCH.pair", "", pair));
            } else {
                add(parameters, pair.substring(0, equals), List.of(pair.substring(equals + 1)));
            }
        }
        add(parameters, "sort", one(sort));
        add(parameters, "skip", one(skip));
        add(parameters, "limit", List.of(limit == null ? String.valueOf(usualLimit) : limit));
        add(parameters, "columns", one(columns));
        return new Outcome.Done<>(parameters, unpaired).then(SearchAddress::of);
    }

    boolean choosesColumns() {
        return columns != null;
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> typed(List<String> words) {
        return words.stream().map(MinusWords::typed).toList();
    }

    private static void add(
            Map<String, List<String>> parameters, String name, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            parameters.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(typed(values));
        }
    }
}
