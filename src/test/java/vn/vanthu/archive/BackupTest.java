package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Problem;

class BackupTest {

    private static final DatabaseCopy DATABASE =
            folder -> Files.writeString(folder.resolve("register.db"), "the register");

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private Path source() throws IOException {
        return SoundArchive.in(folder.resolve("data"));
    }

    @Test
    void bringsBackAllThatWasThere() throws IOException {
        Path source = source();
        Path backup = folder.resolve("backups/monday");
        Findings made = done(Backup.make(source, backup, DATABASE, CLOCK, Progress.NONE));
        assertThat(made.faults()).isEmpty();
        assertThat(made.notes()).isEmpty();
        assertThat(made.journalLines()).isEqualTo(7);
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.writeString(restored.resolve("README.md"), "may stay");
        assertThat(done(Backup.restore(backup, restored, Progress.NONE)).faults()).isEmpty();
        assertThat(restored.resolve("register.db")).hasContent("the register");
        try (Archive archive = Archive.open(restored, CLOCK);
                Archive original = Archive.open(source, CLOCK)) {
            assertThat(archive.journal(1, 99)).isEqualTo(original.journal(1, 99));
            assertThat(archive.find(notice(1)).orElseThrow().file(2, "paper.pdf"))
                    .isEqualTo(original.find(notice(1)).orElseThrow().file(2, "paper.pdf"));
            archive.put(issued(4));
        }
        assertThat(ArchiveVerifier.verify(restored, Progress.NONE).faults()).isEmpty();
    }

    @Test
    void isAlwaysSoundThoughOthersWriteMeanwhile() throws Exception {
        Path source = source();
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger number = new AtomicInteger(100);
        try (Archive archive = Archive.open(source, CLOCK)) {
            Thread writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!isOver.get()) {
                                    int mine = number.incrementAndGet();
                                    archive.put(issued(mine));
                                    archive.put(signed(mine));
                                }
                            });
            try {
                for (int round = 1; round <= 5; round++) {
                    Path backup = folder.resolve("backup-" + round);
                    long before = archive.lastSeq();
                    Findings made =
                            done(Backup.make(source, backup, DATABASE, CLOCK, Progress.NONE));
                    assertThat(made.faults()).as("round " + round).isEmpty();
                    assertThat(made.notes()).as("round " + round).isEmpty();
                    assertThat(made.journalLines()).isGreaterThanOrEqualTo(before);
                }
            } finally {
                isOver.set(true);
                writer.join();
            }
        }
        assertThat(number.get()).isGreaterThan(101);
    }

    @Test
    void leavesYoungerVersionsOut() throws IOException {
        Path source = source();
        try (Archive archive = Archive.open(source, CLOCK)) {
            // The database copy takes a while; a paper issued meanwhile belongs to the archive's
            // part, which is copied after it.
            DatabaseCopy slow = place -> archive.put(signed(2));
            Path backup = folder.resolve("backup");
            Findings made = done(Backup.make(source, backup, slow, CLOCK, Progress.NONE));
            assertThat(made.journalLines()).isEqualTo(8);
            assertThat(made.versions()).isEqualTo(5);
            JournalHead early = new JournalHead(2, archive.journal(2, 1).getFirst().hash());
            Path cut = folder.resolve("cut");
            new ArchiveCopy(new vn.vanthu.archive.disk.Disk(), source, cut, early, Progress.NONE)
                    .run();
            Findings findings = ArchiveVerifier.verify(cut, List.of(early), Progress.NONE);
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.papers()).isEqualTo(1);
            assertThat(findings.versions()).isEqualTo(1);
        }
    }

    @Test
    void refusesATargetThatHoldsSomething() throws IOException {
        Path source = source();
        Path target = Files.createDirectory(folder.resolve("full"));
        Files.writeString(target.resolve("something"), "precious");
        assertThat(codes(Backup.make(source, target, DATABASE, CLOCK, Progress.NONE)))
                .containsExactly("BACKUP.not-empty");
        Path backup = folder.resolve("backup");
        done(Backup.make(source, backup, DATABASE, CLOCK, Progress.NONE));
        assertThat(codes(Backup.restore(backup, target, Progress.NONE)))
                .containsExactly("BACKUP.not-empty");
        assertThat(codes(Backup.restore(target, folder.resolve("new"), Progress.NONE)))
                .containsExactly("BACKUP.no-backup");
        assertThat(
                        codes(
                                Backup.make(
                                        target,
                                        folder.resolve("new"),
                                        DATABASE,
                                        CLOCK,
                                        Progress.NONE)))
                .containsExactly("BACKUP.no-archive");
        assertThat(
                        codes(
                                Backup.make(
                                        source,
                                        source.resolve("papers/backup"),
                                        DATABASE,
                                        CLOCK,
                                        Progress.NONE)))
                .containsExactly("BACKUP.inside");
        assertThat(target.resolve("something")).hasContent("precious");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void refusesToBringBackADamagedBackup() throws IOException {
        Path source = source();
        Path backup = folder.resolve("backup");
        done(Backup.make(source, backup, DATABASE, CLOCK, Progress.NONE));
        Path database = backup.resolve("register.db");
        Files.writeString(database, "the registre");
        assertThat(codes(Backup.restore(backup, folder.resolve("new"), Progress.NONE)))
                .containsExactly("BACKUP.changed");
        Files.writeString(database, "the register");
        Files.writeString(
                backup.resolve(
                        "papers/2026/thong-bao/0000-0999/0002-TB-SKHCN/v1/content/paper.pdf"),
                "forged");
        assertThat(codes(Backup.restore(backup, folder.resolve("new"), Progress.NONE)))
                .containsExactly("ARCHIVE.changed");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void copiesADamagedArchiveAndTellsTheFault() throws IOException {
        Path source = source();
        String pdf = "papers/2026/thong-bao/0000-0999/0002-TB-SKHCN/v1/content/paper.pdf";
        Files.delete(source.resolve(pdf));
        Findings made =
                done(
                        Backup.make(
                                source,
                                folder.resolve("backup"),
                                DatabaseCopy.NONE,
                                CLOCK,
                                Progress.NONE));
        assertThat(made.faults()).extracting(Problem::field).containsExactly(pdf);
    }

    private static Findings done(Backup.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Backup.Outcome.Done.class);
        return ((Backup.Outcome.Done) outcome).findings();
    }

    private static List<String> codes(Backup.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Backup.Outcome.Refused.class);
        return ((Backup.Outcome.Refused) outcome).problems().stream().map(Problem::code).toList();
    }
}
