package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Stamps;

/// Reads what stands above the text, in whatever order the lines of its two columns come.
final class HeadReader {

    private static final int MOST_LINES = 90;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_SUBJECT = 900;
    private static final Pattern ABOUT =
            Pattern.compile("\\s*v\\s?[/\\\\|.,]?\\s?v\\b\\s*[:.]?\\s*");
    private static final Pattern ABOUT_IN_WORDS =
            Pattern.compile("\\s*(?:ve viec\\b\\s*:?\\s*|(?=ve \\p{L}))");
    // A line of số, ký hiệu that could not be read names no agency.
    private static final Pattern NUMBER_LINE = Pattern.compile("so\\s*(?::.*|[;.]\\s*\\d.*)");
    private static final Pattern GAP = Pattern.compile("\\t| {3,}");
    private final List<Line> lines;
    private final Titles titles;
    private final boolean damaged;

    private final Head head = new Head();
    private final SubjectReader subjects;
    private boolean nationBroken;

    HeadReader(List<Line> lines, Titles titles, boolean damaged) {
        this.lines = lines;
        this.titles = titles;
        this.damaged = damaged;
        this.subjects = new SubjectReader(lines, head);
    }

    Head head() {
        return head;
    }

    /// Reads the head; the index of the first line that is no part of it.
    int read() {
        int most = Math.min(lines.size(), MOST_LINES);
        for (int i = 0; i < most; i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                subjects.pause();
                continue;
            }
            subjects.resume(line);
            if (Openings.isAddressee(line)
                    || Openings.isBasis(line.fold())
                    || Openings.isTelegram(line.fold())) {
                return i;
            }
            if (!take(i, line)) {
                return i;
            }
        }
        return most;
    }

    // Whether the line belongs to the head.
    private boolean take(int i, Line line) {
        if (head.title == null) {
            Titles.Title found = titles.read(line, damaged);
            if (found != null && !(head.isAbout && !found.isWhole())) {
                head.title = found;
                head.titleLine = line;
                head.subject.clear();
                head.isAbout = false;
                subjects.begin();
                String rest = Fold.of(found.rest());
                if (!found.rest().isEmpty() && !rest.startsWith("cua ")) {
                    head.subject.add(new Head.Piece(line, found.restStart(), line.bare().length()));
                }
                return true;
            }
        }
        boolean heads =
                subjects.isOpen()
                        && head.subject.isEmpty()
                        && (line.isBold() || Line.isCapitals(line.text()));
        if (line.bare().length() > (heads ? LONGEST_SUBJECT : LONGEST_LINE)) {
            // No line of a head is so long.
            return false;
        }
        char[] work = line.bare().toCharArray();
        boolean known = blankNation(line, work);
        boolean about = ABOUT.matcher(line.fold()).lookingAt();
        known |= blankNumber(line, work);
        if (!about || line.fold().indexOf(", ng") > 0) {
            known |= blankDay(line, work);
        }
        for (Head.Piece piece : pieces(line, work)) {
            if (!takePiece(i, piece, known)) {
                return false;
            }
        }
        return true;
    }

    private boolean takePiece(int i, Head.Piece piece, boolean known) {
        String text = piece.text();
        if (Marks.isRule(text)) {
            if (!head.subject.isEmpty() && head.title != null && text.length() > 2) {
                subjects.end();
            }
            return true;
        }
        Stamps.Urgency stamp = Marks.urgency(text);
        if (stamp != null) {
            head.urgency = stamp;
            head.urgencyPiece = piece;
            return true;
        }
        if (Marks.secrecy(text) != null) {
            head.secrecy = piece;
            return true;
        }
        if (Marks.isCirculation(text)) {
            head.circulation = piece;
            return true;
        }
        if (head.title == null) {
            Matcher about = ABOUT.matcher(piece.line().fold()).region(piece.start(), piece.end());
            boolean begins = about.lookingAt();
            if (!begins && head.subject.isEmpty() && head.number != null) {
                about =
                        ABOUT_IN_WORDS
                                .matcher(piece.line().fold())
                                .region(piece.start(), piece.end());
                begins = about.lookingAt() && Character.isUpperCase(text.charAt(0));
            }
            if (begins && head.subject.isEmpty()) {
                head.isAbout = true;
                subjects.begin();
                if (about.end() < piece.end()) {
                    head.subject.add(new Head.Piece(piece.line(), about.end(), piece.end()));
                }
                return true;
            }
        }
        if (subjects.isOpen()) {
            return subjects.take(i, piece, text);
        }
        if (head.title != null) {
            // The head is over unless one of its own lines came late.
            return known;
        }
        return takeOther(piece, text, known);
    }

    private boolean takeOther(Head.Piece piece, String text, boolean known) {
        if (Marks.isOther(text) || NUMBER_LINE.matcher(Fold.of(text)).matches()) {
            return true;
        }
        if (nationBroken && Marks.isNationEnd(text)) {
            nationBroken = false;
            return true;
        }
        if (Line.isCapitals(text)) {
            if (text.length() <= 160
                    && (head.number == null || AgencyNames.begins(text) || !known)) {
                head.agency.add(piece);
            }
            return true;
        }
        if (AgencyNames.begins(text)
                && text.length() <= 90
                && head.number == null
                && !SubjectReader.isSentence(text)) {
            head.agency.add(piece);
            return true;
        }
        boolean body =
                Openings.begins(text)
                        || SubjectReader.isSentence(text)
                        || text.length() > 90
                        || (startsMarked(text) && (head.number != null || head.day != null));
        return known || !body;
    }

    private static boolean startsMarked(String text) {
        return text.matches("(?:[-+•]|\\d{1,2}[.)]|[IVX]+\\.|[Đđ]iều \\d).*");
    }

    private boolean blankNation(Line line, char[] work) {
        boolean found = false;
        String fold = line.fold();
        if (fold.length() > 300) {
            return false;
        }
        Fold.Match nation = Marks.nation(fold);
        // A subject may name the nation too, `… giữa Chính phủ nước Cộng hòa … Việt Nam và …`.
        boolean named = nation != null && subjects.isOpen() && isWordBefore(line, nation.start());
        if (nation != null && !named) {
            blank(work, nation.start(), nation.end());
            nationBroken = !fold.substring(nation.start(), nation.end()).contains("nam");
            found = true;
        }
        Fold.Match motto = Marks.motto(fold);
        if (motto != null) {
            blank(work, motto.start(), motto.end());
            found = true;
        }
        return found;
    }

    private boolean blankNumber(Line line, char[] work) {
        if (head.number != null && head.number.number() != null) {
            return false;
        }
        NumberGrammar.Found found = NumberGrammar.read(line);
        if (found == null && head.number != null && head.number.symbol().isEmpty()) {
            found = NumberGrammar.readRest(line);
        }
        if (found == null
                || (head.title != null && !head.subject.isEmpty() && found.symbol().isEmpty())) {
            return false;
        }
        head.number = found;
        head.numberLine = line;
        blank(work, found.start(), found.end());
        return true;
    }

    private boolean blankDay(Line line, char[] work) {
        if (head.day != null) {
            return false;
        }
        DayGrammar.Found found = DayGrammar.read(line);
        if (found == null) {
            return false;
        }
        boolean placed = !found.place().isEmpty();
        boolean alone = Marks.isRule(line.bare().substring(found.end()));
        // Of a subject such as `báo cáo tháng 5 năm 2020` the day is not the paper's own.
        boolean own =
                (placed && alone && (head.title == null || line.text().length() < 80))
                        || (alone && line.bare().substring(0, found.start()).isBlank());
        if (!own
                || (subjects.isOpen() && !head.subject.isEmpty() && !placed)
                || (found.placeStart() > 0
                        && head.title != null
                        && isWordBefore(line, found.placeStart()))) {
            return false;
        }
        head.day = found;
        head.dayLine = line;
        blank(work, found.placeStart(), found.end());
        return true;
    }

    private static boolean isWordBefore(Line line, int at) {
        return !line.bare().substring(0, at).isBlank();
    }

    private static void blank(char[] work, int from, int until) {
        java.util.Arrays.fill(work, from, until, '\t');
    }

    // What is left of a line, by columns.
    private static List<Head.Piece> pieces(Line line, char[] work) {
        String left = new String(work);
        List<Head.Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(left);
        int from = 0;
        while (from <= left.length()) {
            boolean more = gap.find(from);
            int until = more ? gap.start() : left.length();
            if (!left.substring(from, until).isBlank()) {
                pieces.add(new Head.Piece(line, from, until));
            }
            if (!more) {
                break;
            }
            from = gap.end();
        }
        return pieces;
    }
}
