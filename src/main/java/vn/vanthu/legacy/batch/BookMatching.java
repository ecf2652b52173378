package vn.vanthu.legacy.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.parse.Fold;
import vn.vanthu.legacy.parse.KindName;
import vn.vanthu.legacy.read.OldRegister;

/// Holds the lines of register books against proposed papers: what the paper leaves open the book
/// fills, and where the two differ the clerk is told.
final class BookMatching {

    // A book was written by a person who had the paper before him.
    private static final double FILLED = 0.9;
    // Two who say the same without having seen one another.
    private static final double AGREED = 0.97;
    private static final double CONTRADICTED = 0.5;
    private static final double ALIKE = 0.9;

    private final Database database;

    BookMatching(Database database) {
        this.database = database;
    }

    /// Keeps the lines of a book.
    void keep(String book, OldRegister register) {
        int turn = 0;
        for (OldRegister.Entry entry : register.entries()) {
            database.sql()
                    .sql(
                            "insert into past_line (book, turn, place, number, symbol, day, kind,"
                                    + " subject, agency, signer, differing) values (?, ?, ?, ?, ?, ?,"
                                    + " ?, ?, ?, ?, '') on conflict (book, turn) do nothing")
                    .params(
                            book,
                            turn++,
                            entry.sheet().isEmpty()
                                    ? String.valueOf(entry.line())
                                    : entry.sheet() + "!" + entry.line(),
                            number(entry.number()),
                            entry.symbol(),
                            Objects.toString(entry.date(), ""),
                            entry.kind(),
                            entry.subject(),
                            entry.agency(),
                            entry.signer())
                    .update();
        }
    }

    /// Lines of a batch's books that tell of this number, symbol and day.
    List<PastBookLine> of(String batch, PastValues values) {
        String number = values.get(PastField.NUMBER);
        if (number.isEmpty()) {
            return List.of();
        }
        List<PastBookLine> lines =
                database.sql()
                        .sql(
                                "select l.* from past_line l join past_file f on f.id = l.book where"
                                        + " l.number = ? and f.batch = ? and f.state = 'BOOK' order by l.book, l.turn")
                        .params(number(number), batch)
                        .query(BookMatching::line)
                        .list();
        return lines.stream().filter(line -> isOf(line, values)).toList();
    }

    /// Every line of a book, with the file that it tells of.
    List<PastBookLine> lines(String book) {
        return database.sql()
                .sql("select * from past_line where book = ? order by turn")
                .param(book)
                .query(BookMatching::line)
                .list();
    }

    /// Notes which file a line tells of.
    void note(PastBookLine line, String file, List<String> differing) {
        database.sql()
                .sql("update past_line set file = ?, differing = ? where book = ? and place = ?")
                .params(file, String.join(" ", differing), line.book(), line.place())
                .update();
    }

    // Two of symbol and day must agree as far as both tell them, and one at least must be told.
    private static boolean isOf(PastBookLine line, PastValues values) {
        String symbol = values.get(PastField.SYMBOL);
        LocalDate day = TwinBook.day(values.get(PastField.DATE));
        boolean symbols = !symbol.isEmpty() && !line.symbol().isEmpty();
        boolean days = day != null && line.date() != null;
        if (symbols && !plain(symbol).equals(plain(line.symbol()))) {
            return false;
        }
        // A day that differs within the year is a contradiction, one of another year another paper.
        if (days && Objects.requireNonNull(line.date()).getYear() != day.getYear()) {
            return false;
        }
        return days ? symbols || day.equals(line.date()) : symbols;
    }

    /// What a paper seems to be when a line of a book is believed as well.
    ///
    /// @param differing takes the fields in which they differ
    static Judgement with(Judgement read, PastBookLine line, List<String> differing) {
        Map<PastField, String> told = new EnumMap<>(PastField.class);
        told.put(PastField.SYMBOL, line.symbol());
        told.put(PastField.DATE, Objects.toString(line.date(), ""));
        told.put(PastField.KIND, kind(line.kind()));
        told.put(PastField.SUBJECT, line.subject());
        told.put(PastField.AGENCY, line.agency());
        told.put(PastField.SIGNER, line.signer());
        Judgement judged = read;
        for (Map.Entry<PastField, String> entry : told.entrySet()) {
            PastField field = entry.getKey();
            String written = entry.getValue();
            String value = judged.get(field).value();
            double confidence = judged.get(field).confidence();
            if (written.isEmpty()) {
                continue;
            }
            if (value.isEmpty()) {
                judged = judged.with(field, written, FILLED, filled(field, line, written));
            } else if (isSame(field, value, written)) {
                judged = judged.with(field, value, Math.max(confidence, AGREED), null);
            } else {
                differing.add(field.key());
                Problem doubt =
                        Problem.should("PAST.book-differs", field.key(), line.place(), written, value);
                judged = judged.with(field, value, Math.min(confidence, CONTRADICTED), doubt);
            }
        }
        return judged;
    }

    private static Problem filled(PastField field, PastBookLine line, String written) {
        return new Problem(
                Problem.Severity.NOTE,
                "PAST.book-filled",
                field.key(),
                List.of(line.place(), written));
    }

    private static boolean isSame(PastField field, String value, String written) {
        return switch (field) {
            case DATE, KIND -> value.equals(written);
            case SYMBOL -> plain(value).equals(plain(written));
            // A book shortens: its words are the paper's, or some of them.
            default -> {
                String one = Fold.of(value);
                String other = Fold.of(written);
                yield one.contains(other)
                        || other.contains(one)
                        || Fold.likeness(one, other) >= ALIKE;
            }
        };
    }

    private static String kind(String name) {
        String wanted = Fold.of(name);
        List<String> codes = new ArrayList<>();
        for (KindName kind : KindName.ofDecree()) {
            String abbreviation = kind.abbreviation();
            if (Fold.of(kind.name()).equals(wanted)
                    || (abbreviation != null && Fold.of(abbreviation).equals(wanted))) {
                codes.add(kind.code());
            }
        }
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    // 07 in the book is 7 on the paper.
    private static String number(String number) {
        return number.strip().replaceFirst("^0+(?=\\d)", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String plain(String symbol) {
        return Fold.of(symbol).chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static PastBookLine line(ResultSet row, int index) throws SQLException {
        return new PastBookLine(
                row.getString("book"),
                row.getString("place"),
                row.getString("number"),
                row.getString("symbol"),
                TwinBook.day(row.getString("day")),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("agency"),
                row.getString("signer"),
                row.getString("file"),
                row.getString("differing"));
    }
}
