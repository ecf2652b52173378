package vn.vanthu.web.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Wording;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;

/// The form of every field of Phụ lục VI, filled with what is asked for.
final class FieldsForm {

    private static final List<String> STATES =
            List.of("in-force", "corrected", "replaced", "recalled");
    private static final int MOST_URGENT = 4;

    private FieldsForm() {}

    /// @param code name of the parameter
    /// @param sort `day`, `number`, `choice`, `list` (proposals) or `text`
    /// @param values what is asked for; one empty one for nothing
    /// @param choices shown words by value
    record Asked(
            String code,
            String label,
            String sort,
            List<String> values,
            Map<String, String> choices) {}

    static List<Asked> of(SearchRequest request, FoundView.Names names, Kinds kinds) {
        return Arrays.stream(Field.values())
                .map(field -> asked(field, request, names, kinds))
                .toList();
    }

    private static Asked asked(
            Field field, SearchRequest request, FoundView.Names names, Kinds kinds) {
        Wording wording = names.wording();
        Map<String, String> choices = new LinkedHashMap<>();
        String sort =
                switch (field) {
                    case FROM, UNTIL, DATE, DUE -> "day";
                    case YEAR, FILE_YEAR, ORDINAL, PAGES, COPIES -> "number";
                    case STATE, PRIORITY, UNIT -> "choice";
                    case KIND -> "list";
                    default -> "text";
                };
        switch (field) {
            case STATE -> STATES.forEach(state -> choices.put(state, wording.value(field, state)));
            case PRIORITY -> {
                for (int i = 0; i <= MOST_URGENT; i++) {
                    choices.put(String.valueOf(i), wording.value(field, String.valueOf(i)));
                }
            }
            case UNIT -> choices.putAll(names.units());
            case KIND ->
                    kinds.all().stream().map(Form::name).forEach(name -> choices.put(name, name));
            default -> {
                // Typed freely.
            }
        }
        List<String> values = request.fields().getOrDefault(field, List.of());
        if (sort.equals("choice")) {
            // What was asked for is shown, whatever the house calls it now.
            values.forEach(value -> choices.putIfAbsent(value, names.of(field, value)));
        }
        return new Asked(
                field.code(),
                wording.label(field),
                sort,
                values.isEmpty() ? List.of("") : values,
                choices);
    }
}
