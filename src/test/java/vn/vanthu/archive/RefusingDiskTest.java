package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.disk.Step;

/// A disk that is full or read-only in the midst of an act: a clear word, a sound archive, and the
/// same act works later.
class RefusingDiskTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    /// Refuses one step, as a full disk does, or all from it on until it is freed.
    private static final class Refusing implements Step.Listener {
        int at = Integer.MAX_VALUE;
        int steps;
        boolean once;
        String reason = "No space left on device";

        @Override
        public synchronized void before(Step step) throws IOException {
            steps++;
            // Deleting frees room, so a full disk lets it be.
            if (!(step instanceof Step.Delete) && (once ? steps == at : steps >= at)) {
                throw new FileSystemException(step.toString(), null, reason);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFullDiskAtAnyStepIsToldAndSpoilsNothing(boolean once) throws IOException {
        for (int n = 1; ; n++) {
            Path place = Files.createDirectory(folder.resolve("full-" + n));
            Refusing disk = new Refusing();
            disk.once = once;
            boolean isReached;
            try (Archive archive = Archive.open(place, CLOCK, new Disk(disk))) {
                archive.put(issued(1));
                disk.at = disk.steps + n;
                try {
                    archive.put(signed(1));
                    archive.put(issued(2));
                } catch (ArchiveUnwritable e) {
                    assertThat(e).hasMessageContaining("No space left on device");
                }
                isReached = disk.steps >= disk.at;
                disk.at = Integer.MAX_VALUE;
                assertThat(ArchiveVerifier.verify(place, Progress.NONE).faults())
                        .as("refused at step " + n)
                        .isEmpty();
                archive.put(signed(1));
                archive.put(issued(2));
                archive.put(issued(3));
            }
            Findings after = ArchiveVerifier.verify(place, Progress.NONE);
            assertThat(after.faults()).as("after step " + n).isEmpty();
            assertThat(after.notes()).as("after step " + n).isEmpty();
            assertThat(after.versions()).isEqualTo(4);
            assertThat(after.journalLines()).isEqualTo(5);
            if (!isReached) {
                assertThat(n).as("steps").isGreaterThan(40);
                return;
            }
        }
    }

    @Test
    void aReadOnlyFolderIsToldAtTheOpening() {
        Refusing disk = new Refusing();
        disk.at = 1;
        disk.reason = "Read-only file system";
        assertThatThrownBy(() -> Archive.open(folder, CLOCK, new Disk(disk)))
                .isInstanceOf(ArchiveUnwritable.class)
                .hasMessageContaining("Read-only file system");
    }

    /// A real file system of 3 MB and then a real read-only one, where the machine lets us mount.
    @Test
    void aRealFullDiskAndARealReadOnlyOneAreTold() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("mount"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", mount.toString()));
        try {
            Map<String, byte[]> big = Map.of("scan.pdf", Deposits.random(1, 5_000_000));
            try (Archive archive = Archive.open(mount, CLOCK)) {
                archive.put(issued(1));
                assertThatThrownBy(() -> archive.put(Deposits.deposit(2, 1, Act.IMPORTED, big)))
                        .isInstanceOf(ArchiveUnwritable.class)
                        .hasMessageContaining("No space left on device");
                archive.put(issued(3));
                assertThat(archive.find(notice(2))).isEmpty();
            }
            assertThat(run("mount", "-o", "remount,ro", mount.toString())).isTrue();
            assertThatThrownBy(() -> Archive.open(mount, CLOCK))
                    .isInstanceOf(ArchiveUnwritable.class)
                    .hasMessageContaining("Read-only file system");
            assertThat(ArchiveVerifier.verify(mount, Progress.NONE).faults()).isEmpty();
            assertThat(run("mount", "-o", "remount,rw", mount.toString())).isTrue();
            try (Archive archive = Archive.open(mount, CLOCK)) {
                archive.put(issued(4));
            }
            Findings after = ArchiveVerifier.verify(mount, Progress.NONE);
            assertThat(after.faults()).isEmpty();
            assertThat(after.papers()).isEqualTo(3);
        } finally {
            run("umount", mount.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
