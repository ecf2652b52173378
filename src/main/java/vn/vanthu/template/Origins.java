package vn.vanthu.template;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// Remembers which field of the form each place of the paper came from.
final class Origins {

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();

    /// Notes that `place` was filled from `field`; the first to say so is believed.
    void note(String place, String field) {
        if (!place.equals(field)) {
            fields.putIfAbsent(place, field);
        }
    }

    /// Notes that the list at `place` has its elements from `field`. What stands between them as
    /// wording of the form is none of them.
    void noteList(String place, String field) {
        lists.putIfAbsent(place, field);
    }

    /// The same problem, at the place of the form that the clerk can mend.
    Problem translated(Problem problem) {
        return new Problem(
                problem.severity(), problem.code(), of(problem.field()), problem.values());
    }

    /// The clerk's place: `foot.signers[0].name` becomes `values.signers[0].name`.
    String of(String place) {
        String field = step(place);
        if (field == null) {
            field = lists.get(place);
        }
        if (field == null) {
            field = below(place);
        }
        // A value that the form worked out by itself leads on to the one it was made of.
        String next = field == null ? null : step(field);
        return next != null ? next : field != null ? field : place;
    }

    /// The field of the first place within: a list is missing because that field is.
    private @Nullable String below(String place) {
        return fields.keySet().stream()
                .filter(known -> known.startsWith(place + "[") || known.startsWith(place + "."))
                .min(Comparator.naturalOrder())
                .map(fields::get)
                .orElse(null);
    }

    private @Nullable String step(String place) {
        int end = place.length();
        while (end > 0) {
            String field = fields.get(place.substring(0, end));
            if (field != null) {
                return field + place.substring(end);
            }
            end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1));
        }
        return null;
    }
}
