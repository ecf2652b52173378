package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.disk.FolderLocks;

/// Appends acts to the journal, each chained to the one before, and finds them again.
///
/// One file a year, JSON in lines. Many threads share one forcing of the disk; many programs may
/// append, one at a time, and each reads what the others wrote before it writes.
final class Journal {

    static final String FOLDER = "journal";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final FolderLocks locks;
    private final long slot;
    private final Path folder;

    private final Queue<Ticket> waiting = new ArrayDeque<>();
    private final ReentrantLock turn = new ReentrantLock();
    // Guarded by turn.
    private final JournalFiles files;

    /// An act on its way into the journal, and what became of it.
    private static final class Ticket {
        final Entry entry;
        @Nullable JournalLine line;
        @Nullable Throwable failure;

        Ticket(Entry entry) {
            this.entry = entry;
        }

        boolean isDone() {
            return line != null || failure != null;
        }
    }

    Journal(Disk disk, FolderLocks locks, long slot, Path folder, Clock clock) {
        this.locks = locks;
        this.slot = slot;
        this.folder = folder;
        this.files = new JournalFiles(disk, folder, clock);
    }

    /// Reads where the lines lie, and moves aside what a crash left behind the last one.
    ///
    /// @throws ArchiveDamaged when lines that were forced to disk are missing or changed
    List<JournalFiles.Torn> open() throws IOException {
        turn.lock();
        try (var _ = locks.hold(slot)) {
            Optional<JournalHead> known = JournalHead.read(folder);
            long sure = known.map(JournalHead::seq).orElse(0L);
            List<JournalFiles.Torn> torn = files.catchUp(sure);
            if (known.isPresent() && sure > 0) {
                String hash = files.lines(sure, 1).getFirst().hash();
                if (!hash.equals(known.get().hash())) {
                    throw new ArchiveDamaged(FOLDER + " line " + sure, hash, known.get().hash());
                }
            }
            JournalLine last = files.last();
            if (last != null && !last.isSound()) {
                throw new ArchiveDamaged(
                        FOLDER + " line " + last.seq(), "other words", "those of its hash");
            }
            if (known.isEmpty() || sure < files.lastSeq()) {
                files.writeHead();
            }
            return torn;
        } finally {
            turn.unlock();
        }
    }

    /// Appends an act and forces it; the same act again gives the line it has.
    ///
    /// @throws ArchiveConflict when the id names another act already
    JournalLine append(Entry entry) throws IOException {
        Ticket ticket = new Ticket(entry);
        synchronized (waiting) {
            waiting.add(ticket);
        }
        turn.lock();
        try {
            if (!ticket.isDone()) {
                appendAll(takeAll());
            }
        } finally {
            turn.unlock();
        }
        return switch (ticket.failure) {
            case null -> Objects.requireNonNull(ticket.line, "a done ticket");
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case IOException e -> throw e;
            case Throwable e -> throw new IOException(e);
        };
    }

    private List<Ticket> takeAll() {
        synchronized (waiting) {
            List<Ticket> taken = new ArrayList<>(waiting);
            waiting.clear();
            return taken;
        }
    }

    private void appendAll(List<Ticket> tickets) {
        try (var _ = locks.hold(slot)) {
            for (JournalFiles.Torn torn : files.catchUp(files.lastSeq())) {
                LOG.warn("{} bytes of a torn line moved to {}", torn.bytes(), torn.aside());
            }
            write(tickets);
        } catch (IOException | RuntimeException | Error e) {
            for (Ticket ticket : tickets) {
                if (!ticket.isDone()) {
                    ticket.failure = e;
                }
            }
        }
    }

    private void write(List<Ticket> tickets) throws IOException {
        List<JournalLine> lines = new ArrayList<>();
        List<Ticket> fresh = new ArrayList<>();
        List<Ticket> repeated = new ArrayList<>();
        JournalLine before = files.last();
        for (Ticket ticket : tickets) {
            JournalLine told = told(ticket.entry, lines);
            if (told == null) {
                before =
                        JournalLine.of(
                                before == null ? 1 : before.seq() + 1,
                                ticket.entry,
                                before == null ? JournalLine.NOTHING_BEFORE : before.hash());
                lines.add(before);
                fresh.add(ticket);
            } else if (ticket.entry.isTold(told)) {
                ticket.line = files.lastSeq() >= told.seq() ? told : null;
                repeated.add(ticket);
            } else {
                ticket.failure =
                        new ArchiveConflict(
                                "act " + ticket.entry.actId(),
                                "\"" + told.act() + "\" in line " + told.seq(),
                                "this \"" + ticket.entry.act() + "\"");
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        files.append(lines);
        for (int i = 0; i < lines.size(); i++) {
            fresh.get(i).line = lines.get(i);
        }
        for (Ticket ticket : repeated) {
            ticket.line = told(ticket.entry, lines);
        }
        try {
            files.writeHead();
        } catch (IOException e) {
            // The lines are on the disk; the head only lags behind.
            LOG.warn("the head of the journal could not be written", e);
        }
    }

    /// The line of the same act, in the journal or about to be.
    private @Nullable JournalLine told(Entry entry, List<JournalLine> lines) throws IOException {
        for (JournalLine line : lines) {
            if (line.actId().equals(entry.actId())) {
                return line;
            }
        }
        return files.search(entry.actId());
    }

    /// The line of an act, or null.
    @Nullable JournalLine find(String actId) throws IOException {
        turn.lock();
        try {
            JournalLine line = files.search(actId);
            if (line == null && refresh()) {
                line = files.search(actId);
            }
            return line;
        } finally {
            turn.unlock();
        }
    }

    /// Lines from `fromSeq` on, at most `limit`.
    List<JournalLine> lines(long fromSeq, int limit) throws IOException {
        turn.lock();
        try {
            refresh();
            return files.lines(fromSeq, limit);
        } finally {
            turn.unlock();
        }
    }

    long lastSeq() throws IOException {
        turn.lock();
        try {
            refresh();
            return files.lastSeq();
        } finally {
            turn.unlock();
        }
    }

    /// Reads what other programs appended; only when the files grew is their lock needed.
    private boolean refresh() throws IOException {
        if (files.isKnown()) {
            return false;
        }
        try (var _ = locks.hold(slot)) {
            files.catchUp(files.lastSeq());
            return true;
        }
    }
}
