package vn.vanthu.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Problem;

/// The catalogue of kinds of paper: those shipped, and those of the office.
public final class Kinds {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    // A folder inside a jar cannot be listed, so the shipped kinds are written down.
    private static final String INDEX = "kinds.yaml";

    private final FormFiles files;
    private volatile Catalogue catalogue = new Catalogue();

    private Kinds(List<Path> folders) {
        this.files = new FormFiles(folders);
    }

    /// What the folders held when they were read; whole before anybody sees it.
    private static final class Catalogue {
        private final Map<String, Form> forms = new LinkedHashMap<>();
        private final Map<String, List<Problem>> broken = new LinkedHashMap<>();
        private final List<Group> groups = new ArrayList<>();
    }

    /// Kinds that a clerk looks for together.
    public record Group(String name, String nameEn, List<Form> forms) {
        public Group {
            forms = List.copyOf(forms);
        }
    }

    /// Reads the shipped kinds and those in `folders`; a folder `<kind>` there replaces the shipped
    /// one of its name or adds a kind, and the first of the folders wins. Folders that do not exist
    /// are passed over.
    public static Kinds load(List<Path> folders) {
        Kinds kinds = new Kinds(folders);
        kinds.reload();
        return kinds;
    }

    /// Reads the folders again, after a form was changed; who holds a form keeps it as it was.
    void reload() {
        Catalogue fresh = new Catalogue();
        read(fresh);
        catalogue = fresh;
    }

    /// Whether `text` can be the code of a kind; what cannot never becomes part of a path.
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private void read(Catalogue into) {
        FormReader reader = new FormReader(files);
        List<String> own = new ArrayList<>(files.ownKinds());
        for (JsonNode group : index(files).path("groups")) {
            List<Form> members = new ArrayList<>();
            for (JsonNode code : group.path("kinds")) {
                own.remove(code.asString());
                read(into, code.asString(), reader).ifPresent(members::add);
            }
            into.groups.add(
                    new Group(
                            group.path("name").asString(),
                            group.path("nameEn").asString(),
                            members));
        }
        List<Form> added = new ArrayList<>();
        for (String code : own) {
            if (CODE.matcher(code).matches()) {
                read(into, code, reader).ifPresent(added::add);
            } else {
                into.broken.put(code, List.of(Problem.must("TEMPLATE.folder", code, code)));
            }
        }
        if (!added.isEmpty()) {
            into.groups.add(new Group("Mẫu của cơ quan", "Forms of this office", added));
        }
    }

    private static Optional<Form> read(Catalogue into, String code, FormReader reader) {
        List<Problem> problems = new ArrayList<>();
        Optional<Form> form = reader.form(code, problems);
        if (problems.isEmpty()) {
            form.ifPresent(f -> into.forms.put(code, f));
            return form;
        }
        // A broken form of the office is not silently replaced by the shipped one: the paper would
        // not be the one the office meant.
        into.broken.put(code, problems);
        return Optional.empty();
    }

    static JsonNode index(FormFiles files) {
        FormFiles.Found index = files.find(INDEX, files.shippedLayer());
        if (index == null) {
            throw new IllegalStateException("templates/" + INDEX + " is not on the class path");
        }
        return new YamlFile(INDEX, index.bytes()).tree();
    }

    public Optional<Form> kind(String code) {
        return Optional.ofNullable(catalogue.forms.get(code));
    }

    /// All usable forms, in the order of the groups.
    public List<Form> all() {
        return List.copyOf(catalogue.forms.values());
    }

    public List<Group> groups() {
        return List.copyOf(catalogue.groups);
    }

    /// What is wrong with forms that could not be read; the others work all the same.
    public List<Problem> problems() {
        return catalogue.broken.values().stream().flatMap(List::stream).toList();
    }

    /// Why there is no form of that code.
    List<Problem> whyNot(String code) {
        List<Problem> faults = catalogue.broken.get(code);
        if (faults != null) {
            return faults;
        }
        return List.of(
                Problem.must("KIND.unknown", "kind", code, String.join(", ", nearest(code))));
    }

    /// The three codes most like `name`, which may be written as a person would, `Kế hoạch`.
    public List<String> nearest(String name) {
        return Nearest.to(name, catalogue.forms.keySet(), 3);
    }

    /// The filled example beside the form, of format `form/1`; empty when there is none.
    public Optional<byte[]> sample(String code) {
        return CODE.matcher(code).matches()
                ? Optional.ofNullable(files.find(code + "/sample.json", 0))
                        .map(FormFiles.Found::bytes)
                : Optional.empty();
    }
}
