package vn.vanthu.search.lucene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of days as somebody writes it: `17/02/2017`, `2017-02-17`, `02/2017`, `quý 1/2017`,
/// `2017`.
///
/// @param first the first day
/// @param last the last day, which belongs to it
record Days(LocalDate first, LocalDate last) {

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:\\S{2,6} )?(\\d{1,2}) th\\S{2,4} (\\d{1,2}) n\\S{1,3} (\\d{4})");
    private static final Pattern MONTH =
            Pattern.compile("(?:th\\S{2,4} )?(\\d{1,2})(?:\\s*[/.-]\\s*| n\\S{1,3} )(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern QUARTER =
            Pattern.compile("qu\\S{1,3} ([1-4]|iv|i{1,3})(?:\\s*[/.-]\\s*| n\\S{1,3} )(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–]\\s*(\\d{4})");

    // A month and a quarter of some shapes look like a year and a month of others.
    private static final int LONGEST = 40;

    /// Reads it; null when it is no day that ever was.
    static @Nullable Days read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return readOrThrow(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Days readOrThrow(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(number(day, 3), number(day, 2), number(day, 1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return day(number(words, 3), number(words, 2), number(words, 1));
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return years(number(years, 1), number(years, 2));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return quarter(number(quarter, 2), quarter.group(1));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month(number(month, 2), number(month, 1));
        }
        Matcher isoMonth = ISO_MONTH.matcher(text);
        if (isoMonth.matches()) {
            return month(number(isoMonth, 1), number(isoMonth, 2));
        }
        Matcher year = YEAR.matcher(text);
        return year.matches() ? years(number(year, 1), number(year, 1)) : null;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Days day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Days(date, date);
    }

    private static Days month(int year, int month) {
        YearMonth of = YearMonth.of(year, month);
        return new Days(of.atDay(1), of.atEndOfMonth());
    }

    private static Days quarter(int year, String written) {
        int quarter =
                switch (written) {
                    case "i" -> 1;
                    case "ii" -> 2;
                    case "iii" -> 3;
                    case "iv" -> 4;
                    default -> Integer.parseInt(written);
                };
        return new Days(
                LocalDate.of(year, 3 * quarter - 2, 1),
                YearMonth.of(year, 3 * quarter).atEndOfMonth());
    }

    private static Days years(int first, int last) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
}
