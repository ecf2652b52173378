package vn.vanthu.search.judged;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the members of one line's JSON object.
final class JudgedJson {

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Lines.LONGEST)
                                                    .build())
                                    .build())
                    .build();

    private final Path file;
    private final Faults faults;

    JudgedJson(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// The passage or query of a line, or null when something is wrong with it. Collections call
    /// the id `_id` as well.
    @Nullable Passage read(long line, String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            faults.at(file, line, "JUDGED.json", reason(e));
            return null;
        }
        if (node == null || !node.isObject()) {
            faults.at(file, line, "JUDGED.object");
            return null;
        }
        String id = id(line, node);
        String words = words(line, node, "text", true);
        String title = words(line, node, "title", false);
        return id == null || words == null || title == null ? null : new Passage(id, title, words);
    }

    private @Nullable String id(long line, JsonNode node) {
        JsonNode id = node.has("id") ? node.path("id") : node.path("_id");
        String value = id.isNumber() ? id.asString() : id.isString() ? id.stringValue() : "";
        if (value.isBlank()) {
            faults.at(file, line, "JUDGED.member", "id");
            return null;
        }
        return value.strip();
    }

    private @Nullable String words(long line, JsonNode node, String name, boolean isNeeded) {
        JsonNode words = node.path(name);
        if (words.isString()) {
            return words.stringValue();
        }
        if (!isNeeded && (words.isMissingNode() || words.isNull())) {
            return "";
        }
        faults.at(file, line, "JUDGED.member", name);
        return null;
    }

    /// Where in the line, and what the reader of JSON says, in one row.
    private static String reason(JacksonException fault) {
        return String.valueOf(fault.getOriginalMessage()).replaceAll("\\s+", " ");
    }
}
