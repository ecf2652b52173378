package vn.vanthu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Limits;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;

/// Keeps numbers for papers that are not ready (giữ số).
///
/// A kept number has its place among the days as well: it is taken with today's day, and a paper
/// that uses it later bears a day between those of its neighbours. One that nobody used in time is
/// void with that reason; it is never offered to another.
final class Reservations {

    private final Database database;
    private final SeriesBook seriesBook;
    private final SeriesYears years;
    private final EntryTable entries;
    private final PendingActs acts;
    private final Clock clock;

    Reservations(
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

    Given reserve(String series, Reservation held, String by) {
        return database.inTransaction(() -> {
            LocalDate today = LocalDate.now(clock);
            List<Problem> problems = problems(series, held, by, today);
            if (!problems.isEmpty()) {
                return new Given.Refused(problems);
            }
            SeriesYear year = years.lock(new SeriesYear.Key(series, today.getYear()));
            Problem fault = whyNot(year, today);
            if (fault != null) {
                return Given.refused(fault);
            }
            Entry entry = taken(year, held, by, today);
            entries.insert(List.of(entry));
            years.save(year);
            acts.add("number-reserve", Fields.of(entry), by);
            return new Given.Number(entry, false);
        });
    }

    private List<Problem> problems(String series, Reservation held, String by, LocalDate today) {
        TextCheck texts =
                new TextCheck()
                        .needed("owner", held.owner(), TextCheck.SHORT)
                        .allowed("purpose", held.purpose(), Limits.LINE)
                        .needed("by", by, TextCheck.SHORT);
        List<Problem> problems = new ArrayList<>(texts.problems());
        LocalDate end = LocalDate.of(today.getYear(), 12, 31);
        if (held.expires().isBefore(today) || held.expires().isAfter(end)) {
            problems.add(Problem.must("REGISTER.expires", "expires", held.expires(), today, end));
        }
        problems.addAll(RequestCheck.series(series, seriesBook.byCode()));
        return problems;
    }

    private @Nullable Problem whyNot(SeriesYear year, LocalDate today) {
        String series = year.key().series();
        if (year.isClosed()) {
            return Problem.must("D15.1.year-closed", "series", series, year.key().year());
        }
        if (year.isFull()) {
            return Problem.must("D15.1.overflow", "series", series, year.key().year());
        }
        return DateOrder.whyNot(null, today, year);
    }

    private Entry taken(SeriesYear year, Reservation held, String by, LocalDate today) {
        String series = year.key().series();
        return new Entry(
                series,
                year.key().year(),
                year.take(today),
                seriesBook.series(series).orElseThrow().issuer(),
                null,
                today,
                EntryState.RESERVED,
                null,
                null,
                held,
                null,
                by,
                clock.instant(),
                null,
                List.of());
    }

    /// Gives a kept number to a paper; the row of its year is `locked`.
    ///
    /// @param expired receives the entry when it turns out to be void by now
    Given use(
            NumberRequest request,
            PaperNumber number,
            SeriesYear locked,
            LocalDate today,
            List<Entry> expired) {
        Optional<Entry> found = entries.find(request.series(), locked.key().year(), number);
        if (found.isEmpty()) {
            return Given.refused(
                    Problem.must(
                            "REGISTER.entry-unknown", "reserved", number, locked.key().year()));
        }
        Entry kept = found.get();
        Reservation held = kept.held();
        if (kept.state() != EntryState.RESERVED || held == null) {
            return Given.refused(Problem.must("REGISTER.reserved-gone", "reserved", kept.label()));
        }
        if (today.isAfter(held.expires())) {
            expired.add(expire(kept, held));
            return Given.refused(
                    Problem.must("REGISTER.reserved-expired", "reserved", number, held.expires()));
        }
        DateOrder.Span span =
                DateOrder.span(kept, entries.neighbours(kept.series(), kept.year(), number), today);
        LocalDate date = request.date() == null ? span.latest() : request.date();
        if (date.isBefore(span.earliest()) || date.isAfter(span.latest())) {
            return Given.refused(
                    Problem.must(
                            "D15.1.reserved-date",
                            "date",
                            date,
                            number,
                            span.earliest(),
                            span.latest()));
        }
        String label = number + "/" + request.symbol();
        int year = kept.year();
        if (entries.findLabel(kept.issuer(), number, request.symbol().value(), year).isPresent()) {
            return Given.refused(Problem.must("D15.1.label-taken", "symbol", label, year));
        }
        Entry used = kept.borneBy(request, date, clock.instant());
        entries.change(used, EntryState.RESERVED);
        locked.reach(number.value(), date);
        return new Given.Number(used, false);
    }

    /// Strikes out what nobody used in time, in one year of a series whose row is locked.
    List<Entry> expire(SeriesYear.Key key) {
        LocalDate today = LocalDate.now(clock);
        List<Entry> struck = new ArrayList<>();
        for (Entry kept : entries.inState(EntryState.RESERVED, key.series(), key.year())) {
            Reservation held = kept.held();
            if (held != null && today.isAfter(held.expires())) {
                struck.add(expire(kept, held));
            }
        }
        return struck;
    }

    private Entry expire(Entry kept, Reservation held) {
        Entry struck =
                kept.struck(
                        BookWords.EXPIRED.formatted(
                                PaperDate.inFigures(held.expires()), held.owner()));
        entries.change(struck, EntryState.RESERVED);
        return struck;
    }

    void tellExpired(List<Entry> struck) {
        for (Entry entry : struck) {
            acts.add("number-expire", Fields.of(entry), entry.by());
        }
    }
}
