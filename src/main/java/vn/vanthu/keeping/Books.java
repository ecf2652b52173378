package vn.vanthu.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Deposit;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.register.Register;
import vn.vanthu.register.Volume;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.render.book.BookPress;
import vn.vanthu.render.book.Printed;

/// Prints the books of the register: while a year is open as it stands now, once it is closed as it
/// was printed then, byte for byte out of the archive (NĐ 30, Đ.16.2.b).
public final class Books {

    private static final String KIND = "so-dang-ky-van-ban-di";
    private static final String NAME = "so-dang-ky";

    private final Register register;
    private final Office office;
    private final BookPress press;
    private final Archive archive;
    private final Chronicle chronicle;
    private final Clock clock;

    Books(
            Register register,
            Office office,
            BookPress press,
            Archive archive,
            Chronicle chronicle,
            Clock clock) {
        this.register = register;
        this.office = office;
        this.press = press;
        this.archive = archive;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// A closed book in the archive.
    ///
    /// @param object where it lies, such as `2026/so-dang-ky-van-ban-di/chung`
    /// @param digest of the whole book, as its cover bears it
    public record Kept(String object, String digest) {}

    /// The book of a year.
    ///
    /// @return the files by suffix, such as `.pdf`
    public Outcome<Map<String, byte[]>> print(
            String series, int year, Set<BookFormat> formats, Actor by) {
        return RegisterDesk.allowed(by, Act.PRINT_BOOK)
                .then(_ -> {
                    Optional<Holding> kept = archive.find(object(series, year));
                    return kept.isPresent()
                            ? Outcome.done(files(kept.get(), formats))
                            : printed(book(series, year), formats).map(Printed.Files::files);
                });
    }

    /// The audit of a year's numbers, for a supervisor.
    public Outcome<Map<String, byte[]>> printGaps(
            String series, int year, Set<BookFormat> formats, Actor by) {
        return RegisterDesk.allowed(by, Act.AUDIT_GAPS)
                .then(_ -> printed(register.gapBook(series, year), formats))
                .map(Printed.Files::files);
    }

    /// Why the book of a year could not be printed; asked before it is closed.
    List<Problem> problems(String series, int year) {
        return printed(book(series, year), EnumSet.of(BookFormat.PDF)).problems();
    }

    /// Prints the book of a closed year once, and lays it into the archive; the same again changes
    /// nothing.
    Outcome<Kept> keep(String series, int year, String by) {
        ObjectId object = object(series, year);
        if (archive.find(object).isPresent()) {
            return Outcome.done(kept(object));
        }
        return printed(book(series, year), EnumSet.allOf(BookFormat.class))
                .map(files -> {
                    Map<String, byte[]> named = new HashMap<>();
                    files.files().forEach((suffix, file) -> named.put(NAME + suffix, file));
                    archive.put(
                            new Deposit(
                                    object,
                                    1,
                                    vn.vanthu.archive.Act.BOOK_CLOSED,
                                    named,
                                    by,
                                    clock.instant(),
                                    actId(object),
                                    Map.of(
                                            "series", series,
                                            "year", String.valueOf(year),
                                            "digest", files.digest())));
                    chronicle.settle();
                    return new Kept(object.value(), files.digest());
                });
    }

    private Kept kept(ObjectId object) {
        String digest =
                archive.line(actId(object))
                        .map(line -> line.detail().getOrDefault("digest", ""))
                        .orElse("");
        return new Kept(object.value(), digest);
    }

    private Book book(String series, int year) {
        // The name the agency bore at the end of that year, or bears today.
        LocalDate day = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        Optional<Agency> agency = office.agencyOn(day.isAfter(today) ? today : day);
        return register.book(
                series,
                year,
                new Volume(
                        null,
                        null,
                        1,
                        agency.map(Agency::parent).orElse(null),
                        agency.map(Agency::name).orElse("")));
    }

    private Outcome<Printed.Files> printed(Book book, Set<BookFormat> formats) {
        return switch (press.print(book, formats)) {
            case Printed.Files files -> Outcome.done(files);
            case Printed.Refused(var problems) -> new Outcome.Refused<>(problems);
        };
    }

    private static Map<String, byte[]> files(Holding kept, Set<BookFormat> formats) {
        Map<String, byte[]> files = new HashMap<>();
        for (BookFormat format : formats) {
            files.put(format.suffix(), kept.file(1, NAME + format.suffix()));
        }
        return files;
    }

    private static ObjectId object(String series, int year) {
        return new ObjectId(year + "/" + KIND + "/" + series);
    }

    private static String actId(ObjectId object) {
        return UUID.nameUUIDFromBytes(object.value().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
