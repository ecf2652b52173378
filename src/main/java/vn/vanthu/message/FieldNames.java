package vn.vanthu.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names the fields of a paper in the words of the office: `foot.signers[0].name` is `Người ký 1 ›
/// Họ tên`.
///
/// A name is looked up by its whole path without numbers (`foot.signers.name`), then by ever
/// shorter ends of it (`signers.name`, `name`), so that units within units need no names of their
/// own. A name in brackets only groups others and is left out when something follows it.
public final class FieldNames {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[\\d{1,9}])*)");
    private static final Pattern INDEX = Pattern.compile("\\d+");
    private static final int LONGEST_KEY = 3;
    private static final String BETWEEN = " › ";

    private final Texts texts;
    private final Map<String, String> labels;

    private FieldNames(Texts texts, Map<String, String> labels) {
        this.texts = texts;
        this.labels = Map.copyOf(labels);
    }

    public static FieldNames of(Language language) {
        return of(language, Map.of());
    }

    /// The same with further names.
    ///
    /// @param labels names of further fields by path, such as those of forms: `values.chair`
    public static FieldNames of(Language language, Map<String, String> labels) {
        return new FieldNames(Texts.load("fields", language), labels);
    }

    /// The name of the field at `path`, steps not known staying as they are; of the paper itself
    /// when the path is empty.
    public String name(String path) {
        if (path.isEmpty()) {
            return texts.text("paper");
        }
        List<String> names = new ArrayList<>();
        List<String> trail = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            trail.add(step.group(1));
            boolean isLast = step.end() == path.length();
            String name = lookUp(trail);
            if (name == null) {
                name = step.group(1);
            } else if (name.startsWith("(")) {
                name = isLast ? name.substring(1, name.length() - 1) : "";
            }
            addNumbered(names, trail, name, step.group(2));
        }
        return Shown.of(String.join(BETWEEN, names));
    }

    /// The first number belongs to the name (`Hàng 4`), a further one is a step of its own (`Ô 2`).
    private void addNumbered(List<String> names, List<String> trail, String name, String indexes) {
        List<Integer> numbers =
                INDEX.matcher(indexes).results().map(i -> Integer.parseInt(i.group()) + 1).toList();
        if (!name.isEmpty()) {
            names.add(numbers.isEmpty() ? name : name + " " + numbers.getFirst());
        }
        for (int i = 1; i < numbers.size(); i++) {
            trail.add("#");
            String inner = lookUp(trail);
            names.add((inner == null ? "" : inner + " ") + numbers.get(i));
        }
        trail.removeIf("#"::equals);
    }

    private @Nullable String lookUp(List<String> trail) {
        for (int from = Math.max(0, trail.size() - LONGEST_KEY); from < trail.size(); from++) {
            String key = String.join(".", trail.subList(from, trail.size()));
            String label = labels.get(key);
            String name = label == null ? texts.raw(key) : label;
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
