package vn.vanthu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Limits;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;

/// Does what happens to a number once it is given: archived, struck out, dispatched, noted.
final class LaterActs {

    private final Database database;
    private final SeriesYears years;
    private final EntryTable entries;
    private final PendingActs acts;
    private final Clock clock;

    LaterActs(
            Database database,
            SeriesYears years,
            EntryTable entries,
            PendingActs acts,
            Clock clock) {
        this.database = database;
        this.years = years;
        this.entries = entries;
        this.acts = acts;
        this.clock = clock;
    }

    List<Problem> strike(String series, int year, PaperNumber number, String reason, String by) {
        List<Problem> problems =
                new TextCheck()
                        .needed("reason", reason, Limits.LINE)
                        .needed("by", by, TextCheck.SHORT)
                        .problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return onEntry(
                series,
                year,
                number,
                (entry, _) -> {
                    Problem fault = whyNotStruck(entry);
                    Entry struck = entry.struck(reason);
                    if (fault == null && !entries.update(struck, entry.state())) {
                        // The archive was quicker.
                        fault = Problem.must("D18.4.void-archived", "number", entry.label());
                    }
                    if (fault != null) {
                        return List.of(fault);
                    }
                    acts.add("number-void", Fields.of(struck), by);
                    return List.of();
                });
    }

    private static @Nullable Problem whyNotStruck(Entry entry) {
        return switch (entry.state()) {
            case RESERVED, NUMBERED -> null;
            // NĐ 30, Đ.18.4: what has gone out is recalled by another paper, not undone.
            case ARCHIVED -> Problem.must("D18.4.void-archived", "number", entry.label());
            case PAST -> Problem.must("D18.4.void-archived", "number", entry.label());
            case VOID ->
                    Problem.must(
                            "REGISTER.void-twice",
                            "number",
                            entry.label(),
                            String.valueOf(entry.reason()));
        };
    }

    List<Problem> archived(String paper, String object, String by) {
        List<Problem> problems =
                new TextCheck()
                        .needed("object", object, TextCheck.SHORT)
                        .needed("by", by, TextCheck.SHORT)
                        .problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return onPaper(
                paper,
                entry -> {
                    if (object.equals(entry.object())) {
                        return List.of();
                    }
                    return entry.state() == EntryState.NUMBERED
                                    && entries.update(entry.keptAs(object), EntryState.NUMBERED)
                            ? List.of()
                            : List.of(
                                    Problem.must("REGISTER.not-numbered", "paper", entry.label()));
                });
    }

    private List<Problem> onPaper(String paper, Function<Entry, List<Problem>> act) {
        return database.inTransaction(() -> {
            Optional<Entry> found =
                    Optional.ofNullable(entries.ofPapers(List.of(paper)).get(paper));
            return found.isEmpty()
                    ? List.of(Problem.must("REGISTER.paper-unknown", "paper", paper))
                    : act.apply(found.get());
        });
    }

    List<Problem> dispatched(
            String series, int year, PaperNumber number, LocalDate day, String receipt, String by) {
        List<Problem> problems =
                new TextCheck()
                        .allowed("receipt", receipt, Limits.LINE)
                        .needed("by", by, TextCheck.SHORT)
                        .problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return onEntry(
                series,
                year,
                number,
                (entry, closed) -> {
                    LocalDate today = LocalDate.now(clock);
                    if (!entry.isIssued()) {
                        return List.of(
                                Problem.must("REGISTER.not-issued", "number", entry.label()));
                    }
                    if (day.isBefore(entry.date()) || day.isAfter(today)) {
                        return List.of(
                                Problem.must(
                                        "D18.1.dispatch-day",
                                        "day",
                                        day,
                                        entry.label(),
                                        entry.date(),
                                        today));
                    }
                    return remark(
                            "number-dispatch",
                            entry,
                            new Remark(receipt, day, closed, by, clock.instant()));
                });
    }

    List<Problem> note(String series, int year, PaperNumber number, String text, String by) {
        List<Problem> problems =
                new TextCheck()
                        .needed("text", text, Limits.LINE)
                        .needed("by", by, TextCheck.SHORT)
                        .problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return onEntry(
                series,
                year,
                number,
                (entry, closed) ->
                        remark(
                                "number-note",
                                entry,
                                new Remark(text, null, closed, by, clock.instant())));
    }

    private List<Problem> remark(String act, Entry entry, Remark remark) {
        entries.remark(entry, remark);
        Map<String, String> detail = Fields.of(entry, remark);
        acts.add(act, detail, remark.by());
        return List.of();
    }

    private interface Act {
        List<Problem> on(Entry entry, boolean closed);
    }

    private List<Problem> onEntry(String series, int year, PaperNumber number, Act act) {
        return database.inTransaction(() -> {
            if (entries.find(series, year, number).isEmpty()) {
                return List.of(Problem.must("REGISTER.entry-unknown", "number", number, year));
            }
            SeriesYear locked = years.lock(new SeriesYear.Key(series, year));
            // Read again: what stood there before the lock may have changed.
            Entry entry = entries.find(series, year, number).orElseThrow();
            return act.on(entry, locked.isClosed());
        });
    }
}
