package vn.vanthu.legacy.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.cite.CitingPaper;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.cite.Findings;
import vn.vanthu.legacy.cite.Known;
import vn.vanthu.legacy.parse.PaperParser;
import vn.vanthu.legacy.read.OldRegister;
import vn.vanthu.legacy.read.ReadLimits;
import vn.vanthu.legacy.read.Readers;

/// Looks into one file: what it is, what it says, what it cites. Changes nothing.
final class PastLooks {

    /// How many files are read at the same time.
    static final int AT_ONCE = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final Originals originals;
    private final ReadLimits limits;
    private final Known known;
    private final PaperParser parser = PaperParser.ofDecree();
    private @Nullable Readers readers;

    /// @param known what the archive holds
    PastLooks(Originals originals, ReadLimits limits, Known known) {
        this.known = known;
        this.originals = originals;
        this.limits = limits;
    }

    /// What was seen.
    sealed interface Look {
        record Refused(List<Problem> problems) implements Look {}

        /// A state secret, of which nothing may be kept.
        record Secret(Problem problem) implements Look {}

        record Book(OldRegister register) implements Look {}

        /// A paper as it seems to be.
        ///
        /// @param findings what is wrong with what it cites
        record Paper(
                ReadFile file,
                Proposal proposal,
                String text,
                CitingPaper citing,
                List<Finding> findings)
                implements Look {}
    }

    Look at(PastFile file) {
        return at(originals.path(file.id()), file.name());
    }

    /// @param name of the file, as the clerk knows it
    Look at(Path path, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        // A register book in CSV is letters like any other; only its name tells.
        if (ending.equals("csv")
                && readers().readRegister(path) instanceof Outcome.Done<OldRegister>(var book, _)) {
            return new Look.Book(book);
        }
        return switch (readers().read(path, name)) {
            case Outcome.Done<ReadFile>(var read, _) -> look(read);
            case Outcome.Refused<ReadFile>(var problems) ->
                    problems.stream().anyMatch(problem -> problem.code().equals("READ.is-book"))
                            ? book(path)
                            : new Look.Refused(problems);
        };
    }

    private Look book(Path path) {
        return switch (readers().readRegister(path)) {
            case Outcome.Done<OldRegister>(var book, _) -> new Look.Book(book);
            case Outcome.Refused<OldRegister>(var problems) -> new Look.Refused(problems);
        };
    }

    private Look look(ReadFile file) {
        Look.Paper paper;
        try {
            paper = again(file);
        } catch (RuntimeException | StackOverflowError e) {
            // Letters that break the parser make no paper; the others of the batch go on.
            return new Look.Refused(List.of(Problem.must("READ.damaged", "")));
        }
        Guess<String> secrecy = paper.proposal().secrecy();
        String mark = secrecy.value();
        return mark != null && secrecy.isSure()
                ? new Look.Secret(Problem.must("SECRET.paper", "", mark))
                : paper;
    }

    /// A paper again, of pages that made one before.
    Look.Paper again(ReadFile file) {
        Proposal proposal = parser.parse(file.pages());
        String text = Judgement.text(file);
        CitingPaper citing = citing(proposal, text);
        return new Look.Paper(file, proposal, text, citing, Findings.of(citing, known));
    }

    private static CitingPaper citing(Proposal proposal, String text) {
        Object number = proposal.number().value();
        String symbol = proposal.symbol().value();
        String label = number == null || symbol == null ? null : number + "/" + symbol;
        vn.vanthu.document.PaperDate date = proposal.date().value();
        Integer month = date == null ? null : date.month();
        Integer day = date == null ? null : date.day();
        LocalDate whole =
                date == null || month == null || day == null
                        ? null
                        : LocalDate.of(date.year(), month, day);
        return CitingPaper.of("", label, whole, text);
    }

    /// @param quarters of a circle to turn it by, clockwise
    Outcome<byte[]> picture(String id, int page, int quarters) {
        return readers().picture(originals.path(id), page, quarters);
    }

    /// Started at the first file: most commands read none.
    private synchronized Readers readers() {
        Readers started = readers;
        if (started == null) {
            started = new Readers(AT_ONCE, limits);
            readers = started;
        }
        return started;
    }

    synchronized void close() {
        Readers started = readers;
        if (started != null) {
            started.close();
            readers = null;
        }
    }
}
