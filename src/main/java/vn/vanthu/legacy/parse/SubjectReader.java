package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Collects the lines of the subject, below the title or behind `V/v`, and tells where it ends.
final class SubjectReader {

    // Words that others must follow. Where a text has its accents, they are told from words that
    // only
    // read alike without them: `tại` from `vận tải`, `do` from `chế độ`.
    private static final String OPEN =
            "(?:[,-]| (?:và|của|về|tại|trên|cho|với|trong|theo|các|năm|giai đoạn|đến|thuộc|số|ngày|để|tỉnh"
                    + "|huyện))";
    private static final String GOVERNING =
            "(?:[,-]| (?:và|của|tại|cho|với|trong|thuộc|do|bởi|giữa))";
    private static final Ending OPEN_END = Ending.of(OPEN);
    private static final Ending GOVERNS = Ending.of(GOVERNING);

    private record Ending(Pattern spelled, Pattern bare) {
        static Ending of(String words) {
            return new Ending(
                    Pattern.compile(".*" + words, Pattern.DOTALL),
                    Pattern.compile(".*" + Fold.of(words), Pattern.DOTALL));
        }

        boolean matches(String text) {
            String small = text.toLowerCase(Locale.ROOT);
            String fold = Fold.of(text);
            return small.equals(fold)
                    ? bare.matcher(fold).matches()
                    : spelled.matcher(small).matches();
        }
    }

    // `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`
    private static final Pattern POST_OF =
            Pattern.compile(
                    "(?:chu tich|giam doc|tong giam doc|bo truong|thu tuong|cuc truong|chi cuc truong"
                            + "|tong cuc truong|hieu truong|vien truong|truong (?:phong|ban)|chu nhiem"
                            + "|thong doc|tong kiem toan|tong thanh tra|chanh an|chanh thanh tra)\\b.*");

    private static final Pattern ASIDE =
            Pattern.compile(
                    "\\(\\s*(?:ban hanh|kem theo|dinh kem|du thao|trinh|tai lieu|phu luc|theo)\\b");

    // Mẫu 1.8 and 1.10 have no trích yếu.
    private static final Set<String> WITHOUT_SUBJECT = Set.of("giay-gioi-thieu", "giay-nghi-phep");

    private final List<Line> lines;
    private final Head head;
    private final boolean hasBlanks;
    private boolean collecting;
    private boolean paused;

    SubjectReader(List<Line> lines, Head head) {
        this.lines = lines;
        this.head = head;
        this.hasBlanks = lines.stream().limit(60).filter(Line::isBlank).count() >= 4;
    }

    void begin() {
        collecting = true;
    }

    void end() {
        collecting = false;
    }

    boolean isOpen() {
        return collecting;
    }

    /// Notes a blank line.
    void pause() {
        paused = !head.subject.isEmpty();
    }

    /// Notes a line that is not blank.
    void resume(Line line) {
        if (paused && collecting) {
            // Lines set wide apart go on in small letters only.
            String last = head.subject.getLast().text();
            collecting =
                    Character.isLowerCase(line.text().charAt(0))
                            || (OPEN_END.matches(last) && !last.matches(".*\\d"));
        }
        paused = false;
    }

    /// Takes a piece as a part of the subject or as its end; whether it still belongs to the head.
    boolean take(int i, Head.Piece piece, String text) {
        boolean capitals = Line.isCapitals(text);
        if (head.isAbout) {
            if (capitals && AgencyNames.begins(text)) {
                head.agency.add(piece);
                return true;
            }
            boolean goesOn = head.subject.isEmpty() || text.length() <= 70 || startsSmall(text);
            if (goesOn) {
                head.subject.add(piece);
            }
            return goesOn;
        }
        if (head.subject.isEmpty()) {
            boolean none =
                    (head.title != null
                                    && WITHOUT_SUBJECT.contains(head.title.kind().code())
                                    && text.length() > 40)
                            || text.endsWith(":")
                            || (text.endsWith(".") && text.length() > 150)
                            || (Openings.begins(text) && !piece.line().isBold())
                            || text.startsWith("(");
            if (none) {
                return isAside(text);
            }
            head.subject.add(piece);
            return true;
        }
        String before = head.subject.getLast().text();
        // `THÔNG BÁO KẾT LUẬN` and `của Giám đốc …` below it.
        boolean ofTitle =
                head.subject.size() == 1
                        && head.subject.getFirst().line().equals(head.titleLine)
                        && startsSmall(text);
        boolean sameCase =
                ofTitle || capitals == Line.isCapitals(before) || (capitals && before.length() < 3);
        boolean open = OPEN_END.matches(before);
        boolean largeOn = capitals && Marker.read(text) == null;
        boolean goesOn =
                sameCase
                        && !isAside(text)
                        && (startsSmall(text)
                                || largeOn
                                || (open && !isSentence(text))
                                || (piece.line().isBold() && head.subject.getLast().line().isBold())
                                || (hasBlanks && isShortGroup(i) && !before.endsWith(".")));
        if (goesOn && capitals && isAuthority(text, before, open)) {
            goesOn = false;
        }
        if (goesOn) {
            head.subject.add(piece);
            return true;
        }
        // `(Kèm theo …)`, `(trình phiên họp …)` below the subject is no part of it.
        boolean aside = isAside(text) && text.endsWith(")") && text.length() < 200;
        collecting = aside;
        return aside;
    }

    // A bracket that begins and ends with its line, or one that says what the paper goes with; any
    // other is a part of the subject.
    private static boolean isAside(String text) {
        boolean said =
                text.endsWith(")")
                        && text.length() > 2
                        && Character.isUpperCase(text.charAt(1))
                        && !Line.isCapitals(text);
        return text.startsWith("(") && (said || ASIDE.matcher(Fold.of(text)).lookingAt());
    }

    // Who decides, named below the subject and above the bases: `CHỦ TỊCH …`, `CHÍNH PHỦ`.
    private boolean isAuthority(String text, String before, boolean open) {
        if (!AgencyNames.begins(text)) {
            return false;
        }
        String fold = Fold.of(text);
        // The text is not read yet, and only the last name matters.
        List<List<Head.Piece>> names = AgencyNames.grouped(head.agency, new Capitals(""));
        String agency = names.isEmpty() ? "" : Fold.of(AgencyNames.joined(names.getLast()));
        boolean issues =
                !agency.isEmpty()
                        && (fold.equals(agency)
                                || ((AgencyNames.isPost(text) || fold.startsWith("truong "))
                                        && fold.endsWith(" " + agency)));
        boolean decides = issues || POST_OF.matcher(fold).matches();
        return (decides && !GOVERNS.matches(before)) || (!open && AgencyNames.isPost(text));
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

    static boolean isSentence(String text) {
        return text.endsWith(".") || text.endsWith(":") || text.endsWith(";");
    }

    private static boolean startsSmall(String text) {
        char first = text.charAt(0);
        return Character.isLowerCase(first)
                || Character.isDigit(first)
                || (first == '(' && (text.length() < 40 || Character.isLowerCase(text.charAt(1))));
    }
}
