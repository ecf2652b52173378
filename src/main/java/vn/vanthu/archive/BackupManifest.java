package vn.vanthu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Says what a backup holds.
///
/// @param made when
/// @param head the last line of the journal in it
/// @param others digests of the files that are no part of the archive, such as the database
record BackupManifest(Instant made, JournalHead head, SortedMap<String, String> others) {

    private static final String FORMAT = "backup/1";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    byte[] bytes() {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("vanthu", FORMAT);
        tree.put("made", made.toString());
        tree.put("seq", head.seq());
        tree.put("hash", head.hash());
        ObjectNode files = tree.putObject("files");
        others.forEach(files::put);
        return (MAPPER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a manifest; nothing when the file is missing or says something else.
    static Optional<BackupManifest> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
            if (!tree.path("vanthu").asString("").equals(FORMAT)) {
                return Optional.empty();
            }
            SortedMap<String, String> others = new TreeMap<>();
            for (var pair : tree.path("files").properties()) {
                others.put(pair.getKey(), pair.getValue().asString());
            }
            return Optional.of(
                    new BackupManifest(
                            Instant.parse(tree.path("made").asString()),
                            new JournalHead(
                                    tree.path("seq").longValue(), tree.path("hash").asString()),
                            others));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
