package vn.vanthu.web.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.message.FieldNames;
import vn.vanthu.message.Language;
import vn.vanthu.render.Pages;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Field;
import vn.vanthu.template.Filled;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;

/// Makes the pages of what was written so far, whatever state it is in.
final class Previews {

    /// A cell of a table is named by its table; there may be thousands of cells.
    private static final Pattern CELL = Pattern.compile("(.*?)\\.rows\\[.*");

    private final Kinds kinds;
    private final Renderer renderer;
    private final Sentences sentences;
    private final PageTexts texts;

    Previews(Kinds kinds, Renderer renderer, Sentences sentences, PageTexts texts) {
        this.kinds = kinds;
        this.renderer = renderer;
        this.sentences = sentences;
        this.texts = texts;
    }

    /// @param written format `form/1` or `paper/1`
    Preview of(byte[] written, Language language) {
        return switch (PaperJson.tree(written)) {
            case Reading.Refused<JsonNode>(var problems) ->
                    none(sentences.of(problems, language));
            case Reading.Read<JsonNode>(var tree, _) -> of(tree, language);
        };
    }

    private Preview of(JsonNode tree, Language language) {
        Form form =
                Form.FORMAT.equals(tree.path(PaperJson.FORMAT_FIELD).asString(""))
                        ? kinds.kind(tree.path("kind").asString("")).orElse(null)
                        : null;
        Map<String, String> labels = labels(form, language);
        Filled first = PaperFile.filled(tree, kinds);
        Filled filled = first;
        List<Problem> problems = new ArrayList<>(filled.reading().problems());
        Set<String> blanks = Set.of();
        boolean lacking = problems.stream().anyMatch(Problem::isFatal);
        if (lacking && form != null) {
            Blanks.Made made = Blanks.fill(form, tree.path("values"), first);
            if (made != null) {
                filled = made.filled();
                blanks = made.fields();
            }
        }
        Paper paper = filled.paper();
        if (paper == null) {
            return none(sentences.of(problems, language, labels));
        }
        Pages pages = renderer.pages(paper);
        return switch (renderer.preview(pages)) {
            case Rendered.Refused(var missing) -> {
                UnaryOperator<String> places = filled.places();
                missing.forEach(problem -> problems.add(moved(problem, places)));
                yield none(sentences.of(problems, language, labels));
            }
            case Rendered.Files(var files, _) ->
                    new Preview(
                            head(
                                    pages,
                                    memo(filled.places()),
                                    form == null ? "" : "values.",
                                    blanks,
                                    sentences.of(problems, language, labels),
                                    FieldNames.of(language, labels),
                                    language),
                            files.getOrDefault(".pdf", new byte[0]));
        };
    }

    private static Problem moved(Problem problem, UnaryOperator<String> places) {
        return new Problem(
                problem.severity(),
                problem.code(),
                places.apply(problem.field()),
                problem.values());
    }

    private Preview.Head head(
            Pages pages,
            UnaryOperator<String> fields,
            String root,
            Set<String> blanks,
            List<Sentences.Said> problems,
            FieldNames names,
            Language language) {
        Places.Found found = Places.of(pages, fields);
        // What no field of the form made, such as the name of the kind, leads nowhere.
        List<Preview.Part> parts =
                found.parts().stream().filter(part -> part.path().startsWith(root)).toList();
        List<Preview.Area> areas =
                found.areas().stream()
                        .map(area -> area.path().startsWith(root) ? area : area.leadingNowhere())
                        .toList();
        Map<String, String> labels = new HashMap<>();
        for (Preview.Part part : parts) {
            String path = named(part.path());
            String begins = found.words().get(path);
            labels.computeIfAbsent(path, begins == null ? names::name : _ -> begins);
        }
        for (Preview.Area area : areas) {
            if (!area.path().isEmpty()) {
                labels.computeIfAbsent(area.path(), names::name);
            }
        }
        return new Preview.Head(
                true,
                !blanks.isEmpty(),
                problems,
                List.copyOf(new TreeSet<>(blanks)),
                pages.pages().stream()
                        .map(page ->
                                new Preview.Leaf(page.width(), page.height(), Print.of(page)))
                        .toList(),
                parts,
                areas,
                labels,
                States.of(pages, fields, texts.in(language)));
    }

    /// Long lists ask for the same place again and again.
    private static UnaryOperator<String> memo(UnaryOperator<String> places) {
        Map<String, String> known = new HashMap<>();
        return place -> known.computeIfAbsent(place, places);
    }

    private static String named(String path) {
        Matcher cell = CELL.matcher(path);
        return cell.matches() ? cell.group(1) : path;
    }

    private static Preview none(List<Sentences.Said> problems) {
        return new Preview(
                new Preview.Head(
                        false,
                        false,
                        problems,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of()),
                new byte[0]);
    }

    private static Map<String, String> labels(@Nullable Form form, Language language) {
        Map<String, String> labels = new HashMap<>();
        if (form != null) {
            for (Field field : form.fields()) {
                String label = language == Language.EN ? field.labelEn() : field.label();
                labels.put("values." + field.name(), label);
            }
        }
        return labels;
    }
}
