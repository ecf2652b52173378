package vn.vanthu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.template.Kinds;

/// The drafts of the office: written, saved in versions, compared, held open by one person at a
/// time (NĐ 30, Đ.10; PL VI, Phần I, III.5.a: "tất cả các dự thảo").
public final class Drafts {

    /// How long a draft stays held after its holder last saved it.
    static final Duration HOLD = Duration.ofMinutes(15);

    private static final int PAGE = 200;
    private static final String PUT = "(step = 'SIGNING' and signer = ?)";

    private final Database database;
    private final DraftTable table;
    private final Kinds kinds;
    private final Gate gate;
    private final Clock clock;

    Drafts(Database database, Kinds kinds, Gate gate, Clock clock) {
        this.database = database;
        this.table = new DraftTable(database);
        this.kinds = kinds;
        this.gate = gate;
        this.clock = clock;
    }

    /// Begins a draft from what was written so far, even if it is no whole paper yet.
    ///
    /// @param form format `form/1` or `paper/1`
    /// @param unit code of the drafting unit; null for the unit of the one who drafts
    /// @param issuer code of the agency or advisory body that will issue it
    /// @param bearing what the paper will do to an issued one, or null
    public Outcome<DraftCard> begin(
            byte[] form,
            @Nullable String unit,
            String issuer,
            DraftCard.@Nullable Bearing bearing,
            Actor by) {
        Instant now = clock.instant();
        String home = Objects.requireNonNullElse(unit == null ? by.unit() : unit, "");
        if (home.isBlank()) {
            return Outcome.refused(Problem.must("DRAFT.unit-missing", "unit"));
        }
        return Written.read(form, kinds)
                .then(written -> {
                    DraftCard card =
                            new DraftCard(
                                    UUID.randomUUID().toString(),
                                    written.kind(),
                                    home,
                                    issuer,
                                    by.login(),
                                    written.subject(),
                                    written.signer(),
                                    Step.DRAFTING,
                                    now,
                                    1,
                                    now,
                                    bearing,
                                    null);
                    Optional<Problem> refusal = gate.refusal(by, Act.DRAFT, card);
                    if (refusal.isPresent()) {
                        return Outcome.refused(refusal.get());
                    }
                    database.inTransaction(() -> {
                        table.add(card);
                        table.insertVersion(card.id(), 1, form, written.json(), by.login(), now);
                        table.addStep(card, Step.DRAFTING, Act.DRAFT, by.login(), now, "");
                        gate.done(by, Act.DRAFT, card.id(), Map.of());
                    });
                    return new Outcome.Done<>(card, written.problems());
                });
    }

    /// Saves a new version. What was saved before stays; the same words again make no version.
    ///
    /// @param seen the version that the writer had before him; another one is refused, so that
    ///   nobody overwrites what he has not seen
    public Outcome<DraftCard> save(String id, byte[] form, int seen, Actor by) {
        return Written.read(form, kinds)
                .then(written ->
                        changing(id, by).then(card -> save(card, written, form, seen, by)));
    }

    private Outcome<DraftCard> save(
            DraftCard card, Written written, byte[] form, int seen, Actor by) {
        Instant now = clock.instant();
        if (card.version() != seen) {
            return Outcome.refused(
                    Problem.must("DRAFT.changed", "version", seen, card.version(), card.id()));
        }
        boolean same =
                table.form(card.id(), seen).map(old -> Arrays.equals(old, form)).orElse(false);
        return database.inTransaction(() -> {
            table.lock(card.id(), new DraftCard.Lock(by.login(), now.plus(HOLD)));
            DraftCard next =
                    new DraftCard(
                            card.id(),
                            written.kind(),
                            card.unit(),
                            card.issuer(),
                            card.author(),
                            written.subject(),
                            written.signer(),
                            card.step(),
                            card.since(),
                            seen,
                            now,
                            card.bearing(),
                            null);
            if (!same && !table.addVersion(next, form, written.json(), by.login(), now, seen)) {
                return Outcome.<DraftCard>refused(
                        Problem.must("DRAFT.changed", "version", seen, "?", card.id()));
            }
            if (!same) {
                gate.done(by, Act.EDIT, card.id(), Map.of("version", "" + (seen + 1)));
            }
            return new Outcome.Done<>(table.find(card.id()).orElseThrow(), written.problems());
        });
    }

    /// A draft that `by` may read.
    public Outcome<DraftCard> find(String id, Actor by) {
        return table.find(id)
                .map(card -> gate.allowed(by, Act.READ, card))
                .orElseGet(() -> Outcome.refused(unknown(id)));
    }

    /// Drafts that `by` may read, the most lately changed first.
    ///
    /// @param step only those that stand there; null for all still on their way
    /// @param before only those changed before that instant, to page on; null for the newest
    public List<DraftCard> list(@Nullable Step step, @Nullable Instant before, Actor by) {
        List<Object> values = new ArrayList<>();
        StringBuilder condition = new StringBuilder(gate.readable(by, "id", PUT, values));
        if (step == null) {
            condition.append(" and step not in ('ISSUED', 'ABANDONED')");
        } else {
            condition.append(" and step = ?");
            values.add(step.name());
        }
        if (before != null) {
            condition.append(" and changed_at < ?");
            values.add(before.toString());
        }
        return table.list(condition.toString(), values, PAGE);
    }

    /// What was written in a version, to the byte.
    public Outcome<byte[]> form(String id, int version, Actor by) {
        return find(id, by)
                .then(_ ->
                        table.form(id, version)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(noVersion(id, version))));
    }

    /// The paper that a version makes, format `paper/1`.
    public Outcome<byte[]> paper(String id, int version, Actor by) {
        return find(id, by)
                .then(_ ->
                        table.paper(id, version)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(noVersion(id, version))));
    }

    public Outcome<List<DraftVersion>> versions(String id, Actor by) {
        return find(id, by).map(_ -> table.versions(id));
    }

    /// The steps taken so far, the first first.
    public Outcome<List<StepTaken>> steps(String id, Actor by) {
        return find(id, by).map(_ -> table.steps(id));
    }

    /// What changed from one version to another, place by place.
    public Outcome<List<Change>> compare(String id, int from, int to, Actor by) {
        return form(id, from, by)
                .then(before -> form(id, to, by).map(after -> Change.between(before, after)));
    }

    /// Holds the draft open for `by`, so that nobody else saves it meanwhile.
    public Outcome<DraftCard> hold(String id, Actor by) {
        return changing(id, by).map(card -> held(card, by));
    }

    /// The draft, if `by` may change it now; refused as saving would be.
    public Outcome<DraftCard> writable(String id, Actor by) {
        return changing(id, by);
    }

    /// Lets go of a draft that `by` holds.
    public Outcome<DraftCard> letGo(String id, Actor by) {
        return changing(id, by)
                .map(card -> {
                    database.inTransaction(() -> table.lock(id, null));
                    return table.find(id).orElseThrow();
                });
    }

    /// Takes a draft over from the one who holds it; his next save is refused and names the taker.
    public Outcome<DraftCard> takeOver(String id, Actor by) {
        return table.find(id)
                .map(card -> gate.allowed(by, Act.TAKE_OVER_LOCK, card))
                .orElseGet(() -> Outcome.refused(unknown(id)))
                .then(this::open)
                .map(card -> {
                    var lock = card.lock();
                    String from = lock == null ? "" : lock.holder();
                    gate.done(by, Act.TAKE_OVER_LOCK, id, Map.of("from", from));
                    return held(card, by);
                });
    }

    private DraftCard held(DraftCard card, Actor by) {
        Instant until = clock.instant().plus(HOLD);
        database.inTransaction(() -> table.lock(card.id(), new DraftCard.Lock(by.login(), until)));
        return table.find(card.id()).orElseThrow();
    }

    /// A draft that `by` may change now: it stands where that is allowed and nobody holds it.
    private Outcome<DraftCard> changing(String id, Actor by) {
        return table.find(id)
                .map(this::open)
                .orElseGet(() -> Outcome.refused(unknown(id)))
                .then(card -> gate.allowed(by, writing(card.step()), card))
                .then(card -> {
                    var lock = card.lock();
                    return lock != null && lock.shuts(by.login(), clock.instant())
                            ? Outcome.refused(
                                    Problem.must(
                                            "DRAFT.held",
                                            "",
                                            lock.holder(),
                                            lock.until()
                                                    .atZone(clock.getZone())
                                                    .toLocalTime()
                                                    .withNano(0)))
                            : Outcome.done(card);
                });
    }

    /// The right that lets somebody write at a step: while a draft is with an approver, he alone
    /// mends what he answers for (PL VI, Phần I, III.1.n), not its author.
    private static Act writing(Step step) {
        return switch (step) {
            case CONTENT_APPROVAL -> Act.APPROVE_CONTENT;
            case FORM_APPROVAL -> Act.APPROVE_FORM;
            case DRAFTING, SIGNING, NUMBERING, ISSUED, ABANDONED -> Act.EDIT;
        };
    }

    private Outcome<DraftCard> open(DraftCard card) {
        return switch (card.step()) {
            // The signer sends it back instead (NĐ 30, Đ.11.2).
            case DRAFTING, CONTENT_APPROVAL, FORM_APPROVAL -> Outcome.done(card);
            case SIGNING, NUMBERING, ISSUED, ABANDONED ->
                    Outcome.refused(Problem.must("DRAFT.shut", "", card.step()));
        };
    }

    static Problem unknown(String id) {
        return Problem.must("DRAFT.unknown", "", id);
    }

    private static Problem noVersion(String id, int version) {
        return Problem.must("DRAFT.version-unknown", "", id, version);
    }
}
