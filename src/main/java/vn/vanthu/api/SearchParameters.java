package vn.vanthu.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.vanthu.message.Language;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Wording;

/// Describes the parameters of a search, which stand in no method's list.
final class SearchParameters {

    private static final String PREFIX = "Search.";

    private SearchParameters() {}

    /// Lets a route take them.
    static void describe(Operation operation) {
        all().keySet()
                .forEach(name ->
                        operation.addParametersItem(
                                new Parameter().$ref("#/components/parameters/" + PREFIX + name)));
    }

    /// Where every route that takes them points to.
    static void addTo(Components components) {
        all().forEach((name, parameter) -> components.addParameters(PREFIX + name, parameter));
    }

    private static Map<String, Parameter> all() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        add(
                all,
                "q",
                "What stands in the box: words, \"phrases\", -not, loại:, số:, năm: …",
                new StringSchema());
        Wording vietnamese = Wording.of(Language.VI);
        Wording english = Wording.of(Language.EN);
        for (Field field : Field.values()) {
            add(
                    all,
                    field.code(),
                    english.label(field) + " (" + vietnamese.label(field) + "); one of the values",
                    new ArraySchema().items(new StringSchema()));
        }
        StringSchema sort = new StringSchema();
        Arrays.stream(SearchRequest.Sort.values())
                .forEach(one -> sort.addEnumItem(one.name().toLowerCase(Locale.ROOT)));
        add(all, "sort", "In what order; rank unless said", sort);
        add(all, "skip", "How many of the first results to leave out", least(0));
        add(
                all,
                "limit",
                "How many to show, 20 unless said",
                least(0).maximum(java.math.BigDecimal.valueOf(SearchRequest.MOST)));
        add(
                all,
                "since-line",
                "Only papers whose newest version came after that line of the journal",
                least(0).format("int64"));
        add(all, "columns", "Codes of columns, separated by commas", new StringSchema());
        return all;
    }

    private static Schema<?> least(int least) {
        return new IntegerSchema().minimum(java.math.BigDecimal.valueOf(least));
    }

    private static void add(
            Map<String, Parameter> all, String name, String description, Schema<?> schema) {
        all.put(
                name,
                new Parameter().in("query").name(name).description(description).schema(schema));
    }
}
