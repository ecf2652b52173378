package vn.vanthu.register;

import java.time.LocalDate;
import java.util.List;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;

/// The number that would be given now, and the days it may bear; promises nothing.
///
/// @param earliest the day of the number before it, or 1 January
/// @param latest today, or 31 December of a year gone
/// @param obstacles why no number would be given; empty as a rule
public record Forecast(
        PaperNumber next, LocalDate earliest, LocalDate latest, List<Problem> obstacles) {
    public Forecast {
        obstacles = List.copyOf(obstacles);
    }
}
