package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins lines of a head or foot that a stray end cut within a group of words.
final class BrokenLines {

    private static final Pattern DAY_CUT =
            Pattern.compile(".{2,40},\\s*(?:ngay[\\s\\d.…]*)?(?:thang[\\s\\d.…]*)?(?:nam)?");
    private static final Pattern DAY_REST =
            Pattern.compile(
                    "(?:ngay[\\s\\d.…]*)?(?:[\\d.…\\s]*thang[\\s\\d.…]*)?(?:[\\d.…\\s]*nam\\s*)?20\\d\\d"
                            + "|[\\s\\d.…]*thang[\\s\\d.…]*nam[\\s.…]*"
                            + "|ngay[\\s\\d.…]*(?:thang[\\s\\d.…]*)?");
    private static final Pattern NUMBER_WORD = Pattern.compile("s[o06]\\s*:?");
    private static final Pattern NUMBER_REST = Pattern.compile("\\d.{0,12}/.*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?");
    private static final Pattern NAME_REST = Pattern.compile("\\S+(?: \\S+)?, ngay\\b");
    private static final Pattern AUTHORITY = Pattern.compile("(?:tm|kt|tl|tuq|q)\\s?\\.");
    private static final int MOST_JOINED = 6;
    private static final int LONGEST = 500;

    private BrokenLines() {}

    /// The lines with each cut one and what follows it as one.
    static List<Line> joined(List<Line> lines) {
        List<Line> whole = new ArrayList<>(lines.size());
        int i = 0;
        while (i < lines.size()) {
            int end = emphasisEnd(lines, i);
            Line line = lines.get(i);
            int at = i + 1;
            while (at < lines.size()
                    && at - i < MOST_JOINED
                    && follows(lines, at)
                    && (at <= end || isCut(line, lines.get(at)))) {
                line = line.with(lines.get(at));
                at++;
            }
            whole.add(line);
            i = at;
        }
        return whole;
    }

    private static boolean follows(List<Line> lines, int at) {
        Line before = lines.get(at - 1);
        Line line = lines.get(at);
        return line.page() == before.page()
                && line.index() == before.index() + 1
                && line.offset() == 0;
    }

    // `**ỦY BAN NHÂN` and `DÂN**`: markdown's stars that are opened on a line and closed on a later
    // one hold one paragraph, however the file breaks it. The last line of such a stretch, else
    // `from`.
    private static int emphasisEnd(List<Line> lines, int from) {
        if (!opens(lines.get(from).raw())) {
            return from;
        }
        StringBuilder words = new StringBuilder(lines.get(from).raw());
        for (int i = from + 1; i < lines.size() && i - from < MOST_JOINED; i++) {
            String raw = lines.get(i).raw();
            if (lines.get(i).isBlank()
                    || !follows(lines, i)
                    || Marks.isRule(raw.replace("*", ""))
                    || words.length() + raw.length() > LONGEST) {
                return from;
            }
            words.append(' ').append(raw);
            if (!opens(words.toString())) {
                return i;
            }
        }
        return from;
    }

    // Whether stars at its beginning are not closed.
    private static boolean opens(String raw) {
        String text = raw.strip();
        if (text.length() < 3 || text.charAt(0) != '*') {
            return false;
        }
        int stars = 0;
        while (stars < text.length() && text.charAt(stars) == '*') {
            stars++;
        }
        if (stars > 3 || stars == text.length() || text.charAt(stars) <= ' ') {
            return false;
        }
        return text.indexOf("*".repeat(stars), stars) < 0;
    }

    private static String plain(Line line) {
        return Line.squeeze(line.fold()).replace(" ,", ",");
    }

    private static boolean isCut(Line line, Line next) {
        String text = plain(line);
        if (text.length() > 80 || text.isEmpty() || next.isBlank()) {
            return false;
        }
        if (text.equals("can") || text.equals("theo") || text.equals("xet")) {
            return Character.isLowerCase(next.text().charAt(0));
        }
        String rest = plain(next);
        if (NUMBER_WORD.matcher(text).matches()) {
            return NUMBER_REST.matcher(rest).matches();
        }
        if (AUTHORITY.matcher(text).matches()) {
            return Line.isCapitals(next.text());
        }
        if (Marks.isNationCut(text, rest)) {
            return true;
        }
        // `Hà` and `Nội, ngày …`
        if (NAME.matcher(line.text()).matches() && NAME_REST.matcher(rest).lookingAt()) {
            return true;
        }
        return DAY_CUT.matcher(text).matches() && DAY_REST.matcher(rest).matches();
    }
}
