package vn.vanthu.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;

/// One year of a series while its row is locked: the counter, and the day of the last number.
final class SeriesYear {

    /// As far as [PaperNumber] goes.
    static final int LAST = 999_999_999;

    /// Years of papers, as in [vn.vanthu.document.PaperDate].
    static final int FIRST_YEAR = 1945;

    static final int LAST_YEAR = 9999;

    private final Key key;
    private final boolean closed;
    private final @Nullable LocalDate lastOfSeries;
    private int lastNumber;
    private @Nullable LocalDate lastDate;
    private boolean moved;

    /// Series and year, in the order in which rows are locked.
    record Key(String series, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySeries = series.compareTo(other.series);
            return bySeries == 0 ? Integer.compare(year, other.year) : bySeries;
        }
    }

    /// @param lastOfSeries the latest day any number of the series bears, in whatever year
    SeriesYear(
            Key key,
            int lastNumber,
            @Nullable LocalDate lastDate,
            boolean closed,
            @Nullable LocalDate lastOfSeries) {
        this.key = key;
        this.lastNumber = lastNumber;
        this.lastDate = lastDate;
        this.closed = closed;
        this.lastOfSeries = lastOfSeries;
    }

    @Nullable LocalDate lastOfSeries() {
        return lastOfSeries;
    }

    Key key() {
        return key;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isFull() {
        return lastNumber == LAST;
    }

    /// Whether it is to be written back.
    boolean isMoved() {
        return moved;
    }

    int lastNumber() {
        return lastNumber;
    }

    @Nullable LocalDate lastDate() {
        return lastDate;
    }

    /// The earliest day the next number may bear.
    LocalDate earliest() {
        return lastDate == null ? LocalDate.of(key.year(), 1, 1) : lastDate;
    }

    /// The number that comes next; nothing is taken yet.
    PaperNumber next() {
        return PaperNumber.of(Math.min(lastNumber + 1, LAST));
    }

    /// Takes the next number for `date`, which must not come before [#earliest].
    PaperNumber take(LocalDate date) {
        PaperNumber taken = PaperNumber.of(lastNumber + 1);
        reach(taken.value(), date);
        return taken;
    }

    /// Moves the counter and the last day up to what an entry bears; never back.
    void reach(int number, LocalDate date) {
        moved = true;
        lastNumber = Math.max(lastNumber, number);
        if (lastDate == null || date.isAfter(lastDate)) {
            lastDate = date;
        }
    }
}
