package vn.vanthu.search;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Done;
import vn.vanthu.account.Rights;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Keeps searches for those who made them (NĐ 30, PL VI, I.III.6.e: "Cho phép lưu và sử dụng lại
/// các yêu cầu tìm kiếm"), and tells them of papers that came since they looked.
///
/// Everybody has his own and sees no other's. An alert is reckoned when it is asked for, with the
/// rights its owner has at that moment, so nothing needs to be taken back when they change.
public final class SavedSearches {

    /// Searches of one account.
    public static final int MOST = 200;

    /// Characters of a name.
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_ADDRESS = 8_000;

    private final Database database;
    private final SavedTable table;
    private final Search search;
    private final LongSupplier line;
    private final Clock clock;
    private final Consumer<Done> trail;

    /// @param line the last line of the archive's journal that searches know of
    /// @param trail is told of each act within its transaction
    SavedSearches(
            Database database,
            Search search,
            LongSupplier line,
            Clock clock,
            Consumer<Done> trail) {
        this.database = database;
        this.table = new SavedTable(database);
        this.search = search;
        this.line = line;
        this.clock = clock;
        this.trail = trail;
    }

    /// What to change; null stays as it is.
    public record Change(
            @Nullable String name, @Nullable SearchAddress address, @Nullable Boolean alert) {}

    /// Papers that came since a search was looked at.
    ///
    /// @param line when these have been seen, the line to name to [#seen]
    public record Alert(SavedSearch search, Results.Total count, long line) {}

    /// Keeps a search; papers that are there already alert nobody.
    public Outcome<SavedSearch> save(String name, SearchAddress address, boolean alert, Actor by) {
        SavedSearch saved =
                new SavedSearch(
                        UUID.randomUUID().toString(),
                        by.login(),
                        tidy(name),
                        kept(address),
                        alert,
                        line.getAsLong(),
                        clock.instant());
        return changing(
                by,
                () -> {
                    List<Problem> problems = problems(saved);
                    if (table.count(by.login()) >= MOST) {
                        problems.add(Problem.must("SEARCH.saved-many", "", MOST));
                    }
                    if (!problems.isEmpty()) {
                        return new Outcome.Refused<>(problems);
                    }
                    if (!table.add(saved)) {
                        return Outcome.refused(taken(saved.name()));
                    }
                    tell(by, saved.id(), "saved");
                    return Outcome.done(saved);
                });
    }

    /// His own, the first saved first.
    public List<SavedSearch> list(Actor by) {
        return table.of(by.login());
    }

    /// One of his own.
    public Outcome<SavedSearch> find(String id, Actor by) {
        return table.find(id, by.login())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.must("SEARCH.saved-unknown", "", id)));
    }

    /// Renames it, replaces what it looks for, switches its alert.
    public Outcome<SavedSearch> change(String id, Change change, Actor by) {
        return changing(
                by,
                () ->
                        find(id, by)
                                .then(old -> {
                                    SavedSearch changed = changed(old, change);
                                    List<Problem> problems = problems(changed);
                                    if (table.isTaken(by.login(), changed.name(), id)) {
                                        problems.add(taken(changed.name()));
                                    }
                                    if (!problems.isEmpty()) {
                                        return new Outcome.Refused<>(problems);
                                    }
                                    table.set(changed);
                                    tell(by, id, "changed");
                                    return Outcome.done(changed);
                                }));
    }

    public Outcome<SavedSearch> remove(String id, Actor by) {
        return changing(
                by,
                () ->
                        find(id, by)
                                .map(old -> {
                                    table.remove(id, by.login());
                                    tell(by, id, "removed");
                                    return old;
                                }));
    }

    /// How many papers came since each search with an alert was looked at, in the order of [#list].
    public Outcome<List<Alert>> alerts(Actor by) {
        List<Alert> alerts = new ArrayList<>();
        for (SavedSearch saved : list(by)) {
            if (saved.alert()) {
                // Taken before the count: what comes in between counts now and the next time too,
                // which is better than never.
                long now = line.getAsLong();
                switch (search.find(news(saved, now).request().page(0, 0), by)) {
                    case Outcome.Refused<Results>(var why) -> {
                        return new Outcome.Refused<>(why);
                    }
                    case Outcome.Done<Results>(var results, _) ->
                            alerts.add(new Alert(saved, results.total(), now));
                }
            }
        }
        return Outcome.done(alerts);
    }

    /// Notes that he has seen what came up to a line; later papers alert him again.
    ///
    /// @param upTo the line of the [Alert] he saw, or null for all there is
    public Outcome<SavedSearch> seen(String id, @Nullable Long upTo, Actor by) {
        long now = line.getAsLong();
        return changing(
                by,
                () ->
                        find(id, by)
                                .map(old -> {
                                    // Not back, and not beyond what there is.
                                    long seen = upTo == null ? now : Math.max(upTo, old.seen());
                                    SavedSearch moved = with(old, Math.min(seen, now));
                                    table.set(moved);
                                    return moved;
                                }));
    }

    /// An archive that was restored from an older backup has fewer lines than somebody saw.
    private static SearchAddress news(SavedSearch saved, long now) {
        return with(saved, Math.min(saved.seen(), now)).news();
    }

    private SavedSearch changed(SavedSearch old, Change change) {
        String name = change.name() == null ? old.name() : tidy(change.name());
        SearchAddress address = change.address() == null ? old.address() : kept(change.address());
        boolean alert = change.alert() == null ? old.alert() : change.alert();
        // Who switches an alert on asks for what comes from now on.
        long seen = alert && !old.alert() ? line.getAsLong() : old.seen();
        return new SavedSearch(old.id(), old.owner(), name, address, alert, seen, old.made());
    }

    private static SavedSearch with(SavedSearch old, long seen) {
        return new SavedSearch(
                old.id(), old.owner(), old.name(), old.address(), old.alert(), seen, old.made());
    }

    /// A search is kept whole: from its first result on, whenever its papers came.
    private static SearchAddress kept(SearchAddress address) {
        return new SearchAddress(
                address.request().since(0).page(0, address.request().limit()), address.columns());
    }

    private static String tidy(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static List<Problem> problems(SavedSearch saved) {
        List<Problem> problems = new ArrayList<>();
        int length = saved.name().codePointCount(0, saved.name().length());
        boolean isPlain = saved.name().codePoints().noneMatch(SavedSearches::isHidden);
        if (length == 0 || length > LONGEST_NAME || !isPlain) {
            problems.add(Problem.must("SEARCH.saved-name", "", length, LONGEST_NAME));
        }
        int address = saved.address().query().length();
        if (address > LONGEST_ADDRESS) {
            problems.add(Problem.must("SEARCH.saved-long", "", address, LONGEST_ADDRESS));
        }
        return problems;
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static Problem taken(String name) {
        return Problem.must("SEARCH.saved-taken", "", name);
    }

    /// A change of one's own searches, when he may change anything.
    private <T> Outcome<T> changing(Actor by, java.util.function.Supplier<Outcome<T>> change) {
        return switch (Rights.may(by, Act.SAVE_SEARCH, null)) {
            case Decision.Refused(Problem why) -> Outcome.refused(why);
            case Decision.Allowed _ -> database.inTransaction(change);
        };
    }

    private void tell(Actor by, String id, String what) {
        trail.accept(
                new Done(
                        by.login(),
                        Act.SAVE_SEARCH,
                        "search/" + id,
                        Map.of("as", what),
                        clock.instant()));
    }
}
