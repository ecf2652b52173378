package vn.vanthu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Draft;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Given;
import vn.vanthu.register.Line;
import vn.vanthu.register.NumberRequest;
import vn.vanthu.register.Register;
import vn.vanthu.register.Series;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.press.Rendered;

/// Issues a signed draft: number and date, files, archive, register (NĐ 30, Đ.14).
///
/// From the number on, every deed can be repeated: a crash between two of them leaves a number that
/// is given but whose paper is not archived, and [#finish] goes on from there at the next start.
public final class Issuing {

    private final Database database;
    private final DraftTable drafts;
    private final IssuedTable issued;
    private final Approval approval;
    private final SeriesBook series;
    private final Register register;
    private final Press press;
    private final BookLine lines;
    private final Shelf shelf;
    private final AfterIssue after;
    private final Chronicle chronicle;
    private final Gate gate;
    private final Clock clock;

    Issuing(
            Database database,
            Approval approval,
            SeriesBook series,
            Register register,
            Press press,
            BookLine lines,
            Shelf shelf,
            AfterIssue after,
            Chronicle chronicle,
            Gate gate,
            Clock clock) {
        this.database = database;
        this.drafts = new DraftTable(database);
        this.issued = new IssuedTable(database);
        this.approval = approval;
        this.series = series;
        this.register = register;
        this.press = press;
        this.lines = lines;
        this.shelf = shelf;
        this.after = after;
        this.chronicle = chronicle;
        this.gate = gate;
        this.clock = clock;
    }

    /// Issues the signed draft in the order of NĐ 30, Đ.14: number and date, register, files, keep.
    ///
    /// Asked again for a paper that is issued, it gives the same card.
    ///
    /// @param seen the version that was signed
    /// @param date thời gian ban hành, or null for today
    /// @param reserved a number kept for this paper, or null for the next one
    public Outcome<IssuedCard> issue(
            String id,
            int seen,
            @Nullable LocalDate date,
            @Nullable PaperNumber reserved,
            Actor by) {
        Optional<DraftCard> found = drafts.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Drafts.unknown(id));
        }
        return gate.allowed(by, Act.ISSUE, found.get())
                .then(card ->
                        card.step() == Step.ISSUED
                                ? again(card)
                                : chronicle
                                        .whole()
                                        .then(_ -> ready(card, seen))
                                        .then(paper -> number(card, paper, date, reserved, by))
                                        .then(entry -> complete(card, entry, by.login())));
    }

    private Outcome<IssuedCard> again(DraftCard card) {
        return Outcome.done(issued.find(card.id()).orElseThrow());
    }

    /// The paper, when nothing but the number is missing.
    private Outcome<Draft> ready(DraftCard card, int seen) {
        if (card.step() != Step.NUMBERING) {
            return Outcome.refused(Problem.must("DRAFT.elsewhere", "step", card.step(), card.id()));
        }
        if (card.version() != seen) {
            return Outcome.refused(
                    Problem.must("DRAFT.changed", "version", seen, card.version(), card.id()));
        }
        Paper paper = approval.signed(card);
        List<Problem> problems = press.problems(paper);
        if (!problems.isEmpty() || !(paper instanceof Draft draft)) {
            return new Outcome.Refused<>(problems);
        }
        return after.mayBear(card.bearing(), card.kind(), lines.kindName(paper.content()))
                .map(_ -> draft);
    }

    /// 1. "Cấp số, thời gian ban hành văn bản. 2. Đăng ký văn bản đi." In one transaction.
    private Outcome<Entry> number(
            DraftCard card,
            Draft paper,
            @Nullable LocalDate date,
            @Nullable PaperNumber reserved,
            Actor by) {
        Optional<Series> found = series.of(card.issuer(), card.kind());
        if (found.isEmpty()) {
            return Outcome.refused(
                    Problem.must("ISSUE.no-series", "kind", card.issuer(), card.kind()));
        }
        NumberRequest request =
                new NumberRequest(
                        found.get().code(),
                        card.issuer(),
                        BookLine.symbol(paper.content(), card.issuer()),
                        card.id(),
                        lines.of(paper.content()),
                        date,
                        reserved,
                        by.login());
        return switch (register.give(request)) {
            case Given.Number(var entry, _) -> Outcome.done(entry);
            case Given.Refused(var problems) -> new Outcome.Refused<>(problems);
        };
    }

    /// Makes the files, lays them into the archive and closes the matter; may be repeated.
    private Outcome<IssuedCard> complete(DraftCard card, Entry entry, String by) {
        Draft draft = (Draft) approval.signed(card);
        IssuedPaper paper = draft.issue(entry.number(), entry.date());
        return switch (press.print(paper)) {
            case Rendered.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Rendered.Files files -> {
                IssuedCard made = card(card, entry, paper, files.pages());
                DraftCard.Bearing bearing = card.bearing();
                List<Tie> ties =
                        bearing == null
                                ? List.of()
                                : List.of(
                                        new Tie(
                                                card.id(),
                                                bearing.relation(),
                                                bearing.target(),
                                                entry.at(),
                                                by,
                                                ""));
                shelf.lay(made, paper, files, line(entry), ties, by, entry.at());
                close(card, made, ties, by);
                yield Outcome.done(made);
            }
        };
    }

    private static Line line(Entry entry) {
        return Objects.requireNonNull(entry.line());
    }

    /// 5. "Lưu văn bản đi": the archive has it, so the register may say so.
    private void close(DraftCard card, IssuedCard made, List<Tie> ties, String by) {
        ties.forEach(tie -> after.suffer(tie, made.label()));
        database.inTransaction(() -> {
            kept(register.archived(made.paper(), made.object(), by));
            issued.add(made);
            // Another process may have finished the same paper meanwhile.
            if (drafts.end(card, by, clock.instant())) {
                gate.done(by, Act.ISSUE, made.paper(), detail(made));
            }
        });
        chronicle.settle();
    }

    /// The register knows the number it gave itself; a refusal is a broken promise.
    static void kept(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the register refuses what it gave: " + problems);
        }
    }

    private static Map<String, String> detail(IssuedCard made) {
        Map<String, String> detail = new HashMap<>();
        detail.put("number", made.label());
        detail.put("date", made.issued().toString());
        detail.put("series", made.series());
        detail.put("object", made.object());
        return detail;
    }

    private IssuedCard card(DraftCard card, Entry entry, IssuedPaper paper, int pages) {
        var symbol = BookLine.symbol(paper.content(), card.issuer());
        return new IssuedCard(
                card.id(),
                Shelf.object(entry, card.kind(), symbol).value(),
                entry.series(),
                entry.year(),
                entry.number(),
                symbol,
                entry.date(),
                card.kind(),
                lines.kindName(paper.content()),
                card.subject(),
                paper.content().head().agency(),
                card.signer(),
                card.unit(),
                card.author(),
                pages,
                Standing.IN_FORCE);
    }

    /// Finishes a paper that a crash left with a number but without its place in the archive.
    Outcome<IssuedCard> finish(DraftCard card, Entry entry) {
        return complete(card, entry, entry.by());
    }
}
