package vn.vanthu.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads YAML into a tree of plain words that remembers on which line each stands.
final class AbbreviationsYaml {

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    // file, section, entry, list: more is no file of abbreviations.
    private static final int DEPTH = 5;

    private AbbreviationsYaml() {}

    /// A place of the file.
    sealed interface Node {
        int line();
    }

    /// A word or a day, as written; empty for nothing at all.
    record Text(int line, String value) implements Node {}

    record Items(int line, List<Node> nodes) implements Node {}

    record Members(int line, Map<String, Node> nodes) implements Node {}

    /// The file is no YAML that this program reads.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, String reason) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static Node read(byte[] bytes) throws Unreadable {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() == null) {
                return new Members(1, Map.of());
            }
            Node root = node(parser, DEPTH);
            if (parser.nextToken() != null) {
                throw new Unreadable(line(parser), "a second document begins");
            }
            return root;
        } catch (JacksonException e) {
            var where = e.getLocation();
            String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new Unreadable(where == null ? 1 : Math.max(1, where.getLineNr()), reason);
        }
    }

    private static Node node(JsonParser parser, int depth) throws Unreadable {
        int line = line(parser);
        if (depth == 0) {
            throw new Unreadable(line, "nested too deeply");
        }
        // An alias stands for a node elsewhere; many of them stand for a file without end.
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Unreadable(line, "an alias (*)");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, line, depth);
            case START_ARRAY -> items(parser, line, depth);
            case VALUE_NULL -> new Text(line, "");
            default -> new Text(line, parser.getString());
        };
    }

    private static Members members(JsonParser parser, int line, int depth) throws Unreadable {
        Map<String, Node> nodes = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            nodes.put(name, node(parser, depth - 1));
        }
        return new Members(line, nodes);
    }

    private static Items items(JsonParser parser, int line, int depth) throws Unreadable {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(parser, depth - 1));
        }
        return new Items(line, nodes);
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
