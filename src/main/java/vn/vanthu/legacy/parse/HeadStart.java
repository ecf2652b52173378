package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the first line of a paper below what a web page prints above it: names of menus, the
/// article around the paper, a table of what the site knows of it.
final class HeadStart {

    private static final int DEEPEST = 200;
    private static final int REACH_UP = 24;
    private static final int MOST_OF_SUBJECT = 4;
    private static final int LONGEST = 160;
    private static final Pattern ABOUT = Pattern.compile("\\W*v\\s?[/\\\\|.,]\\s?v\\b.*");

    private final List<Line> lines;
    private final Titles titles;

    HeadStart(List<Line> lines, Titles titles) {
        this.lines = lines;
        this.titles = titles;
    }

    /// The index of the first line of the paper; 0 unless something else stands above its head.
    int find() {
        int nation = nation();
        if (nation < 0) {
            return 0;
        }
        int start = upOverHead(nation);
        return isOtherText(start) ? start : 0;
    }

    // The national name, when nothing that belongs to a paper stands above it but a head.
    private int nation() {
        int most = Math.min(lines.size(), DEEPEST);
        for (int i = 0; i < most; i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.fold().length() <= LONGEST && Marks.nation(line.fold()) != null) {
                return i;
            }
            if (Openings.isAddressee(line) || Openings.isBasis(line.fold()) || isTitle(line)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isTitle(Line line) {
        Titles.Title title = titles.read(line, false);
        return title != null && title.isWhole();
    }

    private int upOverHead(int nation) {
        int start = nation;
        int others = 0;
        for (int i = nation - 1; i >= 0 && nation - i <= REACH_UP; i--) {
            Line line = lines.get(i);
            if (line.isBlank() || Marks.isRule(line.text())) {
                continue;
            }
            boolean about = ABOUT.matcher(line.fold()).matches();
            if (!about && !isOfHead(line)) {
                // The lines of a subject may stand between, below its `V/v`.
                others++;
                if (others > MOST_OF_SUBJECT || line.text().length() > LONGEST) {
                    break;
                }
                continue;
            }
            if (others > 0 && !about) {
                break;
            }
            others = 0;
            start = i;
        }
        return start;
    }

    private static boolean isOfHead(Line line) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return false;
        }
        NumberGrammar.Found number = NumberGrammar.read(line);
        if (number != null) {
            return line.bare().substring(0, number.start()).isBlank();
        }
        if (Line.isCapitals(text) || Marks.motto(line.fold()) != null) {
            return true;
        }
        DayGrammar.Found day = DayGrammar.read(line);
        if (day != null) {
            return line.bare().substring(day.end()).isBlank()
                    && line.bare().substring(0, day.placeStart()).isBlank();
        }
        return AgencyNames.begins(text) && text.length() <= 90 && !SubjectReader.isSentence(text);
    }

    private boolean isOtherText(int start) {
        for (int i = 0; i < start; i++) {
            if (!lines.get(i).isBlank() && !Marks.isRule(lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }
}
