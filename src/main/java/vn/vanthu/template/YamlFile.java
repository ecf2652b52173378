package vn.vanthu.template;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A YAML file as a tree that remembers on which line everything stands.
final class YamlFile {

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH = 60;

    private final String name;
    private final JsonNode tree;
    private final Map<String, Integer> lines = new HashMap<>();

    /// @param name the file's path from `templates/`, as problems name it
    /// @throws tools.jackson.core.JacksonException when it is no YAML
    YamlFile(String name, byte[] bytes) {
        this.name = name;
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            this.tree = parser.nextToken() == null ? NODES.objectNode() : node(parser, "", DEPTH);
        }
    }

    String name() {
        return name;
    }

    JsonNode tree() {
        return tree;
    }

    boolean has(String path) {
        return lines.containsKey(path);
    }

    /// Where `path` stands: `ke-hoach/form.yaml:12`.
    String place(String path) {
        Integer line = lines.get(path);
        return line == null ? name : name + ":" + line;
    }

    /// A path within a path: `fields[2].type`.
    static String join(String path, String member) {
        return path.isEmpty() ? member : path + "." + member;
    }

    private JsonNode node(JsonParser parser, String path, int depth) {
        if (depth == 0) {
            throw new IllegalStateException(name + " is nested too deeply");
        }
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, depth);
            case START_ARRAY -> array(parser, path, depth);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            default -> NODES.stringNode(parser.getString());
        };
    }

    private ObjectNode object(JsonParser parser, String path, int depth) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            String place = join(path, member);
            lines.put(place, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            object.set(member, node(parser, place, depth - 1));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String path, int depth) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, path + "[" + array.size() + "]", depth - 1));
        }
        return array;
    }
}
