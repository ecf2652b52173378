package vn.vanthu.keeping;

import java.util.List;
import vn.vanthu.database.Database;

/// Empties the tables of the register that the archive can fill again.
final class RegisterTables {

    // Those that refer to others first.
    private static final List<String> TABLES =
            List.of(
                    "entry_remark",
                    "entry",
                    "series_year",
                    "series_kind",
                    "series",
                    "pending_detail",
                    "pending_act",
                    "journal_copy");

    private RegisterTables() {}

    /// Keeps everybody else from reading or writing them until the transaction ends.
    static void lock(Database database) {
        // On SQLite every transaction that writes has the file for itself.
        if (database.kind() == Database.Kind.POSTGRESQL) {
            database.sql()
                    .sql("lock table " + String.join(", ", TABLES) + " in access exclusive mode")
                    .update();
        }
    }

    /// Empties them; to be called in a transaction that fills them again.
    static void clear(Database database) {
        TABLES.forEach(table -> database.sql().sql("delete from " + table).update());
    }
}
