package vn.vanthu.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.book.Book;

/// Sổ đăng ký văn bản đi: gives numbers, keeps an eye on them, and accounts for each.
///
/// Any number of threads may use it, and on PostgreSQL several programs at once. Acts that return a
/// list of problems are done when the list is empty. The day is that of the clock in its zone.
public final class Register {

    private final Database database;
    private final SeriesBook seriesBook;
    private final SeriesYears years;
    private final EntryTable entries;
    private final Reservations reservations;
    private final LaterActs later;
    private final PastPapers past;
    private final YearClosing closing;
    private final NumberQueue queue;
    private final Clock clock;

    Register(Database database, SeriesBook seriesBook, PendingActs acts, Clock clock) {
        this.database = database;
        this.seriesBook = seriesBook;
        this.clock = clock;
        this.years = new SeriesYears(database);
        this.entries = new EntryTable(database);
        this.reservations = new Reservations(database, seriesBook, years, entries, acts, clock);
        this.later = new LaterActs(database, years, entries, acts, clock);
        this.past = new PastPapers(database, seriesBook, years, entries, acts, clock);
        this.closing =
                new YearClosing(database, seriesBook, years, entries, reservations, acts, clock);
        Allocation allocation = new Allocation(seriesBook, years, entries, reservations, clock);
        this.queue = new NumberQueue(database, allocation::give);
    }

    /// Gives a paper its number and day, for good; waits until both are on the disk.
    ///
    /// The same paper asked again gets the same answer, so whoever is unsure may ask again. A paper
    /// whose number was struck out gets a new one.
    ///
    /// @throws RegisterException when the database fails: then no number is given
    public Given give(NumberRequest request) {
        return queue.ask(request);
    }

    /// The number that would be given today, or on 31 December of a year gone.
    public Forecast forecast(String series, int year) {
        if (year < SeriesYear.FIRST_YEAR || year > SeriesYear.LAST_YEAR) {
            throw new IllegalArgumentException("year " + year + " is not one of papers");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate latest = end.isBefore(today) ? end : today;
        SeriesYear.Key key = new SeriesYear.Key(series, year);
        SeriesYear counter = years.read(key).orElseGet(() -> years.unopened(key));
        List<Problem> obstacles = new ArrayList<>();
        obstacles.addAll(RequestCheck.series(series, seriesBook.byCode()));
        if (year > today.getYear()) {
            obstacles.add(
                    Problem.must("D15.1.date-future", "year", LocalDate.of(year, 1, 1), today));
        } else {
            obstacles.addAll(RequestCheck.year(latest, today));
            Problem order =
                    DateOrder.whyNot(year == today.getYear() ? null : latest, today, counter);
            if (order != null) {
                obstacles.add(order);
            }
        }
        if (counter.isClosed()) {
            obstacles.add(Problem.must("D15.1.year-closed", "year", series, year));
        }
        if (counter.isFull()) {
            obstacles.add(Problem.must("D15.1.overflow", "number", series, year));
        }
        return new Forecast(counter.next(), counter.earliest(), latest, obstacles);
    }

    /// Takes the next number and today's day for a paper to come.
    ///
    /// @param expires the last day on which it may be used, in this year
    public Given reserve(
            String series, String owner, LocalDate expires, String purpose, String by) {
        return reservations.reserve(series, new Reservation(owner, expires, purpose), by);
    }

    /// Numbers that are kept for somebody now.
    public List<Entry> kept() {
        return entries.inState(EntryState.RESERVED);
    }

    /// Strikes out kept numbers that nobody used in time; returns them.
    public List<Entry> expire() {
        return closing.expire();
    }

    /// Strikes out a number that no archived paper bears; it is never given again.
    public List<Problem> voidNumber(
            String series, int year, PaperNumber number, String reason, String by) {
        return later.strike(series, year, number, reason, by);
    }

    /// Notes that the paper is in the archive; said twice it is as if said once.
    public List<Problem> archived(String paper, String object, String by) {
        return later.archived(paper, object, by);
    }

    /// Notes the day the paper went out (ngày chuyển); one entry may have several.
    ///
    /// @param receipt who signed for it, or empty
    public List<Problem> dispatched(Entry entry, LocalDate day, String receipt, String by) {
        return later.dispatched(entry.series(), entry.year(), entry.number(), day, receipt, by);
    }

    /// Adds a ghi chú, also after the year is closed; the closed book shows only earlier ones.
    public List<Problem> note(String series, int year, PaperNumber number, String text, String by) {
        return later.note(series, year, number, text, by);
    }

    /// Closes the book of a year that is over: no number is given, entered or struck out any more.
    public List<Problem> closeYear(String series, int year, String by) {
        return closing.close(series, year, by);
    }

    /// The years whose books are closed.
    public List<Closing> closings() {
        return years.closings();
    }

    /// Enters a paper from before this register.
    public Given enterPast(PastPaper paper) {
        return past.enter(paper);
    }

    /// At most `limit` entries that follow `after`, in order: 01, 01A, 02.
    ///
    /// @param after the last number of the page before, or null for the first page
    public List<Entry> entries(String series, int year, @Nullable PaperNumber after, int limit) {
        return entries.page(series, year, after == null ? 0 : EntryTable.place(after), limit);
    }

    /// The entry of a paper; a void one when it has no other.
    public Optional<Entry> byPaper(String paper) {
        return Optional.ofNullable(entries.ofPapers(List.of(paper)).get(paper));
    }

    /// The entry a person means by issuer, number, symbol and year, whatever its series.
    public Optional<Entry> find(String issuer, PaperNumber number, Symbol symbol, int year) {
        return entries.findLabel(issuer, number, symbol.value(), year);
    }

    /// The entry of a number of a series.
    public Optional<Entry> entry(String series, int year, PaperNumber number) {
        return entries.find(series, year, number);
    }

    /// Numbered papers that are not archived yet; after a crash they are what is left to finish.
    public List<Entry> unfinished() {
        return entries.inState(EntryState.NUMBERED);
    }

    /// What the archive calls the papers that it has by this register, in no order.
    public void archivedObjects(Consumer<String> each) {
        entries.archivedObjects(each);
    }

    /// Accounts for every number of a year up to the last.
    public GapAudit gaps(String series, int year) {
        SeriesYear.Key key = new SeriesYear.Key(series, year);
        return database.inTransaction(() -> {
            // Locked, so that counter and entries are of one instant.
            int counter = years.read(key).isEmpty() ? 0 : years.lock(key).lastNumber();
            return GapAudit.of(series, year, counter, entries.year(key), LocalDate.now(clock));
        });
    }

    /// The same as a list for print.
    public Book gapBook(String series, int year) {
        return GapReport.of(
                gaps(series, year), seriesBook.series(series).map(Series::name).orElse(series));
    }

    /// The book of a year, or a volume of it, with the ten columns of NĐ 30, PL IV.
    public Book book(String series, int year, Volume volume) {
        SeriesYear.Key key = new SeriesYear.Key(series, year);
        boolean closed = years.read(key).map(SeriesYear::isClosed).orElse(false);
        return RegisterBook.of(series, year, closed, entries.year(key), volume);
    }
}
