package vn.vanthu.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

/// Reads metadata from JSON, naming every problem at once.
final class MetadataReader {

    private static final LocalDate UNREAD = LocalDate.EPOCH;

    private final List<Problem> problems = new ArrayList<>();

    private MetadataReader() {}

    static Reading<Metadata> read(byte[] json) {
        return switch (PaperJson.tree(json)) {
            case Reading.Refused<JsonNode>(var problems) -> new Reading.Refused<>(problems);
            case Reading.Read<JsonNode>(var tree, _) -> new MetadataReader().read(tree);
        };
    }

    private Reading<Metadata> read(JsonNode tree) {
        if (!tree.isObject()) {
            return refused("JSON.object", "", tree.getNodeType());
        }
        String format = tree.path("vanthu").asString("");
        if (format.isEmpty()) {
            return refused("JSON.version-missing", "vanthu", MetadataJson.FORMAT);
        }
        if (!format.equals(MetadataJson.FORMAT)) {
            return refused("JSON.version", "vanthu", format, MetadataJson.FORMAT);
        }
        Metadata metadata = metadata(tree);
        return problems.isEmpty()
                ? new Reading.Read<>(metadata, metadata.problems())
                : new Reading.Refused<>(problems);
    }

    private static Reading<Metadata> refused(String code, String field, Object... values) {
        return new Reading.Refused<>(List.of(Problem.must(code, field, values)));
    }

    private Metadata metadata(JsonNode tree) {
        knows(
                tree,
                "",
                "vanthu FileCode DocOrdinal TypeName CodeNumber CodeNotation IssuedDate OrganName"
                        + " Subject Language PageAmount Description SignerInfo To Priority"
                        + " IssuedAmount DueDate own");
        JsonNode file = tree.path("FileCode");
        JsonNode own = group(tree, "", "own");
        LocalDate issued =
                both(
                        day(tree, "", "IssuedDate", MetadataJson.DECREE_DATE),
                        day(own, "own", "issued", DateTimeFormatter.ISO_LOCAL_DATE),
                        "IssuedDate");
        LocalDate due =
                both(
                        day(tree, "", "DueDate", MetadataJson.DECREE_DATE),
                        day(own, "own", "due", DateTimeFormatter.ISO_LOCAL_DATE),
                        "DueDate");
        if (issued == null) {
            problem("JSON.missing", "IssuedDate");
        }
        return new Metadata(
                file.isMissingNode() ? null : fileCode(group(tree, "", "FileCode")),
                tree.has("DocOrdinal") ? number(tree, "", "DocOrdinal", 1) : null,
                text(tree, "", "TypeName"),
                text(tree, "", "CodeNumber"),
                text(tree, "", "CodeNotation"),
                issued == null ? UNREAD : issued,
                text(tree, "", "OrganName"),
                text(tree, "", "Subject"),
                text(tree, "", "Language"),
                number(tree, "", "PageAmount", 0),
                text(tree, "", "Description"),
                list(
                        tree,
                        "",
                        "SignerInfo",
                        place ->
                                new Metadata.SignerInfo(
                                        text(place.node(), place.path(), "Position"),
                                        text(place.node(), place.path(), "FullName"))),
                list(
                        tree,
                        "",
                        "To",
                        place ->
                                new Metadata.To(
                                        text(place.node(), place.path(), "OrganId"),
                                        text(place.node(), place.path(), "OrganName"))),
                number(tree, "", "Priority", 0),
                number(tree, "", "IssuedAmount", 0),
                due,
                own(own));
    }

    private Metadata.FileCode fileCode(JsonNode tree) {
        knows(tree, "FileCode", "OrganId FileCatalog FileNotation");
        return new Metadata.FileCode(
                text(tree, "FileCode", "OrganId"),
                number(tree, "FileCode", "FileCatalog", 0),
                text(tree, "FileCode", "FileNotation"));
    }

    private Metadata.Own own(JsonNode tree) {
        knows(
                tree,
                "own",
                "issued due paper kind series draftingUnit appendices relations state registerLine"
                        + " retention rights more");
        Map<String, String> more = new TreeMap<>();
        JsonNode pairs = group(tree, "own", "more");
        pairs.properties()
                .forEach(pair -> more.put(pair.getKey(), text(pairs, "own.more", pair.getKey())));
        return new Metadata.Own(
                text(tree, "own", "paper"),
                text(tree, "own", "kind"),
                text(tree, "own", "series"),
                text(tree, "own", "draftingUnit"),
                list(tree, "own", "appendices", this::line),
                list(
                        tree,
                        "own",
                        "relations",
                        place ->
                                new Metadata.Relation(
                                        text(place.node(), place.path(), "type"),
                                        text(place.node(), place.path(), "object"),
                                        text(place.node(), place.path(), "label"),
                                        day(
                                                place.node(),
                                                place.path(),
                                                "date",
                                                DateTimeFormatter.ISO_LOCAL_DATE))),
                text(tree, "own", "state"),
                tree.has("registerLine")
                        ? registerLine(group(tree, "own", "registerLine"), "own.registerLine")
                        : null,
                text(tree, "own", "retention"),
                list(tree, "own", "rights", this::line),
                more);
    }

    private Metadata.RegisterLine registerLine(JsonNode tree, String path) {
        knows(tree, path, "kind kindName subject signer recipients keptBy copies note");
        return new Metadata.RegisterLine(
                text(tree, path, "kind"),
                text(tree, path, "kindName"),
                text(tree, path, "subject"),
                text(tree, path, "signer"),
                text(tree, path, "recipients"),
                text(tree, path, "keptBy"),
                number(tree, path, "copies", 0),
                text(tree, path, "note"));
    }

    /// The decree's date and the ISO date must say the same.
    private @Nullable LocalDate both(
            @Nullable LocalDate decree, @Nullable LocalDate iso, String field) {
        if (decree != null && iso != null && !decree.equals(iso)) {
            problem("METADATA.date-disagrees", field, decree, iso);
        }
        return decree == null ? iso : decree;
    }

    private record Place(JsonNode node, String path) {}

    private <T> List<T> list(JsonNode tree, String path, String name, Function<Place, T> reader) {
        JsonNode node = tree.path(name);
        List<T> list = new ArrayList<>();
        if (!node.isArray()) {
            problem(node.isMissingNode() ? "JSON.missing" : "JSON.array", at(path, name), node);
            return list;
        }
        for (int i = 0; i < node.size(); i++) {
            list.add(reader.apply(new Place(node.get(i), at(path, name) + "[" + i + "]")));
        }
        return list;
    }

    private String line(Place place) {
        if (!place.node().isString()) {
            problem("JSON.string", place.path(), place.node());
            return "";
        }
        return place.node().stringValue();
    }

    private JsonNode group(JsonNode tree, String path, String name) {
        JsonNode node = tree.path(name);
        if (!node.isObject()) {
            problem(node.isMissingNode() ? "JSON.missing" : "JSON.object", at(path, name), node);
        }
        return node;
    }

    private String text(JsonNode tree, String path, String name) {
        JsonNode node = tree.path(name);
        if (!node.isString()) {
            problem(node.isMissingNode() ? "JSON.missing" : "JSON.string", at(path, name), node);
            return "";
        }
        return node.stringValue();
    }

    private int number(JsonNode tree, String path, String name, int least) {
        JsonNode node = tree.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            problem(node.isMissingNode() ? "JSON.missing" : "JSON.integer", at(path, name), node);
            return least;
        }
        if (node.intValue() < least) {
            problem("JSON.range", at(path, name), node.intValue(), least, Integer.MAX_VALUE);
            return least;
        }
        return node.intValue();
    }

    private @Nullable LocalDate day(
            JsonNode tree, String path, String name, DateTimeFormatter form) {
        if (!tree.has(name)) {
            return null;
        }
        String text = text(tree, path, name);
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeParseException e) {
            problem("METADATA.date", at(path, name), text);
            return null;
        }
    }

    /// Names every member that this place does not know, so that nothing is passed over.
    private void knows(JsonNode tree, String path, String names) {
        Set<String> known = new TreeSet<>(List.of(names.split(" ")));
        for (String name : tree.propertyNames()) {
            if (!known.contains(name)) {
                problem("JSON.unknown", at(path, name), name, String.join(", ", known));
            }
        }
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void problem(String code, String field, Object... values) {
        problems.add(Problem.must(code, field, values));
    }
}
