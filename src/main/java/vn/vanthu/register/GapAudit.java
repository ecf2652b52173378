package vn.vanthu.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Explains every number of one year of a series, from 1 to the last.
///
/// @param day the day of the audit
/// @param last the highest number known, by the counter or by an entry
/// @param counter the last number by the counter
/// @param stretches numbers of one standing each, in order, without a gap from 1 to `last`
/// @param lettered old papers with a letter after the number, which are no numbers of their own
/// @param dateFaults numbers whose days run backwards
public record GapAudit(
        String series,
        int year,
        LocalDate day,
        int last,
        int counter,
        List<Stretch> stretches,
        List<Entry> lettered,
        List<DateFault> dateFaults) {

    public GapAudit {
        stretches = List.copyOf(stretches);
        lettered = List.copyOf(lettered);
        dateFaults = List.copyOf(dateFaults);
    }

    /// What a number has come to.
    public enum Standing {
        ISSUED,
        /// Borne by a paper that is still on its way into the archive.
        NUMBERED,
        RESERVED,
        /// Kept until a day that is over; about to be struck out.
        EXPIRED,
        VOID,
        PAST,
        /// Nobody knows: somebody meddled with the register, or old papers are not entered yet.
        UNEXPLAINED
    }

    /// Numbers next to each other of one standing.
    ///
    /// @param entry the one entry there is, when the stretch is one number with a tale of its own
    public record Stretch(int from, int to, Standing standing, @Nullable Entry entry) {}

    /// A number that bears an earlier day than one before it.
    public record DateFault(Entry before, Entry after) {}

    /// Whether every number is explained and every day in order.
    public boolean isSound() {
        return unexplained().isEmpty() && dateFaults.isEmpty() && !isCounterBehind();
    }

    /// Whether this register gave no number in the year: then it knows the papers of the past that
    /// were entered so far, and nothing of the numbers between them.
    public boolean isOfThePast() {
        return stretches.stream()
                .allMatch(one ->
                        one.standing() == Standing.PAST || one.standing() == Standing.UNEXPLAINED);
    }

    public List<Stretch> unexplained() {
        return stretches.stream().filter(s -> s.standing() == Standing.UNEXPLAINED).toList();
    }

    /// Whether the counter was set back behind numbers that exist.
    public boolean isCounterBehind() {
        return counter < last;
    }

    static GapAudit of(String series, int year, int counter, List<Entry> entries, LocalDate day) {
        List<Stretch> stretches = new ArrayList<>();
        List<Entry> lettered = new ArrayList<>();
        List<DateFault> faults = new ArrayList<>();
        Entry latest = null;
        int next = 1;
        int last = counter;
        for (Entry entry : entries) {
            if (latest != null && entry.date().isBefore(latest.date())) {
                faults.add(new DateFault(latest, entry));
            } else {
                latest = entry;
            }
            int number = entry.number().value();
            last = Math.max(last, number);
            if (!entry.number().suffix().isEmpty()) {
                lettered.add(entry);
                continue;
            }
            if (number > next) {
                stretches.add(new Stretch(next, number - 1, Standing.UNEXPLAINED, null));
            }
            append(stretches, stretch(entry, day));
            next = number + 1;
        }
        if (last >= next) {
            stretches.add(new Stretch(next, last, Standing.UNEXPLAINED, null));
        }
        return new GapAudit(series, year, day, last, counter, stretches, lettered, faults);
    }

    private static Stretch stretch(Entry entry, LocalDate day) {
        int number = entry.number().value();
        Reservation held = entry.held();
        return switch (entry.state()) {
            case ARCHIVED -> new Stretch(number, number, Standing.ISSUED, null);
            case PAST -> new Stretch(number, number, Standing.PAST, null);
            case NUMBERED -> new Stretch(number, number, Standing.NUMBERED, entry);
            case VOID -> new Stretch(number, number, Standing.VOID, entry);
            case RESERVED ->
                    new Stretch(
                            number,
                            number,
                            held != null && day.isAfter(held.expires())
                                    ? Standing.EXPIRED
                                    : Standing.RESERVED,
                            entry);
        };
    }

    private static void append(List<Stretch> stretches, Stretch one) {
        Stretch before = stretches.isEmpty() ? null : stretches.getLast();
        if (before != null
                && one.entry() == null
                && before.standing() == one.standing()
                && before.to() + 1 == one.from()) {
            stretches.set(
                    stretches.size() - 1,
                    new Stretch(before.from(), one.to(), one.standing(), null));
        } else {
            stretches.add(one);
        }
    }
}
