package vn.vanthu.keeping;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Looks up which tables a database of this program has, those first that others refer to.
final class Tables {

    private static final String HISTORY = "flyway_schema_history";

    private Tables() {}

    /// Every table of the migrations.
    static List<String> of(Connection connection) throws SQLException {
        Set<String> all = new TreeSet<>();
        DatabaseMetaData facts = connection.getMetaData();
        try (ResultSet rows =
                facts.getTables(
                        connection.getCatalog(),
                        connection.getSchema(),
                        "%",
                        new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
                    all.add(name);
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : all) {
            add(table, all, ordered, connection);
        }
        return new ArrayList<>(ordered);
    }

    private static void add(
            String table, Set<String> all, Set<String> ordered, Connection connection)
            throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        Set<String> before = new TreeSet<>();
        try (ResultSet rows =
                connection
                        .getMetaData()
                        .getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                before.add(rows.getString("PKTABLE_NAME"));
            }
        }
        before.remove(table);
        before.retainAll(all);
        for (String other : before) {
            add(other, all, ordered, connection);
        }
        ordered.add(table);
    }

    /// The columns of a table in order, each with whether it holds whole numbers.
    static Map<String, Boolean> columns(Connection connection, String table) throws SQLException {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        try (ResultSet rows =
                connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                int type = rows.getInt("DATA_TYPE");
                columns.put(
                        rows.getString("COLUMN_NAME"),
                        type == Types.INTEGER || type == Types.BIGINT);
            }
        }
        return columns;
    }

    /// The newest script of the migrations that was run.
    static int version(Connection connection) throws SQLException {
        int newest = 0;
        try (var asking = connection.createStatement();
                ResultSet rows =
                        asking.executeQuery(
                                "select version from " + HISTORY + " where version is not null")) {
            while (rows.next()) {
                newest = Math.max(newest, (int) Double.parseDouble(rows.getString(1)));
            }
        }
        return newest;
    }
}
