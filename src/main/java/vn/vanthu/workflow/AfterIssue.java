package vn.vanthu.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.register.Register;

/// What happens to a paper after issue: đính chính, thay thế, thu hồi, sao; always with links both
/// ways, never by changing or deleting what was issued (NĐ 30, Đ.18.3, Đ.18.4, Đ.25).
///
/// Every such act is first noted in the database, then kept by the archive as a further version of
/// the paper, then marked as done; a crash in between is finished by [#finish].
public final class AfterIssue {

    private final Database database;
    private final IssuedTable issued;
    private final BegunActs begun;
    private final Register register;
    private final Shelf shelf;
    private final Chronicle chronicle;
    private final Gate gate;
    private final Clock clock;

    AfterIssue(
            Database database,
            Register register,
            Shelf shelf,
            Chronicle chronicle,
            Gate gate,
            Clock clock) {
        this.database = database;
        this.issued = new IssuedTable(database);
        this.begun = new BegunActs(database);
        this.register = register;
        this.shelf = shelf;
        this.chronicle = chronicle;
        this.gate = gate;
        this.clock = clock;
    }

    /// Takes a paper back without another paper, by word of the issuer (NĐ 30, Đ.18.4.b). It is
    /// frozen and stays to be seen; without a reason nothing happens.
    public Outcome<IssuedCard> recall(String paper, String reason, Actor by) {
        return alive(paper, Act.RECALL, by)
                .then(card -> Reason.checked(card, reason))
                .map(card -> {
                    Tie tie =
                            new Tie(
                                    paper,
                                    Relation.RECALLS,
                                    paper,
                                    clock.instant(),
                                    by.login(),
                                    reason.strip());
                    suffer(tie, "");
                    chronicle.settle();
                    return issued.find(paper).orElseThrow();
                });
    }

    /// Keeps the signed copy of a paper: the archived PDF with signatures appended (NĐ 30, Đ.17.2).
    ///
    /// @param signed must begin with the very bytes of the archived PDF, which every digital
    ///   signature leaves as they are
    public Outcome<IssuedCard> fileSigned(String paper, byte[] signed, Actor by) {
        return alive(paper, Act.FILE_SIGNED, by)
                .then(card -> {
                    if (!shelf.continues(card, signed)) {
                        return Outcome.refused(Problem.must("PAPER.not-same", "", card.label()));
                    }
                    shelf.fileSigned(card, signed, by.login(), clock.instant());
                    database.inTransaction(() ->
                            gate.done(by, Act.FILE_SIGNED, paper, Map.of("number", card.label())));
                    chronicle.settle();
                    return Outcome.done(card);
                });
    }

    /// Whether a draft may do to an issued paper what it means to do.
    Outcome<Boolean> mayBear(DraftCard.@Nullable Bearing bearing, String kind, String kindName) {
        if (bearing == null) {
            return Outcome.done(true);
        }
        Optional<IssuedCard> found = issued.find(bearing.target());
        if (found.isEmpty()) {
            return Outcome.refused(Papers.unknown(bearing.target()));
        }
        IssuedCard target = found.get();
        if (target.isFromOutside()) {
            return Outcome.refused(
                    Problem.must("PAPER.from-outside", "", target.label(), target.agency()));
        }
        if (target.standing().isFrozen()) {
            return Outcome.refused(Problem.must("PAPER.frozen", "", target.label()));
        }
        return switch (bearing.relation()) {
            case CORRECTS ->
                    kind.equals("cong-van")
                            ? Outcome.done(true)
                            : Outcome.refused(Problem.must("PAPER.not-letter", "kind", kindName));
            case REPLACES ->
                    kindName.equals(target.kindName())
                            ? Outcome.done(true)
                            : Outcome.refused(
                                    Problem.must(
                                            "PAPER.other-kind",
                                            "kind",
                                            target.label(),
                                            target.kindName(),
                                            kindName));
            case RECALLS, COPIES -> Outcome.done(true);
        };
    }

    /// Does to the target what the tie says: links, standing, a version in the archive, a note in
    /// the register. May be repeated.
    ///
    /// @param acting number and symbol of the paper that acts; empty when none does
    void suffer(Tie tie, String acting) {
        String act =
                database.inTransaction(() -> {
                    IssuedCard target = issued.find(tie.target()).orElseThrow();
                    issued.relate(tie);
                    issued.stand(target.paper(), target.standing().after(tie.relation()));
                    return begun.begin(tie, acting);
                });
        carryOut(act, tie, acting);
    }

    private void carryOut(String act, Tie tie, String acting) {
        IssuedCard target = issued.find(tie.target()).orElseThrow();
        shelf.suffer(target, tie, acting, act, issued.ties(target.paper()));
        database.inTransaction(() -> {
            if (begun.end(act)) {
                String note = Notes.of(tie, acting, clock.getZone());
                Issuing.kept(
                        register.note(
                                target.series(), target.year(), target.number(), note, tie.by()));
                gate.done(
                        tie.by(),
                        switch (tie.relation()) {
                            case CORRECTS -> Act.CORRECT;
                            case REPLACES -> Act.REPLACE;
                            case RECALLS -> Act.RECALL;
                            case COPIES -> Act.COPY;
                        },
                        target.paper(),
                        Map.of("number", target.label(), "by", acting));
            }
        });
    }

    /// Finishes what a crash left begun.
    public void finish() {
        List<BegunActs.Begun> open = begun.open();
        for (BegunActs.Begun one : open) {
            suffer(one.tie(), one.acting());
        }
        if (!open.isEmpty()) {
            chronicle.settle();
        }
    }

    /// An issued paper that is not frozen and that `by` may do this to.
    Outcome<IssuedCard> alive(String paper, Act act, Actor by) {
        Optional<IssuedCard> found = issued.find(paper);
        if (found.isEmpty()) {
            return Outcome.refused(Papers.unknown(paper));
        }
        IssuedCard card = found.get();
        Optional<Problem> refusal = gate.refusal(by, act, card);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (card.isFromOutside()) {
            return Outcome.refused(
                    Problem.must("PAPER.from-outside", "", card.label(), card.agency()));
        }
        return card.standing().isFrozen()
                ? Outcome.refused(Problem.must("PAPER.frozen", "", card.label()))
                : Outcome.done(card);
    }
}
