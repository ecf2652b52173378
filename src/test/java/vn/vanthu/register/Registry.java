package vn.vanthu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;

/// A registry as one program has it: a register on a database, by a clock.
public final class Registry implements AutoCloseable {

    public static final LocalDate MARCH_5 = LocalDate.of(2026, 3, 5);
    static final Series COMMON =
            new Series("chung", "Văn bản hành chính", "SKHCN", Set.of(), false, true);
    static final Series DECISIONS =
            new Series("qd", "Quyết định", "SKHCN", Set.of("quyet-dinh"), false, true);
    static final Series SECRET = new Series("mat", "Văn bản mật", "SKHCN", Set.of(), true, true);

    private final Database database;
    private final PendingActs acts;
    private final SeriesBook seriesBook;
    private final Register register;
    private final Chain chain;
    private final Rebuilding rebuilding;

    public Registry(Database database, Clock clock) {
        this.database = database;
        this.acts = new PendingActs(database, clock);
        this.seriesBook = new SeriesBook(database, acts);
        this.register = new Register(database, seriesBook, acts, clock);
        this.chain = new Chain(database, acts);
        this.rebuilding = new Rebuilding(database, seriesBook, chain);
    }

    /// A new registry with the three series of the tests.
    public static Registry open(Database.Kind kind, Path folder, Clock clock) {
        Registry registry = new Registry(TestDatabase.open(kind, folder), clock);
        registry.define();
        return registry;
    }

    /// Opens the same new database as often as wanted, as programs beside each other would.
    public static Supplier<Database> shared(Database.Kind kind, Path folder) {
        return switch (kind) {
            case SQLITE -> () -> Database.sqlite(folder.resolve("register.db"));
            case POSTGRESQL -> {
                String address = TestDatabase.emptySchema();
                yield () ->
                        Database.postgresql(
                                address,
                                TestDatabase.user(address),
                                TestDatabase.password(address));
            }
        };
    }

    public void define() {
        for (Series series : List.of(COMMON, DECISIONS, SECRET)) {
            assertThat(seriesBook.define(series, "quantri")).isEmpty();
        }
    }

    public Register register() {
        return register;
    }

    SeriesBook seriesBook() {
        return seriesBook;
    }

    PendingActs acts() {
        return acts;
    }

    Chain chain() {
        return chain;
    }

    Rebuilding rebuilding() {
        return rebuilding;
    }

    public Database database() {
        return database;
    }

    static Line line(String kind, String subject) {
        return new Line(
                kind,
                "Thông báo",
                subject,
                "Nguyễn Văn An",
                "Các phòng;\nLưu: VT.",
                "Văn thư",
                12,
                "");
    }

    /// Asks for a thông báo of the common series.
    public static NumberRequest notice(String paper) {
        return notice(paper, null);
    }

    static NumberRequest notice(String paper, @Nullable LocalDate date) {
        return new NumberRequest(
                "chung",
                "SKHCN",
                new Symbol("TB-SKHCN"),
                paper,
                line("thong-bao", "về việc " + paper),
                date,
                null,
                "vanthu");
    }

    static NumberRequest decision(String paper, String symbol) {
        return new NumberRequest(
                "qd",
                "SKHCN",
                new Symbol(symbol),
                paper,
                line("quyet-dinh", "về việc " + paper),
                null,
                null,
                "vanthu");
    }

    static NumberRequest kept(String paper, int number, @Nullable LocalDate date) {
        NumberRequest plain = notice(paper, date);
        return new NumberRequest(
                plain.series(),
                plain.issuer(),
                plain.symbol(),
                paper,
                plain.line(),
                date,
                PaperNumber.of(number),
                "vanthu");
    }

    static PastPaper past(String number, LocalDate date) {
        return new PastPaper(
                "chung",
                PaperNumber.parse(number),
                new Symbol("KH-SKHCN"),
                date,
                "cu-" + date.getYear() + "-" + number,
                line("ke-hoach", "về việc cũ"),
                null,
                "luutru");
    }

    /// The entry, where nothing else may have come of it.
    static Entry entry(Given given) {
        return switch (given) {
            case Given.Number(Entry entry, _) -> entry;
            case Given.Refused(List<Problem> problems) ->
                    throw new AssertionError("refused: " + problems);
        };
    }

    /// The label and day, where nothing else may have come of it.
    static String label(Given given) {
        return entry(given).label() + " " + entry(given).date();
    }

    /// The codes of the problems; empty for a number.
    static List<String> codes(Given given) {
        return switch (given) {
            case Given.Number _ -> List.of();
            case Given.Refused(List<Problem> problems) -> codes(problems);
        };
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
