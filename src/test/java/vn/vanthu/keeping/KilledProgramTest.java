package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.GapAudit;
import vn.vanthu.register.Register;
import vn.vanthu.workflow.Recovery;
import vn.vanthu.workflow.TestHouse;

/// The plug is pulled at any moment: what was promised is there, every number is accounted for, and
/// register and archive agree.
///
/// Each round a program of its own ([Doomed]) works on the folder in five threads and is killed
/// (SIGKILL) after a random time. `-Dcrash.seed=…` repeats the times, not the threads.
class KilledProgramTest {

    private static final Actor ADMIN = Actor.of("quan-tri", null, Role.ADMINISTRATOR);
    private static final int SHORTEST = 200;
    private static final int LONGEST = 3_000;
    private static final int DRAFTS = 250;
    // Every so many rounds it may be killed before it has opened the folder.
    private static final int OPENING = 5;

    @TempDir Path folder = Path.of("");

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> promises = new ArrayList<>();
    private String offset = "0";
    private @Nullable String address;

    @Test
    void survivesTwelveKillsOnSqlite() throws Exception {
        rounds(12);
    }

    @Test
    void survivesFourKillsOnPostgresql() throws Exception {
        address = TestDatabase.emptySchema();
        rounds(4);
    }

    @Test
    @Tag("long")
    void survivesTwoHundredKillsOnSqlite() throws Exception {
        rounds(200);
    }

    @Test
    @Tag("long")
    void survivesFortyKillsOnPostgresql() throws Exception {
        address = TestDatabase.emptySchema();
        rounds(40);
    }

    private void rounds(int count) throws Exception {
        long began = System.nanoTime();
        Instant start =
                ReadyDrafts.DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        offset = String.valueOf(Duration.between(Instant.now(), start).toSeconds());
        String draft = ReadyDrafts.first(folder, address);
        Running next = new Running(draft);
        try (BareHouse house = open()) {
            top(house, draft);
        }
        for (int round = 1; round <= count; round++) {
            Running now = next;
            now.begin(round % OPENING != 0);
            int time = SHORTEST + random.nextInt(LONGEST - SHORTEST);
            if (round < count) {
                next = new Running(draft);
            }
            Thread.sleep(time);
            List<String> kept = now.kill();
            promises.addAll(kept);
            try (BareHouse house = open()) {
                check(house, kept, "round " + round + ", seed " + seed);
                top(house, draft);
            }
        }
        try (BareHouse house = open()) {
            check(house, promises, "all rounds, seed " + seed);
        }
        System.out.printf(
                "%d kills, %d promises, %d papers issued, %d recalled; %d s, seed %d%n",
                count,
                promises.size(),
                count("issued"),
                count("recalled"),
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                seed);
        assertThat(count("issued")).as("the programs did something").isGreaterThan(count);
    }

    private long count(String act) {
        return promises.stream().filter(line -> line.startsWith(act + " ")).count();
    }

    private BareHouse open() {
        return BareHouse.open(data(), address, clock());
    }

    private Path data() {
        return folder.resolve("archive");
    }

    private Clock clock() {
        return Doomed.clock(offset);
    }

    private static void top(BareHouse house, String draft) {
        Database database = house.get(Database.class);
        int waiting = ReadyDrafts.waiting(database, draft).size();
        ReadyDrafts.add(database, draft, Math.max(0, DRAFTS - waiting));
    }

    private void check(BareHouse house, List<String> kept, String when) {
        assertThat(house.get(Recovery.class).finish()).as(when).isEmpty();
        assertThat(house.get(Register.class).unfinished()).as(when).isEmpty();
        for (String line : kept) {
            promise(house, line.split(" "), when + ": " + line);
        }
        for (String series : List.of("chung", "sao")) {
            GapAudit audit = house.get(Register.class).gaps(series, ReadyDrafts.DAY.getYear());
            assertThat(audit.isSound()).as(when + ": " + audit).isTrue();
        }
        Verified verified = TestHouse.done(house.get(Upkeep.class).verify(ADMIN, Progress.NONE));
        assertThat(verified.faults()).as(when).isEmpty();
        assertThat(verified.notes()).as(when).isEmpty();
    }

    private static void promise(BareHouse house, String[] words, String what) {
        Register register = house.get(Register.class);
        switch (words[0]) {
            case "ready", "begun" -> {}
            case "issued" -> {
                Entry entry = register.byPaper(words[1]).orElseThrow();
                assertThat(entry.state()).as(what).isEqualTo(EntryState.ARCHIVED);
                assertThat(entry.number().toString()).as(what).isEqualTo(words[2]);
                assertThat(entry.object()).as(what).isEqualTo(words[3]);
                Holding holding = holding(house, entry);
                for (String name : holding.versions().getFirst().files().keySet()) {
                    assertThat(holding.file(1, name)).as(what).isNotEmpty();
                }
            }
            case "reserved" ->
                    assertThat(number(register, words[1]).state())
                            .as(what)
                            .isIn(EntryState.RESERVED, EntryState.VOID);
            case "struck" -> {
                Entry entry = number(register, words[1]);
                assertThat(entry.state()).as(what).isEqualTo(EntryState.VOID);
                assertThat(entry.reason()).as(what).isEqualTo("nhầm");
            }
            case "dispatched" ->
                    assertThat(register.byPaper(words[1]).orElseThrow().remarks())
                            .as(what)
                            .anyMatch(remark -> remark.dispatched() != null);
            case "recalled" -> {
                Entry entry = register.byPaper(words[1]).orElseThrow();
                assertThat(holding(house, entry).newest().act()).as(what).isEqualTo("recalled");
                assertThat(entry.notes())
                        .as(what)
                        .filteredOn(note -> note.text().startsWith("Thu hồi"))
                        .hasSize(1);
            }
            default -> throw new AssertionError(what);
        }
    }

    private static Entry number(Register register, String number) {
        return register.entry("chung", ReadyDrafts.DAY.getYear(), PaperNumber.parse(number))
                .orElseThrow();
    }

    private static Holding holding(BareHouse house, Entry entry) {
        return house.get(Archive.class)
                .find(new ObjectId(String.valueOf(entry.object())))
                .orElseThrow();
    }

    /// A program of its own, warmed up while the one before still works.
    private final class Running {

        private final Process process;
        private final Path errors;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final FutureTask<List<String>> output;

        Running(String draft) throws IOException {
            errors = Files.createTempFile(folder, "errors", ".txt");
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx400m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-XX:-UsePerfData",
                                    "-Djava.awt.headless=true",
                                    "-Djava.io.tmpdir=" + folder,
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Doomed.class.getName(),
                                    data().toString(),
                                    address == null ? "-" : address,
                                    draft,
                                    offset)
                            .redirectError(errors.toFile())
                            .start();
            output = new FutureTask<>(() -> lines(process.getInputStream()));
            Thread.ofVirtual().start(output);
        }

        /// Whole lines only: what was cut off was not said.
        private List<String> lines(InputStream in) throws IOException {
            List<String> lines = new ArrayList<>();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            try (InputStream buffered = new BufferedInputStream(in)) {
                for (int c = buffered.read(); c >= 0; c = buffered.read()) {
                    if (c == '\n') {
                        lines.add(line.toString(StandardCharsets.UTF_8));
                        line.reset();
                        (lines.size() == 1 ? ready : begun).countDown();
                    } else {
                        line.write(c);
                    }
                }
            } finally {
                ready.countDown();
                begun.countDown();
            }
            return lines;
        }

        /// Lets it begin, once it is warm.
        ///
        /// @param open waits also until it has opened the folder
        void begin(boolean open) throws Exception {
            ready.await();
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            if (open) {
                begun.await();
            }
        }

        /// Pulls the plug, and gives what it said in whole lines until then.
        List<String> kill() throws Exception {
            // Unlike the process itself its handle leaves the pipe open, so that all is heard.
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor()).as(() -> said()).isEqualTo(128 + 9);
            List<String> lines = output.get();
            assertThat(lines).as(() -> said()).noneMatch(line -> line.startsWith("failed"));
            return lines;
        }

        private String said() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}
