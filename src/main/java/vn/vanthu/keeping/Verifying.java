package vn.vanthu.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveDamaged;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Findings;
import vn.vanthu.archive.JournalHead;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Problem;
import vn.vanthu.register.Chain;
import vn.vanthu.register.Register;
import vn.vanthu.register.RegisterException;
import vn.vanthu.register.SeriesBook;

/// Proves that archive and register are each sound and say the same; may run while others work.
final class Verifying {

    private static final int LINES = 1_000;

    // What is just being done looks like a disagreement for a moment, and never twice.
    private static final int LOOKS = 4;
    private static final long PAUSE_MILLISECONDS = 250;

    private final Register register;
    private final SeriesBook seriesBook;
    private final Chain chain;
    private final Archive archive;
    private final Chronicle chronicle;
    private final Clock clock;

    Verifying(
            Register register,
            SeriesBook seriesBook,
            Chain chain,
            Archive archive,
            Chronicle chronicle,
            Clock clock) {
        this.register = register;
        this.seriesBook = seriesBook;
        this.chain = chain;
        this.archive = archive;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Verified run(Progress progress) {
        List<Problem> problems = new ArrayList<>();
        boolean together = settle(problems);
        List<JournalHead> known =
                chain.last().map(line -> new JournalHead(line.seq(), line.hash())).stream()
                        .toList();
        Findings findings = ArchiveVerifier.verify(archive.folder(), known, progress);
        problems.addAll(chainFaults());
        List<Problem> notes = new ArrayList<>(findings.notes());
        // A register that is not this archive's disagrees in everything; saying so once is enough.
        if (together) {
            problems.addAll(lasting());
            int unfinished = register.unfinished().size();
            if (unfinished > 0) {
                notes.add(
                        new Problem(
                                Problem.Severity.NOTE,
                                "KEEPING.unfinished",
                                "register",
                                List.of(String.valueOf(unfinished))));
            }
        }
        List<Problem> faults = new ArrayList<>(findings.faults());
        faults.addAll(problems);
        return new Verified(clock.instant(), findings, faults, notes);
    }

    private boolean settle(List<Problem> problems) {
        try {
            chronicle.settle();
            return true;
        } catch (RebuildNeeded e) {
            problems.add(e.problem());
            return false;
        } catch (RegisterException | ArchiveDamaged e) {
            // The two journals disagree or cannot be read; what follows says where.
            return true;
        }
    }

    private List<Problem> lasting() {
        List<Problem> lasting = differences();
        for (int i = 1; i < LOOKS && !lasting.isEmpty(); i++) {
            pause();
            List<Problem> again = differences();
            lasting.removeIf(problem -> !again.contains(problem));
        }
        return lasting;
    }

    private List<Problem> differences() {
        Retelling.Tale tale = Retelling.of(archive);
        List<Problem> problems =
                new ArrayList<>(
                        Comparison.problems(
                                register, seriesBook, tale, LocalDate.now(clock).getYear() + 1));
        problems.addAll(tale.faults());
        problems.addAll(tale.notes());
        return problems;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Holds the copy of the journal against the journal, line by line.
    private List<Problem> chainFaults() {
        List<Problem> problems = new ArrayList<>();
        long seq = 1;
        try {
            for (var copies = chain.from(1, LINES);
                    !copies.isEmpty();
                    copies = chain.from(seq, LINES)) {
                List<JournalLine> lines = archive.journal(copies.getFirst().seq(), LINES);
                for (int i = 0; i < copies.size(); i++) {
                    var copy = copies.get(i);
                    if (copy.seq() != seq) {
                        problems.add(fault("KEEPING.chain-gap", seq, seq, copy.seq() - 1));
                    }
                    int there = Math.toIntExact(copy.seq() - copies.getFirst().seq());
                    line(copy, there < lines.size() ? lines.get(there) : null)
                            .ifPresent(problems::add);
                    seq = copy.seq() + 1;
                }
            }
        } catch (ArchiveDamaged | IllegalArgumentException e) {
            problems.add(
                    fault("KEEPING.line-unreadable", seq, seq, "", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    private static Optional<Problem> line(
            vn.vanthu.register.JournalLine copy, @Nullable JournalLine line) {
        if (line == null) {
            // Beyond the end of the journal, which its head has told already.
            return Optional.empty();
        }
        return line.seq() == copy.seq()
                        && line.hash().equals(copy.hash())
                        && line.text().equals(copy.line())
                ? Optional.empty()
                : Optional.of(fault("KEEPING.chain-differs", copy.seq(), copy.seq()));
    }

    private static Problem fault(String code, long seq, Object... values) {
        return Problem.must(code, "journal_copy:" + seq, values);
    }
}
