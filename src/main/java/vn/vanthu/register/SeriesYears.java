package vn.vanthu.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;

/// Locks, reads and writes the counters.
final class SeriesYears {

    private static final String STANDING =
            "last_number, last_date, closed_at, (select max(y.last_date) from series_year y where"
                    + " y.series = ?)";

    private final Database database;

    SeriesYears(Database database) {
        this.database = database;
    }

    /// Locks one year of a series until the transaction ends, and opens it when it is new.
    SeriesYear lock(SeriesYear.Key key) {
        Optional<SeriesYear> locked = lockOpened(key);
        if (locked.isPresent()) {
            return locked.get();
        }
        database.sql()
                .sql(
                        "insert into series_year (series, year, last_number) values (?, ?, 0)"
                                + " on conflict do nothing")
                .params(key.series(), key.year())
                .update();
        return lockOpened(key).orElseThrow();
    }

    // On PostgreSQL an update locks the row; on SQLite the transaction has the file already.
    private Optional<SeriesYear> lockOpened(SeriesYear.Key key) {
        return database.sql()
                .sql(
                        "update series_year set last_number = last_number where series = ? and year"
                                + " = ? returning "
                                + STANDING)
                .params(key.series(), key.year(), key.series())
                .query((row, _) -> year(key, row))
                .optional();
    }

    /// A year in which no number was ever asked for.
    SeriesYear unopened(SeriesYear.Key key) {
        return database.sql()
                .sql("select 0, null, null, max(last_date) from series_year where series = ?")
                .param(key.series())
                .query((row, _) -> year(key, row))
                .single();
    }

    private static SeriesYear year(SeriesYear.Key key, ResultSet row) throws SQLException {
        return new SeriesYear(
                key,
                row.getInt(1),
                day(row.getString(2)),
                row.getString(3) != null,
                day(row.getString(4)));
    }

    /// Locks several, always in one order, so that two processes cannot wait for each other.
    Map<SeriesYear.Key, SeriesYear> lock(Collection<SeriesYear.Key> keys) {
        Map<SeriesYear.Key, SeriesYear> locked = new TreeMap<>();
        new TreeSet<>(keys).forEach(key -> locked.put(key, lock(key)));
        return locked;
    }

    /// Reads without locking; empty for a year without a number.
    Optional<SeriesYear> read(SeriesYear.Key key) {
        return database.sql()
                .sql("select " + STANDING + " from series_year where series = ? and year = ?")
                .params(key.series(), key.series(), key.year())
                .query((row, _) -> year(key, row))
                .optional();
    }

    /// Writes the counter back.
    ///
    /// @throws RegisterException when it would go back: a number could be given twice
    void save(SeriesYear year) {
        LocalDate lastDate = year.lastDate();
        if (lastDate == null || !year.isMoved()) {
            return;
        }
        int rows =
                database.sql()
                        .sql(
                                "update series_year set last_number = ?, last_date = ? where series"
                                        + " = ? and year = ? and last_number <= ? and (last_date is"
                                        + " null or last_date <= ?)")
                        .params(
                                year.lastNumber(),
                                lastDate.toString(),
                                year.key().series(),
                                year.key().year(),
                                year.lastNumber(),
                                lastDate.toString())
                        .update();
        if (rows != 1) {
            throw new RegisterException(
                    "the counter of %s/%d would go back to %d of %s"
                            .formatted(
                                    year.key().series(),
                                    year.key().year(),
                                    year.lastNumber(),
                                    lastDate));
        }
    }

    /// Every year that is closed, in order.
    List<Closing> closings() {
        return database.sql()
                .sql(
                        "select series, year, closed_by, closed_at from series_year where closed_at"
                                + " is not null order by series, year")
                .query((row, _) ->
                        new Closing(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                Instant.parse(row.getString(4))))
                .list();
    }

    void close(Closing closing) {
        database.sql()
                .sql(
                        "update series_year set closed_by = ?, closed_at = ? where series = ? and year = ?")
                .params(closing.by(), closing.at().toString(), closing.series(), closing.year())
                .update();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
