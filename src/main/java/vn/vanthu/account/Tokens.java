package vn.vanthu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Makes, reads and revokes tokens for the programming interface.
public final class Tokens {

    private static final String MARK = "vt_";
    private static final Pattern FORM = Pattern.compile("vt_[A-Za-z0-9_-]{43}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]{1,100}");

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final AccountTables tables;
    private final RightChanges changes;
    private final ApplicationEventPublisher events;

    Tokens(
            Database database,
            Clock clock,
            Secrets secrets,
            RightChanges changes,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.tables = new AccountTables(database);
        this.changes = changes;
        this.events = events;
    }

    /// What came of asking for a token.
    public sealed interface Outcome {
        /// Here it is.
        ///
        /// @param secret shown this once, never again
        record Made(Token token, String secret) implements Outcome {
            /// Without the secret.
            @Override
            public String toString() {
                return "Made[" + token + "]";
            }
        }

        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Makes a token for somebody who may sign in.
    ///
    /// @param name what it is for, in the owner's words
    /// @param expires the last day on which it is good, at most a year ahead
    public Outcome make(String owner, String name, boolean readOnly, LocalDate expires) {
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || !NAME.matcher(name).matches()) {
            problems.add(Problem.must("TOKEN.name", "name"));
        }
        if (expires.isBefore(today) || expires.isAfter(today.plusYears(1))) {
            problems.add(Problem.must("TOKEN.expires", "expires", expires, today.plusYears(1)));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        String secret = MARK + secrets.word();
        Token token =
                new Token(
                        secrets.id(),
                        owner,
                        name.strip(),
                        readOnly,
                        clock.instant(),
                        expires,
                        null,
                        null);
        return database.inTransaction(() -> {
            if (tables.find(owner).filter(Account::active).isEmpty()) {
                return new Outcome.Refused(
                        List.of(Problem.must("ACCOUNT.unknown", "owner", owner)));
            }
            database.sql()
                    .sql(
                            "insert into account_token (id, owner, name, digest, read_only,"
                                    + " made_at, expires_day) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            token.id(),
                            owner,
                            token.name(),
                            Secrets.digest(secret),
                            readOnly ? 1 : 0,
                            token.madeAt().toString(),
                            expires.toString())
                    .update();
            String after = token.name() + (readOnly ? ", read-only, " : ", ") + expires;
            changes.record(owner, owner, "token", token.id(), "", after);
            return new Outcome.Made(token, secret);
        });
    }

    /// The tokens of somebody, revoked and expired ones too, the newest first.
    public List<Token> of(String owner) {
        return database.sql()
                .sql("select * from account_token where owner = ? order by made_at desc, id")
                .param(owner)
                .query(Tokens::token)
                .list();
    }

    /// Who acts by this token; empty when it is not good, whatever the reason.
    public Optional<Actor> actor(String secret) {
        if (!FORM.matcher(secret).matches()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Optional<Token> token =
                database.sql()
                        .sql("select * from account_token where digest = ? and revoked_at is null")
                        .param(Secrets.digest(secret))
                        .query(Tokens::token)
                        .optional()
                        .filter(t -> !t.expires().isBefore(today));
        Optional<Actor> actor =
                token.flatMap(t ->
                        tables.find(t.owner())
                                .filter(Account::active)
                                .map(a ->
                                        new Actor(
                                                a.login(),
                                                a.name(),
                                                a.roles(),
                                                a.unit(),
                                                a.reach(),
                                                t.readOnly())));
        // Once a day, so that reading does not become writing.
        token.filter(t -> actor.isPresent() && !today.equals(t.lastUsed()))
                .ifPresent(t -> used(t, today));
        return actor;
    }

    private void used(Token token, LocalDate today) {
        database.inTransaction(() -> {
            database.sql()
                    .sql("update account_token set last_used_day = ? where id = ?")
                    .params(today.toString(), token.id())
                    .update();
        });
    }

    /// Ends a token at once.
    ///
    /// @param by the owner, or an administrator
    public List<Problem> revoke(String id, String by) {
        if (!Secrets.isId(id)) {
            return List.of(Problem.must("TOKEN.unknown", "id", id));
        }
        return database.inTransaction(() -> {
            Instant now = clock.instant();
            Optional<String> owner =
                    database.sql()
                            .sql(
                                    "update account_token set revoked_at = ? where id = ? and"
                                            + " revoked_at is null returning owner")
                            .params(now.toString(), id)
                            .query(String.class)
                            .optional();
            if (owner.isEmpty()) {
                return List.of(Problem.must("TOKEN.unknown", "id", id));
            }
            events.publishEvent(new AccountEvent.TokenRevoked(id, owner.get(), by, now));
            return List.of();
        });
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        String used = row.getString("last_used_day");
        String revoked = row.getString("revoked_at");
        return new Token(
                row.getString("id"),
                row.getString("owner"),
                row.getString("name"),
                row.getInt("read_only") == 1,
                Instant.parse(row.getString("made_at")),
                LocalDate.parse(row.getString("expires_day")),
                used == null ? null : LocalDate.parse(used),
                revoked == null ? null : Instant.parse(revoked));
    }
}
