package vn.vanthu.template;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Fills the `paper` tree of a form with the values of one paper.
///
/// Four things in the tree are more than themselves: a string is standing wording; `{from: field}`
/// is the value of a field as it is; `{when: field, then: …, else: …}` chooses; `{each: field,
/// then: …}` repeats, with `item` for the element. What comes out blank is left out.
final class Filling {

    /// The first name an expression asks for.
    static final Pattern NAME = Pattern.compile("\\$\\{\\s*([A-Za-z]\\w*)");

    static final String ITEM = "item";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Words words;
    private final Map<String, Field> fields;
    private final Map<String, Object> spoken = new HashMap<>();
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Origins origins = new Origins();
    private String item = "";

    Filling(Words words, Map<String, Field> fields) {
        this.words = words;
        this.fields = fields;
    }

    Origins origins() {
        return origins;
    }

    /// Makes `words` known to standing wording under `name`.
    void say(String name, Object words) {
        spoken.put(name, words);
    }

    /// Makes the value of a field known to `from`, `when` and `each`.
    void value(String name, JsonNode value) {
        values.put(name, value);
    }

    /// The filled node, or null when nothing is left of it.
    @Nullable JsonNode fill(JsonNode pattern, String place) {
        if (pattern.isString()) {
            return words(pattern.stringValue(), place);
        }
        if (pattern.isContainer() && pattern.isEmpty()) {
            // An empty list in a form is meant: `units: []`.
            return pattern;
        }
        if (pattern.isArray() || pattern.has("each")) {
            ArrayNode list = NODES.arrayNode();
            elements(pattern, list, place);
            return list.isEmpty() ? null : list;
        }
        if (pattern.has("from")) {
            String field = pattern.path("from").asString();
            origins.note(place, "values." + field);
            return values.get(field);
        }
        if (pattern.has("when")) {
            return fill(branch(pattern), place);
        }
        if (pattern.isObject()) {
            return members(pattern, place);
        }
        return pattern.isNull() || pattern.isMissingNode() ? null : pattern;
    }

    private @Nullable JsonNode words(String wording, String place) {
        Matcher names = NAME.matcher(wording);
        while (names.find()) {
            if (fields.containsKey(names.group(1))) {
                origins.note(place, "values." + names.group(1));
            } else if (names.group(1).equals(ITEM)) {
                origins.note(place, item);
            }
        }
        String said = words.say(wording, spoken).strip();
        return said.isEmpty() ? null : NODES.stringNode(said);
    }

    /// A mapping whose open members all came out blank says nothing, whatever fixed ones it has.
    private @Nullable JsonNode members(JsonNode pattern, String place) {
        ObjectNode object = NODES.objectNode();
        boolean open = false;
        boolean filled = false;
        for (Map.Entry<String, JsonNode> member : pattern.properties()) {
            JsonNode value = fill(member.getValue(), YamlFile.join(place, member.getKey()));
            boolean isOpen = isOpen(member.getValue());
            open |= isOpen;
            if (value != null) {
                filled |= isOpen;
                object.set(member.getKey(), value);
            }
        }
        return object.isEmpty() || (open && !filled) ? null : object;
    }

    /// Whether what a pattern yields depends on a field.
    private static boolean isOpen(JsonNode pattern) {
        if (pattern.isString()) {
            return NAME.matcher(pattern.stringValue()).find();
        }
        return pattern.has("from")
                || pattern.has("when")
                || pattern.has("each")
                || pattern.valueStream().anyMatch(Filling::isOpen);
    }

    private JsonNode branch(JsonNode choice) {
        boolean chosen = isGiven(values.get(choice.path("when").asString()));
        return choice.path(chosen ? "then" : "else");
    }

    private static boolean isGiven(@Nullable JsonNode value) {
        return value != null && !(value.isBoolean() && !value.booleanValue()) && !isBlank(value);
    }

    /// Whether a value says nothing: absent, an empty string, an empty list.
    static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isContainer() && value.isEmpty());
    }

    /// Puts what `pattern` yields at the end of `list`; lists within it join this one.
    private void elements(JsonNode pattern, ArrayNode list, String place) {
        if (pattern.isArray()) {
            pattern.forEach(element -> elements(element, list, place));
        } else if (pattern.has("when")) {
            elements(branch(pattern), list, place);
        } else if (pattern.has("each")) {
            each(pattern, list, place);
        } else if (pattern.has("from")) {
            insert(pattern.path("from").asString(), list, place);
        } else {
            JsonNode element = fill(pattern, place + "[" + list.size() + "]");
            if (element != null) {
                list.add(element);
            }
        }
    }

    private void each(JsonNode pattern, ArrayNode list, String place) {
        String name = pattern.path("each").asString();
        JsonNode value = values.get(name);
        for (int i = 0; value != null && i < value.size(); i++) {
            item = "values." + name + "[" + i + "]";
            spoken.put(ITEM, value.get(i).asString(""));
            elements(pattern.path("then"), list, place);
        }
        spoken.remove(ITEM);
    }

    private void insert(String name, ArrayNode list, String place) {
        String field = "values." + name;
        // A problem of the whole list, such as its absence, is one of the field it is made of.
        origins.noteList(place, field);
        JsonNode value = values.get(name);
        Field known = fields.get(name);
        if (value == null) {
            return;
        }
        if (known == null || !known.type().isList() || !value.isArray()) {
            origins.note(place + "[" + list.size() + "]", field);
            list.add(value);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            origins.note(place + "[" + list.size() + "]", field + "[" + i + "]");
            list.add(value.get(i));
        }
    }
}
