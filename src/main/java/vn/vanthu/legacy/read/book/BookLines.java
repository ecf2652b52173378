package vn.vanthu.legacy.read.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.read.OldRegister;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.book.BookTable.BookRow;

/// Makes the entries of a register book out of the rows of its tables.
final class BookLines {

    private static final int HEADINGS_WITHIN = 40;
    private static final Pattern YEAR = Pattern.compile("\\b(19[4-9]\\d|20\\d\\d)\\b");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:số\\s*:?\\s*)?(\\d+\\s*\\p{L}{0,2})\\s*[/\\\\]\\s*(.+)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7}\\p{L}{0,2})(?:\\.0)?");

    private final List<OldRegister.Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    static OldRegister read(List<BookTable> tables, String encoding) throws UnreadableFile {
        BookLines lines = new BookLines();
        boolean any = false;
        for (BookTable table : tables) {
            any |= lines.read(table);
        }
        if (!any) {
            throw new UnreadableFile("READ.book-columns");
        }
        return new OldRegister(encoding, lines.entries, lines.problems);
    }

    private boolean read(BookTable table) {
        int heading = heading(table);
        if (heading < 0) {
            return false;
        }
        Map<BookColumn, Integer> columns = columns(table.rows().get(heading));
        int first = heading + 1;
        // A heading of two rows parts a column, `Văn bản` into `Số` and `Ngày`.
        if (first < table.rows().size()) {
            Map<BookColumn, Integer> below = columns(table.rows().get(first));
            if (below.size() >= 2
                    || (below.size() == 1
                            && !below.containsKey(BookColumn.KIND)
                            && !below.containsKey(BookColumn.SUBJECT))) {
                below.forEach(columns::putIfAbsent);
                first++;
            }
        }
        int year = year(table, heading);
        for (BookRow row : table.rows().subList(first, table.rows().size())) {
            if (!row.isEmpty() && !isCountOfColumns(row)) {
                line(table.name(), row, columns, year);
            }
        }
        return true;
    }

    private static int heading(BookTable table) {
        int best = -1;
        int most = 2;
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, table.rows().size()); i++) {
            Map<BookColumn, Integer> columns = columns(table.rows().get(i));
            boolean tells =
                    columns.containsKey(BookColumn.SUBJECT)
                            || columns.containsKey(BookColumn.LABEL)
                            || columns.containsKey(BookColumn.NUMBER);
            if (tells && columns.size() > most) {
                best = i;
                most = columns.size();
            }
        }
        return best;
    }

    private static Map<BookColumn, Integer> columns(BookRow row) {
        Map<BookColumn, Integer> columns = new EnumMap<>(BookColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            BookColumn column = BookColumn.of(row.cells().get(i));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    private static int year(BookTable table, int heading) {
        for (int i = heading - 1; i >= 0; i--) {
            for (String cell : table.rows().get(i).cells()) {
                Matcher year = YEAR.matcher(cell);
                if (year.find()) {
                    return Integer.parseInt(year.group());
                }
            }
        }
        Matcher year = YEAR.matcher(table.name());
        return year.find() ? Integer.parseInt(year.group()) : 0;
    }

    /// `(1) (2) (3)`, which the forms print below the headings.
    private static boolean isCountOfColumns(BookRow row) {
        int expected = 0;
        for (String cell : row.cells()) {
            String figure = cell.replaceAll("[()\\s]|\\.0$", "");
            if (!figure.isEmpty() && !figure.equals(String.valueOf(++expected))) {
                return false;
            }
        }
        return expected >= 3;
    }

    private void line(String sheet, BookRow row, Map<BookColumn, Integer> columns, int year) {
        String place = sheet.isEmpty() ? String.valueOf(row.line()) : sheet + "!" + row.line();
        String label = cell(row, columns, BookColumn.LABEL);
        String number = cell(row, columns, BookColumn.NUMBER);
        String symbol = cell(row, columns, BookColumn.SYMBOL);
        String subject = cell(row, columns, BookColumn.SUBJECT);
        Matcher whole = LABEL.matcher(number.isEmpty() ? label : number);
        if (whole.matches()) {
            number = whole.group(1).replaceAll("\\s", "");
            symbol = symbol.isEmpty() ? whole.group(2).strip() : symbol;
        } else if (number.isEmpty()) {
            number = label;
        }
        String dated = cell(row, columns, BookColumn.DATE);
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        if (filled < 2 || (number.isEmpty() && dated.isEmpty() && subject.isEmpty())) {
            note("READ.book-skipped", place);
            return;
        }
        Matcher plain = NUMBER.matcher(number);
        if (plain.matches()) {
            number = plain.group(1);
        } else {
            warn("READ.book-number", place, number);
        }
        LocalDate date = BookDates.read(dated, year);
        if (date == null) {
            warn("READ.book-date", place, dated);
        }
        if (subject.isEmpty()) {
            warn("READ.book-subject", place);
        }
        repeated(place, number, symbol, date, row.line());
        entries.add(
                new OldRegister.Entry(
                        sheet,
                        row.line(),
                        number,
                        symbol,
                        date,
                        cell(row, columns, BookColumn.KIND),
                        subject,
                        cell(row, columns, BookColumn.AGENCY),
                        cell(row, columns, BookColumn.SIGNER),
                        cell(row, columns, BookColumn.RECIPIENTS),
                        cell(row, columns, BookColumn.KEEPER),
                        cell(row, columns, BookColumn.COPIES).replaceFirst("\\.0$", ""),
                        cell(row, columns, BookColumn.NOTE)));
    }

    private void repeated(
            String place, String number, String symbol, @Nullable LocalDate date, int line) {
        if (number.isEmpty() || date == null) {
            return;
        }
        Integer before = seen.putIfAbsent(number + "/" + symbol + " " + date.getYear(), line);
        if (before != null) {
            warn(
                    "READ.book-repeated",
                    place,
                    symbol.isEmpty() ? number : number + "/" + symbol,
                    before);
        }
    }

    private static String cell(BookRow row, Map<BookColumn, Integer> columns, BookColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).strip().replaceAll("\\s+", " ");
    }

    private void note(String code, Object... values) {
        Problem said = Problem.should(code, "", values);
        problems.add(new Problem(Problem.Severity.NOTE, code, "", said.values()));
    }

    private void warn(String code, Object... values) {
        problems.add(Problem.should(code, "", values));
    }
}
