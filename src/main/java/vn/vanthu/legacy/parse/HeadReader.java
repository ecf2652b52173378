package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Stamps;

/// Reads what stands above the text, in whatever order the lines of its two columns come.
final class HeadReader {

    private static final int MOST_LINES = 90;
    private static final int LONGEST_LINE = 400;
    private static final Pattern ABOUT = Pattern.compile("\\s*v\\s?[/\\\\|.,]?\\s?v\\b\\s*[:.]?\\s*");
    private static final Pattern ABOUT_IN_WORDS = Pattern.compile("\\s*ve viec\\b\\s*:?\\s*");
    private static final Pattern GAP = Pattern.compile("\\t| {3,}");
    private static final Pattern OPEN_END =
            Pattern.compile(".*(?:[,-]| (?:va|cua|ve|tai|tren|cho|voi|trong|theo|cac|nam|giai doan|den|thuoc|so|ngay|de|tinh|huyen))");

    // Mẫu 1.8 and 1.10 have no trích yếu.
    private static final Set<String> WITHOUT_SUBJECT = Set.of("giay-gioi-thieu", "giay-nghi-phep");

    private final List<Line> lines;
    private final Titles titles;
    private final boolean damaged;
    private final boolean hasBlanks;

    NumberGrammar.@Nullable Found number;
    @Nullable Line numberLine;
    DayGrammar.@Nullable Found day;
    @Nullable Line dayLine;
    Titles.@Nullable Title title;
    @Nullable Line titleLine;
    final List<Piece> agency = new ArrayList<>();
    final List<Piece> subject = new ArrayList<>();
    boolean isAbout;
    @Nullable Piece secrecy;
    @Nullable Piece circulation;
    @Nullable Piece urgencyPiece;
    Stamps.@Nullable Urgency urgency;

    private boolean collecting;
    private boolean paused;
    private boolean nationBroken;

    /// A stretch of a line that belongs to one column.
    record Piece(Line line, int start, int end) {
        String text() {
            return Line.squeeze(line.bare().substring(start, end));
        }
    }

    HeadReader(List<Line> lines, Titles titles, boolean damaged) {
        this.lines = lines;
        this.titles = titles;
        this.damaged = damaged;
        this.hasBlanks = lines.stream().limit(60).filter(Line::isBlank).count() >= 4;
    }

    /// Reads the head; the index of the first line that is no part of it.
    int read() {
        int most = Math.min(lines.size(), MOST_LINES);
        for (int i = 0; i < most; i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                paused = !subject.isEmpty();
                continue;
            }
            if (paused && collecting) {
                // Lines set wide apart go on in small letters only.
                String last = subject.getLast().text();
                collecting = Character.isLowerCase(line.text().charAt(0))
                        || (OPEN_END.matcher(Fold.of(last)).matches() && !last.matches(".*\\d"));
            }
            paused = false;
            if (Openings.isAddressee(line) || Openings.isBasis(line.fold())
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
        if (title == null) {
            Titles.Title found = titles.read(line, damaged);
            if (found != null && !(isAbout && !found.isWhole())) {
                title = found;
                titleLine = line;
                subject.clear();
                isAbout = false;
                collecting = true;
                String rest = Fold.of(found.rest());
                if (!found.rest().isEmpty() && !rest.startsWith("cua ")) {
                    subject.add(new Piece(line, found.restStart(), line.bare().length()));
                }
                return true;
            }
        }
        if (line.bare().length() > LONGEST_LINE) {
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
        for (Piece piece : pieces(line, work)) {
            if (!takePiece(i, piece, known)) {
                return false;
            }
        }
        return true;
    }

    private boolean takePiece(int i, Piece piece, boolean known) {
        String text = piece.text();
        if (Marks.isRule(text)) {
            if (!subject.isEmpty() && title != null && text.length() > 2) {
                collecting = false;
            }
            return true;
        }
        Stamps.Urgency stamp = Marks.urgency(text);
        if (stamp != null) {
            urgency = stamp;
            urgencyPiece = piece;
            return true;
        }
        if (Marks.secrecy(text) != null) {
            secrecy = piece;
            return true;
        }
        if (Marks.isCirculation(text)) {
            circulation = piece;
            return true;
        }
        if (title == null) {
            java.util.regex.Matcher about = ABOUT.matcher(piece.line().fold()).region(piece.start(), piece.end());
            boolean begins = about.lookingAt();
            if (!begins && subject.isEmpty() && number != null) {
                about = ABOUT_IN_WORDS.matcher(piece.line().fold()).region(piece.start(), piece.end());
                begins = about.lookingAt();
            }
            if (begins && subject.isEmpty()) {
                isAbout = true;
                collecting = true;
                if (about.end() < piece.end()) {
                    subject.add(new Piece(piece.line(), about.end(), piece.end()));
                }
                return true;
            }
        }
        if (collecting) {
            return collect(i, piece, text);
        }
        if (title != null) {
            // The head is over unless one of its own lines came late.
            return known;
        }
        return takeOther(piece, text, known);
    }

    private boolean collect(int i, Piece piece, String text) {
        boolean capitals = Line.isCapitals(text);
        if (isAbout) {
            if (capitals && AgencyNames.begins(text)) {
                agency.add(piece);
                return true;
            }
            boolean goesOn = subject.isEmpty() || text.length() <= 70 || startsSmall(text);
            if (goesOn) {
                subject.add(piece);
            }
            return goesOn;
        }
        if (subject.isEmpty()) {
            boolean none = (title != null && WITHOUT_SUBJECT.contains(title.kind().code()) && text.length() > 40)
                    || text.endsWith(":") || (text.endsWith(".") && text.length() > 150)
                    || Openings.begins(text) || text.startsWith("(");
            if (none) {
                return text.startsWith("(");
            }
            subject.add(piece);
            return true;
        }
        String before = subject.getLast().text();
        // `THÔNG BÁO KẾT LUẬN` and `của Giám đốc …` below it.
        boolean ofTitle = subject.size() == 1 && subject.getFirst().line() == titleLine && startsSmall(text);
        boolean sameCase = ofTitle || capitals == Line.isCapitals(before);
        boolean open = OPEN_END.matcher(Fold.of(before)).matches();
        boolean largeOn = capitals && Marker.read(text) == null;
        boolean goesOn = sameCase && !text.startsWith("(") && (startsSmall(text) || largeOn
                || (open && !isSentence(text))
                || (piece.line().isBold() && subject.getLast().line().isBold())
                || (hasBlanks && isShortGroup(i) && !before.endsWith(".")));
        if (goesOn && capitals && !open && AgencyNames.begins(text) && AgencyNames.isPost(text)) {
            goesOn = false;
        }
        if (goesOn) {
            subject.add(piece);
        } else {
            collecting = false;
        }
        return goesOn;
    }

    // Between the title and the next blank line stand only a few short lines.
    private boolean isShortGroup(int from) {
        int i = from;
        while (i < lines.size() && !lines.get(i).isBlank() && i - from < 4) {
            String text = lines.get(i).text();
            if (text.length() > 110 || Openings.isBasis(lines.get(i).fold()) || isSentence(text)) {
                return false;
            }
            i++;
        }
        return i - from < 4;
    }

    private boolean takeOther(Piece piece, String text, boolean known) {
        if (Marks.isOther(text)) {
            return true;
        }
        if (nationBroken && Marks.isNationEnd(text)) {
            nationBroken = false;
            return true;
        }
        if (Line.isCapitals(text)) {
            if (text.length() <= 160 && (number == null || AgencyNames.begins(text) || !known)) {
                agency.add(piece);
            }
            return true;
        }
        if (AgencyNames.begins(text) && text.length() <= 90 && number == null && !isSentence(text)) {
            agency.add(piece);
            return true;
        }
        boolean body = Openings.begins(text) || isSentence(text) || text.length() > 90
                || (startsMarked(text) && (number != null || day != null));
        return known || !body;
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") || text.endsWith(":") || text.endsWith(";");
    }

    private static boolean startsMarked(String text) {
        return text.matches("(?:[-+•]|\\d{1,2}[.)]|[IVX]+\\.|[Đđ]iều \\d).*");
    }

    private static boolean startsSmall(String text) {
        char first = text.charAt(0);
        return Character.isLowerCase(first) || Character.isDigit(first) || first == '(' && text.length() < 40;
    }

    private boolean blankNation(Line line, char[] work) {
        boolean found = false;
        String fold = line.fold();
        if (fold.length() > 300) {
            return false;
        }
        Fold.Match nation = Marks.nation(fold);
        if (nation != null) {
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
        if (number != null && number.number() != null) {
            return false;
        }
        NumberGrammar.Found found = NumberGrammar.read(line);
        if (found == null || (title != null && !subject.isEmpty() && found.symbol().isEmpty())) {
            return false;
        }
        number = found;
        numberLine = line;
        blank(work, found.start(), found.end());
        return true;
    }

    private boolean blankDay(Line line, char[] work) {
        if (day != null) {
            return false;
        }
        DayGrammar.Found found = DayGrammar.read(line);
        if (found == null) {
            return false;
        }
        boolean placed = !found.place().isEmpty();
        boolean alone = line.bare().substring(found.end()).isBlank();
        // Of a subject such as `báo cáo tháng 5 năm 2020` the day is not the paper's own.
        boolean own = placed && alone && (title == null || line.text().length() < 80)
                || (alone && line.bare().substring(0, found.start()).isBlank());
        if (!own || (collecting && !subject.isEmpty() && !placed)
                || (found.placeStart() > 0 && title != null && isWordBefore(line, found.placeStart()))) {
            return false;
        }
        day = found;
        dayLine = line;
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
    private static List<Piece> pieces(Line line, char[] work) {
        String left = new String(work);
        List<Piece> pieces = new ArrayList<>();
        java.util.regex.Matcher gap = GAP.matcher(left);
        int from = 0;
        while (from <= left.length()) {
            boolean more = gap.find(from);
            int until = more ? gap.start() : left.length();
            if (!left.substring(from, until).isBlank()) {
                pieces.add(new Piece(line, from, until));
            }
            if (!more) {
                break;
            }
            from = gap.end();
        }
        return pieces;
    }
}
