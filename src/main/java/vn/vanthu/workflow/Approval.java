package vn.vanthu.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Register;
import vn.vanthu.template.Kinds;

/// Passes a draft from one step to the next, or back with a reason (NĐ 30, Đ.10.3, Đ.11, Đ.12,
/// Đ.13).
public final class Approval {

    private final Database database;
    private final DraftTable table;
    private final Kinds kinds;
    private final Register register;
    private final Gate gate;
    private final Press press;
    private final Cited cited;
    private final Clock clock;

    Approval(
            Database database,
            Kinds kinds,
            Register register,
            Gate gate,
            Press press,
            Clock clock) {
        this.database = database;
        this.table = new DraftTable(database);
        this.kinds = kinds;
        this.register = register;
        this.gate = gate;
        this.press = press;
        this.cited = new Cited(new IssuedTable(database));
        this.clock = clock;
    }

    /// Puts a draft to the head of its unit.
    public Outcome<DraftCard> submit(String id, int seen, Actor by) {
        return pass(id, Step.DRAFTING, Act.SUBMIT, seen, by);
    }

    /// The head of the drafting unit answers for the content (NĐ 30, Đ.12.1).
    public Outcome<DraftCard> approveContent(String id, int seen, Actor by) {
        return pass(id, Step.CONTENT_APPROVAL, Act.APPROVE_CONTENT, seen, by);
    }

    /// The person in charge answers for form, technique and procedure (NĐ 30, Đ.12.2).
    public Outcome<DraftCard> approveForm(String id, int seen, Actor by) {
        return pass(id, Step.FORM_APPROVAL, Act.APPROVE_FORM, seen, by);
    }

    /// The signer approves the paper and signs (NĐ 30, Đ.11.1, Đ.13).
    public Outcome<DraftCard> sign(String id, int seen, Actor by) {
        return pass(id, Step.SIGNING, Act.SIGN, seen, by);
    }

    /// Passes a draft on from the step at which `by` saw it.
    ///
    /// @param seen the version that was approved; another one is refused
    private Outcome<DraftCard> pass(String id, Step at, Act act, int seen, Actor by) {
        return standing(id, act, at, by)
                .then(card -> unchanged(card, seen))
                .then(card -> fit(card, at, by))
                .then(card -> move(card, at.next(), act, by, ""));
    }

    /// Sends a draft back to its author; without a reason it is refused.
    ///
    /// Whoever's turn it is may do so (PL VI, Phần I, III.1.n: "trả lại dự thảo").
    public Outcome<DraftCard> sendBack(String id, String reason, Actor by) {
        return find(id).then(card ->
                        switch (card.step()) {
                            case CONTENT_APPROVAL -> gate.allowed(by, Act.APPROVE_CONTENT, card);
                            case FORM_APPROVAL -> gate.allowed(by, Act.APPROVE_FORM, card);
                            case SIGNING -> gate.allowed(by, Act.SIGN, card);
                            case NUMBERING -> gate.allowed(by, Act.ISSUE, card);
                            case DRAFTING, ISSUED, ABANDONED -> Outcome.refused(elsewhere(card));
                        })
                .then(card -> gate.allowed(by, Act.RETURN, card))
                .then(this::unnumbered)
                .then(card -> Reason.checked(card, reason))
                .then(card -> move(card, Step.DRAFTING, Act.RETURN, by, reason.strip()));
    }

    /// Gives a draft up. It stays, with its history.
    public Outcome<DraftCard> abandon(String id, String reason, Actor by) {
        return standing(id, Act.DISCARD, Step.DRAFTING, by)
                .then(card -> Reason.checked(card, reason))
                .then(card -> move(card, Step.ABANDONED, Act.DISCARD, by, reason.strip()));
    }

    /// What an approver would be told of the newest version: what stops it, and what is worth a
    /// look.
    public Outcome<List<Problem>> findings(String id, Actor by) {
        return find(id).then(card -> gate.allowed(by, Act.READ, card))
                .map(card -> fit(card, Step.DRAFTING, by).problems());
    }

    /// Whether the paper that a draft makes may be passed on.
    private Outcome<DraftCard> fit(DraftCard card, Step at, Actor by) {
        byte[] form = table.form(card.id(), card.version()).orElseThrow();
        return Written.read(form, kinds)
                .then(written -> {
                    List<Problem> problems = new ArrayList<>(written.problems());
                    Paper paper = written.paper();
                    if (written.isFatal() || paper == null) {
                        return new Outcome.Refused<>(problems);
                    }
                    problems.addAll(press.problems(paper));
                    problems.addAll(cited.warnings(paper));
                    if (at == Step.SIGNING) {
                        problems.addAll(Signing.problems(paper, by));
                    }
                    return problems.stream().anyMatch(Problem::isFatal)
                            ? new Outcome.Refused<>(problems)
                            : new Outcome.Done<>(card, problems);
                });
    }

    /// The paper of the version that was signed.
    Paper signed(DraftCard card) {
        int version = table.signedVersion(card.id());
        byte[] json = table.paper(card.id(), version).orElseThrow();
        return switch (PaperJson.read(json)) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper>(var problems) ->
                    throw new IllegalStateException(
                            "stored paper of draft %s version %d: %s"
                                    .formatted(card.id(), version, problems));
        };
    }

    private Outcome<DraftCard> move(DraftCard card, Step to, Act act, Actor by, String reason) {
        Instant now = clock.instant();
        boolean moved =
                database.inTransaction(() -> {
                    if (!table.move(card, to, act, by.login(), now, reason)) {
                        return false;
                    }
                    gate.done(
                            by,
                            act,
                            card.id(),
                            Map.of(
                                    "from",
                                    card.step().name(),
                                    "to",
                                    to.name(),
                                    "version",
                                    "" + card.version(),
                                    "reason",
                                    reason));
                    return true;
                });
        return moved
                ? find(card.id())
                : Outcome.refused(Problem.must("DRAFT.moved", "", card.id()));
    }

    private Outcome<DraftCard> standing(String id, Act act, Step at, Actor by) {
        return find(id).then(card -> gate.allowed(by, act, card))
                .then(card ->
                        card.step() == at ? Outcome.done(card) : Outcome.refused(elsewhere(card)));
    }

    private Outcome<DraftCard> find(String id) {
        return table.find(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Drafts.unknown(id)));
    }

    private static Outcome<DraftCard> unchanged(DraftCard card, int seen) {
        return card.version() == seen
                ? Outcome.done(card)
                : Outcome.refused(
                        Problem.must("DRAFT.changed", "version", seen, card.version(), card.id()));
    }

    /// A number once given has its paper or its reason; a draft that has one is not written anew.
    private Outcome<DraftCard> unnumbered(DraftCard card) {
        return register.byPaper(card.id())
                .filter(entry -> entry.state() == EntryState.NUMBERED)
                .<Outcome<DraftCard>>map(entry ->
                        Outcome.refused(Problem.must("DRAFT.has-number", "", entry.number())))
                .orElseGet(() -> Outcome.done(card));
    }

    private static Problem elsewhere(DraftCard card) {
        return Problem.must("DRAFT.elsewhere", "step", card.step(), card.id());
    }
}
