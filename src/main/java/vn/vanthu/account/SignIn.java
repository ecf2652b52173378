package vn.vanthu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Lets people in by login and password, and nobody learn from it which logins there are; or by the
/// word of a provider that the office trusts.
public final class SignIn {

    /// An attacker who locks somebody out by guessing does so for minutes, not for the day.
    static final Duration LONGEST_FOR_LOGIN = Duration.ofMinutes(5);

    static final Duration LONGEST_FOR_SOURCE = Duration.ofMinutes(15);

    private static final int LONGEST_LOGIN = 100;

    private final Database database;
    private final Clock clock;
    private final AccountTables tables;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Throttle byLogin = new Throttle(LONGEST_FOR_LOGIN);
    private final Throttle bySource = new Throttle(LONGEST_FOR_SOURCE);

    SignIn(Database database, Clock clock, Passwords passwords, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.tables = new AccountTables(database);
        this.passwords = passwords;
        this.events = events;
    }

    /// What came of it.
    public sealed interface Outcome {
        record In(Actor actor) implements Outcome {}

        record Refused(Problem why) implements Outcome {}
    }

    /// Says who it is, or refuses without saying whether login or password was wrong.
    ///
    /// @param source address from which he comes
    public Outcome signIn(String typed, String password, String source) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (login.length() > LONGEST_LOGIN) {
            login = login.substring(0, LONGEST_LOGIN);
        }
        Instant now = clock.instant();
        // Of what is typed here only a digest is kept: people type their password into this field.
        String key = Secrets.digest(login);
        recall(key);
        Duration wait = bySource.attempt(source, now);
        if (!wait.isPositive()) {
            wait = byLogin.attempt(key, now);
        }
        if (wait.isPositive()) {
            return tooSoon(wait);
        }
        Optional<Account> account = tables.find(login).filter(Account::active);
        String hash = tables.password(login).orElse("");
        boolean matches =
                account.isPresent()
                        ? passwords.matches(password, hash)
                        : passwords.matchesNobody(password);
        if (account.isEmpty() || !matches) {
            return refused(key, account.map(Account::login).orElse("?"), source, now);
        }
        return in(account.get(), key, hash, password, source, now);
    }

    /// Lets in somebody for whom a provider vouches that the office trusts; no password is asked,
    /// and how often others guessed at it does not keep him out.
    ///
    /// @param vouched login as the provider gives it
    /// @param source address from which he comes
    public Outcome vouchedFor(String vouched, String source) {
        Instant now = clock.instant();
        Duration wait = bySource.attempt(source, now);
        if (wait.isPositive()) {
            return tooSoon(wait);
        }
        // Some letters of other scripts have ours as their small ones, and are not them.
        boolean isPlain = vouched.chars().allMatch(c -> c < 128);
        String login = vouched.strip().toLowerCase(Locale.ROOT);
        Optional<Account> account = isPlain ? tables.find(login) : Optional.empty();
        if (account.filter(Account::active).isEmpty()) {
            publish(
                    new AccountEvent.SignInRefused(
                            account.map(Account::login).orElse("?"), source, now));
            return new Outcome.Refused(Problem.must("SIGNIN.oidc-unknown", "", vouched.strip()));
        }
        publish(new AccountEvent.SignedIn(account.get().login(), source, now));
        bySource.takeBack(source);
        return new Outcome.In(account.get().actor());
    }

    /// Refuses somebody who came with a voucher that does not hold.
    ///
    /// @param source address from which he comes
    public Outcome notBelieved(String source) {
        Instant now = clock.instant();
        Duration wait = bySource.attempt(source, now);
        if (wait.isPositive()) {
            return tooSoon(wait);
        }
        publish(new AccountEvent.SignInRefused("?", source, now));
        return new Outcome.Refused(Problem.must("SIGNIN.oidc-untrusted", ""));
    }

    private void publish(AccountEvent event) {
        database.inTransaction(() -> events.publishEvent(event));
    }

    private static Outcome tooSoon(Duration wait) {
        // Nothing is written: whoever hammers must not fill the disk.
        long seconds = wait.plusMillis(999).toSeconds();
        return new Outcome.Refused(Problem.must("SIGNIN.wait", "", seconds));
    }

    private Outcome in(
            Account account, String key, String hash, String password, String source, Instant now) {
        String login = account.login();
        boolean stale = passwords.isStale(hash);
        String renewed = stale ? passwords.hash(password) : hash;
        database.inTransaction(() -> {
            if (stale) {
                // Only if it is still the one that was checked.
                database.sql()
                        .sql("update account set password = ? where login = ? and password = ?")
                        .params(renewed, login, hash)
                        .update();
            }
            database.sql().sql("delete from account_sign_in where login = ?").param(key).update();
            events.publishEvent(new AccountEvent.SignedIn(login, source, now));
        });
        byLogin.forget(key);
        // A whole office may come from one address, that of its proxy.
        bySource.takeBack(source);
        return new Outcome.In(account.actor());
    }

    private Outcome refused(String key, String login, String source, Instant now) {
        Throttle.Tally tally = byLogin.tally(key);
        database.inTransaction(() -> {
            database.sql()
                    .sql(
                            "insert into account_sign_in values (?, ?, ?) on conflict (login) do"
                                    + " update set failures = excluded.failures,"
                                    + " failed_at = excluded.failed_at")
                    .params(key, tally.failures(), tally.at().toString())
                    .update();
            // Guesses at logins without end must not fill the disk either.
            database.sql()
                    .sql("delete from account_sign_in where failed_at < ?")
                    .param(now.minus(LONGEST_FOR_LOGIN.multipliedBy(2)).toString())
                    .update();
            events.publishEvent(new AccountEvent.SignInRefused(login, source, now));
        });
        return new Outcome.Refused(Problem.must("SIGNIN.refused", ""));
    }

    /// What was counted before the program was last started.
    private void recall(String key) {
        if (byLogin.knows(key)) {
            return;
        }
        database.sql()
                .sql("select failures, failed_at from account_sign_in where login = ?")
                .param(key)
                .query((row, _) ->
                        new Throttle.Tally(
                                row.getInt("failures"), Instant.parse(row.getString("failed_at"))))
                .optional()
                .ifPresent(tally -> byLogin.remember(key, tally));
    }
}
