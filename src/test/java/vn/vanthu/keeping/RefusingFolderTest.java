package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.vanthu.workflow.TestHouse.done;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.register.Register;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;

/// The disk is full, or the folder turns read-only, in mid-act: whoever acts is told, nothing that
/// was promised is lost, and all works again afterwards.
class RefusingFolderTest {

    private static final int MOST_TRIES = 50;

    @TempDir Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void aFullDiskIsToldAndNothingIsLost(Database.Kind kind) throws Exception {
        Path data = Files.createDirectories(folder.resolve("archive"));
        mount("-t", "tmpfs", "-o", "size=24m", "tmpfs", data.toString());
        try (Office office = new Office(kind, folder)) {
            IssuedCard before = office.issue();
            String draft = office.draft();
            Path filler = data.resolve("filler");
            try (RandomAccessFile all = new RandomAccessFile(filler.toFile(), "rw")) {
                byte[] block = new byte[4096];
                while (data.toFile().getUsableSpace() > 40_000) {
                    all.write(block);
                }
            }
            for (int i = 0; i < 3; i++) {
                Throwable thrown =
                        catchThrowable(() ->
                                office.get(Issuing.class)
                                        .issue(draft, 1, null, null, Office.CLERK));
                assertThat(thrown).isNotNull();
                Office.assertTold(thrown);
            }
            Files.delete(filler);
            IssuedCard after =
                    done(office.get(Issuing.class).issue(draft, 1, null, null, Office.CLERK));
            assertThat(after.number().value()).isEqualTo(2);
            office.assertKept(List.of(before, after));
            office.assertSound();
            office.restart();
            assertThat(office.get(Register.class).unfinished()).isEmpty();
            office.assertSound();
        } finally {
            run("umount", data.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void aFolderThatTurnsReadOnlyIsToldAndNothingIsLost(Database.Kind kind) throws Exception {
        try (Office office = new Office(kind, folder)) {
            IssuedCard before = office.issue();
            String draft = office.draft();
            String data = office.data().toString();
            turnReadOnly(data);
            try {
                Throwable thrown =
                        catchThrowable(() ->
                                office.get(Issuing.class)
                                        .issue(draft, 1, null, null, Office.CLERK));
                assertThat(thrown).isNotNull();
                Office.assertTold(thrown);
                assertThat(thrown).hasMessageMatching("(?is).*read-?only.*");
                assertThat(ArchiveVerifier.verify(office.data(), Progress.NONE).faults()).isEmpty();
            } finally {
                run("umount", "--lazy", data);
            }
            // Connections that SQLite opened meanwhile only read; a start opens others.
            office.restart();
            assertThat(office.get(Register.class).unfinished()).isEmpty();
            IssuedCard after =
                    done(office.get(Issuing.class).issue(draft, 1, null, null, Office.CLERK));
            assertThat(after.number().value()).isEqualTo(2);
            office.assertKept(List.of(before, after));
            office.assertSound();
        }
    }

    /// Mounting needs root; where it is refused the test is skipped by name, but never where
    /// `CI=true`.
    private static void mount(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        if (!run(command.toArray(String[]::new))) {
            refused(String.join(" ", command));
        }
    }

    /// A folder is not turned while a file of it is being written, as by the index that follows;
    /// nor while a connection to the database lives that was opened behind the mount, which is why
    /// the mount is made anew for each try.
    private static void turnReadOnly(String data) throws Exception {
        for (int i = 0; i < MOST_TRIES; i++) {
            mount("--bind", data, data);
            if (run("mount", "-o", "remount,ro,bind", data)) {
                return;
            }
            run("umount", "--lazy", data);
            Thread.sleep(100);
        }
        refused("mount -o remount,ro,bind " + data);
    }

    private static void refused(String command) {
        String refused = "this machine lets nobody mount: " + command;
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(refused);
        }
        Assumptions.abort(refused);
    }

    private static boolean run(String... command) throws InterruptedException {
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
