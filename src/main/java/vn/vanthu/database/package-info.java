/// Opens the register's database, SQLite or PostgreSQL, and keeps its tables up to date.
///
/// In: an address, and the scripts in `src/main/resources/db/migration`, one set for both. Out:
/// [Database], through which every other room asks and changes in SQL that both understand. It must
/// not know what the tables mean.
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package vn.vanthu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
