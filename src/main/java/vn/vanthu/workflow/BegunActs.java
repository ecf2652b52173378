package vn.vanthu.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.vanthu.database.Database;

/// Remembers acts after issue from their beginning until the archive has them.
final class BegunActs {

    private final Database database;

    BegunActs(Database database) {
        this.database = database;
    }

    /// An act that the archive may not have yet.
    record Begun(String id, Tie tie, String acting) {}

    /// Notes an act, within the transaction that begins it; the same act again is noted once.
    ///
    /// @return its id, a UUID drawn from the tie
    String begin(Tie tie, String acting) {
        String id = id(tie);
        database.sql()
                .sql(
                        "insert into after_issue (id, source, relation, target, acting, done)"
                                + " values (?, ?, ?, ?, ?, 0) on conflict (id) do nothing")
                .params(id, tie.source(), tie.relation().word(), tie.target(), acting)
                .update();
        return id;
    }

    private static String id(Tie tie) {
        String name = tie.source() + "\n" + tie.relation().word() + "\n" + tie.target();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Marks an act as done; false when it was so already.
    boolean end(String id) {
        return database.sql()
                        .sql("update after_issue set done = 1 where id = ? and done = 0")
                        .param(id)
                        .update()
                == 1;
    }

    List<Begun> open() {
        return database.sql()
                .sql(
                        "select a.id, a.source, a.relation, a.target, a.acting, r.at, r.by_whom,"
                                + " r.reason from after_issue a join paper_relation r on r.source ="
                                + " a.source and r.relation = a.relation and r.target = a.target"
                                + " where a.done = 0 order by r.at")
                .query((row, _) ->
                        new Begun(
                                row.getString("id"),
                                new Tie(
                                        row.getString("source"),
                                        Relation.of(row.getString("relation")),
                                        row.getString("target"),
                                        Instant.parse(row.getString("at")),
                                        row.getString("by_whom"),
                                        row.getString("reason")),
                                row.getString("acting")))
                .list();
    }
}
