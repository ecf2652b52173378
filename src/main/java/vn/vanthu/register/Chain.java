package vn.vanthu.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vanthu.database.Database;

/// Keeps the archive's journal a second time, beside the register.
///
/// One of the two copies shows what was done to the other.
public final class Chain {

    private final Database database;
    private final PendingActs acts;

    Chain(Database database, PendingActs acts) {
        this.database = database;
        this.acts = acts;
    }

    /// Copies lines that follow the last one; a line that is here already is passed over.
    ///
    /// @throws RegisterException when a line leaves a gap or contradicts the one that is here;
    ///   nothing is copied then
    public void copy(List<JournalLine> lines) {
        copy(lines, List.of());
    }

    /// Copies lines and forgets, in the same transaction, the pending acts that they tell.
    ///
    /// @param settled ids of [PendingAct]
    public void copy(List<JournalLine> lines, Collection<String> settled) {
        database.inTransaction(() -> {
            // Whoever copies holds the turn of acts, so that two processes cannot copy at once.
            acts.nextTurn();
            long last = lastSeq();
            for (JournalLine line : lines) {
                if (line.seq() <= last) {
                    refuseAnother(line);
                } else if (line.seq() == last + 1) {
                    insert(line);
                    last++;
                } else {
                    throw new RegisterException(
                            "journal line %d follows line %d".formatted(line.seq(), last));
                }
            }
            settled.forEach(acts::settle);
        });
    }

    private void refuseAnother(JournalLine line) {
        JournalLine here = from(line.seq(), 1).getFirst();
        if (!here.equals(line)) {
            throw new RegisterException(
                    "journal line %d has hash %s here and %s there"
                            .formatted(line.seq(), here.hash(), line.hash()));
        }
    }

    void insert(JournalLine line) {
        database.sql()
                .sql("insert into journal_copy (seq, hash, line) values (?, ?, ?)")
                .params(line.seq(), line.hash(), line.line())
                .update();
    }

    /// Forgets a pending act whose line the journal has.
    public void settle(String act) {
        database.inTransaction(() -> acts.settle(act));
    }

    /// Place of the last line, or 0.
    public long lastSeq() {
        return database.sql()
                .sql("select coalesce(max(seq), 0) from journal_copy")
                .query(Long.class)
                .single();
    }

    /// The last line, which the next one is chained to.
    public Optional<JournalLine> last() {
        return from(lastSeq(), 1).stream().findFirst();
    }

    /// At most `limit` lines from `seq` on.
    public List<JournalLine> from(long seq, int limit) {
        return database.sql()
                .sql(
                        "select seq, hash, line from journal_copy where seq >= ? order by seq"
                                + " limit ?")
                .params(seq, limit)
                .query((row, _) ->
                        new JournalLine(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
