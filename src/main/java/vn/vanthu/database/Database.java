package vn.vanthu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The register's database: one file (SQLite) or a server (PostgreSQL), asked in the same words.
///
/// Portable SQL only: days and instants are text in ISO 8601 (`2026-03-05`,
/// `2026-03-05T02:00:00.123Z`), flags are 0 or 1, keys are text; `insert … on conflict … returning`
/// works in both. Any number of threads may use it.
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int BUSY_MILLISECONDS = 20_000;

    private final Kind kind;
    private final HikariDataSource source;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    // SQLite has one writer; waiting in a fair queue here is quicker than its own polling.
    private final ReentrantLock writer = new ReentrantLock(true);

    /// What stands behind the address.
    public enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private Database(Kind kind, HikariDataSource source) {
        this.kind = kind;
        this.source = source;
        this.sql = JdbcClient.create(source);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        // SQLite keeps a transaction open whose commit failed; its rows would come back.
        manager.setRollbackOnCommitFailure(true);
        this.transactions = new TransactionTemplate(manager);
    }

    /// Opens the database in one file, and makes it when it is not there.
    ///
    /// What is committed is on the disk: write-ahead log, `synchronous=FULL`.
    public static Database sqlite(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Taking the write lock at once spares a reader's late upgrade, which SQLite refuses.
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLISECONDS);
        SQLiteDataSource settled = new SQLiteDataSource(settings);
        settled.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(settled);
        return opened(Kind.SQLITE, pool);
    }

    /// Opens a database of a PostgreSQL server.
    ///
    /// @param address `jdbc:postgresql://host/name`
    public static Database postgresql(String address, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return opened(Kind.POSTGRESQL, pool);
    }

    private static Database opened(Kind kind, HikariConfig pool) {
        // The pool lends unasked what was used within the last half second, even when the server
        // ended it meanwhile; it has no other switch than this one. Asking costs a tenth of a
        // millisecond.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        pool.setPoolName("register");
        pool.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource source = new HikariDataSource(pool);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        return new Database(kind, source);
    }

    public Kind kind() {
        return kind;
    }

    /// Asks, or changes within [#inTransaction].
    public JdbcClient sql() {
        return sql;
    }

    /// The connections themselves, for batches and for the server's own tools.
    public javax.sql.DataSource source() {
        return source;
    }

    /// Does `work` wholly or not at all; within another such call it becomes part of that one.
    ///
    /// Every change goes through here, so that on SQLite writers queue in order.
    public <T> T inTransaction(Supplier<T> work) {
        if (kind == Kind.POSTGRESQL) {
            return inOne(work);
        }
        writer.lock();
        try {
            return inOne(work);
        } finally {
            writer.unlock();
        }
    }

    /// The same for work without a result.
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    @SuppressWarnings("NullAway") // The template returns what the work returned, which is not null.
    private <T> T inOne(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    @Override
    public void close() {
        source.close();
    }
}
