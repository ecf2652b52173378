package vn.vanthu.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// Turns entries into rows and rows into entries.
final class EntryRow {

    private static final String FIXED = "series, year, number, suffix, place, issuer";
    private static final List<String> CHANGING =
            List.of(
                    "symbol",
                    "day",
                    "state",
                    "paper",
                    "kind",
                    "kind_name",
                    "subject",
                    "signer",
                    "recipients",
                    "kept_by",
                    "copies",
                    "remark",
                    "held_for",
                    "held_until",
                    "purpose",
                    "reason",
                    "object",
                    "made_by",
                    "made_at");

    static final String INSERT =
            "insert into entry (%s, %s) values (?, ?, ?, ?, ?, ?%s)"
                    .formatted(FIXED, String.join(", ", CHANGING), ", ?".repeat(CHANGING.size()));

    static final String UPDATE =
            "update entry set %s = ? where series = ? and year = ? and place = ? and state = ?"
                    .formatted(String.join(" = ?, ", CHANGING));

    static final String INSERT_REMARK =
            "insert into entry_remark (series, year, number, suffix, turn, text, dispatched, late,"
                    + " made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// With a place for the condition; entries in order, each once a remark.
    static final String SELECT =
            "select e.*, r.turn, r.text as r_text, r.dispatched as r_dispatched, r.late as r_late,"
                    + " r.made_by as r_by, r.made_at as r_at from (select * from entry where %s) e"
                    + " left join entry_remark r on r.series = e.series and r.year = e.year and"
                    + " r.number = e.number and r.suffix = e.suffix"
                    + " order by e.series, e.year, e.place, r.turn";

    private EntryRow() {}

    /// Fills the places of [#INSERT]; by hand, since hundreds of rows wait for one flush.
    static void bind(PreparedStatement statement, Entry entry) throws SQLException {
        statement.setString(1, entry.series());
        statement.setInt(2, entry.year());
        statement.setInt(3, entry.number().value());
        statement.setString(4, entry.number().suffix());
        statement.setLong(5, EntryTable.place(entry.number()));
        statement.setString(6, entry.issuer());
        int place = 7;
        for (Object value : changing(entry)) {
            if (value instanceof Integer copies) {
                statement.setInt(place, copies);
            } else if (value == null) {
                boolean isNumber = CHANGING.get(place - 7).equals("copies");
                statement.setNull(place, isNumber ? Types.INTEGER : Types.VARCHAR);
            } else {
                statement.setString(place, value.toString());
            }
            place++;
        }
    }

    static List<@Nullable Object> changes(Entry entry, EntryState from) {
        List<@Nullable Object> values = new ArrayList<>(changing(entry));
        values.add(entry.series());
        values.add(entry.year());
        values.add(EntryTable.place(entry.number()));
        values.add(from.name());
        return values;
    }

    private static List<@Nullable Object> changing(Entry entry) {
        Line line = entry.line();
        Reservation held = entry.held();
        return Arrays.asList(
                text(entry.symbol()),
                entry.date().toString(),
                entry.state().name(),
                entry.paper(),
                line == null ? null : line.kind(),
                line == null ? null : line.kindName(),
                line == null ? null : line.subject(),
                line == null ? null : line.signer(),
                line == null ? null : line.recipients(),
                line == null ? null : line.keptBy(),
                line == null ? null : line.copies(),
                line == null ? null : line.note(),
                held == null ? null : held.owner(),
                held == null ? null : held.expires().toString(),
                held == null ? null : held.purpose(),
                entry.reason(),
                entry.object(),
                entry.by(),
                entry.at().toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static List<@Nullable Object> values(Entry entry, int turn, Remark remark) {
        return Arrays.asList(
                entry.series(),
                entry.year(),
                entry.number().value(),
                entry.number().suffix(),
                turn,
                remark.text(),
                text(remark.dispatched()),
                remark.late() ? 1 : 0,
                remark.by(),
                remark.at().toString());
    }

    /// Reads all rows of [#SELECT].
    static List<Entry> entries(ResultSet rows) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        Entry bare = null;
        List<Remark> remarks = new ArrayList<>();
        while (rows.next()) {
            Entry entry = entry(rows);
            if (bare != null && !bare.equals(entry)) {
                entries.add(with(bare, remarks));
                remarks.clear();
            }
            bare = entry;
            if (rows.getString("r_text") != null) {
                remarks.add(remark(rows));
            }
        }
        if (bare != null) {
            entries.add(with(bare, remarks));
        }
        return entries;
    }

    private static Entry with(Entry bare, List<Remark> remarks) {
        return remarks.isEmpty() ? bare : bare.with(remarks);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String symbol = row.getString("symbol");
        return new Entry(
                row.getString("series"),
                row.getInt("year"),
                new PaperNumber(row.getInt("number"), row.getString("suffix")),
                row.getString("issuer"),
                symbol == null ? null : new Symbol(symbol),
                LocalDate.parse(row.getString("day")),
                EntryState.valueOf(row.getString("state")),
                row.getString("paper"),
                line(row),
                held(row),
                row.getString("reason"),
                row.getString("made_by"),
                Instant.parse(row.getString("made_at")),
                row.getString("object"),
                List.of());
    }

    private static @Nullable Line line(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Line(
                        kind,
                        row.getString("kind_name"),
                        row.getString("subject"),
                        row.getString("signer"),
                        row.getString("recipients"),
                        row.getString("kept_by"),
                        row.getInt("copies"),
                        row.getString("remark"));
    }

    private static @Nullable Reservation held(ResultSet row) throws SQLException {
        String owner = row.getString("held_for");
        return owner == null
                ? null
                : new Reservation(
                        owner,
                        LocalDate.parse(row.getString("held_until")),
                        Objects.requireNonNullElse(row.getString("purpose"), ""));
    }

    private static Remark remark(ResultSet row) throws SQLException {
        String dispatched = row.getString("r_dispatched");
        return new Remark(
                row.getString("r_text"),
                dispatched == null ? null : LocalDate.parse(dispatched),
                row.getInt("r_late") == 1,
                row.getString("r_by"),
                Instant.parse(row.getString("r_at")));
    }
}
