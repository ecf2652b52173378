package vn.vanthu.document.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;

/// Writes papers as JSON of format `paper/1` and reads them back.
public final class PaperJson {

    /// The member that names the format, so that a reader of another time knows what it holds.
    public static final String FORMAT_FIELD = "vanthu";

    /// The one format read and written here.
    public static final String FORMAT = "paper/1";

    // Deep nesting is refused by the parser itself, before any recursion of ours.
    private static final int JSON_DEPTH = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(JSON_DEPTH)
                                                    .maxDocumentLength(Limits.BYTES)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private PaperJson() {}

    /// Reads a stored paper.
    public static Reading<Paper> read(byte[] json) {
        return switch (tree(json)) {
            case Reading.Refused<JsonNode>(var problems) -> new Reading.Refused<>(problems);
            case Reading.Read<JsonNode>(var tree, _) -> read(tree);
        };
    }

    /// Reads a paper from a tree, as `template` makes it from a filled form.
    public static Reading<Paper> read(JsonNode tree) {
        List<Problem> problems = new ArrayList<>();
        Slot root = new Slot(tree, "", problems);
        if (!tree.isObject()) {
            root.problem("JSON.object", tree.getNodeType());
            return new Reading.Refused<>(problems);
        }
        Slot format = root.get(FORMAT_FIELD);
        if (format.isMissing()) {
            format.problem("JSON.version-missing", FORMAT);
            return new Reading.Refused<>(problems);
        }
        if (!FORMAT.equals(format.node().asString())) {
            format.problem("JSON.version", format.node().asString(), FORMAT);
            return new Reading.Refused<>(problems);
        }
        Paper paper = new PaperReader(problems).paper(root);
        if (paper == null || problems.stream().anyMatch(Problem::isFatal)) {
            return new Reading.Refused<>(problems);
        }
        return new Reading.Read<>(paper, problems);
    }

    /// Parses any JSON under the same bounds as a paper.
    public static Reading<JsonNode> tree(byte[] json) {
        if (json.length > Limits.BYTES) {
            return refused("LIMIT.bytes", json.length, Limits.BYTES);
        }
        try {
            return new Reading.Read<>(MAPPER.readTree(json), List.of());
        } catch (StreamConstraintsException e) {
            // The parser names the bound it met only in words.
            return e.getOriginalMessage().contains("nesting depth")
                    ? refused("LIMIT.depth", JSON_DEPTH)
                    : refused("LIMIT.value");
        } catch (JacksonException e) {
            var where = e.getLocation();
            return refused(
                    "JSON.syntax",
                    where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr(),
                    e.getOriginalMessage());
        }
    }

    private static <T> Reading<T> refused(String code, Object... values) {
        return new Reading.Refused<>(List.of(Problem.must(code, "", values)));
    }

    /// Every text of a file by its place, whatever else is wrong with the file; none when it is no
    /// JSON.
    public static Map<String, String> texts(byte[] json) {
        return collected(json, JsonNode::isString);
    }

    /// Every text, number and yes or no of a file by its place; none when it is no JSON.
    public static Map<String, String> values(byte[] json) {
        return collected(json, node -> node.isValueNode() && !node.isNull());
    }

    private static Map<String, String> collected(byte[] json, Predicate<JsonNode> wanted) {
        Map<String, String> values = new LinkedHashMap<>();
        if (tree(json) instanceof Reading.Read<JsonNode>(var tree, _)) {
            collect(tree, "", wanted, values);
        }
        return values;
    }

    private static void collect(
            JsonNode node, String path, Predicate<JsonNode> wanted, Map<String, String> values) {
        if (wanted.test(node)) {
            values.put(path, node.asString());
        }
        int i = 0;
        if (node.isArray()) {
            for (JsonNode element : node) {
                collect(element, path + "[" + i++ + "]", wanted, values);
            }
        }
        node.properties()
                .forEach(member ->
                        collect(
                                member.getValue(),
                                path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                                wanted,
                                values));
    }

    /// The stored form of a body: the list that stands under `body` in a paper.
    public static JsonNode body(List<Block> blocks) {
        return PaperWriter.blocks(blocks);
    }

    /// The stored form of what is attached: the list that stands under `attachments` in a paper.
    public static JsonNode attachments(List<Attachment> attachments) {
        return PaperWriter.attachments(attachments);
    }

    /// The stored form of a paper; the same paper always gives the same bytes.
    public static byte[] write(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MAPPER.writeValue(out, PaperWriter.tree(paper));
        return out.toByteArray();
    }
}
