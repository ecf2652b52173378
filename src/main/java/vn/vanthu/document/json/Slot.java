package vn.vanthu.document.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Problem;

/// One place of a JSON tree, with the path a clerk can follow and the list its problems go to.
final class Slot {

    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;

    Slot(JsonNode node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    JsonNode node() {
        return node;
    }

    String path() {
        return path;
    }

    /// Absent and `null` mean the same.
    boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    boolean isString() {
        return node.isString();
    }

    boolean isArray() {
        return node.isArray();
    }

    boolean has(String name) {
        return node.has(name);
    }

    Slot get(String name) {
        JsonNode child = node.isObject() ? node.path(name) : MissingNode.getInstance();
        return new Slot(child, path.isEmpty() ? name : path + "." + name, problems);
    }

    void problem(String code, Object... values) {
        problems.add(Problem.must(code, path, values));
    }

    void warning(String code, Object... values) {
        problems.add(Problem.should(code, path, values));
    }

    /// Names every member that this place does not know, so that a misspelt field is not lost.
    void knows(Set<String> names) {
        if (!node.isObject()) {
            if (!isMissing()) {
                problem("JSON.object", kind());
            }
            return;
        }
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                get(name).problem("JSON.unknown", name, String.join(", ", sorted(names)));
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /// A line that must be there.
    String line() {
        String line = lineOrNull();
        if (line == null) {
            problem("JSON.missing");
            return "?";
        }
        return line;
    }

    /// A line, or null when it is absent or blank.
    @Nullable String lineOrNull() {
        if (isMissing()) {
            return null;
        }
        if (!node.isString()) {
            problem("JSON.string", kind());
            return null;
        }
        String text = clean(node.stringValue(), Limits.LINE).strip();
        return text.isEmpty() ? null : text;
    }

    /// The text as it will be stored: NFC, without characters that cannot be printed.
    String text() {
        if (!node.isString()) {
            problem("JSON.string", kind());
            return "";
        }
        return clean(node.stringValue(), Limits.PARAGRAPH);
    }

    private String clean(String text, int limit) {
        if (text.length() > limit) {
            problem("LIMIT.text", text.length(), limit);
            return text.substring(
                    0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
        }
        text.codePoints()
                .filter(Slot::isUnprintable)
                .distinct()
                .limit(5)
                .forEach(c -> problem("TEXT.control", String.format("U+%04X", c)));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Control characters, line breaks and tabs, invisible marks of direction, half pairs.
    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    boolean flag(boolean otherwise) {
        if (isMissing()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            problem("JSON.boolean", kind());
            return otherwise;
        }
        return node.booleanValue();
    }

    int integer(int otherwise, int least, int most) {
        if (isMissing()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            problem("JSON.integer", node.isNumber() ? node.toString() : kind());
            return otherwise;
        }
        int value = node.intValue();
        if (value < least || value > most) {
            problem("JSON.range", value, least, most);
            return otherwise;
        }
        return value;
    }

    /// One of `names`, or null when absent or unknown.
    @Nullable String oneOf(List<String> names) {
        String value = lineOrNull();
        if (value != null && !names.contains(value)) {
            problem("JSON.choice", value, String.join(", ", names));
            return null;
        }
        return value;
    }

    /// Each element read by `reader`; none when the list is absent or too long.
    <T> List<T> list(int limit, Function<Slot, T> reader) {
        List<T> list = new ArrayList<>();
        for (Slot element : elements(limit)) {
            list.add(reader.apply(element));
        }
        return list;
    }

    List<Slot> elements(int limit) {
        if (isMissing()) {
            return List.of();
        }
        if (!node.isArray()) {
            problem("JSON.array", kind());
            return List.of();
        }
        if (node.size() > limit) {
            problem("LIMIT.list", node.size(), limit);
            return List.of();
        }
        List<Slot> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Slot(node.get(i), path + "[" + i + "]", problems));
        }
        return elements;
    }

    /// What stands here, in JSON's own words.
    private String kind() {
        return node.isObject() ? "object" : node.isArray() ? "array" : abridged(node.toString());
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
