package vn.vanthu.legacy.read.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the date of a line, as typed or as Excel counts days.
final class BookDates {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern TYPED =
            Pattern.compile(
                    "(?:ngày\\s*)?(\\d{1,2})\\s*(?:[-/.]|tháng)\\s*(\\d{1,2})(?:\\s*(?:[-/.]|năm)\\s*(\\d{2}|\\d{4}))?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private BookDates() {}

    /// @param year of the book, for dates that leave it out; 0 when unknown
    static @Nullable LocalDate read(String text, int year) {
        String typed = text.strip();
        try {
            Matcher iso = ISO.matcher(typed);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher serial = SERIAL.matcher(typed);
            if (serial.matches()) {
                LocalDate date = DAY_ZERO.plusDays(number(serial, 1));
                return date.getYear() >= 1945 && date.getYear() <= 2100 ? date : null;
            }
            Matcher match = TYPED.matcher(typed);
            if (match.matches()) {
                int found = match.group(3) == null ? year : number(match, 3);
                int full = found >= 100 ? found : found + (found > 45 ? 1900 : 2000);
                return found == 0 && match.group(3) == null
                        ? null
                        : LocalDate.of(full, number(match, 2), number(match, 1));
            }
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
