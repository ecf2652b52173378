package vn.vanthu.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Problem;

/// Checks one `form.yaml` or base by itself: every member known and of the right sort.
final class FormFileCheck {

    private static final Set<String> MEMBERS =
            Set.of(
                    "kind",
                    "name",
                    "label",
                    "labelEn",
                    "abbreviation",
                    "model",
                    "extends",
                    "note",
                    "noteEn",
                    "symbol",
                    "addressees",
                    "retention",
                    "listed",
                    "without",
                    "fields",
                    "paper");
    private static final Set<String> FIELD_MEMBERS =
            Set.of(
                    "name",
                    "label",
                    "labelEn",
                    "help",
                    "helpEn",
                    "type",
                    "required",
                    "default",
                    "example",
                    "choices",
                    "after");

    /// Names that standing wording knows without a field.
    static final Set<String> OWN_NAMES = Set.of("kind", "name", "abbreviation", Filling.ITEM);

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private final YamlFile file;
    private final List<Problem> problems;

    private FormFileCheck(YamlFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static void check(YamlFile file, List<Problem> problems) {
        new FormFileCheck(file, problems).check();
    }

    private void check() {
        JsonNode form = file.tree();
        if (!form.isObject()) {
            problem("TEMPLATE.shape", "", "form");
            return;
        }
        knows("", form, MEMBERS);
        shape("fields", form.path("fields").isArray());
        shape("without", form.path("without").isArray());
        shape("paper", form.path("paper").isObject());
        oneOf("addressees", form.path("addressees"), List.of("none", "optional", "required"));
        for (int i = 0; i < form.path("fields").size(); i++) {
            field("fields[" + i + "]", form.path("fields").get(i));
        }
    }

    private void field(String path, JsonNode field) {
        String name = field.path("name").asString("");
        if (!FIELD_NAME.matcher(name).matches() || OWN_NAMES.contains(name)) {
            problem("TEMPLATE.field-name", path, name);
        }
        knows(path, field, FIELD_MEMBERS);
        oneOf(path + ".type", field.path("type"), Field.Type.NAMES);
    }

    private void knows(String path, JsonNode node, Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                String nearest = String.join(", ", Nearest.to(name, names, 3));
                problem("TEMPLATE.member", YamlFile.join(path, name), name, nearest);
            }
        }
    }

    private void shape(String member, boolean right) {
        if (!right && file.has(member)) {
            problem("TEMPLATE.shape", member, member);
        }
    }

    private void oneOf(String path, JsonNode node, List<String> words) {
        if (!node.isMissingNode() && !words.contains(node.asString(""))) {
            problem("TEMPLATE.type", path, node.asString(""), String.join(", ", words));
        }
    }

    /// A problem whose first value is where it stands.
    private void problem(String code, String path, String... values) {
        String place = file.place(path);
        Object[] all = new Object[values.length + 1];
        all[0] = place;
        System.arraycopy(values, 0, all, 1, values.length);
        problems.add(Problem.must(code, place, all));
    }
}
