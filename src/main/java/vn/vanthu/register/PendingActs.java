package vn.vanthu.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vanthu.database.Database;

/// Keeps the acts that the journal must hear of, in the order they were committed.
///
/// An act is written in the transaction of what it tells, so neither exists without the other.
public final class PendingActs {

    private final Database database;
    private final Clock clock;

    PendingActs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds an act to the transaction under way, as its last deed: from here to the commit nobody
    /// else can add one.
    public PendingAct add(String act, Map<String, String> detail, String by) {
        return database.inTransaction(() -> {
            PendingAct added =
                    new PendingAct(UUID.randomUUID().toString(), clock.instant(), by, act, detail);
            database.sql()
                    .sql(
                            "insert into pending_act (id, turn, act, made_by, made_at)"
                                    + " values (?, ?, ?, ?, ?)")
                    .params(added.id(), nextTurn(), act, by, added.at().toString())
                    .update();
            int turn = 0;
            for (Map.Entry<String, String> one : added.detail().entrySet()) {
                database.sql()
                        .sql(
                                "insert into pending_detail (act, turn, name, value)"
                                        + " values (?, ?, ?, ?)")
                        .params(added.id(), ++turn, one.getKey(), one.getValue())
                        .update();
            }
            return added;
        });
    }

    /// Takes the turn of the next act, and with it the right to add one until the commit.
    long nextTurn() {
        return database.sql()
                .sql("update act_turn set last = last + 1 where one = 1 returning last")
                .query(Long.class)
                .single();
    }

    /// All of them, the oldest first.
    public List<PendingAct> all() {
        Map<String, PendingAct> bare = new LinkedHashMap<>();
        Map<String, Map<String, String>> details = new LinkedHashMap<>();
        database.sql()
                .sql(
                        "select a.id, a.made_at, a.made_by, a.act, d.name, d.value"
                                + " from pending_act a left join pending_detail d on d.act = a.id"
                                + " order by a.turn, d.turn")
                .query(row -> {
                    String id = row.getString(1);
                    bare.putIfAbsent(
                            id,
                            new PendingAct(
                                    id,
                                    Instant.parse(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    Map.of()));
                    Map<String, String> detail =
                            details.computeIfAbsent(id, _ -> new LinkedHashMap<>());
                    if (row.getString(5) != null) {
                        detail.put(row.getString(5), row.getString(6));
                    }
                });
        List<PendingAct> acts = new ArrayList<>();
        bare.forEach((id, act) ->
                acts.add(
                        new PendingAct(
                                id,
                                act.at(),
                                act.by(),
                                act.act(),
                                details.getOrDefault(id, Map.of()))));
        return acts;
    }

    /// Forgets an act that the journal has; knows nothing of it when it is gone already.
    void settle(String id) {
        database.sql().sql("delete from pending_detail where act = ?").param(id).update();
        database.sql().sql("delete from pending_act where id = ?").param(id).update();
    }
}
