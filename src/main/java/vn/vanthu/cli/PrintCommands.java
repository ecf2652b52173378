package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Books;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.GapAudit;
import vn.vanthu.render.book.BookFormat;

/// The part of `vanthu register` that prints: the book to be bound, and the audit of numbers.
///
/// Its methods are public because only such ones are found in a class above.
abstract class PrintCommands extends CommandGroup {

    PrintCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "book")
    public int book(
            @Mixin Acting acting,
            @Mixin BookChoice book,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            required = true,
                            descriptionKey = "out-folder")
                    Path out,
            @Option(
                            names = "--format",
                            paramLabel = "pdf,docx,xlsx,csv",
                            hideParamSyntax = true,
                            split = ",",
                            converter = FormatConverter.class,
                            descriptionKey = "book-format")
                    @Nullable Set<BookFormat> formats) {
        Set<BookFormat> wanted = formats == null ? EnumSet.allOf(BookFormat.class) : formats;
        String name = "so-dang-ky-" + book.series() + "-" + book.year();
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Books.class)
                                        .print(book.series(), book.year(), wanted, by)
                                        .then(files -> deliver(out, name, files)),
                                this::tell));
    }

    @Command(name = "gaps")
    public int gaps(
            @Mixin Acting acting,
            @Mixin BookChoice book,
            @Option(names = "--out", paramLabel = "DIR", descriptionKey = "gaps-out")
                    @Nullable Path out,
            @Option(
                            names = "--format",
                            paramLabel = "pdf,docx,xlsx",
                            hideParamSyntax = true,
                            split = ",",
                            converter = FormatConverter.class,
                            descriptionKey = "gaps-format")
                    @Nullable Set<BookFormat> formats,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        Set<BookFormat> wanted =
                formats == null
                        ? EnumSet.of(BookFormat.PDF, BookFormat.DOCX, BookFormat.XLSX)
                        : formats;
        String name = "ra-soat-so-" + book.series() + "-" + book.year();
        return entrance.as(
                acting,
                (house, by) -> {
                    boolean[] sound = {true};
                    int code =
                            voice.outcome(
                                    house.room(RegisterDesk.class)
                                            .gaps(book.series(), book.year(), by),
                                    audit -> {
                                        tell(audit, json);
                                        sound[0] = audit.isSound();
                                    });
                    if (code == Exit.DONE && out != null) {
                        code =
                                voice.outcome(
                                        house.room(Books.class)
                                                .printGaps(book.series(), book.year(), wanted, by)
                                                .then(files -> deliver(out, name, files)),
                                        this::tell);
                    }
                    return code == Exit.DONE && !sound[0] ? Exit.TO_MEND : code;
                });
    }

    private void tell(GapAudit audit, boolean json) {
        Listing listing = new Listing(voice, "from", "to", "standing", "label", "reason");
        for (GapAudit.Stretch stretch : audit.stretches()) {
            var entry = stretch.entry();
            listing.row(
                    PaperNumber.of(stretch.from()),
                    PaperNumber.of(stretch.to()),
                    stretch.standing().name().toLowerCase(Locale.ROOT),
                    entry == null ? null : entry.label(),
                    entry == null ? null : entry.reason());
        }
        listing.tell(json);
        for (GapAudit.Stretch stretch : audit.unexplained()) {
            voice.problem(
                    Problem.must(
                            "GAPS.unexplained",
                            "",
                            PaperNumber.of(stretch.from()),
                            PaperNumber.of(stretch.to()),
                            audit.series(),
                            audit.year()));
        }
        for (GapAudit.DateFault fault : audit.dateFaults()) {
            voice.problem(
                    Problem.must(
                            "GAPS.date",
                            "",
                            fault.after().label(),
                            fault.after().date(),
                            fault.before().label(),
                            fault.before().date()));
        }
        if (audit.isCounterBehind()) {
            voice.problem(Problem.must("GAPS.counter", "", audit.counter(), audit.last()));
        }
    }

    private Outcome<List<Path>> deliver(Path out, String name, Map<String, byte[]> files) {
        try {
            return Outcome.done(Delivery.deliver(out.resolve(name), files));
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.must("OUTPUT.unwritable", "", out, Faults.reason(voice, e)));
        }
    }

    private void tell(List<Path> files) {
        files.forEach(file -> voice.complain(voice.say("written", file)));
    }

    /// Reads `pdf`, `docx`, `xlsx` or `csv`.
    static final class FormatConverter implements ITypeConverter<BookFormat> {
        @Override
        public BookFormat convert(String typed) {
            for (BookFormat format : BookFormat.values()) {
                if (format.name().equals(typed.strip().toUpperCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new TypeConversionException(typed);
        }
    }
}
