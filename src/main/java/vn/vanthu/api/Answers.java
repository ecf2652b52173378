package vn.vanthu.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;

/// Keeps the answers given to requests with an `Idempotency-Key`, for three days.
///
/// A request that a crash broke off left no answer and is done again: the acts underneath go on
/// where they stood, and a paper gets its number once.
final class Answers {

    private static final Duration KEPT = Duration.ofDays(3);
    // After as long a silence another program of the same office is taken to have crashed.
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final long PATIENCE_SECONDS = 60;
    private static final String MAC = "HmacSHA256";

    private final Database database;
    private final Clock clock;
    private final String program = UUID.randomUUID().toString();
    private final Map<String, CountDownLatch> busy = new ConcurrentHashMap<>();

    Answers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A request, known again without being kept.
    ///
    /// @param slot digest of account and key
    /// @param digest of the request, keyed by the key, which is kept nowhere: nobody who reads the
    ///   table can try out passwords that stood in a body
    record Asked(String slot, String account, String digest) {

        static Asked of(String account, String key, String signature, byte[] body) {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                byte[] slot = sha.digest((account + "\n" + key).getBytes(StandardCharsets.UTF_8));
                Mac mac = Mac.getInstance(MAC);
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC));
                mac.update(signature.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
                HexFormat hex = HexFormat.of();
                return new Asked(hex.formatHex(slot), account, hex.formatHex(mac.doFinal(body)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has " + MAC, e);
            }
        }
    }

    /// An answer as it was given.
    ///
    /// @param secret it held a secret, so that its body was not kept
    @SuppressWarnings("ArrayRecordComponent") // A body is its bytes; nobody compares two.
    record Kept(
            int status, String type, String etag, String location, byte[] body, boolean secret) {}

    private record Row(String digest, String program, Instant at, @Nullable Kept kept) {}

    /// The right to do a request, or the answer it had.
    final class Turn implements AutoCloseable {
        private final Asked asked;
        private final @Nullable Kept before;
        private boolean done;

        private Turn(Asked asked, @Nullable Kept before) {
            this.asked = asked;
            this.before = before;
            this.done = before != null;
        }

        /// The answer given before; null when the request is to be done now.
        @Nullable Kept kept() {
            return before;
        }

        void keep(Kept answer) {
            Base64.Encoder base64 = Base64.getEncoder();
            database.inTransaction(() -> {
                database.sql()
                        .sql(
                                "update api_answer set status = ?, content_type = ?, etag = ?,"
                                        + " location = ?, body = ?, secret = ? where slot = ?")
                        .params(
                                answer.status(),
                                answer.type(),
                                answer.etag(),
                                answer.location(),
                                base64.encodeToString(answer.body()),
                                answer.secret() ? 1 : 0,
                                asked.slot())
                        .update();
            });
            done = true;
        }

        @Override
        public void close() {
            if (before != null) {
                return;
            }
            try {
                if (!done) {
                    forget();
                }
            } finally {
                CountDownLatch latch = busy.remove(asked.slot());
                if (latch != null) {
                    latch.countDown();
                }
            }
        }

        private void forget() {
            database.inTransaction(() -> {
                database.sql()
                        .sql("delete from api_answer where slot = ? and status is null")
                        .param(asked.slot())
                        .update();
            });
        }
    }

    /// Takes a turn; of two at one instant the second waits for the answer of the first.
    Turn turn(Asked asked) {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = busy.putIfAbsent(asked.slot(), mine);
        while (other != null) {
            await(other);
            other = busy.putIfAbsent(asked.slot(), mine);
        }
        boolean taken = false;
        try {
            Optional<Row> row = begun(asked);
            Turn turn = new Turn(asked, row.map(found -> answer(asked, found)).orElse(null));
            taken = turn.kept() == null;
            return turn;
        } finally {
            if (!taken) {
                busy.remove(asked.slot());
                mine.countDown();
            }
        }
    }

    /// The row as it was before; empty when this request is the first with its key, or goes on
    /// after a crash.
    private Optional<Row> begun(Asked asked) {
        Instant now = clock.instant();
        return database.inTransaction(() -> {
            database.sql()
                    .sql("delete from api_answer where begun_at < ?")
                    .param(now.minus(KEPT).toString())
                    .update();
            int added =
                    database.sql()
                            .sql(
                                    "insert into api_answer (slot, account, digest, program,"
                                            + " begun_at) values (?, ?, ?, ?, ?)"
                                            + " on conflict (slot) do nothing")
                            .params(
                                    asked.slot(),
                                    asked.account(),
                                    asked.digest(),
                                    program,
                                    now.toString())
                            .update();
            if (added == 1) {
                return Optional.<Row>empty();
            }
            Row row =
                    database.sql()
                            .sql("select * from api_answer where slot = ?")
                            .param(asked.slot())
                            .query(Answers::row)
                            .single();
            boolean sameRequest = row.digest().equals(asked.digest());
            if (row.kept() != null || !sameRequest || !isBrokenOff(row, now)) {
                return Optional.of(row);
            }
            int taken =
                    database.sql()
                            .sql(
                                    "update api_answer set program = ?, begun_at = ? where slot = ?"
                                            + " and program = ? and begun_at = ? and status is null")
                            .params(
                                    program,
                                    now.toString(),
                                    asked.slot(),
                                    row.program(),
                                    row.at().toString())
                            .update();
            return taken == 1 ? Optional.<Row>empty() : Optional.of(row);
        });
    }

    private boolean isBrokenOff(Row row, Instant now) {
        // In this program whoever comes here holds the only turn. SQLite has one program at a time.
        return row.program().equals(program)
                || database.kind() == Database.Kind.SQLITE
                || row.at().plus(SILENCE).isBefore(now);
    }

    private static Kept answer(Asked asked, Row row) {
        if (!row.digest().equals(asked.digest())) {
            throw new Refusal(Problem.must("API.idempotency-reused", ""));
        }
        Kept kept = row.kept();
        if (kept == null) {
            throw new Refusal(Problem.must("API.idempotency-busy", ""));
        }
        return kept;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Problem.must("API.idempotency-busy", ""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.must("API.idempotency-busy", ""));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        int status = row.getInt("status");
        Kept kept =
                row.wasNull()
                        ? null
                        : new Kept(
                                status,
                                row.getString("content_type"),
                                row.getString("etag"),
                                row.getString("location"),
                                Base64.getDecoder().decode(row.getString("body")),
                                row.getInt("secret") == 1);
        return new Row(
                row.getString("digest"),
                row.getString("program"),
                Instant.parse(row.getString("begun_at")),
                kept);
    }
}
