package vn.vanthu.archive;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An act before it has its place in the journal.
record Entry(
        Instant at,
        String by,
        String act,
        String actId,
        @Nullable String object,
        @Nullable Integer version,
        @Nullable String digest,
        Map<String, String> detail) {

    Entry {
        Act.checked(act);
        by = JournalLine.utf8(by);
        detail = JournalLine.cleaned(detail);
    }

    /// The entry of a deposit whose inventory has the digest `digest`.
    static Entry of(Deposit deposit, String digest) {
        return new Entry(
                deposit.at(),
                deposit.by(),
                deposit.act(),
                deposit.actId(),
                deposit.object().value(),
                deposit.version(),
                digest,
                deposit.detail());
    }

    void into(ObjectNode tree) {
        tree.put("actId", actId);
        tree.put("act", act);
        tree.put("at", at.toString());
        tree.put("by", by);
        if (object != null) {
            tree.put("object", object);
            tree.put("version", version);
            tree.put("digest", digest);
        }
        ObjectNode pairs = tree.putObject("detail");
        detail.forEach(pairs::put);
    }

    /// @throws IllegalArgumentException when a member is missing or of another form
    static Entry from(JsonNode tree) {
        SortedMap<String, String> detail = new TreeMap<>();
        for (var pair : tree.path("detail").properties()) {
            detail.put(pair.getKey(), text(tree.path("detail"), pair.getKey()));
        }
        JsonNode version = tree.path("version");
        boolean hasObject = tree.has("object");
        if (hasObject && !version.isInt()) {
            throw new IllegalArgumentException("\"version\" must be a number");
        }
        return new Entry(
                Instant.parse(text(tree, "at")),
                text(tree, "by"),
                text(tree, "act"),
                text(tree, "actId"),
                hasObject ? text(tree, "object") : null,
                hasObject ? version.intValue() : null,
                hasObject ? text(tree, "digest") : null,
                detail);
    }

    private static String text(JsonNode tree, String name) {
        JsonNode value = tree.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + name + "\" must be text");
        }
        return value.stringValue();
    }

    /// Whether a line tells of this very act.
    boolean isTold(JournalLine line) {
        return act.equals(line.act())
                && actId.equals(line.actId())
                && java.util.Objects.equals(object, line.object())
                && java.util.Objects.equals(version, line.version())
                && java.util.Objects.equals(digest, line.digest())
                && detail.equals(line.detail());
    }
}
