package vn.vanthu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

/// Reads a paper from a file of either format: `paper/1`, or `form/1`, a form filled in.
public final class PaperFile {

    private static final Set<String> MEMBERS = Set.of(PaperJson.FORMAT_FIELD, "kind", "values");

    private PaperFile() {}

    /// The paper that the file holds or makes; refuses unknown formats and unknown kinds by name.
    public static Reading<Paper> read(byte[] file, Kinds kinds) {
        return switch (PaperJson.tree(file)) {
            case Reading.Refused<JsonNode>(var problems) -> new Reading.Refused<>(problems);
            case Reading.Read<JsonNode>(var tree, _) -> read(tree, kinds);
        };
    }

    /// The same from a tree that was parsed before.
    public static Reading<Paper> read(JsonNode tree, Kinds kinds) {
        return filled(tree, kinds).reading();
    }

    /// The same, with the way back from the places of the paper to those of the file.
    public static Filled filled(JsonNode tree, Kinds kinds) {
        JsonNode format = tree.path(PaperJson.FORMAT_FIELD);
        if (Filling.isBlank(format)) {
            // The reader of papers says what is missing.
            return Filled.of(PaperJson.read(tree));
        }
        return switch (format.asString("")) {
            case PaperJson.FORMAT -> Filled.of(paper(tree, kinds));
            case Form.FORMAT -> form(tree, kinds);
            default ->
                    Filled.of(
                            refused(
                                    "JSON.version",
                                    PaperJson.FORMAT_FIELD,
                                    format.asString(format.toString()),
                                    PaperJson.FORMAT + ", " + Form.FORMAT));
        };
    }

    private static Reading<Paper> paper(JsonNode tree, Kinds kinds) {
        Reading<Paper> reading = PaperJson.read(tree);
        String kind = tree.path("kind").asString("");
        if (kind.isBlank()) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        Optional<Form> form = kinds.kind(kind);
        if (form.isEmpty()) {
            problems.addAll(kinds.whyNot(kind));
            return new Reading.Refused<>(problems);
        }
        if (reading instanceof Reading.Read<Paper>(var paper, _)) {
            problems.addAll(KindRules.problems(form.get(), paper));
            return new Reading.Read<>(paper, problems);
        }
        return reading;
    }

    private static Filled form(JsonNode tree, Kinds kinds) {
        List<Problem> problems = new ArrayList<>();
        for (String name : tree.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                String known = String.join(", ", MEMBERS.stream().sorted().toList());
                problems.add(Problem.must("JSON.unknown", name, name, known));
            }
        }
        String kind = tree.path("kind").asString("");
        if (kind.isBlank()) {
            problems.add(Problem.must("KIND.missing", "kind"));
            return Filled.of(new Reading.Refused<>(problems));
        }
        Optional<Form> form = kinds.kind(kind);
        if (form.isEmpty()) {
            problems.addAll(kinds.whyNot(kind));
            return Filled.of(new Reading.Refused<>(problems));
        }
        Filled filled = form.get().filled(tree.path("values"));
        if (problems.isEmpty()) {
            return filled;
        }
        problems.addAll(filled.reading().problems());
        return filled.with(new Reading.Refused<>(problems));
    }

    private static Reading<Paper> refused(String code, String field, Object... values) {
        return new Reading.Refused<>(List.of(Problem.must(code, field, values)));
    }
}
