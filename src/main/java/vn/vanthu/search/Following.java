package vn.vanthu.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.search.PaperIndex.Mark;

/// Reads the archive's journal on behalf of one index, line after line; for one thread at a time.
///
/// A line read twice does no harm: the same paper is put again in its place. So the index may be
/// killed at any moment, and goes on from the line that its last commit names.
final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Archive archive;
    private final PaperIndex index;
    private final Pace pace;
    private final Hands hands;
    private final BooleanSupplier isStopped;

    private Mark reached;
    private long seen;
    private long seenAt;
    private long committed;
    private long committedAt = System.nanoTime();

    /// @param isStopped whether to leave off in the middle
    Following(
            Archive archive, PaperIndex index, Pace pace, Hands hands, BooleanSupplier isStopped) {
        this.archive = archive;
        this.index = index;
        this.pace = pace;
        this.hands = hands;
        this.isStopped = isStopped;
        this.reached = index.mark();
        this.committed = reached.seq();
        this.seen = reached.seq();
    }

    @SuppressWarnings("ReferenceEquality") // Another opening of the same folder is another index.
    boolean isOf(PaperIndex other) {
        return index == other;
    }

    /// The last line whose paper was put.
    long reached() {
        return reached.seq();
    }

    /// Whether the index is of another archive than this, or of one that was longer, so that it
    /// cannot be known what it holds.
    boolean isApart() {
        if (reached.seq() == 0) {
            return false;
        }
        List<JournalLine> lines = archive.journal(reached.seq(), 1);
        return lines.isEmpty()
                || lines.getFirst().seq() != reached.seq()
                || !lines.getFirst().hash().equals(reached.hash());
    }

    /// Takes in a few lines more.
    ///
    /// @return whether there are still more
    boolean step() {
        List<JournalLine> lines = archive.journal(reached.seq() + 1, pace.batch());
        if (lines.isEmpty()) {
            return false;
        }
        Map<String, JournalLine> newest = new LinkedHashMap<>();
        for (JournalLine line : lines) {
            if (line.object() != null) {
                newest.put(line.object(), line);
            }
        }
        hands.each(newest.values(), this::take, isStopped);
        if (isStopped.getAsBoolean()) {
            return false;
        }
        JournalLine last = lines.getLast();
        reached = new Mark(last.seq(), last.hash());
        if (reached.seq() - committed >= pace.lines()) {
            commit();
        }
        return lines.size() == pace.batch();
    }

    private void take(JournalLine line) {
        read(line).ifPresent(index::put);
    }

    /// What the line tells of; nothing when a later line tells more of the same object, or when it
    /// cannot be read: one bad paper must not keep all later ones from being found.
    private Optional<IndexedPaper> read(JournalLine line) {
        try {
            Optional<Holding> holding = archive.find(new ObjectId(String.valueOf(line.object())));
            Integer version = line.version();
            return holding.filter(held -> version != null && held.newest().number() == version)
                    .flatMap(held -> PaperReader.read(held, line.seq()));
        } catch (RuntimeException e) {
            LOG.warn("{} of line {} cannot be searched", line.object(), line.seq(), e);
            return Optional.empty();
        }
    }

    /// Lets searches see what was put: at once, or else now and then, for it costs some work.
    void show(boolean atOnce) {
        boolean isDue = System.nanoTime() - seenAt >= LOOK.toNanos();
        if (reached.seq() > seen && (atOnce || isDue)) {
            index.refresh();
            seen = reached.seq();
            seenAt = System.nanoTime();
        }
    }

    /// The last line whose paper searches see.
    long seen() {
        return seen;
    }

    /// Commits once nothing is left to do, but not at every single paper.
    void commitWhenDue() {
        boolean isDue = System.nanoTime() - committedAt >= pace.rest().toNanos();
        if (reached.seq() > committed && isDue) {
            commit();
        }
    }

    void commit() {
        index.commit(reached);
        committed = reached.seq();
        committedAt = System.nanoTime();
    }
}
