package vn.vanthu.account;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.office.Office;
import vn.vanthu.office.SampleAgency;

/// An office with its accounts for one test, and a clock that stands still until told.
final class Desk implements AutoCloseable {

    static final String GOOD = "bốn từ rời nhau 7";

    final List<Object> events = new CopyOnWriteArrayList<>();
    final Database database;
    final Office office;
    final Secrets secrets = new Secrets(new SecureRandom());
    final Passwords passwords = new Passwords(secrets);
    final RightChanges changes;
    final Accounts accounts;
    final FirstStart firstStart;
    final Tokens tokens;
    final PaperGrants grants;

    private volatile Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.of("Asia/Ho_Chi_Minh");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    Desk(Database.Kind kind, Path folder) {
        database = TestDatabase.open(kind, folder);
        office = new Office(database, clock, _ -> {});
        changes = new RightChanges(database, clock, secrets, events::add);
        accounts = new Accounts(database, clock, passwords, changes, office, events::add);
        firstStart = new FirstStart(database, clock, secrets, passwords, accounts, changes);
        tokens = new Tokens(database, clock, secrets, changes, events::add);
        grants = new PaperGrants(database, changes);
    }

    /// A program started anew on the same database.
    SignIn signIn() {
        return new SignIn(database, clock, passwords, events::add);
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    Desk withSample() {
        List<?> problems = SampleAgency.load(office);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return this;
    }

    void make(String login, Role... roles) {
        List<?> problems =
                accounts.make(
                        new NewAccount(login, "Ông " + login, null, null, Set.of(roles), GOOD),
                        "vanthu");
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
