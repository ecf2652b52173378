package vn.vanthu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Makes the first administrator, by a link that the first start prints; there is no password that
/// everybody knows.
public final class FirstStart {

    /// How long a link is good.
    public static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String BY = "vanthu";

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Accounts accounts;
    private final RightChanges changes;

    FirstStart(
            Database database,
            Clock clock,
            Secrets secrets,
            Passwords passwords,
            Accounts accounts,
            RightChanges changes) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.passwords = passwords;
        this.accounts = accounts;
        this.changes = changes;
    }

    /// Whether the program still waits for its first administrator.
    public boolean isOpen() {
        return changes.administrators().isEmpty();
    }

    /// A fresh link, which ends the one before; empty when there is an administrator.
    ///
    /// @param address under which the program is reached, such as `http://localhost:8080`
    public Optional<String> link(String address) {
        return database.inTransaction(() -> {
            changes.takeTurn();
            if (!isOpen()) {
                return Optional.empty();
            }
            String token = secrets.word();
            database.sql()
                    .sql(
                            "insert into account_setup (id, digest, expires_at, used_at)"
                                    + " values (1, ?, ?, null) on conflict (id) do update set"
                                    + " digest = excluded.digest, expires_at = excluded.expires_at,"
                                    + " used_at = null")
                    .params(Secrets.digest(token), clock.instant().plus(GOOD_FOR).toString())
                    .update();
            return Optional.of(address + "/setup/" + token);
        });
    }

    /// Makes the first administrator, once: of two at one instant one wins.
    ///
    /// @param token the last part of the link
    public List<Problem> complete(String token, String login, String name, String password) {
        NewAccount wanted =
                new NewAccount(login, name, null, null, Set.of(Role.ADMINISTRATOR), password);
        List<Problem> problems = new ArrayList<>();
        // Who holds no link learns nothing about logins and passwords, and costs no hashing.
        if (!isGood(token)) {
            return List.of(Problem.must("SETUP.link", ""));
        }
        problems.addAll(accounts.problems(wanted));
        if (!problems.isEmpty()) {
            return problems;
        }
        String hash = passwords.hash(password);
        return database.inTransaction(() -> {
            changes.takeTurn();
            if (!isOpen() || !isGood(token)) {
                return List.of(Problem.must("SETUP.link", ""));
            }
            if (accounts.find(login).isPresent()) {
                return List.of(Problem.must("ACCOUNT.taken", "login", login));
            }
            database.sql()
                    .sql("update account_setup set used_at = ? where id = 1")
                    .param(clock.instant().toString())
                    .update();
            accounts.add(wanted, hash, BY);
            return List.of();
        });
    }

    private boolean isGood(String token) {
        // Digests are compared, so that the time it takes says nothing about the token.
        return database.sql()
                .sql("select expires_at from account_setup where digest = ? and used_at is null")
                .param(Secrets.digest(token))
                .query(String.class)
                .optional()
                .filter(expires -> clock.instant().isBefore(Instant.parse(expires)))
                .isPresent();
    }
}
