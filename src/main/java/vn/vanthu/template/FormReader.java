package vn.vanthu.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Problem;

/// Reads `form.yaml` with the bases it extends, and names every fault by file and line.
final class FormReader {

    private static final Pattern BASE =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+([.-][a-z0-9]+)*\\.yaml");
    // No form needs so many bases; a chain that long bites its own tail.
    private static final int LONGEST_CHAIN = 8;

    private final FormFiles files;
    private final Words words = new Words();
    private final Map<String, YamlFile> read = new HashMap<>();

    FormReader(FormFiles files) {
        this.files = files;
    }

    /// The form of that kind; with problems it may be empty or must not be used.
    Optional<Form> form(String kind, List<Problem> problems) {
        List<YamlFile> chain = chain(kind + "/form.yaml", problems);
        chain.forEach(file -> FormFileCheck.check(file, problems));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        ObjectNode paper = JsonNodeFactory.instance.objectNode();
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        for (YamlFile file : chain.reversed()) {
            file.tree()
                    .properties()
                    .forEach(member -> {
                        switch (member.getKey()) {
                            case "fields" -> merge(fields, member.getValue());
                            case "paper" -> merge(paper, member.getValue());
                            case "without" ->
                                    member.getValue().forEach(n -> fields.remove(n.asString()));
                            default -> card.set(member.getKey(), member.getValue());
                        }
                    });
        }
        MergedCheck merged = new MergedCheck(kind, chain, problems);
        List<Field> all = merged.fields(fields, card.path("symbol"));
        merged.card(card);
        merged.paper(paper, fields.keySet());
        return problems.isEmpty()
                ? Optional.of(new Form(kind, card, all, paper, words))
                : Optional.empty();
    }

    /// The form and what it extends, the form itself first.
    private List<YamlFile> chain(String path, List<Problem> problems) {
        List<YamlFile> chain = new ArrayList<>();
        FormFiles.Found found = files.find(path, 0);
        String wanted = path;
        String by = path;
        while (chain.size() < LONGEST_CHAIN) {
            if (found == null) {
                problems.add(Problem.must("TEMPLATE.base-missing", by, by, wanted));
                return chain;
            }
            YamlFile file = file(found, problems);
            if (file == null) {
                return chain;
            }
            chain.add(file);
            JsonNode base = file.tree().path("extends");
            if (Filling.isBlank(base)) {
                return chain;
            }
            by = file.place("extends");
            wanted = base.asString("");
            // A form of the office may extend the shipped one of the same name.
            int layer = wanted.equals(found.path()) ? found.layer() + 1 : 0;
            found = BASE.matcher(wanted).matches() ? files.find(wanted, layer) : null;
        }
        problems.add(Problem.must("TEMPLATE.base-loop", by, by, wanted));
        return chain;
    }

    private @Nullable YamlFile file(FormFiles.Found found, List<Problem> problems) {
        String key = found.layer() + ":" + found.path();
        YamlFile known = read.get(key);
        if (known != null) {
            return known;
        }
        try {
            YamlFile file = new YamlFile(found.path(), found.bytes());
            read.put(key, file);
            return file;
        } catch (JacksonException e) {
            var where = e.getLocation();
            String place = found.path() + ":" + (where == null ? 1 : where.getLineNr());
            String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            problems.add(Problem.must("TEMPLATE.yaml", place, place, reason));
        } catch (IllegalStateException e) {
            problems.add(
                    Problem.must(
                            "TEMPLATE.yaml",
                            found.path(),
                            found.path(),
                            String.valueOf(e.getMessage())));
        }
        return null;
    }

    /// Fields of the same name are merged member by member; new ones go after the one named by
    /// `after`, else to the end.
    private static void merge(Map<String, ObjectNode> fields, JsonNode changes) {
        for (JsonNode change : changes) {
            String name = change.path("name").asString();
            ObjectNode known = fields.get(name);
            ObjectNode merged =
                    known == null ? JsonNodeFactory.instance.objectNode() : known.deepCopy();
            change.properties().forEach(m -> merged.set(m.getKey(), m.getValue()));
            String after = change.path("after").asString("");
            if (after.isEmpty() || !fields.containsKey(after)) {
                fields.put(name, merged);
                continue;
            }
            Map<String, ObjectNode> reordered = new LinkedHashMap<>();
            fields.remove(name);
            fields.forEach((other, field) -> {
                reordered.put(other, field);
                if (other.equals(after)) {
                    reordered.put(name, merged);
                }
            });
            fields.clear();
            fields.putAll(reordered);
        }
    }

    /// Members of mappings are merged all the way down; a null takes one away.
    private static void merge(ObjectNode tree, JsonNode changes) {
        changes.properties()
                .forEach(change -> {
                    String name = change.getKey();
                    JsonNode value = change.getValue();
                    if (value.isNull()) {
                        tree.remove(name);
                    } else if (tree.path(name) instanceof ObjectNode inner
                            && value.isObject()
                            && !isConstruct(inner)
                            && !isConstruct(value)) {
                        ObjectNode copy = inner.deepCopy();
                        merge(copy, value);
                        tree.set(name, copy);
                    } else {
                        tree.set(name, value);
                    }
                });
    }

    private static boolean isConstruct(JsonNode node) {
        return node.has("from") || node.has("when") || node.has("each");
    }
}
