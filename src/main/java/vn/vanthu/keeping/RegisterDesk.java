package vn.vanthu.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Done;
import vn.vanthu.account.Rights;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Forecast;
import vn.vanthu.register.GapAudit;
import vn.vanthu.register.Given;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;

/// What Văn thư does with the register apart from issuing papers: series, kept and void numbers,
/// dispatch, the closing of a year (NĐ 30, Đ.15, Đ.16, Đ.18).
public final class RegisterDesk {

    private static final int PAGE = 500;

    private final Database database;
    private final Register register;
    private final SeriesBook series;
    private final Chronicle chronicle;
    private final Books books;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterDesk(
            Database database,
            Register register,
            SeriesBook series,
            Chronicle chronicle,
            Books books,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.series = series;
        this.chronicle = chronicle;
        this.books = books;
        this.events = events;
        this.clock = clock;
    }

    public Outcome<List<Series>> series(Actor by) {
        return allowed(by, Act.FORECAST).map(_ -> series.all());
    }

    /// Adds a series or changes it; numbers already given stay as they are.
    public Outcome<Series> define(Series next, Actor by) {
        return mayChange(by, Act.DEFINE_SERIES)
                .then(_ ->
                        act(
                                next,
                                () -> series.define(next, by.login()),
                                by,
                                Act.DEFINE_SERIES,
                                next.code(),
                                Map.of("issuer", next.issuer(), "name", next.name())));
    }

    /// The number that would come next; promises nothing.
    public Outcome<Forecast> forecast(String code, int year, Actor by) {
        return allowed(by, Act.FORECAST)
                .then(_ -> known(code))
                .map(_ -> register.forecast(code, year));
    }

    /// A page of the book, in order of numbers.
    ///
    /// @param after the last number of the page before, or empty for the first page
    public Outcome<List<Entry>> entries(
            String code, int year, Optional<PaperNumber> after, Actor by) {
        return allowed(by, Act.READ_REGISTER)
                .then(_ -> known(code))
                .map(_ -> register.entries(code, year, after.orElse(null), PAGE));
    }

    /// Keeps the next number and today's day for a paper to come.
    ///
    /// @param owner for whom
    /// @param expires the last day on which it may be used
    public Outcome<Entry> reserve(
            String code, String owner, LocalDate expires, String purpose, Actor by) {
        return mayChange(by, Act.RESERVE)
                .then(_ ->
                        database.inTransaction(() ->
                                switch (register.reserve(
                                        code, owner, expires, purpose, by.login())) {
                                    case Given.Refused(var problems) ->
                                            new Outcome.Refused<Entry>(problems);
                                    case Given.Number(var entry, _) -> {
                                        tell(by, Act.RESERVE, place(entry), Map.of("owner", owner));
                                        yield Outcome.done(entry);
                                    }
                                }))
                .map(this::chained);
    }

    /// Strikes out a number that no archived paper bears, with the reason.
    public Outcome<Entry> strike(
            String code, int year, PaperNumber number, String reason, Actor by) {
        return mayChange(by, Act.VOID)
                .then(_ -> entry(code, year, number))
                .then(entry ->
                        act(
                                entry,
                                () -> register.voidNumber(code, year, number, reason, by.login()),
                                by,
                                Act.VOID,
                                place(entry),
                                Map.of("reason", reason)))
                .then(_ -> entry(code, year, number));
    }

    /// Notes the day a paper went out and who signed for it (ngày chuyển, ký nhận).
    public Outcome<Entry> dispatch(
            String code, int year, PaperNumber number, LocalDate day, String receipt, Actor by) {
        return mayChange(by, Act.DISPATCH)
                .then(_ -> entry(code, year, number))
                .then(entry ->
                        act(
                                entry,
                                () -> register.dispatched(entry, day, receipt, by.login()),
                                by,
                                Act.DISPATCH,
                                place(entry),
                                Map.of("day", day.toString())))
                .then(_ -> entry(code, year, number));
    }

    /// Closes the book of a year, prints it and lays it into the archive, from where every later
    /// print comes byte for byte (NĐ 30, Đ.16.2.b: "đóng sổ để quản lý").
    public Outcome<Books.Kept> closeYear(String code, int year, Actor by) {
        return mayChange(by, Act.CLOSE_YEAR)
                .then(_ -> known(code))
                .then(_ -> printable(code, year))
                .then(_ ->
                        act(
                                code,
                                () -> register.closeYear(code, year, by.login()),
                                by,
                                Act.CLOSE_YEAR,
                                code + "/" + year,
                                Map.of()))
                .then(_ -> books.keep(code, year, by.login()));
    }

    /// A book that cannot be printed must not be closed: it could never be bound.
    private Outcome<String> printable(String code, int year) {
        List<Problem> problems = books.problems(code, year);
        return problems.isEmpty() ? Outcome.done(code) : new Outcome.Refused<>(problems);
    }

    /// Prints and keeps the books of closed years that a crash left unprinted; done at every start.
    public List<Problem> keepClosed() {
        return register.closings().stream()
                .flatMap(closing ->
                        books
                                .keep(closing.series(), closing.year(), closing.by())
                                .problems()
                                .stream())
                .toList();
    }

    /// Strikes out kept numbers whose last day is over; done at every start and every day.
    public List<Entry> expire() {
        List<Entry> expired = register.expire();
        if (!expired.isEmpty()) {
            chronicle.settle();
        }
        return expired;
    }

    /// Numbers that are kept for somebody now.
    public Outcome<List<Entry>> kept(Actor by) {
        return allowed(by, Act.RESERVE).map(_ -> register.kept());
    }

    /// Accounts for every number of a year.
    public Outcome<GapAudit> gaps(String code, int year, Actor by) {
        return allowed(by, Act.AUDIT_GAPS)
                .then(_ -> known(code))
                .map(_ -> register.gaps(code, year));
    }

    private <T> Outcome<T> act(
            T result,
            Supplier<List<Problem>> work,
            Actor by,
            Act act,
            String subject,
            Map<String, String> detail) {
        List<Problem> problems =
                database.inTransaction(() -> {
                    List<Problem> found = work.get();
                    if (found.isEmpty()) {
                        tell(by, act, subject, detail);
                    }
                    return found;
                });
        return problems.isEmpty() ? Outcome.done(chained(result)) : new Outcome.Refused<>(problems);
    }

    /// The act is committed; the journal must hear of it before anybody is told.
    private <T> T chained(T result) {
        chronicle.settle();
        return result;
    }

    private Outcome<Entry> entry(String code, int year, PaperNumber number) {
        return register.entry(code, year, number)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Problem.must(
                                        "KEEPING.number-unknown", "number", number, code, year)));
    }

    private Outcome<Series> known(String code) {
        return series.series(code)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.must("KEEPING.series-unknown", "", code)));
    }

    /// Whether `by` may do it now: not while the register lacks what the archive tells.
    private Outcome<Actor> mayChange(Actor by, Act act) {
        return allowed(by, act).then(actor -> chronicle.whole().map(_ -> actor));
    }

    static Outcome<Actor> allowed(Actor by, Act act) {
        return switch (Rights.may(by, act, null)) {
            case Decision.Allowed _ -> Outcome.done(by);
            case Decision.Refused(var why) -> Outcome.refused(why);
        };
    }

    private static String place(Entry entry) {
        return entry.series() + "/" + entry.year() + "/" + entry.number();
    }

    private void tell(Actor by, Act act, String subject, Map<String, String> detail) {
        events.publishEvent(
                new Done(by.login(), act, subject, new TreeMap<>(detail), clock.instant()));
    }
}
