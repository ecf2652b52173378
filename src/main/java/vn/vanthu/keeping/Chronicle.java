package vn.vanthu.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import vn.vanthu.archive.Archive;
import vn.vanthu.register.Chain;
import vn.vanthu.register.JournalLine;
import vn.vanthu.register.PendingAct;
import vn.vanthu.register.PendingActs;

/// Chains every act of the register into the archive's journal, and copies the journal back into
/// the register, so that each shows what was done to the other.
///
/// An act of the register is first committed together with a note that the journal must hear of it;
/// then the journal gets its line; then the note is settled. A crash in between leaves the note,
/// and the next [#settle] goes on from there: the journal knows an act by its id and takes it once.
public final class Chronicle {

    private static final int LINES = 1_000;

    private final PendingActs pending;
    private final Chain chain;
    private final Archive archive;
    private final ReentrantLock turn = new ReentrantLock();

    Chronicle(PendingActs pending, Chain chain, Archive archive) {
        this.pending = pending;
        this.chain = chain;
        this.archive = archive;
    }

    /// Brings both to the same line; afterwards no act waits and the copy has every line.
    public void settle() {
        turn.lock();
        try {
            List<PendingAct> waiting = pending.all();
            for (PendingAct act : waiting) {
                archive.note(act.act(), act.id(), act.detail(), act.by(), act.at());
            }
            copy(waiting);
        } finally {
            turn.unlock();
        }
    }

    private void copy(List<PendingAct> told) {
        Set<String> settled = new HashSet<>();
        told.forEach(act -> settled.add(act.id()));
        List<vn.vanthu.archive.JournalLine> lines = archive.journal(chain.lastSeq() + 1, LINES);
        while (!lines.isEmpty()) {
            List<JournalLine> copies = new ArrayList<>();
            lines.forEach(
                    line -> copies.add(new JournalLine(line.seq(), line.hash(), line.text())));
            chain.copy(copies);
            lines = archive.journal(chain.lastSeq() + 1, LINES);
        }
        if (!settled.isEmpty()) {
            chain.copy(List.of(), settled);
        }
    }
}
