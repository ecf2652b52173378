package vn.vanthu.legacy.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.vanthu.database.Database;
import vn.vanthu.legacy.read.OldRegister;

/// Reads and writes the lines of register books.
final class PastLineTable {

    private final Database database;

    PastLineTable(Database database) {
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
                        .query(PastLineTable::line)
                        .list();
        return lines.stream().filter(line -> BookMatching.isOf(line, values)).toList();
    }

    /// Every line of a book, with the file that it tells of.
    List<PastBookLine> lines(String book) {
        return database.sql()
                .sql("select * from past_line where book = ? order by turn")
                .param(book)
                .query(PastLineTable::line)
                .list();
    }

    /// Notes which file a line tells of.
    void note(PastBookLine line, String file, List<String> differing) {
        database.sql()
                .sql("update past_line set file = ?, differing = ? where book = ? and place = ?")
                .params(file, String.join(" ", differing), line.book(), line.place())
                .update();
    }

    // 07 in the book is 7 on the paper.
    private static String number(String number) {
        return number.strip().replaceFirst("^0+(?=\\d)", "").toUpperCase(Locale.ROOT);
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
