package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.vanthu.workflow.TestHouse.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.database.Database;
import vn.vanthu.register.Register;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.Recovery;

/// The database goes away in mid-act: whoever acts is told, nothing that was promised is lost, and
/// all works again afterwards.
class LostDatabaseTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @TempDir Path folder = Path.of("");

    @Test
    void theDatabaseFileIsRemovedWhileEverybodyWorks() throws Exception {
        try (Office office = new Office(Database.Kind.SQLITE, folder)) {
            List<IssuedCard> promised = new ArrayList<>(List.of(office.issue(), office.issue()));
            String draft = office.draft();
            Path file = office.data().resolve("register.db");
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling("register.db" + end));
            }
            assertThat(office.get(Upkeep.class).health().isWell()).isFalse();
            // Whether this is promised is the database's affair; if it is, it is kept.
            Throwable thrown =
                    catchThrowable(() ->
                            promised.add(
                                    done(
                                            office.get(Issuing.class)
                                                    .issue(draft, 1, null, null, Office.CLERK))));
            Office.assertTold(thrown);
            goesOnAfterARebuild(office, promised);
        }
    }

    @Test
    void anOlderDatabaseFileIsPutBackWhileEverybodyWorks() throws Exception {
        try (Office office = new Office(Database.Kind.SQLITE, folder)) {
            List<IssuedCard> promised = new ArrayList<>(List.of(office.issue()));
            Path old = folder.resolve("old.db");
            office.get(Database.class).sql().sql("vacuum into '" + old + "'").update();
            promised.add(office.issue());
            office.recall(promised.getLast());
            Path file = office.data().resolve("register.db");
            for (String end : List.of("-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling("register.db" + end));
            }
            Files.move(old, file, StandardCopyOption.REPLACE_EXISTING);
            office.restart();
            goesOnAfterARebuild(office, promised);
        }
    }

    private static void goesOnAfterARebuild(Office office, List<IssuedCard> promised) {
        office.restart();
        Upkeep upkeep = office.get(Upkeep.class);
        assertThat(upkeep.needsRebuild()).isTrue();
        done(upkeep.rebuild(Office.ADMIN));
        office.assertSound();
        office.assertKept(promised);
        int highest = promised.stream().mapToInt(card -> card.number().value()).max().orElse(0);
        assertThat(office.reserve(END).number().value()).isGreaterThan(highest);
    }

    @Test
    void theServerEndsEveryConnectionAgainAndAgain() throws Exception {
        long seed = Long.getLong("disaster.seed", System.nanoTime());
        Random random = new Random(seed);
        try (Office office = new Office(Database.Kind.POSTGRESQL, folder)) {
            List<IssuedCard> promised = Collections.synchronizedList(new ArrayList<>());
            List<Throwable> told = Collections.synchronizedList(new ArrayList<>());
            List<String> drafts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                drafts.add(office.draft());
            }
            AtomicBoolean stop = new AtomicBoolean();
            try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
                List<Future<?>> work = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    int own = i;
                    work.add(hands.submit(() -> issue(office, drafts, own, promised, told)));
                }
                work.add(
                        hands.submit(() -> {
                            while (!stop.get()) {
                                Throwable thrown = catchThrowable(() -> office.reserve(END));
                                if (thrown != null) {
                                    told.add(thrown);
                                }
                            }
                        }));
                for (int i = 0; i < 12; i++) {
                    Thread.sleep(20 + random.nextInt(200));
                    endConnections(Objects.requireNonNull(office.address()));
                }
                work.get(0).get();
                work.get(1).get();
                stop.set(true);
                work.get(2).get();
            }
            told.forEach(Office::assertTold);
            assertThat(office.get(Recovery.class).finish()).as("seed " + seed).isEmpty();
            assertThat(office.get(Register.class).unfinished()).isEmpty();
            office.assertKept(promised);
            assertThat(promised).as("seed " + seed).hasSize(drafts.size());
            office.assertSound();
        }
    }

    /// Issues every draft, each as often as it takes.
    private static void issue(
            Office office,
            List<String> drafts,
            int own,
            List<IssuedCard> promised,
            List<Throwable> told) {
        for (int i = own; i < drafts.size(); i += 2) {
            String draft = drafts.get(i);
            boolean isDone = false;
            while (!isDone) {
                Throwable thrown =
                        catchThrowable(() ->
                                promised.add(
                                        done(
                                                office.get(Issuing.class)
                                                        .issue(
                                                                draft,
                                                                1,
                                                                null,
                                                                null,
                                                                Office.CLERK))));
                isDone = thrown == null;
                if (thrown != null) {
                    told.add(thrown);
                }
            }
        }
    }

    private static void endConnections(String address) throws Exception {
        try (Connection server =
                        DriverManager.getConnection(address.replace(Office.NAME, "ender"));
                var end =
                        server.prepareStatement(
                                "select pg_terminate_backend(pid) from pg_stat_activity where"
                                        + " application_name = ?")) {
            end.setString(1, Office.NAME);
            end.execute();
        }
    }
}
