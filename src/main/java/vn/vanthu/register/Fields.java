package vn.vanthu.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// Writes series and entries as named texts, as the journal tells them, and reads them back.
///
/// What only the journal tells (a kept or void number, a series) can be made again from it.
public final class Fields {

    private Fields() {}

    static Map<String, String> of(Series series) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("series", series.code());
        fields.put("name", series.name());
        fields.put("issuer", series.issuer());
        fields.put("kinds", String.join(" ", series.kinds()));
        fields.put("secret", String.valueOf(series.secret()));
        fields.put("active", String.valueOf(series.active()));
        return fields;
    }

    /// Reads the detail of a `series-define`.
    public static Series series(Map<String, String> fields) {
        String kinds = needed(fields, "kinds");
        return new Series(
                needed(fields, "series"),
                needed(fields, "name"),
                needed(fields, "issuer"),
                kinds.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(kinds.split(" "))),
                Boolean.parseBoolean(needed(fields, "secret")),
                Boolean.parseBoolean(needed(fields, "active")));
    }

    /// The entry without its remarks, which are told one by one.
    static Map<String, String> of(Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("series", entry.series());
        fields.put("year", String.valueOf(entry.year()));
        fields.put("number", entry.number().toString());
        fields.put("issuer", entry.issuer());
        put(fields, "symbol", entry.symbol());
        fields.put("date", entry.date().toString());
        fields.put("state", entry.state().name());
        put(fields, "paper", entry.paper());
        Line line = entry.line();
        if (line != null) {
            fields.put("kind", line.kind());
            fields.put("kindName", line.kindName());
            fields.put("subject", line.subject());
            fields.put("signer", line.signer());
            fields.put("recipients", line.recipients());
            fields.put("keptBy", line.keptBy());
            fields.put("copies", String.valueOf(line.copies()));
            fields.put("note", line.note());
        }
        Reservation held = entry.held();
        if (held != null) {
            fields.put("owner", held.owner());
            fields.put("expires", held.expires().toString());
            fields.put("purpose", held.purpose());
        }
        put(fields, "reason", entry.reason());
        fields.put("by", entry.by());
        fields.put("at", entry.at().toString());
        put(fields, "object", entry.object());
        return fields;
    }

    /// A remark and the number it stands beside.
    static Map<String, String> of(Entry entry, Remark remark) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("series", entry.series());
        fields.put("year", String.valueOf(entry.year()));
        fields.put("number", entry.number().toString());
        put(fields, "paper", entry.paper());
        fields.put("text", remark.text());
        put(fields, "dispatched", remark.dispatched());
        fields.put("late", String.valueOf(remark.late()));
        fields.put("by", remark.by());
        fields.put("at", remark.at().toString());
        return fields;
    }

    /// Reads the detail of a `number-note` or `number-dispatch`; its place is told by the fields
    /// `series`, `year` and `number`.
    public static Remark remark(Map<String, String> fields) {
        String dispatched = fields.get("dispatched");
        return new Remark(
                needed(fields, "text"),
                dispatched == null ? null : LocalDate.parse(dispatched),
                Boolean.parseBoolean(needed(fields, "late")),
                needed(fields, "by"),
                Instant.parse(needed(fields, "at")));
    }

    static Map<String, String> of(Closing closing) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("series", closing.series());
        fields.put("year", String.valueOf(closing.year()));
        fields.put("by", closing.by());
        fields.put("at", closing.at().toString());
        return fields;
    }

    /// Reads the detail of a `year-close`.
    public static Closing closing(Map<String, String> fields) {
        return new Closing(
                needed(fields, "series"),
                Integer.parseInt(needed(fields, "year")),
                needed(fields, "by"),
                Instant.parse(needed(fields, "at")));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /// Reads the detail of an act about one number, such as `number-void`.
    public static Entry entry(Map<String, String> fields) {
        String symbol = fields.get("symbol");
        return new Entry(
                needed(fields, "series"),
                Integer.parseInt(needed(fields, "year")),
                PaperNumber.parse(needed(fields, "number")),
                needed(fields, "issuer"),
                symbol == null ? null : new Symbol(symbol),
                LocalDate.parse(needed(fields, "date")),
                EntryState.valueOf(needed(fields, "state")),
                fields.get("paper"),
                line(fields),
                held(fields),
                fields.get("reason"),
                needed(fields, "by"),
                Instant.parse(needed(fields, "at")),
                fields.get("object"),
                List.of());
    }

    private static @Nullable Line line(Map<String, String> fields) {
        String kind = fields.get("kind");
        return kind == null
                ? null
                : new Line(
                        kind,
                        needed(fields, "kindName"),
                        needed(fields, "subject"),
                        needed(fields, "signer"),
                        needed(fields, "recipients"),
                        needed(fields, "keptBy"),
                        Integer.parseInt(needed(fields, "copies")),
                        needed(fields, "note"));
    }

    private static @Nullable Reservation held(Map<String, String> fields) {
        String owner = fields.get("owner");
        return owner == null
                ? null
                : new Reservation(
                        owner,
                        LocalDate.parse(needed(fields, "expires")),
                        needed(fields, "purpose"));
    }

    private static String needed(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new RegisterException("the act lacks \"" + name + "\": " + fields.keySet());
        }
        return value;
    }
}
