package vn.vanthu.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.register.Chain;
import vn.vanthu.register.PendingAct;
import vn.vanthu.register.PendingActs;
import vn.vanthu.register.Register;

/// Chains every act of the register into the archive's journal, and copies the journal back into
/// the register, so that each shows what was done to the other.
///
/// An act of the register is first committed together with a note that the journal must hear of it;
/// then the journal gets its line; then the note is settled. A crash in between leaves the note,
/// and the next [#settle] goes on from there: the journal knows an act by its id and takes it once.
///
/// The register commits before the journal writes, so every line that is not copied yet tells of
/// something the register knows. One that does not was written for another database: an older copy
/// was put back, or a new one was begun. Numbers would be given twice; so nothing goes on then.
public final class Chronicle {

    private static final int LINES = 1_000;

    private final PendingActs pending;
    private final Chain chain;
    private final Archive archive;
    private final Register register;
    private final ReentrantLock turn = new ReentrantLock();

    Chronicle(PendingActs pending, Chain chain, Archive archive, Register register) {
        this.pending = pending;
        this.chain = chain;
        this.archive = archive;
        this.register = register;
    }

    /// Brings both to the same line; afterwards no act waits and the copy has every line.
    ///
    /// @throws RebuildNeeded when register and archive do not belong together; nothing is written
    ///   then
    public void settle() {
        turn.lock();
        try {
            copy(Set.of());
            List<PendingAct> waiting = pending.all();
            if (!waiting.isEmpty()) {
                tell(waiting);
                copy(waiting.stream().map(PendingAct::id).collect(Collectors.toSet()));
            }
        } finally {
            turn.unlock();
        }
    }

    /// Does `work` while nobody of this program settles.
    <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /// Writes every waiting act into the journal, and asks no more; to be called [#alone].
    void tellWaiting() {
        tell(pending.all());
    }

    private void tell(List<PendingAct> waiting) {
        for (PendingAct act : waiting) {
            archive.note(act.act(), act.id(), act.detail(), act.by(), act.at());
        }
    }

    /// What is asked before a number is given or an act of the register is done: refused while the
    /// register lacks what the archive tells.
    public Outcome<Boolean> whole() {
        return apart().map(Outcome::<Boolean>refused).orElseGet(() -> Outcome.done(true));
    }

    /// Why register and archive do not belong together; empty when they do.
    ///
    /// Costs two short reads as long as the copy has every line.
    public Optional<Problem> apart() {
        long copied = chain.lastSeq();
        long last = archive.lastSeq();
        if (copied > last) {
            return Optional.of(Problem.must("KEEPING.archive-behind", "journal", copied, last));
        }
        for (long seq = copied; seq < last; ) {
            List<JournalLine> lines = archive.journal(seq + 1, LINES);
            Optional<Problem> unknown = unknown(lines);
            if (unknown.isPresent() || lines.isEmpty()) {
                return unknown;
            }
            seq = lines.getLast().seq();
        }
        return Optional.empty();
    }

    /// Copies every line that is missing, after asking whether the register knows what it tells.
    private void copy(Set<String> settled) {
        if (chain.lastSeq() > archive.lastSeq()) {
            throw new RebuildNeeded(apart().orElseThrow());
        }
        List<JournalLine> lines = missing();
        while (!lines.isEmpty()) {
            unknown(lines)
                    .ifPresent(problem -> {
                        throw new RebuildNeeded(problem);
                    });
            chain.copy(copies(lines));
            lines = missing();
        }
        if (!settled.isEmpty()) {
            chain.copy(List.of(), settled);
        }
    }

    private List<JournalLine> missing() {
        return archive.journal(chain.lastSeq() + 1, LINES);
    }

    static List<vn.vanthu.register.JournalLine> copies(List<JournalLine> lines) {
        List<vn.vanthu.register.JournalLine> copies = new ArrayList<>();
        for (JournalLine line : lines) {
            copies.add(new vn.vanthu.register.JournalLine(line.seq(), line.hash(), line.text()));
        }
        return copies;
    }

    /// The first line that tells of something the register does not know.
    private Optional<Problem> unknown(List<JournalLine> lines) {
        Set<String> acts = new HashSet<>();
        for (JournalLine line : lines) {
            if (Told.isOfRegister(line)) {
                acts.add(line.actId());
            }
        }
        if (!acts.isEmpty()) {
            pending.all().forEach(act -> acts.remove(act.id()));
        }
        // Another program may have settled them meanwhile; its copies are here then. Asked only
        // after the acts, since it settles and copies in one transaction.
        long copied = acts.isEmpty() ? 0 : chain.lastSeq();
        for (JournalLine line : lines) {
            boolean isUnknown =
                    Told.isOfRegister(line)
                            ? acts.contains(line.actId()) && line.seq() > copied
                            : Told.paper(line)
                                    .filter(paper -> register.byPaper(paper).isEmpty())
                                    .isPresent();
            if (isUnknown) {
                return Optional.of(
                        Problem.must(
                                "KEEPING.rebuild-needed",
                                "journal",
                                line.seq(),
                                line.act(),
                                line.object() == null ? "" : line.object()));
            }
        }
        return Optional.empty();
    }
}
