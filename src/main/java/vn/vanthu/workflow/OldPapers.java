package vn.vanthu.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Content;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.register.Given;
import vn.vanthu.register.Line;
import vn.vanthu.register.PastPaper;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.press.Rendered;

/// Takes papers of the past in under the numbers they have always borne: into the register, then
/// into the archive.
///
/// They came to be elsewhere, so they have no drafts and no history here; what was signed then is
/// not approved again. May be repeated: the same paper is taken in once.
public final class OldPapers {

    private final Database database;
    private final SeriesBook series;
    private final Register register;
    private final Press press;
    private final BookLine lines;
    private final Shelf shelf;
    private final Chronicle chronicle;
    private final Gate gate;

    OldPapers(
            Database database,
            SeriesBook series,
            Register register,
            Press press,
            BookLine lines,
            Shelf shelf,
            Chronicle chronicle,
            Gate gate) {
        this.database = database;
        this.series = series;
        this.register = register;
        this.press = press;
        this.lines = lines;
        this.shelf = shelf;
        this.chronicle = chronicle;
        this.gate = gate;
    }

    /// A paper of the past.
    ///
    /// @param key of the paper; the same key again is the same paper
    /// @param issuer code of the agency or advisory body whose number it bears
    /// @param unit code of the unit that drafted it
    /// @param note ghi chú in the book; empty for none
    public record Old(String key, IssuedPaper paper, String issuer, String unit, String note) {}

    /// Takes one in.
    public Outcome<IssuedCard> takeIn(Old old, Actor by) {
        return gate.refusal(by, Act.ISSUE)
                .<Outcome<Series>>map(Outcome::refused)
                .orElseGet(() -> chronicle.whole().then(_ -> series(old)))
                .then(found -> print(old, found, by));
    }

    private Outcome<Series> series(Old old) {
        String kind = old.paper().content().kind();
        return series.of(old.issuer(), kind)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Problem.must("ISSUE.no-series", "kind", old.issuer(), kind)));
    }

    /// Printed first: a paper that cannot be must not take a place in the book.
    private Outcome<IssuedCard> print(Old old, Series found, Actor by) {
        return switch (press.print(old.paper())) {
            case Rendered.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Rendered.Files files -> enter(old, found, files, by);
        };
    }

    private Outcome<IssuedCard> enter(Old old, Series found, Rendered.Files files, Actor by) {
        Content content = old.paper().content();
        LocalDate day = old.paper().issued();
        Symbol symbol = BookLine.symbol(content, old.issuer());
        Line line = line(content, old.note());
        String object =
                Shelf.object(day.getYear(), content.kind(), old.paper().number(), symbol).value();
        PastPaper past =
                new PastPaper(
                        found.code(),
                        old.paper().number(),
                        symbol,
                        day,
                        old.key(),
                        line,
                        object,
                        by.login());
        return switch (register.enterPast(past)) {
            case Given.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Given.Number(var entry, _) -> {
                IssuedCard card =
                        new IssuedCard(
                                old.key(),
                                object,
                                entry.series(),
                                entry.year(),
                                entry.number(),
                                symbol,
                                day,
                                content.kind(),
                                lines.kindName(content),
                                Objects.requireNonNullElse(content.title().subject(), ""),
                                content.head().agency(),
                                line.signer(),
                                old.unit(),
                                by.login(),
                                files.pages(),
                                Standing.IN_FORCE);
                shelf.layOld(card, old.paper(), files, line, by.login(), entry.at());
                close(card, by);
                yield Outcome.done(card);
            }
        };
    }

    private Line line(Content content, String note) {
        return noted(lines.of(content), note);
    }

    static Line noted(Line line, String note) {
        return new Line(
                line.kind(),
                line.kindName(),
                line.subject(),
                line.signer(),
                line.recipients(),
                line.keptBy(),
                line.copies(),
                note);
    }

    void close(IssuedCard card, Actor by) {
        database.inTransaction(() -> {
            IssuedTable issued = new IssuedTable(database);
            if (issued.find(card.paper()).isEmpty()) {
                issued.add(card);
                Map<String, String> detail = new HashMap<>();
                detail.put("number", card.label());
                detail.put("date", card.issued().toString());
                detail.put("past", "true");
                gate.done(by, Act.ISSUE, card.paper(), detail);
            }
        });
        chronicle.settle();
    }

    /// Takes in all of them, as far as the first that cannot be.
    List<Problem> takeInAll(List<Old> papers, Actor by) {
        for (Old old : papers) {
            if (takeIn(old, by) instanceof Outcome.Refused<IssuedCard>(var problems)) {
                return problems;
            }
        }
        return List.of();
    }
}
