package vn.vanthu.legacy.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Reads and writes what is known of files of the past; knows no rule.
final class PastTable {

    private static final String PARTED = "\u001F";
    private static final int MOST_PROBLEMS = 200;

    private final Database database;

    PastTable(Database database) {
        this.database = database;
    }

    void begin(PastBatch batch) {
        database.sql()
                .sql("insert into past_batch (id, name, begun_at, begun_by) values (?, ?, ?, ?)")
                .params(batch.id(), batch.name(), batch.begun().toString(), batch.by())
                .update();
    }

    /// The newest first.
    List<PastBatch> batches() {
        Map<String, Map<PastState, Integer>> counts = new java.util.HashMap<>();
        database.sql()
                .sql("select batch, state, count(*) as files from past_file group by batch, state")
                .query((row, _) ->
                        counts.computeIfAbsent(
                                        row.getString("batch"), _ -> new EnumMap<>(PastState.class))
                                .put(
                                        PastState.valueOf(row.getString("state")),
                                        row.getInt("files")))
                .list();
        return database.sql()
                .sql("select * from past_batch order by begun_at desc, id")
                .query((row, _) ->
                        new PastBatch(
                                row.getString("id"),
                                row.getString("name"),
                                Instant.parse(row.getString("begun_at")),
                                row.getString("begun_by"),
                                counts.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }

    /// Adds a file that waits; nothing happens when its bytes were added before.
    boolean add(String id, String batch, String name, long bytes) {
        long turn =
                database.sql()
                        .sql("update past_turn set turn = turn + 1 returning turn")
                        .query(Long.class)
                        .single();
        return database.sql()
                        .sql(
                                "insert into past_file (id, batch, turn, name, bytes, state, sort,"
                                        + " v_kind, v_number, v_symbol, v_date, v_agency,"
                                        + " v_parent_agency, v_place, v_subject, v_signer,"
                                        + " confidence, damage, twin_sort, likeness) values (?, ?,"
                                        + " ?, ?, ?, 'WAITING', '', '',"
                                        + " '', '', '', '', '', '', '', '', 0, 0, '', 0) on conflict"
                                        + " (id) do nothing")
                        .params(id, batch, turn, name, bytes)
                        .update()
                == 1;
    }

    Optional<PastFile> find(String id) {
        return database.sql()
                .sql("select * from past_file where id = ?")
                .param(id)
                .query((row, _) -> file(row, problems(id)))
                .optional();
    }

    /// Files that wait to be read, in the order they were added.
    List<PastFile> waiting(@Nullable String batch, long after, int limit) {
        String of = batch == null ? "" : " and batch = ?";
        List<Object> values = new ArrayList<>(List.of(after));
        if (batch != null) {
            values.add(batch);
        }
        values.add(limit);
        return database.sql()
                .sql(
                        "select * from past_file where state = 'WAITING' and turn > ?"
                                + of
                                + " order by turn limit ?")
                .params(values)
                .query((row, _) -> file(row, List.of()))
                .list();
    }

    /// Files of a batch that bear a number, as printed with a naught before it or not.
    List<PastFile> numbered(String batch, String number) {
        return database.sql()
                .sql("select * from past_file where v_number in (?, ?) and batch = ? order by turn")
                .params(number, "0" + number, batch)
                .query((row, _) -> file(row, List.of()))
                .list();
    }

    long turn(String id) {
        return database.sql()
                .sql("select turn from past_file where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /// Files of a batch, the most doubtful first.
    ///
    /// @param states only those; all when empty
    List<PastFile> list(@Nullable String batch, List<PastState> states, int from, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("1 = 1");
        if (batch != null) {
            where.append(" and batch = ?");
            values.add(batch);
        }
        if (!states.isEmpty()) {
            where.append(" and state in (")
                    .append(states.stream().map(_ -> "?").collect(Collectors.joining(", ")))
                    .append(")");
            states.forEach(state -> values.add(state.name()));
        }
        values.add(limit);
        values.add(from);
        return database
                .sql()
                .sql(
                        "select * from past_file where "
                                + where
                                + " order by confidence, turn limit ? offset ?")
                .params(values)
                .query((row, _) -> file(row, List.of()))
                .list()
                .stream()
                .map(file -> file.saying(problems(file.id())))
                .toList();
    }

    /// Ids of files that stand in one of those states.
    List<String> ids(@Nullable String batch, PastState... states) {
        return ids(Which.standing(states).in(batch));
    }

    /// How many files stand in one of those states.
    int count(@Nullable String batch, PastState... states) {
        return count(Which.standing(states).in(batch));
    }

    private List<String> ids(Which which) {
        return database.sql()
                .sql("select id from past_file where " + which.condition() + " order by turn")
                .params(which.values())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int count(Which which) {
        return database.sql()
                .sql("select count(*) from past_file where " + which.condition())
                .params(which.values())
                .query(Integer.class)
                .single();
    }

    /// Which files are asked for.
    ///
    /// @param values of the marks in the condition
    private record Which(String condition, List<Object> values) {

        static Which standing(PastState... states) {
            String marks = Arrays.stream(states).map(_ -> "?").collect(Collectors.joining(", "));
            List<Object> names = Arrays.stream(states).<Object>map(PastState::name).toList();
            return new Which("state in (" + marks + ")", names);
        }

        static Which sure(double least) {
            return new Which("state = 'PROPOSED' and confidence >= ?", List.of(thousandths(least)));
        }

        /// Those of one batch; of all when that is null.
        Which in(@Nullable String batch) {
            if (batch == null) {
                return this;
            }
            List<Object> more = new ArrayList<>(values);
            more.add(batch);
            return new Which(condition + " and batch = ?", more);
        }
    }

    /// A file and its place among those that were added.
    record Turn(String id, long turn) {}

    /// Files that are proposed or confirmed, in the order they were added.
    List<Turn> open(long after, int limit) {
        return database.sql()
                .sql(
                        // Added to nothing the state is in no index: by that the files would be
                        // found in no order, and sorted for every page.
                        "select id, turn from past_file where state || '' in ('PROPOSED',"
                                + " 'CONFIRMED') and turn > ? order by turn limit ?")
                .params(after, limit)
                .query((row, _) -> new Turn(row.getString("id"), row.getLong("turn")))
                .list();
    }

    /// Whether a file is proposed or confirmed.
    boolean isOpen(String id) {
        return database.sql()
                        .sql(
                                "select count(*) from past_file where id = ? and state in ('PROPOSED',"
                                        + " 'CONFIRMED')")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// How many proposals are at least so sure.
    int countAbove(@Nullable String batch, double least) {
        return count(Which.sure(least).in(batch));
    }

    // 0.283 times a thousand is a little more than 283.
    private static int thousandths(double least) {
        return (int) Math.ceil(least * 1000 - 1e-6);
    }

    /// Ids of proposals that are at least so sure.
    List<String> sure(@Nullable String batch, double least) {
        return ids(Which.sure(least).in(batch));
    }

    /// Writes all that is known of a file, if it still stands where it stood.
    ///
    /// @return whether it did
    boolean save(PastFile file, PastState before) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(file.state().name());
        values.add(file.sort());
        for (PastField field : PastField.values()) {
            values.add(file.values().get(field));
        }
        values.add((int) Math.floor(file.confidence() * 1000));
        values.add(file.damage());
        values.add(file.twin());
        values.add(file.twinSort());
        values.add((int) Math.round(file.likeness() * 1000));
        values.add(file.decidedBy());
        Instant at = file.decidedAt();
        values.add(at == null ? null : at.toString());
        values.add(file.paper());
        values.add(file.object());
        values.add(file.id());
        values.add(before.name());
        String fields =
                Arrays.stream(PastField.values())
                        .map(field -> column(field) + " = ?, ")
                        .collect(Collectors.joining());
        boolean saved =
                database.sql()
                                .sql(
                                        "update past_file set state = ?, sort = ?, "
                                                + fields
                                                + "confidence = ?, damage = ?, twin = ?, twin_sort ="
                                                + " ?, likeness = ?, decided_by = ?, decided_at = ?,"
                                                + " paper = ?, object = ? where id = ? and state = ?")
                                .params(values)
                                .update()
                        == 1;
        if (saved) {
            problems(file.id(), file.problems());
        }
        return saved;
    }

    private void problems(String id, List<Problem> problems) {
        database.sql().sql("delete from past_problem where file = ?").param(id).update();
        int turn = 0;
        for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS))) {
            database.sql()
                    .sql(
                            "insert into past_problem (file, turn, severity, code, field, given)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            turn++,
                            problem.severity().name(),
                            problem.code(),
                            problem.field(),
                            // PostgreSQL takes no null character.
                            String.join(PARTED, problem.values()).replace("\0", ""))
                    .update();
        }
    }

    private List<Problem> problems(String id) {
        return database.sql()
                .sql("select * from past_problem where file = ? order by turn")
                .param(id)
                .query((row, _) ->
                        new Problem(
                                Problem.Severity.valueOf(row.getString("severity")),
                                row.getString("code"),
                                row.getString("field"),
                                row.getString("given").isEmpty()
                                        ? List.of()
                                        : List.of(row.getString("given").split(PARTED, -1))))
                .list();
    }

    /// What was a twin of one file is one of another.
    void turn(String one, String other) {
        database.sql()
                .sql("update past_file set twin = ? where twin = ? and state = 'TWIN' and id <> ?")
                .params(other, one, other)
                .update();
    }

    void keep(String id, byte[] reading) {
        database.sql()
                .sql(
                        "insert into past_reading (file, reading) values (?, ?) on conflict (file) do"
                                + " update set reading = excluded.reading")
                .params(id, Base64.getEncoder().encodeToString(reading))
                .update();
    }

    void forget(String id) {
        database.sql().sql("delete from past_reading where file = ?").param(id).update();
    }

    Optional<byte[]> reading(String id) {
        return database.sql()
                .sql("select reading from past_reading where file = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Base64.getDecoder()::decode);
    }

    private static String column(PastField field) {
        return "v_" + field.name().toLowerCase(Locale.ROOT);
    }

    private static PastFile file(ResultSet row, List<Problem> problems) throws SQLException {
        Map<PastField, String> values = new EnumMap<>(PastField.class);
        for (PastField field : PastField.values()) {
            values.put(field, row.getString(column(field)));
        }
        return new PastFile(
                row.getString("id"),
                row.getString("batch"),
                row.getString("name"),
                row.getLong("bytes"),
                PastState.valueOf(row.getString("state")),
                row.getString("sort"),
                new PastValues(values),
                row.getInt("confidence") / 1000.0,
                row.getInt("damage"),
                row.getString("twin"),
                row.getString("twin_sort"),
                row.getInt("likeness") / 1000.0,
                problems,
                row.getString("decided_by"),
                at(row.getString("decided_at")),
                row.getString("paper"),
                row.getString("object"));
    }

    private static @Nullable Instant at(@Nullable String at) {
        return at == null ? null : Instant.parse(at);
    }
}
