package vn.vanthu.keeping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.DatabaseCopy;
import vn.vanthu.database.Database;

/// Writes the whole database as one text file, as it stands at one instant, while others work.
///
/// One form for both kinds of database, so that a backup is read by eye, needs no program of a
/// server's, and moves an office from SQLite to PostgreSQL. A table is a line with its name and
/// columns, a line a row, and a line with their number; fields are parted by tabs, `\N` is null,
/// and tab, line ends and backslash are written `\t`, `\n`, `\r`, `\\`.
final class Dump implements DatabaseCopy {

    /// The file in a backup.
    static final String FILE = "register.dump";

    static final String FORMAT = "vanthu register-dump/1";
    static final String TABLE = "\\table";
    static final String END = "\\end";
    static final String NULL = "\\N";

    private static final int FETCH = 1_000;

    private final Database database;

    Dump(Database database) {
        this.database = database;
    }

    @Override
    public void into(Path folder) throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            write(out);
        }
    }

    void write(Writer out) throws IOException {
        try (Connection connection = reading()) {
            write(connection, out);
        } catch (SQLException e) {
            throw new IOException("the database cannot be read: " + e.getMessage(), e);
        }
    }

    /// A connection that sees one instant from its first question on, and hinders nobody.
    private Connection reading() throws SQLException {
        Connection pooled = database.source().getConnection();
        if (database.kind() == Database.Kind.POSTGRESQL) {
            try {
                pooled.setAutoCommit(false);
                pooled.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                pooled.setReadOnly(true);
                return pooled;
            } catch (SQLException e) {
                pooled.close();
                throw e;
            }
        }
        // The pool's own would take SQLite's one lock for writing.
        try (pooled) {
            Connection own = DriverManager.getConnection(pooled.getMetaData().getURL());
            own.setAutoCommit(false);
            return own;
        }
    }

    private static void write(Connection connection, Writer out) throws SQLException, IOException {
        out.write(FORMAT + "\t" + Tables.version(connection) + "\n");
        for (String table : Tables.of(connection)) {
            List<String> columns = List.copyOf(Tables.columns(connection, table).keySet());
            out.write(TABLE + "\t" + table + "\t" + String.join("\t", columns) + "\n");
            long count = 0;
            try (var asking = connection.createStatement()) {
                asking.setFetchSize(FETCH);
                try (ResultSet rows =
                        asking.executeQuery(
                                "select " + String.join(", ", columns) + " from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= columns.size(); i++) {
                            out.write(i == 1 ? "" : "\t");
                            out.write(written(rows.getString(i)));
                        }
                        out.write("\n");
                        count++;
                    }
                }
            }
            out.write(END + "\t" + table + "\t" + count + "\n");
        }
        out.write(END + "\n");
        connection.rollback();
    }

    private static String written(@Nullable String value) {
        return value == null
                ? NULL
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
