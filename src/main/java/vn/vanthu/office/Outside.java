package vn.vanthu.office;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the bodies that the agency writes to, and who took the place of those gone.
final class Outside {

    private static final int MOST_FOUND = 20;

    private final OfficeData data;

    Outside(OfficeData data) {
        this.data = data;
    }

    /// Bodies every word of `text` begins a word of, those that begin with `text` first.
    ///
    /// One that is gone on that day leads to its successors.
    List<Found> search(String text, LocalDate day) {
        String words = Folded.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<OutsideAgency> matching =
                data.outside().stream()
                        .filter(agency -> matches(agency, words))
                        .sorted(
                                Comparator.comparing((OutsideAgency a) -> !begins(a, words))
                                        .thenComparing(OutsideAgency::name)
                                        .thenComparing(a -> a.validity().first()))
                        .toList();
        List<Found> found = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (OutsideAgency agency : matching) {
            if (agency.validity().holdsOn(day) && shown.add(agency.code())) {
                found.add(new Found(agency, null));
            }
        }
        for (OutsideAgency agency : matching) {
            if (agency.validity().last().isBefore(day)) {
                for (OutsideAgency now : now(agency, day)) {
                    if (shown.add(now.code())) {
                        found.add(new Found(now, agency));
                    }
                }
            }
        }
        return found.stream().limit(MOST_FOUND).toList();
    }

    /// Those that stand on that day in the place of `code`; empty while it stands itself and when
    /// nobody does.
    List<OutsideAgency> successorsOf(String code, LocalDate day) {
        record Step(String code, LocalDate since) {}
        Set<Step> seen = new HashSet<>();
        Set<OutsideAgency> ends = new LinkedHashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(code, Validity.FIRST)));
        while (!open.isEmpty()) {
            Step step = open.remove();
            List<Succession> next =
                    data.successions().stream()
                            .filter(s -> s.from().equals(step.code()))
                            .filter(s -> !s.day().isBefore(step.since()) && !s.day().isAfter(day))
                            .toList();
            if (next.isEmpty()) {
                data.outside().stream()
                        .filter(a -> a.code().equals(step.code()) && a.validity().holdsOn(day))
                        .forEach(ends::add);
            }
            next.stream().map(s -> new Step(s.to(), s.day())).filter(seen::add).forEach(open::add);
        }
        ends.removeIf(agency -> agency.code().equals(code));
        return List.copyOf(ends);
    }

    /// The body of that code as it is on the day under its newer name, else its successors.
    private List<OutsideAgency> now(OutsideAgency agency, LocalDate day) {
        List<OutsideAgency> renamed =
                data.outside().stream()
                        .filter(a -> a.code().equals(agency.code()) && a.validity().holdsOn(day))
                        .toList();
        return renamed.isEmpty() ? successorsOf(agency.code(), day) : renamed;
    }

    private static boolean matches(OutsideAgency agency, String words) {
        String name = " " + Folded.of(agency.name()) + " " + Folded.of(agency.shortName());
        for (String word : words.split(" ", -1)) {
            if (!name.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(OutsideAgency agency, String words) {
        return Folded.of(agency.name()).startsWith(words)
                || Folded.of(agency.shortName()).startsWith(words);
    }
}
