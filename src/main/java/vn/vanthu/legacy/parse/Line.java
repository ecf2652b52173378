package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.TextLine;

/// A line of the paper, as it is and as it compares.
///
/// @param page number of its page
/// @param index in that page, from 0
/// @param raw as the reader gave it
/// @param bare `raw` with a blank for each sign of bold and italics, so that places are the same
/// @param fold `bare` without accents and case
/// @param left distance from the edge of the page in points, or -1
/// @param joins where the words of each following line begin in `raw`, when lines that a stray end
///   parted were joined
/// @param offset where `raw` begins in the line of the page
record Line(
        int page,
        int index,
        String raw,
        String bare,
        String fold,
        double certainty,
        boolean isBold,
        double left,
        List<Integer> joins,
        int offset) {

    Line {
        joins = List.copyOf(joins);
    }

    private static final Pattern CLOSED_AND_OPENED = Pattern.compile("(?<=\\p{L})\\*{4}(?=\\p{L})");
    private static final Pattern WITHIN_WORD =
            Pattern.compile("(?<=\\p{L})(\\*{1,2})(\\p{L}{1,4})\\1(?=\\p{L})");

    static Line of(int page, int index, TextLine line) {
        String raw = unbroken(line.text());
        String bare = bare(raw);
        TextLine.Box box = line.box();
        return new Line(
                page,
                index,
                raw,
                bare,
                Fold.of(bare),
                line.certainty(),
                line.isBold() || isAllBold(raw),
                box == null ? -1 : box.left(),
                List.of(),
                0);
    }

    /// A stretch of this line as a line.
    Line part(int from, int until) {
        return new Line(
                page,
                index,
                raw.substring(from, until),
                bare.substring(from, until),
                fold.substring(from, until),
                certainty,
                isBold,
                left,
                List.of(),
                offset + from);
    }

    /// This line and the one behind it as one.
    Line with(Line following) {
        String joined = raw + " " + following.raw;
        String words = bare + " " + following.bare;
        List<Integer> starts = new ArrayList<>(joins);
        starts.add(raw.length() + 1);
        return new Line(
                page,
                index,
                joined,
                words,
                Fold.of(words),
                certainty,
                isBold,
                left,
                starts,
                offset);
    }

    boolean isBlank() {
        return bare.isBlank();
    }

    boolean hasTab() {
        return raw.indexOf('\t') >= 0;
    }

    /// Trimmed text.
    String text() {
        return squeeze(bare);
    }

    Place place() {
        return place(0, raw.length());
    }

    Place place(int start, int end) {
        int first = part(start);
        int last = part(Math.max(start, end - 1));
        int until = last < joins.size() ? Math.min(end, joins.get(last) - 1) : end;
        return new Place(
                page,
                index + first,
                start - from(first) + (first == 0 ? offset : 0),
                page,
                index + last,
                until - from(last) + (last == 0 ? offset : 0));
    }

    // Which of the joined lines holds a place.
    private int part(int at) {
        int part = 0;
        while (part < joins.size() && at >= joins.get(part)) {
            part++;
        }
        return part;
    }

    private int from(int part) {
        return part == 0 ? 0 : joins.get(part - 1);
    }

    /// Single blanks, none at the ends.
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0' || c == '\u3000') {
                gap = true;
            } else if (c != '\uFEFF' && c != '\u200B') {
                if (gap && !squeezed.isEmpty()) {
                    squeezed.append(' ');
                }
                gap = false;
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    /// Whether it is written in capitals, a few letters that a scan lost apart.
    static boolean isCapitals(String text) {
        int large = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                large++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
        }
        return large >= 2 && large >= 5 * small;
    }

    private static boolean isAllBold(String raw) {
        String strip = raw.strip();
        return strip.length() > 4
                && strip.startsWith("**")
                && strip.indexOf("**", 2) >= strip.length() - 3;
    }

    // `V**Ă**N PHÒNG`: stars within a word part nothing. Places in such a line lie a little early.
    private static String unbroken(String raw) {
        if (raw.indexOf('*') < 0) {
            return raw;
        }
        String joined = CLOSED_AND_OPENED.matcher(raw).replaceAll("");
        return WITHIN_WORD.matcher(joined).replaceAll("$2");
    }

    private static String bare(String raw) {
        if (raw.indexOf('*') < 0 && raw.indexOf('#') < 0 && raw.indexOf("__") < 0) {
            return raw.replace('\u00A0', ' ');
        }
        char[] bare = raw.toCharArray();
        boolean leading = true;
        for (int i = 0; i < bare.length; i++) {
            boolean underlined =
                    bare[i] == '_'
                            && ((i + 1 < bare.length && raw.charAt(i + 1) == '_')
                                    || (i > 0 && raw.charAt(i - 1) == '_'));
            if (bare[i] == '*' || (bare[i] == '#' && leading) || underlined) {
                bare[i] = ' ';
            } else if (bare[i] == '\u00A0') {
                bare[i] = ' ';
            } else if (bare[i] > ' ') {
                leading = false;
            }
        }
        return new String(bare);
    }
}
