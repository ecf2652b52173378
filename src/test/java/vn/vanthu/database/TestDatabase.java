package vn.vanthu.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// An empty database of either kind for one test; the same suites run on both.
///
/// `@ParameterizedClass @EnumSource(Database.Kind.class)` on a test class runs it twice. The
/// PostgreSQL server is found at `VANTHU_TEST_POSTGRES` (an address with user and password), by
/// default database, user and password `vanthu` on this machine; `.ci/run` starts one. Without a
/// server the tests are skipped by name, and fail when `CI=true`.
public final class TestDatabase {

    private static final String SERVER =
            Objects.requireNonNullElse(
                    System.getenv("VANTHU_TEST_POSTGRES"),
                    "jdbc:postgresql://127.0.0.1:5432/vanthu?user=vanthu&password=vanthu");

    private TestDatabase() {}

    /// A new database; on PostgreSQL a schema of its own.
    ///
    /// @param folder where an SQLite file may lie
    public static Database open(Database.Kind kind, Path folder) {
        return switch (kind) {
            case SQLITE -> Database.sqlite(folder.resolve("register.db"));
            case POSTGRESQL -> {
                String address = emptySchema();
                yield Database.postgresql(address, user(address), password(address));
            }
        };
    }

    /// The address of a new empty schema, user and password included; for programs started apart.
    public static String emptySchema() {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection server = DriverManager.getConnection(SERVER);
                var make = server.createStatement()) {
            make.execute("create schema " + schema);
        } catch (SQLException e) {
            String missing = "PostgreSQL does not answer at " + SERVER + ": " + e.getMessage();
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing, e);
            }
            Assumptions.abort(missing);
        }
        return SERVER + (SERVER.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /// The user named in an address of [#emptySchema].
    public static String user(String address) {
        return parameter(address, "user");
    }

    /// The password named in an address of [#emptySchema].
    public static String password(String address) {
        return parameter(address, "password");
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        if (found.find()) {
            return found.group(1);
        }
        throw new IllegalArgumentException("no " + name + " in the address");
    }
}
