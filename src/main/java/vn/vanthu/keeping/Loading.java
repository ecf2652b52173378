package vn.vanthu.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.vanthu.database.Database;

/// Loads a dump into a database, whose tables it empties before, in batches of rows.
final class Loading implements DumpReader.Taker {

    private static final int BATCH = 500;

    private final JdbcTemplate sql;
    private final List<String> tables;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private Map<String, Boolean> known = new HashMap<>();
    private List<String> columns = List.of();
    private String insert = "";

    private Loading(JdbcTemplate sql) {
        this.sql = sql;
        this.tables = sql.execute((Connection connection) -> Tables.of(connection));
    }

    @Override
    public void table(String name, List<String> columns) {
        this.columns = columns;
        known = sql.execute((Connection connection) -> Tables.columns(connection, name));
        if (!tables.contains(name) || !known.keySet().containsAll(columns)) {
            throw new DataRetrievalFailureException("no table %s with %s".formatted(name, columns));
        }
        insert =
                "insert into %s (%s) values (%s)"
                        .formatted(
                                name,
                                String.join(", ", columns),
                                String.join(", ", columns.stream().map(_ -> "?").toList()));
    }

    @Override
    public void row(List<@Nullable String> values) {
        @Nullable Object[] row = new @Nullable Object[values.size()];
        for (int i = 0; i < row.length; i++) {
            String value = values.get(i);
            boolean isNumber = known.getOrDefault(columns.get(i), false);
            row[i] = value != null && isNumber ? Long.valueOf(value) : value;
        }
        rows.add(row);
        if (rows.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void end() {
        flush();
    }

    private void flush() {
        if (!rows.isEmpty()) {
            sql.batchUpdate(insert, rows);
            rows.clear();
        }
    }

    /// Loads a whole dump or nothing.
    ///
    /// @return how many rows
    /// @throws org.springframework.dao.DataAccessException when the database does not take it
    static long load(Database database, Path dump) {
        JdbcTemplate sql = new JdbcTemplate(database.source());
        return database.inTransaction(() -> {
            Loading loading = new Loading(sql);
            for (String table : loading.tables.reversed()) {
                sql.update("delete from " + table);
            }
            try {
                return DumpReader.read(dump, loading);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
