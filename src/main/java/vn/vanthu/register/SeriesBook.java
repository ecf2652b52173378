package vn.vanthu.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// The number series of the office, and which of them numbers what.
public final class SeriesBook {

    private final Database database;
    private final PendingActs acts;

    SeriesBook(Database database, PendingActs acts) {
        this.database = database;
        this.acts = acts;
    }

    /// Every series, by code.
    public List<Series> all() {
        return List.copyOf(byCode().values());
    }

    /// The series of that code.
    public Optional<Series> series(String code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /// The series that numbers papers of a kind which a body issues; empty when there is none yet.
    ///
    /// @param issuer code of the agency or advisory body. NĐ 30, PL I, II.3: advisory bodies that
    ///   issue papers have numbers of their own
    public Optional<Series> of(String issuer, String kind) {
        return of(byCode(), issuer, kind);
    }

    static Optional<Series> of(Map<String, Series> all, String issuer, String kind) {
        List<Series> own =
                all.values().stream()
                        .filter(series -> series.claims() && series.issuer().equals(issuer))
                        .toList();
        return own.stream()
                .filter(series -> series.kinds().contains(kind))
                .findFirst()
                .or(() ->
                        // Copies are never numbered among the papers, see [SeriesCheck].
                        Series.COPIES.contains(kind)
                                ? Optional.empty()
                                : own.stream().filter(Series::isCommon).findFirst());
    }

    /// Adds a series, or changes the one of that code; nothing happens when there are problems.
    ///
    /// Whose numbers they are, and whether they are secret, is settled by the first number given.
    ///
    /// @return what is wrong; empty when it is done
    public List<Problem> define(Series series, String by) {
        return database.inTransaction(() -> {
            // Holding the turn of acts from the start keeps two processes from claiming one kind.
            acts.nextTurn();
            Map<String, Series> all = byCode();
            Series before = all.remove(series.code());
            if (series.equals(before)) {
                return List.of();
            }
            List<Problem> problems = SeriesCheck.problems(series, List.copyOf(all.values()));
            if (problems.isEmpty() && before != null && contradicts(series, before)) {
                problems.add(
                        Problem.must("REGISTER.series-settled", "series.issuer", before.name()));
            }
            if (problems.isEmpty()) {
                write(series);
                acts.add("series-define", Fields.of(series), by);
            }
            return problems;
        });
    }

    private boolean contradicts(Series series, Series before) {
        return (!series.issuer().equals(before.issuer()) || series.secret() != before.secret())
                && database.sql()
                                .sql("select count(*) from entry where series = ?")
                                .param(series.code())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    void write(Series series) {
        database.sql()
                .sql(
                        "insert into series (code, name, issuer, secret, active) values (?, ?, ?, ?,"
                                + " ?) on conflict (code) do update set name = excluded.name, issuer"
                                + " = excluded.issuer, secret = excluded.secret, active ="
                                + " excluded.active")
                .params(
                        series.code(),
                        series.name(),
                        series.issuer(),
                        series.secret() ? 1 : 0,
                        series.active() ? 1 : 0)
                .update();
        database.sql()
                .sql("delete from series_kind where series = ?")
                .param(series.code())
                .update();
        for (String kind : series.isCommon() ? List.of("") : series.kinds()) {
            database.sql()
                    .sql(
                            "insert into series_kind (series, issuer, kind, claimed) values (?, ?,"
                                    + " ?, ?)")
                    .params(series.code(), series.issuer(), kind, series.claims() ? 1 : 0)
                    .update();
        }
    }

    Map<String, Series> byCode() {
        Map<String, Series> bare = new LinkedHashMap<>();
        Map<String, TreeSet<String>> kinds = new TreeMap<>();
        database.sql()
                .sql(
                        "select s.code, s.name, s.issuer, s.secret, s.active, k.kind from series s"
                                + " join series_kind k on k.series = s.code order by s.code")
                .query(row -> {
                    String code = row.getString(1);
                    bare.put(
                            code,
                            new Series(
                                    code,
                                    row.getString(2),
                                    row.getString(3),
                                    Set.of(),
                                    row.getInt(4) == 1,
                                    row.getInt(5) == 1));
                    TreeSet<String> own = kinds.computeIfAbsent(code, _ -> new TreeSet<>());
                    if (!row.getString(6).isEmpty()) {
                        own.add(row.getString(6));
                    }
                });
        Map<String, Series> all = new TreeMap<>();
        bare.forEach((code, s) ->
                all.put(
                        code,
                        new Series(
                                code,
                                s.name(),
                                s.issuer(),
                                kinds.getOrDefault(code, new TreeSet<>()),
                                s.secret(),
                                s.active())));
        return all;
    }
}
