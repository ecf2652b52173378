package vn.vanthu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Problem;

/// Checks the whole that a form and its bases make.
///
/// @param chain the form and what it extends, the form itself first
record MergedCheck(String kind, List<YamlFile> chain, List<Problem> problems) {

    /// Where `path` stands, in the file nearest to the form.
    private String place(String path) {
        return chain.stream()
                .filter(file -> file.has(path))
                .findFirst()
                .orElse(chain.getFirst())
                .place(path);
    }

    private void problem(String code, String place, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = place;
        System.arraycopy(values, 0, all, 1, values.length);
        problems.add(Problem.must(code, place, all));
    }

    void card(ObjectNode card) {
        String code = card.path("kind").asString(kind);
        if (!code.equals(kind)) {
            problem("TEMPLATE.kind", place("kind"), code, kind);
        }
        if (Filling.isBlank(card.path("name"))) {
            problem("TEMPLATE.missing", chain.getFirst().name(), "name");
        }
    }

    List<Field> fields(Map<String, ObjectNode> fields, JsonNode symbol) {
        List<Field> all = new ArrayList<>();
        fields.forEach((name, node) -> {
            // The pattern of the symbol is what stands when the clerk gives none.
            if (name.equals("symbol") && !node.has("default")) {
                node.set("default", symbol);
            }
            Field field = field(name, node);
            if (field != null) {
                all.add(field);
            }
            references(node.path("default"), "", field(name), fields.keySet());
        });
        return all;
    }

    /// Where the field is defined: the path of its name differs from file to file.
    private String field(String name) {
        for (YamlFile file : chain) {
            JsonNode fields = file.tree().path("fields");
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).path("name").asString("").equals(name)) {
                    return file.place("fields[" + i + "]");
                }
            }
        }
        return chain.getFirst().name();
    }

    private @Nullable Field field(String name, JsonNode node) {
        JsonNode label = node.path("label");
        JsonNode type = node.path("type");
        if (Filling.isBlank(label) || Filling.isBlank(type)) {
            String missing = Filling.isBlank(label) ? "label" : "type";
            problem("TEMPLATE.missing", field(name), name + "." + missing);
            return null;
        }
        Field.Type sort = Field.Type.valueOf(type.asString().toUpperCase(Locale.ROOT));
        List<String> choices = node.path("choices").valueStream().map(JsonNode::asString).toList();
        if (sort == Field.Type.CHOICE && choices.isEmpty()) {
            problem("TEMPLATE.missing", field(name), name + ".choices");
        }
        return new Field(
                name,
                label.asString(),
                node.path("labelEn").asString(label.asString()),
                text(node.path("help")),
                text(node.path("helpEn")),
                sort,
                node.path("required").asBoolean(false),
                choices,
                present(node.path("default")),
                present(node.path("example")));
    }

    private static JsonNode present(JsonNode node) {
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    private static @Nullable String text(JsonNode node) {
        return Filling.isBlank(node) ? null : node.asString();
    }

    /// Every field that the paper asks for must be one of the form.
    void paper(JsonNode paper, Set<String> names) {
        references(paper, "paper", "", names);
    }

    /// @param path leads to the place, unless `place` already says it
    private void references(JsonNode node, String path, String place, Set<String> names) {
        String where = place.isEmpty() ? place(path) : place;
        for (String construct : List.of("from", "when", "each")) {
            known(node.path(construct).asString(""), where, names);
        }
        if (node.isString()) {
            wording(node.stringValue(), where, names);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            references(node.get(i), path + "[" + i + "]", place, names);
        }
        for (String member : node.propertyNames()) {
            references(node.path(member), YamlFile.join(path, member), place, names);
        }
    }

    private void wording(String wording, String where, Set<String> names) {
        if (wording.contains(Words.READ_TWICE)) {
            problem("TEMPLATE.read-twice", where, wording);
        }
        Matcher matcher = Filling.NAME.matcher(wording);
        while (matcher.find()) {
            if (!FormFileCheck.OWN_NAMES.contains(matcher.group(1))) {
                known(matcher.group(1), where, names);
            }
        }
    }

    private void known(String name, String where, Set<String> names) {
        if (!name.isEmpty() && !names.contains(name)) {
            String nearest = String.join(", ", Nearest.to(name, names, 3));
            problem("TEMPLATE.reference", where, name, nearest);
        }
    }
}
