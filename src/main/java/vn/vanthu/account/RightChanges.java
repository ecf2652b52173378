package vn.vanthu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Remembers every change of rights until an administrator confirms it (NĐ 30, PL VI, I.III.3.c).
///
/// He who made a change, and he whose rights it changed, leave it to another administrator; where
/// there is no other, any administrator confirms.
public final class RightChanges {

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;

    RightChanges(
            Database database, Clock clock, Secrets secrets, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.events = events;
    }

    /// The changes that nobody has confirmed yet, the oldest first.
    public List<RightChange> openChanges() {
        return database.sql()
                .sql("select * from account_change where confirmed_at is null order by at, id")
                .query(RightChanges::change)
                .list();
    }

    /// Confirms a change.
    ///
    /// @param by login of an administrator
    public List<Problem> confirm(String id, String by) {
        if (!Secrets.isId(id)) {
            return List.of(Problem.must("ACCOUNT.change-unknown", "id", id));
        }
        return database.inTransaction(() -> {
            takeTurn();
            Optional<RightChange> found =
                    database.sql()
                            .sql("select * from account_change where id = ?")
                            .param(id)
                            .query(RightChanges::change)
                            .optional();
            if (found.isEmpty()) {
                return List.of(Problem.must("ACCOUNT.change-unknown", "id", id));
            }
            RightChange change = found.get();
            if (change.confirmedAt() != null) {
                return List.of(); // Confirming twice is no fault of the second.
            }
            List<String> administrators = administrators();
            if (!administrators.contains(by)) {
                return List.of(Problem.must("ACCOUNT.confirm-role", "", by));
            }
            boolean concerned = isConcerned(change, by);
            if (concerned && administrators.stream().anyMatch(a -> !isConcerned(change, a))) {
                return List.of(Problem.must("ACCOUNT.confirm-own", "", by));
            }
            Instant now = clock.instant();
            database.sql()
                    .sql(
                            "update account_change set confirmed_by = ?, confirmed_at = ? where id = ?")
                    .params(by, now.toString(), id)
                    .update();
            events.publishEvent(new AccountEvent.RightsConfirmed(id, by, change.login(), now));
            return List.of();
        });
    }

    private static boolean isConcerned(RightChange change, String login) {
        return change.by().equals(login) || change.login().equals(login);
    }

    /// Logins of those who administer now.
    List<String> administrators() {
        return database.sql()
                .sql(
                        "select a.login from account a join account_role r on r.login = a.login"
                                + " where a.active = 1 and r.role = ? order by a.login")
                .param(Role.ADMINISTRATOR.name())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Lets changes of rights happen one after another, also from several processes: each sees what
    /// the one before has done.
    void takeTurn() {
        database.sql().sql("update account_turn set turn = turn + 1 where id = 1").update();
    }

    /// Notes a change; within the transaction that makes it. What leaves all as it was is none.
    void record(String by, String login, String what, String subject, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        RightChange change =
                new RightChange(
                        secrets.id(),
                        clock.instant(),
                        by,
                        login,
                        what,
                        subject,
                        before,
                        after,
                        null,
                        null);
        database.sql()
                .sql(
                        "insert into account_change (id, at, by_login, login, what, subject,"
                                + " before_value, after_value) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        change.id(),
                        change.at().toString(),
                        by,
                        login,
                        what,
                        subject,
                        before,
                        after)
                .update();
        events.publishEvent(new AccountEvent.RightsChanged(change));
    }

    private static RightChange change(ResultSet row, int number) throws SQLException {
        return new RightChange(
                row.getString("id"),
                Instant.parse(row.getString("at")),
                row.getString("by_login"),
                row.getString("login"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("before_value"),
                row.getString("after_value"),
                row.getString("confirmed_by"),
                instant(row.getString("confirmed_at")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
