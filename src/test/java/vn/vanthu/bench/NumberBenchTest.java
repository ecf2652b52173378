package vn.vanthu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.database.Database;
import vn.vanthu.register.Given;
import vn.vanthu.register.HandClock;
import vn.vanthu.register.Register;
import vn.vanthu.register.Registry;

/// Prints how fast numbers are given, beside one transaction a number and the bare disk.
@Tag("bench")
@ParameterizedClass
@EnumSource(Database.Kind.class)
class NumberBenchTest {

    private static final int CLIENTS = 200;
    private static final int ROUNDS = 40;
    private static final double SECONDS = 3;

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final AtomicLong papers = new AtomicLong();

    @Test
    void numbersASecondAndTheLongestWait() throws Exception {
        try (Registry registry = Registry.open(kind, folder, new HandClock(Registry.MARCH_5))) {
            Register register = registry.register();
            Database database = registry.database();
            Consumer<String> give =
                    paper ->
                            assertThat(register.give(Registry.notice(paper)))
                                    .isInstanceOf(Given.Number.class);
            Consumer<String> naive = paper -> giveAlone(database, paper);
            database.inTransaction(() -> {
                run(database, "insert into series_year values ('mat', 2026, 0, null, null, null)");
            });
            System.out.printf("%n%s, %d cores%n", kind, Runtime.getRuntime().availableProcessors());
            System.out.printf(
                    "bare: %.0f fsync/s of a small file, %.0f one-row commits/s of one client%n",
                    flushes(), commits(database));
            System.out.println("| clients | numbers/s | one transaction a number, numbers/s |");
            System.out.println("|---|---|---|");
            sustained(CLIENTS, give);
            sustained(8, naive);
            for (int clients : new int[] {1, 8, CLIENTS}) {
                System.out.printf(
                        "| %d | %.0f | %.0f |%n",
                        clients, sustained(clients, give), sustained(clients, naive));
            }
            System.out.println("| 200 at one instant, ms | p50 | p90 | p99 | longest |");
            System.out.println("|---|---|---|---|---|");
            print("register", atOnce(give));
            print("one transaction a number", atOnce(naive));
            assertThat(register.gaps("chung", 2026).unexplained()).isEmpty();
        }
    }

    /// The least that must be written for a number, each in a transaction of its own.
    private static void giveAlone(Database database, String paper) {
        database.inTransaction(() -> {
            int number =
                    database.sql()
                            .sql(
                                    "update series_year set last_number = last_number + 1 where"
                                            + " series = 'mat' and year = 2026 returning"
                                            + " last_number")
                            .query(Integer.class)
                            .single();
            database.sql()
                    .sql(
                            "insert into entry (series, year, number, suffix, place, issuer, symbol,"
                                    + " day, state, paper, kind, kind_name, subject, made_by,"
                                    + " made_at) values ('mat', 2026, ?, '', ?, 'x', 'TB-X',"
                                    + " '2026-03-05', 'NUMBERED', ?, 'thong-bao', 'Thông báo', ?,"
                                    + " 'vanthu', '2026-03-05T01:00:00Z')")
                    .params(number, number, paper, "về việc " + paper)
                    .update();
        });
    }

    private double flushes() throws Exception {
        ByteBuffer page = ByteBuffer.allocate(4096);
        try (FileChannel file =
                FileChannel.open(
                        folder.resolve("flush"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            int count = 0;
            long start = System.nanoTime();
            while (since(start) < SECONDS) {
                file.write(page.clear());
                file.force(false);
                count++;
            }
            return count / since(start);
        }
    }

    private static double commits(Database database) {
        run(database, "create table tally (n integer)");
        int count = 0;
        long start = System.nanoTime();
        while (since(start) < SECONDS) {
            database.inTransaction(() -> run(database, "insert into tally values (1)"));
            count++;
        }
        return count / since(start);
    }

    private static void run(Database database, String sql) {
        database.sql().sql(sql).update();
    }

    private double sustained(int clients, Consumer<String> give) throws Exception {
        long start = System.nanoTime();
        AtomicLong given = new AtomicLong();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                ends.add(
                        all.submit(() -> {
                            while (since(start) < SECONDS) {
                                give.accept("p" + papers.incrementAndGet());
                                given.incrementAndGet();
                            }
                        }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
        return given.get() / since(start);
    }

    /// Milliseconds each of the clients waits, over all rounds.
    private double[] atOnce(Consumer<String> give) throws Exception {
        double[] waits = new double[CLIENTS * ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            CountDownLatch instant = new CountDownLatch(1);
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> ends = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int place = round * CLIENTS + i;
                    String paper = "p" + papers.incrementAndGet();
                    ends.add(
                            all.submit(() -> {
                                instant.await();
                                long asked = System.nanoTime();
                                give.accept(paper);
                                waits[place] = since(asked) * 1000;
                                return true;
                            }));
                }
                Thread.sleep(20);
                instant.countDown();
                for (Future<?> end : ends) {
                    end.get();
                }
            }
        }
        Arrays.sort(waits);
        return waits;
    }

    private static void print(String what, double[] waits) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                waits[waits.length / 2],
                waits[waits.length * 90 / 100],
                waits[waits.length * 99 / 100],
                waits[waits.length - 1]);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
