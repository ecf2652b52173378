package vn.vanthu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.message.Language;
import vn.vanthu.render.Glyphs;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Field;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;

/// The house itself at work.
final class HouseOffice implements Office {

    private final Kinds kinds;
    private final @Nullable Path templates;
    private @Nullable Renderer renderer;
    private @Nullable Typeface typeface;

    /// @param templates the office's own forms and layout rules, which come before the shipped
    ///   ones; null when it has none
    HouseOffice(@Nullable Path templates) {
        this.templates = templates;
        this.kinds = Kinds.load(templates == null ? List.of() : List.of(templates));
    }

    @Override
    public List<Kind> kinds(Language language) {
        return kinds.all().stream().map(form -> kind(form, language)).toList();
    }

    private static Kind kind(Form form, Language language) {
        return new Kind(
                form.kind(),
                language == Language.EN ? form.label() + " (" + form.labelEn() + ")" : form.label(),
                Objects.requireNonNullElse(form.abbreviation(), ""),
                Objects.requireNonNullElse(form.model(), ""));
    }

    @Override
    public Map<String, String> labels(Language language) {
        Map<String, String> labels = new HashMap<>();
        for (Form form : kinds.all()) {
            for (Field field : form.fields()) {
                String label = language == Language.EN ? field.labelEn() : field.label();
                // Forms that share a name mean the same by it, or nearly so.
                labels.putIfAbsent("values." + field.name(), label);
            }
        }
        return labels;
    }

    @Override
    public List<Problem> problems() {
        return kinds.problems();
    }

    @Override
    public Reading<byte[]> skeleton(String kind) {
        Optional<Form> form = kinds.kind(kind);
        if (form.isEmpty()) {
            String nearest = String.join(", ", kinds.nearest(kind));
            return new Reading.Refused<>(
                    List.of(Problem.must("KIND.unknown", "kind", kind, nearest)));
        }
        String json = form.get().skeleton().toPrettyString() + "\n";
        return new Reading.Read<>(json.getBytes(StandardCharsets.UTF_8), List.of());
    }

    @Override
    public Reading<Paper> read(byte[] file) {
        Reading<Paper> reading = PaperFile.read(file, kinds);
        if (reading instanceof Reading.Read<Paper>) {
            return reading;
        }
        // What cannot be laid out is still searched for letters that no face has, so that the clerk
        // hears of all at once.
        List<Problem> problems = new ArrayList<>(reading.problems());
        Typeface letters = typeface();
        PaperJson.texts(file)
                .forEach((place, text) -> problems.addAll(Glyphs.missing(text, place, letters)));
        return new Reading.Refused<>(problems);
    }

    @Override
    public Rendered render(Paper paper, Set<Format> formats, boolean prove) {
        return renderer().render(paper, PaperJson.write(paper), formats, prove);
    }

    /// Made at the first paper: a list of kinds needs no fonts.
    private synchronized Renderer renderer() {
        Renderer made = renderer;
        if (made == null) {
            made = new Renderer(LayoutRulesCatalogue.load(templates), typeface());
            renderer = made;
        }
        return made;
    }

    /// The office's own Times New Roman from `fonts/` beside its forms, else the one that ships.
    private synchronized Typeface typeface() {
        Typeface read = typeface;
        if (read == null) {
            read =
                    templates == null
                            ? Typeface.bundled()
                            : Typeface.from(templates.resolve("fonts"));
            typeface = read;
        }
        return read;
    }
}
