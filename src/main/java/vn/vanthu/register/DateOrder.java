package vn.vanthu.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// Keeps the order of days the order of numbers (NĐ 30, Đ.15.1: "theo thứ tự và trình tự thời
/// gian").
final class DateOrder {

    private DateOrder() {}

    /// Why the next number of a year may not bear the day asked for, or null.
    ///
    /// @param asked null for today
    static @Nullable Problem whyNot(@Nullable LocalDate asked, LocalDate today, SeriesYear year) {
        LocalDate lastOfSeries = year.lastOfSeries();
        // Nobody named the day, so the clock did: one that stands before the last number is wrong,
        // also when it stands in a year gone by.
        if (asked == null && lastOfSeries != null && today.isBefore(lastOfSeries)) {
            return Problem.must("D15.1.clock-behind", "date", today, lastOfSeries);
        }
        LocalDate date = asked == null ? today : asked;
        return date.isBefore(year.earliest())
                ? Problem.must(
                        "D15.1.date-before-last", "date", date, year.earliest(), year.lastNumber())
                : null;
    }

    /// The days a kept number may still bear.
    record Span(LocalDate earliest, LocalDate latest) {}

    /// Between the days of its neighbours, and never after today: the day it was taken always fits,
    /// save for papers of the past that were out of order before they came here.
    static Span span(Entry kept, Iterable<Entry> neighbours, LocalDate today) {
        LocalDate earliest = LocalDate.of(kept.year(), 1, 1);
        LocalDate latest = LocalDate.of(kept.year(), 12, 31);
        for (Entry other : neighbours) {
            boolean before = other.number().compareTo(kept.number()) < 0;
            if (before && !other.date().isAfter(kept.date())) {
                earliest = other.date();
            } else if (!before && !other.date().isBefore(kept.date())) {
                latest = other.date();
            }
        }
        return new Span(earliest, latest.isAfter(today) ? today : latest);
    }
}
