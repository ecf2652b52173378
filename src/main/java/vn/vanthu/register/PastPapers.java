package vn.vanthu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;

/// Enters papers of the past beside the numbers given here.
///
/// An old paper fills the place it has always had. It moves the counter only in a year in which
/// this register has given no number itself, so that an office may go on where its paper book
/// ended.
final class PastPapers {

    private final Database database;
    private final SeriesBook seriesBook;
    private final SeriesYears years;
    private final EntryTable entries;
    private final PendingActs acts;
    private final Clock clock;

    PastPapers(
            Database database,
            SeriesBook seriesBook,
            SeriesYears years,
            EntryTable entries,
            PendingActs acts,
            Clock clock) {
        this.database = database;
        this.seriesBook = seriesBook;
        this.years = years;
        this.entries = entries;
        this.acts = acts;
        this.clock = clock;
    }

    Given enter(PastPaper past) {
        return database.inTransaction(() -> {
            Map<String, Series> all = seriesBook.byCode();
            List<Problem> problems = problems(past, all);
            Series series = all.get(past.series());
            if (series == null || !problems.isEmpty()) {
                return new Given.Refused(problems);
            }
            SeriesYear year = years.lock(new SeriesYear.Key(past.series(), past.date().getYear()));
            Entry before = entries.ofPapers(List.of(past.paper())).get(past.paper());
            if (before != null && before.state() != EntryState.VOID) {
                return again(past, before);
            }
            problems = conflicts(past, series, year);
            if (!problems.isEmpty()) {
                return new Given.Refused(problems);
            }
            Entry entry = entry(past, series);
            boolean untouched = isUntouched(year);
            entries.insert(List.of(entry));
            if (untouched) {
                year.reach(past.number().value(), past.date());
                years.save(year);
            }
            acts.add("number-past", Fields.of(entry), past.by());
            return new Given.Number(entry, false);
        });
    }

    private List<Problem> problems(PastPaper past, Map<String, Series> all) {
        TextCheck texts =
                new TextCheck()
                        .needed("paper", past.paper(), TextCheck.SHORT)
                        .needed("by", past.by(), TextCheck.SHORT)
                        .line(past.line());
        if (past.object() != null) {
            texts.needed("object", past.object(), TextCheck.SHORT);
        }
        List<Problem> problems = new ArrayList<>(texts.problems());
        Series series = all.get(past.series());
        if (series == null || series.secret()) {
            problems.addAll(RequestCheck.series(past.series(), all));
        }
        LocalDate today = LocalDate.now(clock);
        if (past.date().isAfter(today)) {
            problems.add(Problem.must("D15.1.date-future", "date", past.date(), today));
        }
        if (past.date().getYear() < SeriesYear.FIRST_YEAR
                || !PaperNumber.isNumber(past.number().toString())) {
            problems.add(
                    Problem.must("REGISTER.past-impossible", "number", past.number(), past.date()));
        }
        return problems;
    }

    private static Given again(PastPaper past, Entry before) {
        return before.series().equals(past.series())
                        && before.year() == past.date().getYear()
                        && before.number().equals(past.number())
                ? new Given.Number(before, true)
                : Given.refused(
                        Problem.must(
                                "REGISTER.past-numbered", "paper", past.paper(), before.label()));
    }

    private List<Problem> conflicts(PastPaper past, Series series, SeriesYear year) {
        List<Problem> problems = new ArrayList<>();
        int of = year.key().year();
        if (year.isClosed()) {
            problems.add(Problem.must("D15.1.year-closed", "date", series.name(), of));
        }
        entries.find(past.series(), of, past.number())
                .ifPresent(taken ->
                        problems.add(
                                Problem.must("D15.1.past-taken", "number", taken.label(), of)));
        if (problems.isEmpty()
                && entries.findLabel(series.issuer(), past.number(), past.symbol().value(), of)
                        .isPresent()) {
            problems.add(
                    Problem.must(
                            "D15.1.label-taken",
                            "symbol",
                            past.number() + "/" + past.symbol(),
                            of));
        }
        // The counter will come by that number, and would find it taken.
        if (past.number().value() > year.lastNumber() && !isUntouched(year)) {
            problems.add(
                    Problem.must(
                            "D15.1.past-ahead", "number", past.number(), year.lastNumber(), of));
        }
        return problems;
    }

    private boolean isUntouched(SeriesYear year) {
        return !entries.hasLive(year.key());
    }

    private Entry entry(PastPaper past, Series series) {
        return new Entry(
                series.code(),
                past.date().getYear(),
                past.number(),
                series.issuer(),
                past.symbol(),
                past.date(),
                EntryState.PAST,
                past.paper(),
                past.line(),
                null,
                null,
                past.by(),
                clock.instant(),
                past.object(),
                List.of());
    }
}
