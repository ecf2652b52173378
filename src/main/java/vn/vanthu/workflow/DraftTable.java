package vn.vanthu.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.database.Database;

/// Keeps drafts, their versions and their steps in the database; nothing here is ever deleted.
final class DraftTable {

    private static final String CARD =
            "select id, kind, unit, issuer, author, subject, signer, step, since, version,"
                    + " changed_at, relation, target, locked_by, locked_until from draft ";

    private final Database database;

    DraftTable(Database database) {
        this.database = database;
    }

    void add(DraftCard card) {
        var bearing = card.bearing();
        database.sql()
                .sql(
                        "insert into draft (id, kind, unit, issuer, author, subject, signer, step,"
                                + " since, version, changed_at, relation, target)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        card.id(),
                        card.kind(),
                        card.unit(),
                        card.issuer(),
                        card.author(),
                        card.subject(),
                        card.signer(),
                        card.step().name(),
                        card.since().toString(),
                        card.version(),
                        card.changedAt().toString())
                .param(bearing == null ? null : bearing.relation().word())
                .param(bearing == null ? null : bearing.target())
                .update();
    }

    Optional<DraftCard> find(String id) {
        return database.sql()
                .sql(CARD + "where id = ?")
                .param(id)
                .query(DraftTable::card)
                .optional();
    }

    /// The drafts that `reader` may see, the most lately changed first.
    ///
    /// @param condition further SQL, beginning with `and`, or empty
    List<DraftCard> list(String condition, List<Object> values, int limit) {
        return database.sql()
                .sql(
                        CARD
                                + "where 1 = 1 "
                                + condition
                                + " order by changed_at desc, id desc limit ?")
                .params(values)
                .param(limit)
                .query(DraftTable::card)
                .list();
    }

    /// Adds a version if `seen` is still the newest; false when another was saved meanwhile.
    boolean addVersion(
            DraftCard card, byte[] form, byte @Nullable [] paper, String by, Instant at, int seen) {
        int version = seen + 1;
        int moved =
                database.sql()
                        .sql(
                                "update draft set version = ?, kind = ?, subject = ?, signer = ?,"
                                        + " changed_at = ? where id = ? and version = ?")
                        .params(
                                version,
                                card.kind(),
                                card.subject(),
                                card.signer(),
                                at.toString(),
                                card.id(),
                                seen)
                        .update();
        if (moved == 1) {
            insertVersion(card.id(), version, form, paper, by, at);
        }
        return moved == 1;
    }

    void insertVersion(
            String id, int version, byte[] form, byte @Nullable [] paper, String by, Instant at) {
        database.sql()
                .sql(
                        "insert into draft_version (draft, version, form, paper, saved_by, saved_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(id, version, text(form))
                .param(paper == null ? null : text(paper))
                .params(by, at.toString())
                .update();
    }

    List<DraftVersion> versions(String id) {
        return database.sql()
                .sql(
                        "select version, saved_by, saved_at, paper is not null as readable"
                                + " from draft_version where draft = ? order by version")
                .param(id)
                .query((row, _) ->
                        new DraftVersion(
                                row.getInt("version"),
                                row.getString("saved_by"),
                                Instant.parse(row.getString("saved_at")),
                                row.getBoolean("readable")))
                .list();
    }

    Optional<byte[]> form(String id, int version) {
        return text("form", id, version);
    }

    /// The version as `paper/1`; empty while no paper could be made of it.
    Optional<byte[]> paper(String id, int version) {
        return text("paper", id, version);
    }

    private Optional<byte[]> text(String column, String id, int version) {
        return database.sql()
                .sql("select " + column + " from draft_version where draft = ? and version = ?")
                .params(id, version)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    /// Moves a draft on if it still stands where it was seen; false when it has moved meanwhile.
    boolean move(DraftCard card, Step to, Act act, String by, Instant at, String reason) {
        int moved =
                database.sql()
                        .sql(
                                "update draft set step = ?, since = ?, changed_at = ?, locked_by ="
                                        + " null, locked_until = null"
                                        + " where id = ? and step = ? and version = ?")
                        .params(
                                to.name(),
                                at.toString(),
                                at.toString(),
                                card.id(),
                                card.step().name(),
                                card.version())
                        .update();
        if (moved == 1) {
            addStep(card, to, act, by, at, reason);
        }
        return moved == 1;
    }

    /// Ends the way of a draft whose paper lies in the archive, wherever it stands: somebody may
    /// have sent it back in the same instant, but what is issued is issued. False when it had
    /// ended.
    boolean end(DraftCard card, String by, Instant at) {
        int ended =
                database.sql()
                        .sql(
                                "update draft set step = ?, since = ?, changed_at = ?, locked_by ="
                                        + " null, locked_until = null where id = ? and step <> ?")
                        .params(
                                Step.ISSUED.name(),
                                at.toString(),
                                at.toString(),
                                card.id(),
                                Step.ISSUED.name())
                        .update();
        if (ended == 1) {
            addStep(card, Step.ISSUED, Act.ISSUE, by, at, "");
        }
        return ended == 1;
    }

    /// The version that was signed last.
    int signedVersion(String id) {
        return database.sql()
                .sql(
                        "select version from draft_step where draft = ? and act = ?"
                                + " order by seq desc limit 1")
                .params(id, Act.SIGN.name())
                .query(Integer.class)
                .single();
    }

    void addStep(DraftCard card, Step to, Act act, String by, Instant at, String reason) {
        database.sql()
                .sql(
                        "insert into draft_step (draft, seq, at, by_whom, act, from_step, to_step,"
                                + " version, reason) select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?,"
                                + " ?, ?, ? from draft_step where draft = ?")
                .params(
                        card.id(),
                        at.toString(),
                        by,
                        act.name(),
                        card.step().name(),
                        to.name(),
                        card.version(),
                        reason,
                        card.id())
                .update();
    }

    List<StepTaken> steps(String id) {
        return database.sql()
                .sql(
                        "select seq, at, by_whom, act, from_step, to_step, version, reason"
                                + " from draft_step where draft = ? order by seq")
                .param(id)
                .query((row, _) ->
                        new StepTaken(
                                row.getInt("seq"),
                                Instant.parse(row.getString("at")),
                                row.getString("by_whom"),
                                Act.valueOf(row.getString("act")),
                                Step.valueOf(row.getString("from_step")),
                                Step.valueOf(row.getString("to_step")),
                                row.getInt("version"),
                                row.getString("reason")))
                .list();
    }

    void lock(String id, DraftCard.@Nullable Lock lock) {
        database.sql()
                .sql("update draft set locked_by = ?, locked_until = ? where id = ?")
                .param(lock == null ? null : lock.holder())
                .param(lock == null ? null : lock.until().toString())
                .param(id)
                .update();
    }

    private static DraftCard card(ResultSet row, int index) throws SQLException {
        String relation = row.getString("relation");
        String holder = row.getString("locked_by");
        return new DraftCard(
                row.getString("id"),
                row.getString("kind"),
                row.getString("unit"),
                row.getString("issuer"),
                row.getString("author"),
                row.getString("subject"),
                row.getString("signer"),
                Step.valueOf(row.getString("step")),
                Instant.parse(row.getString("since")),
                row.getInt("version"),
                Instant.parse(row.getString("changed_at")),
                relation == null
                        ? null
                        : new DraftCard.Bearing(
                                Relation.of(relation),
                                Objects.requireNonNull(row.getString("target"))),
                holder == null
                        ? null
                        : new DraftCard.Lock(
                                holder,
                                Instant.parse(
                                        Objects.requireNonNull(row.getString("locked_until")))));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
