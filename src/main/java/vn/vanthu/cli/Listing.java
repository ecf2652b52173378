package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list of things with the same members: a table for a person, JSON for a program.
final class Listing {

    // A table is to be read across; what is longer is read in the thing itself.
    private static final int LONGEST_CELL = 60;

    private final Voice voice;
    private final List<String> keys;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /// @param keys names of the members; their headings are the texts `column.KEY`
    Listing(Voice voice, String... keys) {
        this.voice = voice;
        this.keys = List.of(keys);
    }

    /// @param cells one for each key; null for nothing
    Listing row(@Nullable Object... cells) {
        if (cells.length != keys.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + keys);
        }
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
        return this;
    }

    /// As a table with headings, or as a JSON array of objects.
    void tell(boolean asJson) {
        if (asJson) {
            voice.tell(Json.of(objects()));
        } else {
            lines().forEach(voice::tell);
        }
    }

    /// Of a single row: each member on a line of its own, or one JSON object.
    void tellOne(boolean asJson) {
        if (asJson) {
            voice.tell(Json.of(objects().getFirst()));
        } else {
            List<List<String>> pairs = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                String cell = voice.shown(shown(rows.getFirst().get(i)));
                if (!cell.isEmpty()) {
                    pairs.add(List.of(heading(keys.get(i)), cell));
                }
            }
            Columns.lines(pairs).forEach(voice::tell);
        }
    }

    List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(keys.stream().map(this::heading).toList());
        for (List<@Nullable Object> row : rows) {
            table.add(row.stream().map(cell -> voice.shown(cut(shown(cell)))).toList());
        }
        return Columns.lines(table);
    }

    List<Map<String, @Nullable Object>> objects() {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                object.put(keys.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private String heading(String key) {
        return voice.say("column." + key);
    }

    private String shown(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Boolean flag -> voice.say(flag ? "yes" : "no");
            case Iterable<?> list -> {
                List<String> words = new ArrayList<>();
                list.forEach(word -> words.add(String.valueOf(word)));
                yield String.join(" ", words);
            }
            case Map<?, ?> map -> {
                List<String> pairs = new ArrayList<>();
                map.forEach((name, value) -> pairs.add(name + "=" + value));
                yield String.join(" ", pairs);
            }
            default -> cell.toString();
        };
    }

    static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST_CELL
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_CELL - 1)) + "…";
    }
}
