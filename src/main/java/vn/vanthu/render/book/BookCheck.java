package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.render.Glyphs;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.Typeface.Face;

/// Finds what cannot be printed in a book, before anything is laid out.
final class BookCheck {

    /// More than an agency issues in a year; beyond, a further volume is due.
    static final int MOST_ROWS = 20_000;

    private static final int LONGEST_HEADING = 200;
    private static final int MOST_LINES = 100;
    private static final int MOST_REMARKS = 5_000;
    private static final int ENOUGH = 50;

    private final Typeface typeface;
    private final List<Problem> problems = new ArrayList<>();

    private BookCheck(Typeface typeface) {
        this.typeface = typeface;
    }

    /// All problems, at most fifty: who has more has one cause for them.
    static List<Problem> problems(Book book, Typeface typeface) {
        BookCheck check = new BookCheck(typeface);
        check.check(book);
        return check.problems.stream().limit(ENOUGH).toList();
    }

    private void check(Book book) {
        if (book.rows().size() > MOST_ROWS) {
            problems.add(Problem.must("BOOK.rows", "", book.rows().size(), MOST_ROWS));
            return;
        }
        count(book.columns().size(), Limits.TABLE_COLUMNS, "columns");
        count(book.heading().size(), MOST_LINES, "heading");
        count(book.remarks().size(), MOST_REMARKS, "remarks");
        Book.Cover cover = book.cover();
        if (cover != null) {
            count(cover.lines().size(), MOST_LINES, "cover.lines");
            String parent = cover.parentAgency();
            text(parent == null ? "" : parent, Limits.LINE, Face.REGULAR, "cover.parentAgency");
            text(cover.agency(), Limits.LINE, Face.BOLD, "cover.agency");
            text(cover.title(), Limits.LINE, Face.BOLD, "cover.title");
            each(cover.lines(), Limits.LINE, Face.ITALIC, "cover.lines");
        }
        each(book.heading(), Limits.LINE, Face.BOLD, "heading");
        each(
                book.columns().stream().map(Book.Column::heading).toList(),
                LONGEST_HEADING,
                Face.BOLD,
                "columns");
        for (int i = 0; i < book.rows().size() && problems.size() < ENOUGH; i++) {
            each(book.rows().get(i).cells(), Limits.PARAGRAPH, Face.REGULAR, "rows[" + i + "]");
        }
        each(book.remarks(), Limits.PARAGRAPH, Face.REGULAR, "remarks");
    }

    private void count(int found, int most, String place) {
        if (found > most) {
            problems.add(Problem.must("LIMIT.list", place, found, most));
        }
    }

    private void each(List<String> texts, int longest, Face face, String place) {
        for (int i = 0; i < texts.size() && problems.size() < ENOUGH; i++) {
            text(texts.get(i), longest, face, place + "[" + i + "]");
        }
    }

    private void text(String raw, int longest, Face face, String place) {
        if (raw.length() > longest) {
            problems.add(Problem.must("LIMIT.text", place, raw.length(), longest));
            return;
        }
        String text = Wording.plain(raw);
        // Most texts have nothing unprintable; one look is enough for them.
        if (text.codePoints().allMatch(c -> c == '\n' || isSound(c, face))) {
            return;
        }
        text.codePoints()
                .filter(c -> c != '\n' && isUnprintable(c))
                .distinct()
                .limit(5)
                .forEach(c ->
                        problems.add(
                                Problem.must("TEXT.control", place, String.format("U+%04X", c))));
        String printable =
                text.codePoints()
                        .filter(c -> !isUnprintable(c))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        problems.addAll(Glyphs.missing(printable, place, face, typeface));
    }

    static boolean isPrintable(int c, Typeface typeface) {
        return !isUnprintable(c)
                && Arrays.stream(Face.values()).allMatch(face -> typeface.has(face, c));
    }

    private boolean isSound(int c, Face face) {
        return !isUnprintable(c) && typeface.has(face, c);
    }

    /// As in papers: control characters, invisible marks of direction, half pairs.
    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }
}
