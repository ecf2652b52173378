package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where the text of a paper ends and its foot begins.
final class FootFinder {

    /// The mark that ends the text, `./.`, as hands and scans write it.
    private static final Pattern CLOSING = Pattern.compile("\\s*[.,]?\\s?[/|]\\s?[.,]\\s*\\W*$");

    private static final int TAIL = 16;
    private static final int REACH_UP = 14;

    private final List<Line> lines;
    private final int from;

    FootFinder(List<Line> lines, int from) {
        this.lines = lines;
        this.from = from;
    }

    /// The index of the first line of the foot; the number of lines when there is none.
    int find() {
        int recipients = recipients();
        int closing = closing(recipients < 0 ? lines.size() : recipients);
        if (recipients >= 0) {
            return closing >= 0 && isFootOnly(closing + 1, recipients)
                    ? closing + 1
                    : upOverSigners(recipients);
        }
        if (closing >= 0 && signsBehind(closing + 1)) {
            return closing + 1;
        }
        return lastSigners();
    }

    private int recipients() {
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (Openings.isRecipients(line.fold()) && isHead(line)) {
                return i;
            }
        }
        return -1;
    }

    // `Nơi nhận: hồ sơ nộp tại …` is a sentence of the text.
    private static boolean isHead(Line line) {
        String text = line.text();
        int colon = text.indexOf(':');
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        return rest.length() < 3
                || line.hasTab()
                || line.bare().contains("   ")
                || Line.isCapitals(rest)
                || rest.startsWith("-");
    }

    private int closing(int until) {
        int found = -1;
        for (int i = from; i < until; i++) {
            Line line = lines.get(i);
            if (endsInMark(line.bare())) {
                found = i;
                if (until == lines.size() && signsBehind(i + 1)) {
                    return i;
                }
            }
        }
        return found;
    }

    /// Where the closing mark begins that ends a text, or -1.
    static int closingAt(String text) {
        int from = Math.max(0, text.length() - TAIL);
        Matcher mark = CLOSING.matcher(text.substring(from));
        return mark.find() ? from + mark.start() : -1;
    }

    private static boolean endsInMark(String bare) {
        String end = bare.strip();
        boolean marked = end.endsWith("/.") || end.endsWith("./");
        return marked && closingAt(end) >= 0;
    }

    private boolean isFootOnly(int start, int until) {
        int seen = 0;
        for (int i = start; i < until; i++) {
            String text = lines.get(i).text();
            if (text.isEmpty()) {
                continue;
            }
            seen++;
            if (text.length() > 120 || seen > 12) {
                return false;
            }
        }
        return true;
    }

    // The signers may stand above Nơi nhận.
    private int upOverSigners(int recipients) {
        int top = recipients;
        for (int i = recipients - 1; i >= from && recipients - i < REACH_UP; i--) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (!isOfSigners(line)) {
                break;
            }
            if (isCapacityLine(line)) {
                top = i;
            }
        }
        return top;
    }

    private boolean signsBehind(int start) {
        int seen = 0;
        for (int i = start; i < lines.size() && seen < 8; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            seen++;
            if (isCapacityLine(lines.get(i)) || Names.isName(lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private int lastSigners() {
        int named = -1;
        for (int i = lines.size() - 1; i >= from && lines.size() - i < 400; i--) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (named < 0) {
                named = isOfSigners(line) && !isCapacityLine(line) ? i : -1;
            } else if (isCapacityLine(line)) {
                int top = i;
                while (top > from
                        && (lines.get(top - 1).isBlank() || isOfSigners(lines.get(top - 1)))) {
                    top--;
                }
                while (!isCapacityLine(lines.get(top)) && top < i) {
                    top++;
                }
                return top;
            } else if (named - i > 8) {
                named = -1;
            }
        }
        return lines.size();
    }

    private static boolean isOfSigners(Line line) {
        String text = line.text();
        if (text.length() < 40 && text.startsWith("(")) {
            return true;
        }
        for (String cell : line.bare().split("\\t+| {3,}", -1)) {
            String said = cell.strip();
            if (!said.isEmpty() && !Names.isName(said) && !SignerReader.isCapacity(said)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapacityLine(Line line) {
        for (String cell : line.bare().split("\\t+| {3,}", -1)) {
            if (SignerReader.isCapacity(cell.strip())) {
                return true;
            }
        }
        return false;
    }
}
