package vn.vanthu.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Given;
import vn.vanthu.register.Line;
import vn.vanthu.register.NumberRequest;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.copy.Copied;
import vn.vanthu.render.copy.CopyPress;

/// Makes sao y, sao lục and trích sao of issued papers, each with a number of its own (NĐ 30,
/// Đ.25–27; PL I, Phần II).
public final class Copies {

    private static final String UNFINISHED = "Bản sao chưa làm xong khi máy dừng";

    private final Database database;
    private final IssuedTable issued;
    private final Office office;
    private final SeriesBook series;
    private final Register register;
    private final CopyPress press;
    private final Excerpts excerpts;
    private final Shelf shelf;
    private final AfterIssue after;
    private final Chronicle chronicle;
    private final Clock clock;

    Copies(
            Database database,
            Office office,
            SeriesBook series,
            Register register,
            CopyPress press,
            Excerpts excerpts,
            Shelf shelf,
            AfterIssue after,
            Chronicle chronicle,
            Clock clock) {
        this.database = database;
        this.issued = new IssuedTable(database);
        this.office = office;
        this.series = series;
        this.register = register;
        this.press = press;
        this.excerpts = excerpts;
        this.shelf = shelf;
        this.after = after;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// Makes a copy of an issued paper and lays it into the archive beside it, linked both ways.
    ///
    /// The copy is tried before its number is taken, so that none is wasted.
    public Outcome<IssuedCard> copy(String paper, CopyRequest wanted, Actor by) {
        return after.alive(paper, Act.COPY, by)
                .then(card -> chronicle.whole().map(_ -> card))
                .then(card -> original(card, wanted))
                .then(source -> {
                    String copy = UUID.randomUUID().toString();
                    Optional<Agency> agency =
                            office.agencyOn(OffsetDateTime.now(clock).toLocalDate());
                    if (agency.isEmpty()) {
                        return Outcome.refused(Problem.must("ISSUE.no-agency", ""));
                    }
                    CopyMark trial = mark(wanted, agency.get(), PaperNumber.of(9999));
                    return made(source, trial, wanted)
                            .then(_ -> number(copy, source, wanted, trial, agency.get(), by))
                            .then(entry ->
                                    lay(
                                            source,
                                            wanted,
                                            mark(wanted, agency.get(), entry.number()),
                                            entry,
                                            by));
                });
    }

    /// The paper that is copied and the bytes to copy from.
    @SuppressWarnings("ArrayRecordComponent") // A file is its bytes; nobody compares two.
    private record Source(IssuedCard card, byte[] pdf) {}

    private Outcome<Source> original(IssuedCard card, CopyRequest wanted) {
        // NĐ 30, Đ.3.10, Đ.25: a sao lục is made of a sao y, the other two of an original.
        boolean isCopy = card.kind().equals("sao-y");
        boolean needsCopy = wanted.form() == CopyMark.Form.SAO_LUC;
        if (isCopy != needsCopy) {
            return Outcome.refused(
                    Problem.must("PAPER.copy-source", "form", wanted.kindName(), card.label()));
        }
        if (wanted.form() == CopyMark.Form.TRICH_SAO) {
            return excerpts.of(card, wanted.chosen()).map(pdf -> new Source(card, pdf));
        }
        return shelf.newestPdf(card)
                .map(pdf -> Outcome.done(new Source(card, pdf)))
                .orElseGet(() -> Outcome.refused(Problem.must("PAPER.no-pdf", "", card.label())));
    }

    private CopyMark mark(CopyRequest wanted, Agency agency, PaperNumber number) {
        return new CopyMark(
                wanted.form(),
                agency.parent(),
                agency.name(),
                number,
                agency.code(),
                agency.place(),
                OffsetDateTime.now(clock),
                wanted.signer(),
                wanted.recipients(),
                wanted.filing());
    }

    private Outcome<Copied.File> made(Source source, CopyMark mark, CopyRequest wanted) {
        return switch (press.copy(source.pdf(), mark, wanted.to())) {
            case Copied.File file -> Outcome.done(file);
            case Copied.Refused(var problems) -> new Outcome.Refused<>(problems);
        };
    }

    private Outcome<Entry> number(
            String copy,
            Source source,
            CopyRequest wanted,
            CopyMark mark,
            Agency agency,
            Actor by) {
        Optional<Series> found = series.of(agency.code(), wanted.kind());
        if (found.isEmpty()) {
            return Outcome.refused(
                    Problem.must("ISSUE.no-series", "form", agency.code(), wanted.kind()));
        }
        List<String> to = wanted.recipients().stream().map(Foot.Recipient::name).toList();
        Line line =
                new Line(
                        wanted.kind(),
                        wanted.kindName(),
                        source.card().kindName()
                                + " "
                                + source.card().label()
                                + ": "
                                + source.card().subject(),
                        wanted.signer().name(),
                        String.join("\n", to),
                        "VT",
                        wanted.recipients().stream().mapToInt(Foot.Recipient::copies).sum() + 1,
                        "");
        return switch (register.give(
                new NumberRequest(
                        found.get().code(),
                        agency.code(),
                        mark.symbol(),
                        copy,
                        line,
                        null,
                        null,
                        by.login()))) {
            case Given.Number(var entry, _) -> Outcome.done(entry);
            case Given.Refused(var problems) -> new Outcome.Refused<>(problems);
        };
    }

    private Outcome<IssuedCard> lay(
            Source source, CopyRequest wanted, CopyMark mark, Entry entry, Actor by) {
        return made(source, mark, wanted)
                .map(file -> {
                    IssuedCard copy = card(source.card(), wanted, mark, entry, file, by);
                    shelf.layCopy(
                            copy,
                            source.card(),
                            file.bytes(),
                            Objects.requireNonNull(entry.line()),
                            by.login(),
                            entry.at());
                    close(copy, source.card().paper(), by.login());
                    return copy;
                });
    }

    /// Ties first: once the register calls the copy archived, nothing would finish them.
    private void close(IssuedCard copy, String original, String by) {
        Tie tie = new Tie(copy.paper(), Relation.COPIES, original, clock.instant(), by, "");
        after.suffer(tie, copy.label());
        database.inTransaction(() -> {
            Issuing.kept(register.archived(copy.paper(), copy.object(), by));
            issued.add(copy);
        });
        chronicle.settle();
    }

    /// Finishes a copy that a crash left with a number: one that lies in the archive is registered,
    /// another's number is struck out, since what was asked for is not known any more.
    void finish(Entry entry) {
        String kind = Objects.requireNonNull(entry.line()).kind();
        var object = Shelf.object(entry, kind, Objects.requireNonNull(entry.symbol()));
        Optional<Cards.Told> kept = shelf.read(object);
        if (kept.isPresent()) {
            String original = Objects.requireNonNull(kept.get().copyOf());
            close(kept.get().card(), original, entry.by());
        } else {
            Issuing.kept(
                    register.voidNumber(
                            entry.series(), entry.year(), entry.number(), UNFINISHED, entry.by()));
            chronicle.settle();
        }
    }

    private static IssuedCard card(
            IssuedCard original,
            CopyRequest wanted,
            CopyMark mark,
            Entry entry,
            Copied.File file,
            Actor by) {
        return new IssuedCard(
                Objects.requireNonNull(entry.paper()),
                Shelf.object(entry, wanted.kind(), mark.symbol()).value(),
                entry.series(),
                entry.year(),
                entry.number(),
                mark.symbol(),
                entry.date(),
                wanted.kind(),
                wanted.kindName(),
                original.subject(),
                mark.agency(),
                wanted.signer().name(),
                original.unit(),
                by.login(),
                file.pages(),
                Standing.IN_FORCE);
    }
}
