package vn.vanthu.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Findings;
import vn.vanthu.archive.JournalHead;
import vn.vanthu.document.Problem;

/// `vanthu verify`: proves that an archive is what it was, from its folder alone or a copy of it;
/// without database, service or sign-in.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Voice voice;
    private final Surroundings around;

    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "verify-folder")
    private @Nullable Path folder;

    @Option(names = "--expect", paramLabel = "LINE:HASH", converter = HeadConverter.class)
    private @Nullable JournalHead expected;

    @Option(names = "--quiet", descriptionKey = "verify-quiet")
    private boolean quiet;

    VerifyCommand(Voice voice, Surroundings around) {
        this.voice = voice;
        this.around = around;
    }

    @Override
    public Integer call() {
        Path archive = around.data(folder);
        if (!Files.isDirectory(archive)) {
            return voice.refused(List.of(Problem.must("VERIFY.no-folder", "", archive)));
        }
        long started = System.nanoTime();
        Progress progress = new Progress(voice, quiet);
        List<JournalHead> known = new ArrayList<>();
        if (expected != null && expected.seq() > 0) {
            known.add(expected);
        }
        Findings findings;
        try {
            findings = ArchiveVerifier.verify(archive, known, progress::at);
        } catch (UncheckedIOException e) {
            progress.clear();
            return voice.refused(
                    List.of(
                            Problem.must(
                                    "FILE.unreadable",
                                    "",
                                    archive,
                                    String.valueOf(e.getMessage()))));
        }
        progress.clear();
        return told(findings, (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private int told(Findings findings, double seconds) {
        List<Problem> faults = new ArrayList<>(findings.faults());
        JournalHead head = findings.head();
        String hash = head == null ? "-" : head.hash();
        if (expected != null && expected.seq() == 0 && !expected.hash().equals(hash)) {
            faults.add(Problem.must("VERIFY.head", "journal", hash, expected.hash()));
        }
        voice.refused(faults);
        findings.notes().forEach(voice::problem);
        report(voice, findings, seconds);
        if (faults.isEmpty()) {
            voice.tell(voice.say("verify.sound"));
            return Exit.DONE;
        }
        voice.tell(voice.say("verify.faults", faults.size()));
        return Exit.TO_MEND;
    }

    /// What was looked at, and the head of the chain to be kept elsewhere.
    static void report(Voice voice, Findings findings, double seconds) {
        voice.tell(
                voice.say(
                        "verify.looked",
                        findings.papers(),
                        findings.versions(),
                        findings.files(),
                        voice.decimal(findings.bytes() / 1e6),
                        findings.journalLines(),
                        voice.decimal(seconds)));
        JournalHead head = findings.head();
        if (head != null) {
            voice.tell(voice.say("verify.head", head.seq() + ":" + head.hash()));
        }
    }

    /// Reads `128:<hash>`, as this command prints it; the hash alone stands for the last line,
    /// whatever its number, and becomes number 0.
    static final class HeadConverter implements ITypeConverter<JournalHead> {
        @Override
        public JournalHead convert(String typed) {
            String text = typed.strip();
            if (!text.matches("(\\d{1,18}:)?[0-9a-f]{128}")) {
                throw new TypeConversionException(typed);
            }
            int colon = text.indexOf(':');
            return new JournalHead(
                    colon < 0 ? 0 : Long.parseLong(text.substring(0, colon)),
                    text.substring(colon + 1));
        }
    }
}
