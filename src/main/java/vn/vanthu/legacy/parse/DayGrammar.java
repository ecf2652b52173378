package vn.vanthu.legacy.parse;

import java.time.DateTimeException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperDate;

/// Reads the line of địa danh and time: `Quảng Ngãi, ngày 27 tháng 5 năm 2021`, with blanks in it,
/// in figures, and as a scan reads it.
final class DayGrammar {

    private static final String OPEN = "[\\s.…_]*";
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:\\bng[a-z]{1,2}y?\\s*[:.]?\\s*(?<day>\\d{1,2}|"
                            + OPEN
                            + ")\\s*)?"
                            + "\\bth[a-z]{1,2}n?g\\s*(?<month>\\d{1,2}|"
                            + OPEN
                            + ")\\s*"
                            + "n[a-z]{1,2}m?\\s*(?<year>(?:19|20)\\s?\\d\\s?\\d|20"
                            + OPEN
                            + ")");
    private static final Pattern FIGURES =
            Pattern.compile(
                    "(?:\\bng[a-z]{1,2}y?\\s*[:.]?\\s*)?(?<![\\d/.-])(?<day>\\d{1,2})\\s?[/.-]\\s?"
                            + "(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>(?:19|20)\\d\\d)(?!\\d)");

    // `Quận 1`, `Phường 12`
    private static final Pattern NUMBERED = Pattern.compile("(?:quan|phuong|khu|to)\\s+$");
    private static final Set<String> JOINS =
            Set.of("-", "pho", "tinh", "xa", "huyen", "tran", "thi", "phuong", "quan", "thanh");

    private DayGrammar() {}

    /// A day that was read.
    ///
    /// @param date null when not even the year is filled in
    /// @param place địa danh, or empty
    record Found(
            @Nullable PaperDate date,
            String place,
            int placeStart,
            int start,
            int end,
            boolean isSpoilt) {}

    /// The day in a line of the head, or null.
    static @Nullable Found read(Line line) {
        Matcher words = WORDS.matcher(line.fold());
        if (words.find()) {
            return found(line, words);
        }
        Matcher figures = FIGURES.matcher(line.fold());
        return figures.find() ? found(line, figures) : null;
    }

    private static Found found(Line line, Matcher matcher) {
        Integer year = figure(matcher.group("year"));
        Integer month = figure(matcher.group("month"));
        Integer day = figure(matcher.group("day"));
        boolean spoilt = false;
        PaperDate date = null;
        if (year != null && year > 1945) {
            try {
                date = new PaperDate(year, month, month == null ? null : day);
            } catch (DateTimeException | IllegalArgumentException e) {
                // A figure that no calendar has was read wrongly.
                spoilt = true;
                date = new PaperDate(year, null, null);
            }
        }
        int start = matcher.start();
        int placeStart = placeStart(line.raw(), line.bare(), start);
        String place = Line.squeeze(line.bare().substring(placeStart, start));
        place = place.replaceAll("^[-–—|,;.:\\s]+|[,;.:\\s]+$", "");
        return new Found(date, place, placeStart, start, matcher.end(), spoilt);
    }

    /// Where the words begin that stand before the day as a name does, each with a capital.
    private static int placeStart(String raw, String bare, int end) {
        int start = end;
        int i = end;
        boolean comma = false;
        while (i > 0 && end - i < 60) {
            int wordEnd = i;
            while (wordEnd > 0 && bare.charAt(wordEnd - 1) <= ' ') {
                wordEnd--;
            }
            if (wordEnd == 0 || (start < end && isGap(raw, wordEnd, i))) {
                break;
            }
            int wordStart = wordEnd;
            while (wordStart > 0 && bare.charAt(wordStart - 1) > ' ') {
                wordStart--;
            }
            String word = bare.substring(wordStart, wordEnd);
            boolean ends = word.endsWith(",") || word.endsWith(";");
            if ((ends && (comma || start < end))
                    || word.indexOf('/') >= 0
                    || word.indexOf(':') >= 0
                    || word.indexOf('|') >= 0) {
                break;
            }
            comma |= ends;
            char first = word.charAt(0);
            boolean named =
                    Character.isUpperCase(first)
                            || (Character.isDigit(first)
                                    && word.length() <= 3
                                    && NUMBERED.matcher(Fold.of(bare.substring(0, wordStart)))
                                            .find())
                            || first == '\''
                            || first == '’';
            boolean joins = JOINS.contains(Fold.of(word));
            if (!named && !joins) {
                break;
            }
            if (named) {
                start = wordStart;
            }
            i = wordStart;
        }
        return start;
    }

    private static boolean isGap(String raw, int from, int until) {
        String gap = raw.substring(from, until);
        return gap.indexOf('\t') >= 0 || gap.replace("*", "").length() >= 3;
    }

    private static @Nullable Integer figure(@Nullable String text) {
        String digits = text == null ? "" : text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }
}
