package vn.vanthu.search.text;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Reads days, months and quarters in the forms that papers write.
///
/// `29/12/2017`, `7-8-2017`, `7.8.2017`, `2017-12-29`, `17 tháng 02 năm 2017`, `27-31/3/2017`;
/// `12/2017`, `tháng 12 năm 2017`; `quý 1/2017`, `quý I năm 2017`. What is no day of the calendar
/// is no date.
final class DateGrammar {

    private final char[] text;
    private int day;
    private int month;
    private int quarter;
    private int year;
    private int end;

    /// @param text ended by a NUL that is no part of it
    DateGrammar(char[] text) {
        this.text = text;
    }

    /// Where the date that was read ends.
    int end() {
        return end;
    }

    /// `d20171229`, or null for a month or a quarter.
    @Nullable Term day() {
        return day == 0 ? null : date("d" + (year * 10000 + month * 100 + day));
    }

    /// `m201712`, or for a quarter `q20171`.
    Term span() {
        return quarter > 0 ? date("q" + (year * 10 + quarter)) : date("m" + (year * 100 + month));
    }

    /// The day that was read, as year, month and day; only after [#day] is not null.
    java.time.LocalDate localDate() {
        return java.time.LocalDate.of(year, month, day);
    }

    /// Tries to read a date that begins with the digit at `start`.
    ///
    /// @param before what the word right before it may be part of
    boolean read(int start, Word.Part before) {
        day = 0;
        month = 0;
        quarter = 0;
        year = 0;
        if (isInside(start)) {
            return false;
        }
        int first = Figures.digitsEnd(text, start);
        int length = first - start;
        if (length == 4) {
            return readIso(start, first);
        }
        if (length > 2) {
            return false;
        }
        int value = number(start, first);
        if (before == Word.Part.QUARTER) {
            return readQuarter(value, first);
        }
        if (before == Word.Part.MONTH) {
            return readMonth(value, first);
        }
        char next = plain(first);
        if (next == '/' || next == '-' || next == '.') {
            return readDay(start, first)
                    || (next == '/' && readMonth(value, first))
                    || (next == '-' && readRange(value, first));
        }
        boolean apart = Letters.isBlank(next) || next == '*' || next == '_';
        return apart && (readDay(start, first) || readWords(value, first));
    }

    // What follows the day of no date, as 02/2017 in 31/02/2017, is none either.
    private boolean isInside(int start) {
        return start > 1
                && (plain(start - 1) == '/' || plain(start - 1) == '.')
                && Letters.isDigit(text[start - 2]);
    }

    /// Tries to read the year behind `quý I`.
    boolean readQuarter(int value, int from) {
        if (value < 1 || value > 4 || !readYearAfter(from)) {
            return false;
        }
        day = 0;
        quarter = value;
        return true;
    }

    private boolean readMonth(int value, int from) {
        if (value < 1 || value > 12 || !readYearAfter(from)) {
            return false;
        }
        month = value;
        return true;
    }

    // `/2017`, `-2017`, `.2017` or ` năm 2017`.
    private boolean readYearAfter(int from) {
        int i = skipBlank(from, 1);
        char c = plain(i);
        if (c == '/' || ((c == '-' || c == '.') && i == from)) {
            return readYear(skipBlank(i + 1, 1));
        }
        i = skipNoise(from);
        int word = wordEnd(i);
        return word > i && part(i, word) == Word.Part.YEAR && readYear(skipNoise(word));
    }

    private boolean readYear(int from) {
        int to = Figures.digitsEnd(text, from);
        if (to - from != 4 || Letters.isWordy(text[to])) {
            return false;
        }
        year = number(from, to);
        end = to;
        return year >= 1900 && year < 2200;
    }

    private boolean readDay(int start, int first) {
        int i = skipBlank(first, 1);
        char separator = plain(i);
        boolean stroke = separator == '/';
        if (!stroke && (i > first || (separator != '-' && separator != '.'))) {
            return false;
        }
        int from = stroke ? skipBlank(i + 1, 1) : i + 1;
        int to = Figures.digitsEnd(text, from);
        if (to == from || to - from > 2) {
            return false;
        }
        int next = stroke ? skipBlank(to, 1) : to;
        if (plain(next) != separator) {
            return false;
        }
        int yearFrom = stroke ? skipBlank(next + 1, 1) : next + 1;
        if (!readYear(yearFrom) && !(stroke && readShortYear(yearFrom))) {
            return false;
        }
        return isDay(number(start, first), number(from, to));
    }

    // 29/12/17
    private boolean readShortYear(int from) {
        int to = Figures.digitsEnd(text, from);
        if (to - from != 2
                || Letters.isWordy(text[to])
                || plain(to) == '/'
                || (Figures.isSeparator(text[to]) && Letters.isDigit(text[to + 1]))) {
            return false;
        }
        year = 2000 + number(from, to);
        end = to;
        return year < 2050;
    }

    // 27-31/3/2017
    private boolean readRange(int from, int first) {
        int to = Figures.digitsEnd(text, first + 1);
        if (to == first + 1 || to - first > 3 || !readDay(first + 1, to) || from > day) {
            return false;
        }
        end = first;
        return isDay(from, month);
    }

    // 17 tháng 02 năm 2017
    private boolean readWords(int value, int first) {
        int i = skipNoise(first);
        int to = wordEnd(i);
        if (to == i || part(i, to) != Word.Part.MONTH) {
            return false;
        }
        int from = skipNoise(to);
        int last = Figures.digitsEnd(text, from);
        return last > from
                && last - from <= 2
                && readYearAfter(last)
                && isDay(value, number(from, last));
    }

    private boolean readIso(int start, int first) {
        if (plain(first) != '-') {
            return false;
        }
        int second = Figures.digitsEnd(text, first + 1);
        if (second - first != 3 || plain(second) != '-') {
            return false;
        }
        int third = Figures.digitsEnd(text, second + 1);
        if (third - second != 3 || Letters.isWordy(text[third]) || !readYearAt(start, first)) {
            return false;
        }
        end = third;
        return isDay(number(second + 1, third), number(first + 1, second));
    }

    private boolean readYearAt(int from, int to) {
        year = number(from, to);
        return year >= 1900 && year < 2200;
    }

    private boolean isDay(int d, int m) {
        if (m < 1 || m > 12 || d < 1 || d > YearMonth.of(year, m).lengthOfMonth()) {
            return false;
        }
        day = d;
        month = m;
        return true;
    }

    private Word.Part part(int from, int to) {
        return Words.at(text, from, to, Words.hash(text, from, to)).part();
    }

    private int wordEnd(int from) {
        int i = from;
        while (Letters.isWordy(text[i]) && !Letters.isDigit(text[i]) && i - from < 12) {
            i++;
        }
        return i;
    }

    private int skipBlank(int from, int most) {
        int i = from;
        while (i - from < most && Letters.isBlank(text[i])) {
            i++;
        }
        return i;
    }

    // Blanks, and the stars that stand for a hand's writing: `ngày **24** tháng 6`.
    private int skipNoise(int from) {
        int i = from;
        while (i - from < 8
                && (Letters.isBlank(text[i])
                        || text[i] == '*'
                        || text[i] == '_'
                        || text[i] == ',')) {
            i++;
        }
        return i;
    }

    private char plain(int i) {
        return Letters.plain(text[i]);
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (plain(i) - '0');
        }
        return value;
    }

    private static Term date(String form) {
        return new Term(Term.Kind.DATE, form, form);
    }
}
