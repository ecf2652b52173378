package vn.vanthu.search;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Done;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.message.Language;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;

/// Writes a whole result as a list to be printed or saved (NĐ 30, PL VI, I.III.6.h), marked with
/// the agency, the System, who printed it, when, and what was looked for (I.III.6.k).
public final class ResultBook {

    /// Papers in one list; a search that finds more is to be narrowed.
    public static final int MOST_ROWS = 10_000;

    private static final int LONGEST_LINE = 1_500;
    private static final int LONGEST_CELL = 4_000;
    private static final String RECALLED = "recalled";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Search search;
    private final Office office;
    private final Clock clock;
    private final Consumer<Done> trail;

    /// @param trail hears of each list, for it takes more out of the house than a page does
    ResultBook(Search search, Office office, Clock clock, Consumer<Done> trail) {
        this.search = search;
        this.office = office;
        this.clock = clock;
        this.trail = trail;
    }

    /// The list of all that is found, wherever the address begins. Of more papers than fit the
    /// first are in it, which is told in it and among the notes.
    ///
    /// @param printable whether a character can be printed; another becomes a question mark, for a
    ///   text that was read badly must not keep a list from being printed
    public Outcome<Book> of(
            SearchAddress address, Language language, IntPredicate printable, Actor by) {
        Wording wording = Wording.of(language);
        Cells cells = new Cells(printable);
        List<Book.Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<Problem> notes = new LinkedHashSet<>();
        Results.Total total = new Results.Total(0, true);
        for (int from = 0; from < MOST_ROWS; from += SearchRequest.MOST) {
            SearchRequest page = address.request().page(from, SearchRequest.MOST);
            Results found;
            switch (search.find(page, by)) {
                case Outcome.Refused<Results>(var why) -> {
                    return new Outcome.Refused<>(why);
                }
                case Outcome.Done<Results>(var results, var told) -> {
                    found = results;
                    notes.addAll(told);
                }
            }
            notes.addAll(found.notes());
            total = found.total();
            for (Hit hit : found.hits()) {
                // A paper that came in meanwhile moves the others on to the next page.
                if (seen.add(hit.object())) {
                    rows.add(row(rows.size() + 1, hit, address.columns(), wording, cells));
                }
            }
            if (found.hits().size() < SearchRequest.MOST) {
                break;
            }
        }
        if (total.count() > rows.size()) {
            notes.add(Problem.should("SEARCH.export-cut", "", total.count(), rows.size()));
        }
        trail.accept(
                new Done(
                        by.login(),
                        Act.READ,
                        "search",
                        Map.of("as", "list", "papers", String.valueOf(rows.size())),
                        clock.instant()));
        return new Outcome.Done<>(
                book(address, total, rows, wording, cells, by), List.copyOf(notes));
    }

    /// Why a list could not be printed, said of a list where it is said of a book to be bound.
    public static List<Problem> told(List<Problem> refused) {
        return refused.stream()
                .map(problem ->
                        problem.code().equals("BOOK.pages")
                                ? Problem.must(
                                        "SEARCH.export-long", "", problem.values().getFirst())
                                : problem)
                .toList();
    }

    private Book book(
            SearchAddress address,
            Results.Total total,
            List<Book.Row> rows,
            Wording wording,
            Cells cells,
            Actor by) {
        List<Book.Column> columns = new ArrayList<>();
        columns.add(new Book.Column(wording.text("book.ordinal"), 4, Book.Align.RIGHT));
        address.columns().forEach(column -> columns.add(column.in(wording)));
        List<String> heading = new ArrayList<>();
        String agency = office.agencyOn(LocalDate.now(clock)).map(Agency::name).orElse("");
        if (!agency.isBlank()) {
            heading.add(agency);
        }
        heading.add(wording.text("book.title"));
        heading.add(wording.text("book.search", wording.inWords(address.request())));
        heading.add(count(total, rows.size(), wording));
        heading.add(mark(agency, by, wording));
        return new Book(
                "search/%s/%s/%s".formatted(by.login(), clock.instant(), address.query()),
                wording.locale(),
                null,
                heading.stream().map(line -> cells.of(line, LONGEST_LINE)).toList(),
                columns,
                rows,
                List.of());
    }

    private static String count(Results.Total total, int rows, Wording wording) {
        if (total.count() <= rows) {
            return wording.text("book.count", rows);
        }
        return wording.text(
                total.exact() ? "book.count-of" : "book.count-about", rows, total.count());
    }

    private String mark(String agency, Actor by, Wording wording) {
        LocalDateTime now = LocalDateTime.now(clock);
        String at = HOUR.format(now) + " " + PaperDate.inFigures(now.toLocalDate());
        return agency.isBlank()
                ? wording.text("book.mark-nameless", by.name(), at)
                : wording.text("book.mark", agency, by.name(), at);
    }

    private static Book.Row row(
            int ordinal, Hit hit, List<Column> columns, Wording wording, Cells cells) {
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(ordinal));
        columns.forEach(column -> row.add(cells.of(column.of(hit, wording), LONGEST_CELL)));
        return new Book.Row(row, hit.metadata().own().state().equals(RECALLED));
    }

    /// Makes texts fit to be printed.
    private record Cells(IntPredicate printable) {

        String of(String text, int longest) {
            StringBuilder fit = new StringBuilder();
            Normalizer.normalize(text, Normalizer.Form.NFC)
                    .codePoints()
                    .limit(longest + 1L)
                    .forEach(c -> {
                        if (c == '\n' || Character.isWhitespace(c)) {
                            fit.append(c == '\n' ? '\n' : ' ');
                        } else if (printable.test(c)) {
                            fit.appendCodePoint(c);
                        } else if (Character.getType(c) != Character.FORMAT) {
                            fit.append('?');
                        }
                    });
            return fit.codePointCount(0, fit.length()) > longest
                    ? fit.substring(0, fit.offsetByCodePoints(0, longest - 1)) + "…"
                    : fit.toString();
        }
    }
}
