package vn.vanthu.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.Content;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.legacy.batch.Archiving;
import vn.vanthu.legacy.cite.Reference;
import vn.vanthu.register.Given;
import vn.vanthu.register.Line;
import vn.vanthu.register.PastPaper;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;

/// Archives papers of the past as they were found: the original is the master file, what was read
/// of it lies beside.
///
/// A paper of this agency, or of a body that advises it, enters the register under its old number.
/// A paper of another body came from outside: it keeps its number, and no series of this agency
/// knows of it. May be repeated: the same paper is archived once.
final class PastArchive implements Archiving {

    private final PastIssuer issuers;
    private final HeldPapers held;
    private final Register register;
    private final BookLine lines;
    private final Shelf shelf;
    private final OldPapers oldPapers;
    private final Chronicle chronicle;
    private final Gate gate;

    PastArchive(
            PastIssuer issuers,
            HeldPapers held,
            Register register,
            BookLine lines,
            Shelf shelf,
            OldPapers oldPapers,
            Chronicle chronicle,
            Gate gate) {
        this.issuers = issuers;
        this.held = held;
        this.register = register;
        this.lines = lines;
        this.shelf = shelf;
        this.oldPapers = oldPapers;
        this.chronicle = chronicle;
        this.gate = gate;
    }

    @Override
    public Mark since(Mark mark, int most, Consumer<Held> each) {
        return held.since(mark, most, each);
    }

    @Override
    public boolean has(Mark mark) {
        return held.has(mark);
    }

    @Override
    public Optional<KnownPaper> find(Reference reference) {
        return held.known(reference);
    }

    @Override
    public List<Problem> obstacles(IssuedPaper paper) {
        Optional<String> issuer = issuers.of(paper);
        if (issuer.isPresent()) {
            return issuers.series(issuer.get(), paper.content().kind()).problems();
        }
        return paper.content().head().symbol() == null
                ? List.of(
                        Problem.must(
                                "PAST.symbol-missing", "symbol", paper.content().head().agency()))
                : List.of();
    }

    @Override
    public Outcome<Archived> takeIn(Archiving.Confirmed past, Actor by) {
        Optional<Problem> refusal = gate.refusal(by, Act.ISSUE);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Problem> obstacles = obstacles(past.paper());
        if (!obstacles.isEmpty()) {
            return new Outcome.Refused<>(obstacles);
        }
        return chronicle
                .whole()
                .then(_ ->
                        issuers.of(past.paper())
                                .map(issuer -> ours(past, issuer, by))
                                .orElseGet(() -> theirs(past, by)))
                .map(card -> new Archived(card.paper(), card.object(), card.label()));
    }

    private Outcome<IssuedCard> ours(Archiving.Confirmed past, String issuer, Actor by) {
        IssuedPaper paper = past.paper();
        Content content = paper.content();
        LocalDate day = paper.issued();
        Symbol symbol = BookLine.symbol(content, issuer);
        ObjectId object = Shelf.object(day.getYear(), content.kind(), paper.number(), symbol);
        return free(object, past)
                .then(_ -> issuers.series(issuer, content.kind()))
                .then(series -> enter(past, series, symbol, object, by));
    }

    private Outcome<IssuedCard> enter(
            Archiving.Confirmed past, Series series, Symbol symbol, ObjectId object, Actor by) {
        IssuedPaper paper = past.paper();
        Line line = line(past);
        Given given =
                register.enterPast(
                        new PastPaper(
                                series.code(),
                                paper.number(),
                                symbol,
                                paper.issued(),
                                past.key(),
                                line,
                                object.value(),
                                by.login()));
        return switch (given) {
            case Given.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Given.Number(var entry, _) -> {
                IssuedCard card = card(past, object, series.code(), symbol, by);
                shelf.layPast(card, past, line, relations(past), by.login(), entry.at());
                oldPapers.close(card, by);
                yield Outcome.done(card);
            }
        };
    }

    private Outcome<IssuedCard> theirs(Archiving.Confirmed past, Actor by) {
        Content content = past.paper().content();
        Symbol symbol = Objects.requireNonNull(content.head().symbol());
        ObjectId object =
                ObjectId.of(
                        past.paper().issued().getYear(),
                        content.kind(),
                        past.paper().number(),
                        symbol,
                        content.head().agency());
        return free(object, past)
                .map(_ -> {
                    IssuedCard card = card(past, object, "", symbol, by);
                    shelf.layPast(card, past, line(past), relations(past), by.login(), past.at());
                    oldPapers.close(card, by);
                    return card;
                });
    }

    /// Refused when another paper lies there.
    private Outcome<Boolean> free(ObjectId object, Archiving.Confirmed past) {
        return shelf.read(object)
                .filter(told -> !told.card().paper().equals(past.key()))
                .<Outcome<Boolean>>map(told ->
                        Outcome.refused(
                                Problem.must(
                                        "PAST.object-taken",
                                        "number",
                                        told.card().label(),
                                        told.card().issued())))
                .orElseGet(() -> Outcome.done(true));
    }

    private IssuedCard card(
            Archiving.Confirmed past, ObjectId object, String series, Symbol symbol, Actor by) {
        Content content = past.paper().content();
        LocalDate day = past.paper().issued();
        return new IssuedCard(
                past.key(),
                object.value(),
                series,
                day.getYear(),
                past.paper().number(),
                symbol,
                day,
                content.kind(),
                lines.kindName(content),
                Objects.requireNonNullElse(content.title().subject(), ""),
                content.head().agency(),
                content.foot().signers().getFirst().name(),
                "",
                by.login(),
                past.pages(),
                Standing.IN_FORCE);
    }

    private Line line(Archiving.Confirmed past) {
        return OldPapers.noted(lines.of(past.paper().content()), past.note());
    }

    /// What it cites, with where that lies when it is here: each paper once.
    private List<vn.vanthu.archive.Metadata.Relation> relations(Archiving.Confirmed past) {
        Map<String, vn.vanthu.archive.Metadata.Relation> byKey = new java.util.LinkedHashMap<>();
        Map<String, Reference> first = new HashMap<>();
        for (Reference reference : past.references()) {
            if (!reference.number().isEmpty()
                    && first.putIfAbsent(reference.key(), reference) == null) {
                String object = held.card(reference).map(IssuedCard::object).orElse("");
                byKey.put(
                        reference.key(),
                        new vn.vanthu.archive.Metadata.Relation(
                                Cards.CITES, object, reference.written(), reference.date()));
            }
        }
        return List.copyOf(byKey.values());
    }
}
