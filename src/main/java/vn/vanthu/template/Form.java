package vn.vanthu.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

/// The form of one kind of paper: what it asks for, and how that becomes a paper.
public final class Form {

    /// The one format of filled forms.
    public static final String FORMAT = "form/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String kind;
    private final ObjectNode card;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final ObjectNode paper;
    private final Words words;

    /// @param card the members of `form.yaml` apart from `fields` and `paper`, bases merged in
    Form(String kind, ObjectNode card, List<Field> fields, ObjectNode paper, Words words) {
        this.kind = kind;
        this.card = card;
        fields.forEach(field -> this.fields.put(field.name(), field));
        this.paper = paper;
        this.words = words;
    }

    /// Whether papers of a kind say `Kính gửi` (NĐ 30, PL I, II.9.b).
    public enum Addressing {
        NONE,
        /// Báo cáo: only to a superior.
        OPTIONAL,
        REQUIRED
    }

    /// The code, and the name of the folder: `ke-hoach`.
    public String kind() {
        return kind;
    }

    /// The kind as it is printed: `Kế hoạch`.
    public String name() {
        return card.path("name").asString(kind);
    }

    /// The kind as a clerk chooses it; tells apart two forms of one kind.
    public String label() {
        return card.path("label").asString(name());
    }

    public String labelEn() {
        return card.path("labelEn").asString(label());
    }

    /// Chữ viết tắt tên loại (NĐ 30, PL III, Mục I), or null for a kind without one.
    public @Nullable String abbreviation() {
        return text("abbreviation");
    }

    /// Number of the mẫu in NĐ 30, PL III, Mục II, or null where the decree draws none.
    public @Nullable String model() {
        return text("model");
    }

    /// What one should know before choosing this kind, or null.
    public @Nullable String note() {
        return text("note");
    }

    public @Nullable String noteEn() {
        return text("noteEn");
    }

    /// How long papers of the kind are kept, in the words of the office: `Vĩnh viễn`.
    public @Nullable String retention() {
        return text("retention");
    }

    /// Whether NĐ 30, Đ.7 names the kind.
    public boolean isListed() {
        return card.path("listed").asBoolean(true);
    }

    public Addressing addressing() {
        return Addressing.valueOf(
                card.path("addressees").asString("none").toUpperCase(Locale.ROOT));
    }

    private @Nullable String text(String member) {
        JsonNode node = card.path(member);
        return Filling.isBlank(node) ? null : node.asString();
    }

    /// The fields in the order of the paper.
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// Whether the form gives its papers a title of that sort: `name` (ô 5a) or `about` (ô 5b).
    boolean titles(String sort) {
        return paper.path("title").has(sort);
    }

    /// The values of fields that make the form say `words` at a place of the paper, where it says
    /// more than the field: `Về việc kiện toàn …` at `/title/subject` is `subject: kiện toàn …`.
    ///
    /// @param place a JSON pointer into the paper
    public Map<String, String> said(String place, String words) {
        return new Standing(fields).values(paper.at(place), words);
    }

    /// The paper that `values` make: a draft, or an issued paper when they hold a number.
    ///
    /// All problems are found at once; their fields lead to `values.…` wherever a field of the form
    /// can mend them.
    public Reading<Paper> fill(JsonNode values) {
        return filled(values).reading();
    }

    /// The same, with the paper as far as there is one and the way back to the fields.
    public Filled filled(JsonNode values) {
        Filling filling = new Filling(words, fields);
        filling.say("kind", kind);
        filling.say("name", name());
        filling.say("abbreviation", Optional.ofNullable(abbreviation()).orElse(""));
        try {
            List<Problem> problems = new Answers(this, fields, filling).read(values);
            Reading<Paper> reading = PaperJson.read(tree(filling, values));
            Paper paper = reading instanceof Reading.Read<Paper>(var read, _) ? read : null;
            Origins origins = filling.origins();
            return new Filled(judged(reading, problems, origins), paper, origins::of);
        } catch (TemplateEngineException e) {
            String place = kind + "/form.yaml";
            String reason = String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
            return Filled.of(
                    new Reading.Refused<>(
                            List.of(Problem.must("TEMPLATE.wording", place, place, reason))));
        }
    }

    private ObjectNode tree(Filling filling, JsonNode values) {
        ObjectNode tree = NODES.objectNode();
        tree.put(PaperJson.FORMAT_FIELD, PaperJson.FORMAT);
        tree.put("stage", Filling.isBlank(values.path("number")) ? "draft" : "issued");
        tree.put("kind", kind);
        JsonNode filled = filling.fill(paper, "");
        if (filled instanceof ObjectNode members) {
            tree.setAll(members);
        }
        return tree;
    }

    /// Brings together what the form and the reader of papers found.
    private Reading<Paper> judged(Reading<Paper> reading, List<Problem> found, Origins origins) {
        List<Problem> problems = new ArrayList<>(found);
        Set<String> places = found.stream().map(Problem::field).collect(Collectors.toSet());
        List<Problem> later = new ArrayList<>(reading.problems());
        if (reading instanceof Reading.Read<Paper>(var paper, _)) {
            later.addAll(KindRules.problems(this, paper));
        }
        for (Problem problem : later) {
            Problem translated = origins.translated(problem);
            // Of a field already found wrong the reader only sees that something is missing.
            if (!places.contains(translated.field())) {
                problems.add(translated);
            }
        }
        boolean fatal = problems.stream().anyMatch(Problem::isFatal);
        if (!fatal && reading instanceof Reading.Read<Paper>(var paper, _)) {
            return new Reading.Read<>(paper, problems);
        }
        return new Reading.Refused<>(problems);
    }

    /// A form to be filled in, of format `form/1`: every field with its example or preset, so that
    /// it makes a paper at once; null where the program works the value out or nothing need stand.
    public ObjectNode skeleton() {
        ObjectNode skeleton = NODES.objectNode();
        skeleton.put(PaperJson.FORMAT_FIELD, FORMAT);
        skeleton.put("kind", kind);
        ObjectNode values = skeleton.putObject("values");
        for (Field field : fields.values()) {
            boolean fixed = !field.preset().toString().contains("[(");
            JsonNode shown =
                    !Filling.isBlank(field.example())
                            ? field.example()
                            : fixed ? field.preset() : NODES.nullNode();
            values.set(field.name(), shown.isMissingNode() ? NODES.nullNode() : shown.deepCopy());
        }
        return skeleton;
    }
}
