package vn.vanthu.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Names people on single papers, to read or to edit them (NĐ 30, PL VI, I.III.3.b).
///
/// Whether `by` may do so is asked of [Rights] by the caller; that nobody names himself is kept
/// here.
public final class PaperGrants {

    private final Database database;
    private final AccountTables tables;
    private final RightChanges changes;

    PaperGrants(Database database, RightChanges changes) {
        this.database = database;
        this.tables = new AccountTables(database);
        this.changes = changes;
    }

    /// What somebody is named for.
    public enum Leave {
        NONE,
        READ,
        EDIT
    }

    /// Those named on one paper.
    public record Named(Set<String> readers, Set<String> editors) {
        public Named {
            readers = Set.copyOf(readers);
            editors = Set.copyOf(editors);
        }
    }

    public Named of(String paper) {
        Set<String> readers = new HashSet<>();
        Set<String> editors = new HashSet<>();
        database.sql()
                .sql("select login, leave from account_grant where paper = ?")
                .param(paper)
                .query(row -> {
                    boolean edits = row.getString("leave").equals(Leave.EDIT.name());
                    (edits ? editors : readers).add(row.getString("login"));
                });
        return new Named(readers, editors);
    }

    /// Keys of the papers on which somebody is named.
    public List<String> papersNaming(String login) {
        return database.sql()
                .sql("select paper from account_grant where login = ? order by paper")
                .param(login)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Which papers somebody may read, those that name him and those he signed included.
    public Readership readership(Actor by) {
        boolean reads = Rights.may(by, Act.READ, null).isAllowed();
        Reach reach = Rights.reach(by);
        if (reads && reach == Reach.AGENCY) {
            return new Readership.Everything();
        }
        return new Readership.Some(
                reads ? by.login() : null,
                reads && reach == Reach.UNIT ? by.unit() : null,
                by.name(),
                Set.copyOf(papersNaming(by.login())));
    }

    /// Names somebody on a paper, anew or otherwise than before; [Leave#NONE] takes him off.
    public List<Problem> grant(String paper, String login, Leave leave, String by) {
        // An administrator reads no paper by his role; he must not open one to himself either.
        if (login.equals(by) && leave != Leave.NONE) {
            return List.of(Problem.must("RIGHT.grant-self", "login", by));
        }
        return database.inTransaction(() -> {
            changes.takeTurn();
            if (tables.find(login).isEmpty()) {
                return List.of(Problem.must("ACCOUNT.unknown", "login", login));
            }
            Named named = of(paper);
            Leave before =
                    named.editors().contains(login)
                            ? Leave.EDIT
                            : named.readers().contains(login) ? Leave.READ : Leave.NONE;
            if (leave == Leave.NONE) {
                database.sql()
                        .sql("delete from account_grant where paper = ? and login = ?")
                        .params(paper, login)
                        .update();
            } else {
                database.sql()
                        .sql(
                                "insert into account_grant values (?, ?, ?) on conflict (paper,"
                                        + " login) do update set leave = excluded.leave")
                        .params(paper, login, leave.name())
                        .update();
            }
            changes.record(by, login, "paper", paper, before.name(), leave.name());
            return List.of();
        });
    }
}
