package vn.vanthu.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// The trail of all acts, to be read and checked; it grows only by listening.
///
/// NĐ 30, PL VI, I.III.5.a: "lịch sử truy cập và xem văn bản; các tác động khác vào văn bản".
public final class AuditTrail {

    private static final int LARGEST_PAGE = 1_000;
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
                    .withZone(ZoneOffset.UTC);

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /// Which lines are wanted; null for any.
    ///
    /// @param from the first instant
    /// @param until the first instant after
    public record Wanted(
            @Nullable String subject,
            @Nullable String by,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static final Wanted ALL = new Wanted(null, null, null, null);

        /// What was done to that.
        public static Wanted about(String subject) {
            return new Wanted(subject, null, null, null);
        }

        /// What that person did.
        public static Wanted by(String login) {
            return new Wanted(null, login, null, null);
        }
    }

    /// The end of the chain; printed or kept elsewhere, it proves that nothing before it changed.
    public record Head(long seq, String hash) {}

    /// A page of the trail, the newest line first.
    ///
    /// @param before only lines with a smaller `seq`; `Long.MAX_VALUE` for the first page
    public List<AuditEntry> page(Wanted wanted, long before, int limit) {
        StringBuilder where = new StringBuilder(" where seq < ?");
        List<Object> values = new ArrayList<>(List.of(before));
        add(where, values, " and subject = ?", kept(wanted.subject()));
        add(where, values, " and by_login = ?", kept(wanted.by()));
        add(where, values, " and at >= ?", sortable(wanted.from()));
        add(where, values, " and at < ?", sortable(wanted.until()));
        values.add(Math.clamp(limit, 1, LARGEST_PAGE));
        return database
                .sql()
                .sql("select * from audit_entry" + where + " order by seq desc limit ?")
                .params(values)
                .query(Row::read)
                .list()
                .stream()
                .map(Row::entry)
                .toList();
    }

    public Head head() {
        return database.sql()
                .sql("select seq, hash from audit_head where id = 1")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    /// Every line that was changed, taken out or added by other hands; empty when the trail is
    /// whole.
    ///
    /// @param known a head that was noted earlier, which the trail must still contain; or null
    public List<Problem> check(@Nullable Head known) {
        List<Problem> problems = new ArrayList<>();
        // The trail may grow meanwhile; what lies up to its end of now changes no more.
        Head head = head();
        Row last = new Row(0, "", "", "", "", "", "", "");
        List<Row> rows = rows(0, head.seq());
        while (!rows.isEmpty()) {
            for (Row row : rows) {
                problems.addAll(problems(last, row, known));
                last = row;
            }
            rows = rows(last.seq(), head.seq());
        }
        if (last.seq() != head.seq()) {
            problems.add(Problem.must("AUDIT.missing", "", last.seq() + 1, head.seq()));
        } else if (!last.hash().equals(head.hash())) {
            problems.add(Problem.must("AUDIT.changed", "", head.seq()));
        }
        if (known != null && known.seq() > head.seq()) {
            problems.add(Problem.must("AUDIT.missing", "", head.seq() + 1, known.seq()));
        }
        return problems;
    }

    private List<Row> rows(long after, long until) {
        return database.sql()
                .sql("select * from audit_entry where seq > ? and seq <= ? order by seq limit ?")
                .params(after, until, LARGEST_PAGE)
                .query(Row::read)
                .list();
    }

    private static List<Problem> problems(Row last, Row row, @Nullable Head known) {
        List<Problem> problems = new ArrayList<>();
        if (row.seq() != last.seq() + 1) {
            problems.add(Problem.must("AUDIT.missing", "", last.seq() + 1, row.seq() - 1));
        }
        boolean follows = row.seq() != last.seq() + 1 || row.previous().equals(last.hash());
        boolean isKnown =
                known == null || known.seq() != row.seq() || known.hash().equals(row.hash());
        if (!row.digest().equals(row.hash()) || !follows || !isKnown) {
            problems.add(Problem.must("AUDIT.changed", "", row.seq()));
        }
        return problems;
    }

    /// Takes down an act in the transaction that does it, as the last thing before it is committed:
    /// the lock on the end of the chain is then held for an instant only, and always taken last.
    void record(Instant at, String by, String act, String subject, Map<String, String> detail) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            database.inTransaction(() -> append(at, by, act, subject, detail));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        append(at, by, act, subject, detail);
                    }
                });
    }

    private void append(
            Instant at, String by, String act, String subject, Map<String, String> detail) {
        // Takes the row for this transaction: lines of two acts cannot get the same number.
        Head end =
                database.sql()
                        .sql("update audit_head set seq = seq + 1 where id = 1 returning seq, hash")
                        .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                        .single();
        Row row =
                Row.chained(
                        end.seq(),
                        String.valueOf(sortable(at)),
                        Facts.kept(by),
                        Facts.kept(act),
                        Facts.kept(subject),
                        Facts.written(detail),
                        end.hash());
        database.sql()
                .sql("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.seq(),
                        row.at(),
                        row.by(),
                        row.act(),
                        row.subject(),
                        row.detail(),
                        row.previous(),
                        row.hash())
                .update();
        database.sql()
                .sql("update audit_head set hash = ? where id = 1")
                .param(row.hash())
                .update();
    }

    /// Always nine digits of the second, so that instants sort as text.
    private static @Nullable String sortable(@Nullable Instant at) {
        return at == null ? null : SORTABLE.format(at);
    }

    private static @Nullable String kept(@Nullable String words) {
        return words == null ? null : Facts.kept(words);
    }

    private static void add(
            StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }
}
