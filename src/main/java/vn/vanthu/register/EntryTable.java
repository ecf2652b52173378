package vn.vanthu.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;

/// Reads and writes the table of numbers.
final class EntryTable {

    private static final String ORDER = " order by series, year, place";
    private static final int PAPERS_AT_ONCE = 500;

    private final Database database;
    private final JdbcTemplate batches;

    EntryTable(Database database) {
        this.database = database;
        this.batches = new JdbcTemplate(database.source());
    }

    /// Number and suffix as one ordinal: 01 before 01A before 02 (NĐ 30 knows no letters; old
    /// papers do).
    static long place(PaperNumber number) {
        int letter = number.suffix().isEmpty() ? 0 : number.suffix().codePointAt(0);
        return number.value() * (Character.MAX_CODE_POINT + 1L) + letter;
    }

    void insert(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        batches.execute(
                EntryRow.INSERT,
                (PreparedStatementCallback<int[]>)
                        statement -> {
                            for (Entry entry : entries) {
                                EntryRow.bind(statement, entry);
                                statement.addBatch();
                            }
                            return statement.executeBatch();
                        });
    }

    /// Writes what may change of an entry: all but its place and whose number it is.
    ///
    /// @return whether it was still in the state `from`; nothing is written otherwise
    boolean update(Entry entry, EntryState from) {
        return database.sql().sql(EntryRow.UPDATE).params(EntryRow.changes(entry, from)).update()
                == 1;
    }

    /// The same where nobody else can have changed the state, the row of its year being locked.
    ///
    /// @throws RegisterException when somebody has
    void change(Entry entry, EntryState from) {
        if (!update(entry, from)) {
            throw new RegisterException(entry.label() + " is no longer " + from);
        }
    }

    List<Entry> page(String series, int year, long after, int limit) {
        return read(
                "series = ? and year = ? and place > ?" + ORDER + " limit ?",
                series,
                year,
                after,
                limit);
    }

    List<Entry> year(SeriesYear.Key key) {
        return read("series = ? and year = ?", key.series(), key.year());
    }

    List<Entry> series(String series) {
        return read("series = ?", series);
    }

    Optional<Entry> find(String series, int year, PaperNumber number) {
        return read("series = ? and year = ? and place = ?", series, year, place(number)).stream()
                .findFirst();
    }

    Optional<Entry> findLabel(String issuer, PaperNumber number, String symbol, int year) {
        return read(
                        "issuer = ? and year = ? and number = ? and suffix = ? and symbol = ?",
                        issuer,
                        year,
                        number.value(),
                        number.suffix(),
                        symbol)
                .stream()
                .findFirst();
    }

    /// The nearest entries before and after a place.
    List<Entry> neighbours(String series, int year, PaperNumber number) {
        List<Entry> both = new ArrayList<>();
        long place = place(number);
        both.addAll(
                read(
                        "series = ? and year = ? and place < ? order by place desc limit 1",
                        series,
                        year,
                        place));
        both.addAll(page(series, year, place, 1));
        return both;
    }

    List<Entry> inState(EntryState state) {
        return read("state = ?" + ORDER, state.name());
    }

    /// What the archive calls the papers that it has, one after another.
    void archivedObjects(Consumer<String> each) {
        database.sql()
                .sql("select object from entry where state = 'ARCHIVED' and object is not null")
                .query(row -> {
                    each.accept(row.getString(1));
                });
    }

    List<Entry> inState(EntryState state, String series, int year) {
        return read("state = ? and series = ? and year = ?" + ORDER, state.name(), series, year);
    }

    /// The entries of these papers, by paper; a void one only where there is no other.
    Map<String, Entry> ofPapers(Collection<String> papers) {
        Map<String, Entry> found = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(new HashSet<>(papers));
        for (int from = 0; from < keys.size(); from += PAPERS_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + PAPERS_AT_ONCE));
            String places = String.join(", ", Collections.nCopies(some.size(), "?"));
            for (Entry entry : read("paper in (" + places + ")" + ORDER, some.toArray())) {
                String paper = String.valueOf(entry.paper());
                Entry before = found.get(paper);
                if (before == null || before.state() == EntryState.VOID) {
                    found.put(paper, entry);
                }
            }
        }
        return found;
    }

    /// The labels an issuer has in a year, of numbers between the two; whatever the series.
    Set<String> labels(String issuer, int year, int from, int to) {
        return new HashSet<>(
                database.sql()
                        .sql(
                                "select number, symbol from entry where issuer = ? and year = ? and"
                                        + " number between ? and ? and suffix = '' and symbol is not"
                                        + " null")
                        .params(issuer, year, from, to)
                        .query((row, _) -> PaperNumber.of(row.getInt(1)) + "/" + row.getString(2))
                        .list());
    }

    /// Whether this register itself has given a number in that year.
    boolean hasLive(SeriesYear.Key key) {
        return !read(
                        "series = ? and year = ? and state <> 'PAST' limit 1",
                        key.series(),
                        key.year())
                .isEmpty();
    }

    void remark(Entry entry, Remark remark) {
        database.sql()
                .sql(EntryRow.INSERT_REMARK)
                .params(EntryRow.values(entry, entry.remarks().size() + 1, remark))
                .update();
    }

    private List<Entry> read(String where, Object... values) {
        return database.sql()
                .sql(EntryRow.SELECT.formatted(where))
                .params(values)
                .query(EntryRow::entries);
    }
}
