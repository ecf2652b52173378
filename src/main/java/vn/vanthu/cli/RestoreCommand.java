package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.archive.Findings;
import vn.vanthu.document.Outcome;
import vn.vanthu.keeping.Upkeep;

/// `vanthu restore`: brings a backup back into a new or empty folder.
///
/// Nobody signs in: an empty folder has no accounts to ask, and nothing in it can be lost. Whoever
/// may write there could as well copy the backup by hand; this way it is verified before and after.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Voice voice;

    @Parameters(paramLabel = "BACKUP", descriptionKey = "backup-folder")
    private Path backup = Path.of("");

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "restore-to")
    private Path target = Path.of("");

    @Option(names = "--quiet", descriptionKey = "verify-quiet")
    private boolean quiet;

    RestoreCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        Progress progress = new Progress(voice, quiet);
        Outcome<Upkeep.Copied> copied = Upkeep.restore(backup, target, progress::at);
        progress.clear();
        return told(voice, copied, "restore.done", started);
    }

    /// What was copied, whether it is sound, and the head of its chain (NĐ 30, PL VI, I.IV.1.e:
    /// "thông báo kết quả").
    static int told(Voice voice, Outcome<Upkeep.Copied> copied, String done, long started) {
        boolean[] sound = {true};
        int code =
                voice.outcome(
                        copied,
                        copy -> {
                            Findings findings = copy.findings();
                            sound[0] = findings.isSound();
                            voice.refused(findings.faults());
                            findings.notes().forEach(voice::problem);
                            voice.tell(voice.say(done, copy.folder()));
                            VerifyCommand.report(
                                    voice,
                                    findings,
                                    (System.nanoTime() - started)
                                            / (double) TimeUnit.SECONDS.toNanos(1));
                        });
        return sound[0] ? code : Exit.TO_MEND;
    }
}
