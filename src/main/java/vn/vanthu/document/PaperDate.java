package vn.vanthu.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Thời gian ban hành as far as it is known (NĐ 30, PL I, II.4.b).
///
/// @param month 1–12, or null while it is open
/// @param day 1–31, or null while it is open; only with a month
public record PaperDate(int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    public PaperDate {
        Require.between(year, 1945, 9999, "year");
        if (month == null && day != null) {
            throw new IllegalArgumentException("day " + day + " without a month");
        }
        if (month != null) {
            YearMonth within = YearMonth.of(year, month);
            if (day != null && !within.isValidDay(day)) {
                throw new DateTimeException("day " + day + " is not in " + within);
            }
        }
    }

    public static PaperDate of(LocalDate date) {
        return new PaperDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// A day in figures as papers and books write it: `05/3/2026`.
    public static String inFigures(LocalDate day) {
        // NĐ 30, PL I, II.4.b: "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi
        // thêm số 0 phía trước".
        return String.format(
                Locale.ROOT,
                "%02d/%s%d/%d",
                day.getDayOfMonth(),
                day.getMonthValue() < 3 ? "0" : "",
                day.getMonthValue(),
                day.getYear());
    }

    /// Reads `2019-06-24`, `2019-06` (day open) or `2019` (day and month open).
    ///
    /// @throws DateTimeException when the day or month does not exist
    /// @throws IllegalArgumentException when the text has another form
    public static PaperDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date");
        }
        return new PaperDate(
                Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /// Whether day, month and year are all known.
    public boolean isFull() {
        return day != null;
    }

    /// The day itself, or null while a part of it is open.
    public @Nullable LocalDate toLocalDate() {
        return month == null || day == null ? null : LocalDate.of(year, month, day);
    }

    /// As it is stored: `2019-06-24`, `2019-06` or `2019`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(year);
        if (month != null) {
            text.append(month < 10 ? "-0" : "-").append(month);
        }
        if (day != null) {
            text.append(day < 10 ? "-0" : "-").append(day);
        }
        return text.toString();
    }
}
