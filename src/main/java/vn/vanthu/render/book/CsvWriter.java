package vn.vanthu.render.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.book.Book;

/// Writes the rows of a book as CSV (RFC 4180) in UTF-8 with the mark that spreadsheets need.
///
/// Every value is quoted. A last column says `x` where a row is struck. A value that a spreadsheet
/// would run as a formula begins with an apostrophe.
final class CsvWriter {

    private static final char MARK = '\uFEFF';
    // With the wide forms, which spreadsheets set to Chinese or Japanese take for the same.
    private static final String FORMULA = "=+-@＝＋－＠";

    private CsvWriter() {}

    static byte[] write(Book book) {
        StringBuilder csv = new StringBuilder(64 * 1024).append(MARK);
        List<String> headings = new ArrayList<>();
        book.columns().forEach(column -> headings.add(column.heading()));
        headings.add(Wording.of(book.language()).struck());
        record(headings, csv);
        for (Book.Row row : book.rows()) {
            List<String> values = new ArrayList<>(row.cells());
            values.add(row.struck() ? "x" : "");
            record(values, csv);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void record(List<String> values, StringBuilder csv) {
        String separator = "";
        for (String value : values) {
            csv.append(separator).append('"');
            csv.append(harmless(Wording.plain(value)).replace("\"", "\"\"")).append('"');
            separator = ",";
        }
        csv.append("\r\n");
    }

    private static String harmless(String value) {
        int first = 0;
        while (first < value.length() && Character.isSpaceChar(value.charAt(first))) {
            first++;
        }
        boolean formula = first < value.length() && FORMULA.indexOf(value.charAt(first)) >= 0;
        return formula ? "'" + value : value;
    }
}
