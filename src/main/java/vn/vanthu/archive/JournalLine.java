package vn.vanthu.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.archive.ocfl.Digests;

/// One act in the journal, chained to the line before by its hash.
///
/// The hash is the SHA-512 of the line's own UTF-8 bytes up to, and without, `,"hash":`; so a
/// person can reckon it with `sha512sum`.
///
/// @param seq its place in the chain, from 1
/// @param by who acted
/// @param act such as `issued`
/// @param actId the UUID of the act, unique in the journal
/// @param object the object that got a version, or null for an act without one
/// @param version the version, from 1
/// @param digest the SHA-512 of that version's inventory, which pins all its files
/// @param previous the hash of the line before; zeros for the first
/// @param text the exact line, without its line break
public record JournalLine(
        long seq,
        Instant at,
        String by,
        String act,
        String actId,
        @Nullable String object,
        @Nullable Integer version,
        @Nullable String digest,
        Map<String, String> detail,
        String previous,
        String hash,
        String text) {

    /// What the first line names as the one before it.
    static final String NOTHING_BEFORE = "0".repeat(128);

    /// Bytes of the longest line.
    static final int LONGEST = 1 << 20;

    private static final String HASH = ",\"hash\":\"";
    private static final Pattern END = Pattern.compile("[0-9a-f]{128}\"}");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// The line of `entry` behind a line with the hash `previous`.
    static JournalLine of(long seq, Entry entry, String previous) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("seq", seq);
        entry.into(tree);
        tree.put("previous", previous);
        String open = MAPPER.writeValueAsString(tree);
        String hashed = open.substring(0, open.length() - 1);
        String hash = hashOf(hashed);
        return new JournalLine(
                seq,
                entry.at(),
                entry.by(),
                entry.act(),
                entry.actId(),
                entry.object(),
                entry.version(),
                entry.digest(),
                entry.detail(),
                previous,
                hash,
                hashed + HASH + hash + "\"}");
    }

    private static String hashOf(String hashed) {
        return Digests.of(hashed.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the hash that the line bears is the hash of the line.
    boolean isSound() {
        return hashOf(text.substring(0, text.length() - HASH.length() - 130)).equals(hash);
    }

    /// Reads a line; whether it fits its neighbours is not asked.
    ///
    /// @throws IllegalArgumentException when it is no line of a journal
    static JournalLine parse(String text) {
        int end = text.lastIndexOf(HASH);
        if (end < 0 || !END.matcher(text.substring(end + HASH.length())).matches()) {
            throw new IllegalArgumentException("the line does not end in a hash");
        }
        try {
            JsonNode tree = MAPPER.readTree(text);
            Entry entry = Entry.from(tree);
            return new JournalLine(
                    tree.path("seq").longValue(),
                    entry.at(),
                    entry.by(),
                    entry.act(),
                    entry.actId(),
                    entry.object(),
                    entry.version(),
                    entry.digest(),
                    entry.detail(),
                    tree.path("previous").asString(),
                    tree.path("hash").asString(),
                    text);
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("the line is no entry of a journal", e);
        }
    }

    /// An ordered copy in which every value can be written as UTF-8.
    static Map<String, String> cleaned(Map<String, String> detail) {
        SortedMap<String, String> cleaned = new TreeMap<>();
        int size = 0;
        for (var pair : detail.entrySet()) {
            String key = utf8(pair.getKey());
            String value = utf8(pair.getValue());
            size += key.length() + value.length();
            cleaned.put(key, value);
        }
        if (size > LONGEST / 12) {
            throw new IllegalArgumentException(
                    "detail of " + size + " letters must have at most " + LONGEST / 12);
        }
        return Collections.unmodifiableSortedMap(cleaned);
    }

    /// Half of a surrogate pair is no letter and cannot be written; it becomes `?`.
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
