package vn.vanthu.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which something holds.
///
/// @param from the first day; null when nobody knows, or since ever
/// @param until the last day, itself included; null while it holds on
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /// Since ever, without end.
    public static final Validity ALWAYS = new Validity(null, null);

    // What the database writes for "since ever" and "without end", so that days compare as text.
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(until + " must not lie before " + from);
        }
    }

    /// From that day on.
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    static Validity stored(String from, String until) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(until);
        return new Validity(first.equals(FIRST) ? null : first, last.equals(LAST) ? null : last);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    boolean overlaps(Validity other) {
        return !first().isAfter(other.last()) && !other.first().isAfter(last());
    }

    LocalDate first() {
        return from == null ? FIRST : from;
    }

    LocalDate last() {
        return until == null ? LAST : until;
    }

    /// As the office writes it: `2018-01-09 – 2025-06-30`, with `…` for an open end.
    @Override
    public String toString() {
        return (from == null ? "…" : from) + " – " + (until == null ? "…" : until);
    }
}
