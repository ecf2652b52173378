package vn.vanthu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// Closes the book of a year (khóa sổ), and strikes out kept numbers whose time is over.
final class YearClosing {

    private static final int NAMED = 20;

    private final Database database;
    private final SeriesBook seriesBook;
    private final SeriesYears years;
    private final EntryTable entries;
    private final Reservations reservations;
    private final PendingActs acts;
    private final Clock clock;

    YearClosing(
            Database database,
            SeriesBook seriesBook,
            SeriesYears years,
            EntryTable entries,
            Reservations reservations,
            PendingActs acts,
            Clock clock) {
        this.database = database;
        this.seriesBook = seriesBook;
        this.years = years;
        this.entries = entries;
        this.reservations = reservations;
        this.acts = acts;
        this.clock = clock;
    }

    /// One transaction a year of a series: nobody waits for all of them.
    List<Entry> expire() {
        Set<SeriesYear.Key> keys = new TreeSet<>();
        for (Entry kept : entries.inState(EntryState.RESERVED)) {
            keys.add(new SeriesYear.Key(kept.series(), kept.year()));
        }
        List<Entry> struck = new ArrayList<>();
        for (SeriesYear.Key key : keys) {
            struck.addAll(
                    database.inTransaction(() -> {
                        years.lock(key);
                        List<Entry> here = reservations.expire(key);
                        reservations.tellExpired(here);
                        return here;
                    }));
        }
        return struck;
    }

    List<Problem> close(String code, int of, String by) {
        List<Problem> problems = new TextCheck().needed("by", by, TextCheck.SHORT).problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        return database.inTransaction(() -> {
            Series series = seriesBook.byCode().get(code);
            if (series == null) {
                return List.of(Problem.must("REGISTER.series-unknown", "series", code));
            }
            // NĐ 30, Đ.15.1: numbers run "kết thúc vào ngày 31 tháng 12 hàng năm". The book of a
            // body
            // that is no more, whose series was laid down, need not wait for that day.
            LocalDate today = LocalDate.now(clock);
            if (of < SeriesYear.FIRST_YEAR
                    || of > today.getYear()
                    || (series.active() && today.isBefore(LocalDate.of(of, 12, 31)))) {
                return List.of(Problem.must("D15.1.year-not-over", "year", series.name(), of));
            }
            SeriesYear year = years.lock(new SeriesYear.Key(code, of));
            if (year.isClosed()) {
                return List.of(Problem.must("D15.1.year-closed", "year", series.name(), of));
            }
            List<Entry> struck = reservations.expire(year.key());
            Problem open = unfinished(series, year);
            if (open == null) {
                Closing closing = new Closing(code, of, by, clock.instant());
                years.close(closing);
                reservations.tellExpired(struck);
                acts.add("year-close", Fields.of(closing), by);
                return List.of();
            }
            reservations.tellExpired(struck);
            return List.of(open);
        });
    }

    private @Nullable Problem unfinished(Series series, SeriesYear year) {
        List<Entry> open = new ArrayList<>();
        for (EntryState state : List.of(EntryState.RESERVED, EntryState.NUMBERED)) {
            open.addAll(entries.inState(state, series.code(), year.key().year()));
        }
        return open.isEmpty()
                ? null
                : Problem.must(
                        "REGISTER.year-unfinished",
                        "year",
                        series.name(),
                        year.key().year(),
                        open.size(),
                        open.stream()
                                .limit(NAMED)
                                .map(Entry::label)
                                .collect(Collectors.joining(", ")));
    }
}
