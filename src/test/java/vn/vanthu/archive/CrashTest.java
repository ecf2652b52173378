package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.id;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.archive.disk.Disk;

/// A crash at any step leaves the old state or one that the next start completes.
class CrashTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private static final List<Consumer<Archive>> SCRIPT =
            List.of(
                    archive -> archive.put(issued(1)),
                    archive -> archive.put(signed(1)),
                    archive -> note(archive),
                    archive -> archive.put(issued(2)));

    private static void note(Archive archive) {
        archive.note("voided", id("void"), Map.of("number", "7"), "an.nguyen", CLOCK.instant());
    }

    /// How many acts of the script returned before the crash, -1 when not even the opening did.
    private static int play(Path folder, Disk disk) {
        int returned = -1;
        Archive archive = null;
        try {
            archive = Archive.open(folder, CLOCK, disk);
            returned = 0;
            for (Consumer<Archive> act : SCRIPT) {
                act.accept(archive);
                returned++;
            }
        } catch (Crash.Killed e) {
            // What follows looks at what is left.
        } finally {
            try {
                if (archive != null) {
                    archive.close();
                }
            } catch (Crash.Killed e) {
                // A dead program tidies nothing.
            }
        }
        return returned;
    }

    private static void check(Path left, int returned, String when) throws IOException {
        if (returned >= 0) {
            Findings before = ArchiveVerifier.verify(left, Progress.NONE);
            assertThat(before.faults()).as("unopened, " + when).isEmpty();
        }
        List<String> acts = new ArrayList<>();
        try (Archive archive = Archive.open(left, CLOCK)) {
            archive.journal(1, 100).forEach(line -> acts.add(line.act()));
            acts.remove(Act.HEALED);
            assertThat(ArchiveVerifier.verify(left, Progress.NONE).faults())
                    .as("reopened, " + when)
                    .isEmpty();
            List<String> all = List.of(Act.MADE, Act.ISSUED, Act.SIGNED, "voided", Act.ISSUED);
            assertThat(acts).as(when).hasSizeGreaterThan(returned).isSubsetOf(all);
            assertThat(all.subList(0, acts.size())).as(when).isEqualTo(acts);
            SCRIPT.forEach(act -> act.accept(archive));
            assertThat(archive.find(notice(1)).orElseThrow().file(2, "paper.pdf"))
                    .asString()
                    .isEqualTo("signed pdf of 1");
        }
        Findings after = ArchiveVerifier.verify(left, Progress.NONE);
        assertThat(after.faults()).as("completed, " + when).isEmpty();
        assertThat(after.papers()).isEqualTo(2);
        assertThat(after.versions()).isEqualTo(3);
        Path object = left.resolve("papers/2026/thong-bao/0000-0999/0001-TB-SKHCN");
        assertThat(Validator.validateObject(object, true).getErrors()).as(when).isEmpty();
        try (var work = Files.list(left.resolve("work"))) {
            assertThat(work.map(Path::getFileName).map(Path::toString)).containsExactly("locks");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedAtAnyStepItHeals(boolean halfWrites) throws IOException {
        for (int n = 1; ; n++) {
            Path left = Files.createDirectory(folder.resolve("killed-" + n));
            Crash crash = new Crash(n, halfWrites);
            int returned = play(left, new Disk(crash));
            check(left, returned, "killed at step " + n);
            if (!crash.happened()) {
                assertThat(n).as("steps").isGreaterThan(60);
                return;
            }
        }
    }

    @Test
    void aLossOfPowerAtAnyStepLosesNothingThatReturned() throws IOException {
        long seed = Long.getLong("vanthu.seed", 20260305);
        for (int n = 1; ; n++) {
            Path lost = Files.createDirectory(folder.resolve("lost-" + n));
            PowerLoss loss = new PowerLoss(n);
            int returned = play(lost, new Disk(loss));
            for (double share : new double[] {0, 0.5}) {
                Path left = folder.resolve("left-" + n + "-" + share);
                loss.leave(lost, left, new Random(seed + n), share);
                check(
                        left,
                        returned,
                        "power lost at step " + n + ", share " + share + ", -Dvanthu.seed=" + seed);
            }
            if (!loss.happened()) {
                return;
            }
        }
    }
}
