package vn.vanthu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class DatabaseTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    @Test
    void workThatFailsLeavesNothing() {
        try (Database database = opened()) {
            assertThatThrownBy(() ->
                            database.inTransaction(() -> {
                                add(database, "a", 1);
                                throw new IllegalStateException("no");
                            }))
                    .hasMessage("no");
            assertThat(total(database)).isZero();
        }
    }

    @Test
    void aTransactionWithinAnotherIsPartOfIt() {
        try (Database database = opened()) {
            assertThatThrownBy(() ->
                            database.inTransaction(() -> {
                                database.inTransaction(() -> add(database, "a", 1));
                                throw new IllegalStateException("no");
                            }))
                    .hasMessage("no");
            assertThat(total(database)).isZero();
        }
    }

    @Test
    void writersAtOneInstantAllGetTheirTurn() throws Exception {
        try (Database database = opened();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.inTransaction(() -> add(database, "a", 0));
            List<Callable<Integer>> writers =
                    IntStream.range(0, 100)
                            .<Callable<Integer>>mapToObj(_ ->
                                    () ->
                                            database.inTransaction(() ->
                                                    database.sql()
                                                            .sql(
                                                                    "update tally set n = n + 1 where"
                                                                            + " name = 'a' returning n")
                                                            .query(Integer.class)
                                                            .single()))
                            .toList();
            List<Integer> seen =
                    threads.invokeAll(writers).stream().map(DatabaseTest::result).sorted().toList();
            assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        }
    }

    private Database opened() {
        Database database = TestDatabase.open(kind, folder);
        database.sql().sql("create table tally (name text primary key, n integer)").update();
        return database;
    }

    private static void add(Database database, String name, int n) {
        database.sql().sql("insert into tally values (?, ?)").params(name, n).update();
    }

    private static int total(Database database) {
        return database.sql().sql("select count(*) from tally").query(Integer.class).single();
    }

    private static Integer result(java.util.concurrent.Future<Integer> future) {
        return future.resultNow();
    }
}
