package vn.vanthu.legacy.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.legacy.twin.Twin.Sort;

/// The plug is pulled while papers are added: what was promised is known, and nothing else but what
/// was under way.
///
/// `-Dcrash.seed=…` repeats the times.
class KilledTwinsTest {

    private static final int LONGEST = 300;

    @TempDir Path folder = Path.of("");

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int known;
    private int torn;

    @Test
    void survivesFourKills() throws Exception {
        rounds(4);
    }

    @Test
    @Tag("long")
    void survivesEightyKills() throws Exception {
        rounds(80);
    }

    private void rounds(int count) throws Exception {
        for (int round = 0; round < count; round++) {
            int promised = killed();
            try (Threads threads = Threads.open(folder.resolve("threads"))) {
                torn += threads.isTorn() ? 1 : 0;
            }
            try (Twins twins = Twins.open(folder)) {
                String when = "round " + round + ", seed " + seed;
                int noted = Integer.parseInt(twins.noted());
                assertThat(noted).as(when).isBetween(promised, promised + 1);
                for (int i = known; i <= noted; i++) {
                    asPromised(twins, i, when);
                }
                // One more may have come of which nothing was noted.
                known = noted + 1;
                twins.remove(DoomedTwins.key(known));
                assertThat(twins.size()).as(when).isEqualTo(known - (known + 2) / 3);
                assertThat(twins.passing()).as(when).isEqualTo(twins.size());
            }
        }
        try (Twins twins = Twins.open(folder)) {
            for (int i = 0; i < known; i++) {
                asPromised(twins, i, "in the end, seed " + seed);
            }
        }
        System.out.printf(
                "%d kills, %d of them in the middle of a change, %d papers, seed %d%n",
                count, torn, known, seed);
    }

    private static void asPromised(Twins twins, int i, String when) {
        if (DoomedTwins.isGone(i)) {
            assertThat(twins.has(DoomedTwins.key(i))).as(when).isFalse();
        } else {
            assertThat(twins.find(HeadFields.unknown(), DoomedTwins.text(i)))
                    .as(when)
                    .contains(new Twin(DoomedTwins.key(i), Sort.SAME_TEXT, 1, List.of()));
        }
    }

    /// @return the last number that was promised
    private int killed() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx100m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedTwins.class.getName(),
                                folder.toString(),
                                String.valueOf(known))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String last = lines.readLine();
            Thread killer =
                    Thread.ofVirtual().start(() -> kill(process, 1 + random.nextInt(LONGEST)));
            for (String line = last; line != null; line = lines.readLine()) {
                last = line;
            }
            killer.join();
            assertThat(process.waitFor()).isEqualTo(128 + 9);
            return Integer.parseInt(String.valueOf(last));
        }
    }

    private static void kill(Process process, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly();
    }
}
