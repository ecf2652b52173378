package vn.vanthu.legacy.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Rights;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.read.ReadLimits;

/// Takes papers of the past in, from their files to the archive; what doors call.
///
/// Each act is one transaction, so that a program that is killed goes on where it was; any number
/// of threads and programs may work on one data folder.
public final class PastBatches implements AutoCloseable {

    private static final int MOST_LISTED = 1_000;
    private static final long SMALL = 8L * 1024 * 1024;

    private final Database database;
    private final PastTable table;
    private final Originals originals;
    private final PastLooks looks;
    private final TwinBook twins;
    private final PastReading reading;
    private final PastDecisions decisions;
    private final ReadLimits limits;
    private final Clock clock;

    /// @param folder the data folder
    PastBatches(Database database, Path folder, ReadLimits limits, Archiving archive, Clock clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.table = new PastTable(database);
        this.originals = new Originals(folder.resolve("past"));
        this.looks = new PastLooks(originals, limits, archive);
        this.twins = new TwinBook(table, archive, folder.resolve("twins"));
        this.reading =
                new PastReading(
                        database,
                        table,
                        originals,
                        looks,
                        twins,
                        new PastLineTable(database),
                        clock);
        this.decisions =
                new PastDecisions(
                        database, table, originals, looks, reading, twins, archive, clock);
    }

    /// Hears how far a long act has come.
    @FunctionalInterface
    public interface Watch {
        void at(long done, long of);
    }

    /// What came of adding a file.
    ///
    /// @param isNew false when the same bytes were added before, under whatever name
    public record Added(PastFile file, boolean isNew) {}

    /// What came of an act on many files.
    ///
    /// @param done ids of those it was done to
    /// @param left why it was not done to the others, by id
    public record Many(List<String> done, Map<String, List<Problem>> left) {
        public Many {
            done = List.copyOf(done);
            left = new LinkedHashMap<>(left);
        }
    }

    /// Begins a batch.
    public Outcome<PastBatch> begin(String name, Actor by) {
        return may(
                by,
                () -> {
                    PastBatch batch =
                            new PastBatch(
                                    UUID.randomUUID().toString(),
                                    name,
                                    clock.instant(),
                                    by.login(),
                                    Map.of());
                    database.inTransaction(() -> table.begin(batch));
                    return Outcome.done(batch);
                });
    }

    /// Adds a file; what it says is read by [#read], or by the service after [#wake].
    ///
    /// @param name with folders, as the clerk knows it
    public Outcome<Added> add(String batch, String name, InputStream content, Actor by) {
        return may(
                by,
                () -> {
                    Originals.Kept kept;
                    try {
                        kept = originals.keep(content, limits.bytes());
                    } catch (IOException e) {
                        return Outcome.refused(
                                Problem.must(
                                        "PAST.unkept", "", name, String.valueOf(e.getMessage())));
                    }
                    if (kept.bytes() == 0) {
                        return Outcome.refused(Problem.must("READ.empty", ""));
                    }
                    if (kept.bytes() > limits.bytes()) {
                        return Outcome.refused(
                                Problem.must("READ.too-large", "", kept.bytes(), limits.bytes()));
                    }
                    boolean isNew =
                            database.inTransaction(
                                    () -> table.add(kept.id(), batch, name, kept.bytes()));
                    PastFile file = table.find(kept.id()).orElseThrow();
                    if (file.state() == PastState.TAKEN_IN || isSecret(file)) {
                        originals.remove(kept.id());
                    }
                    return Outcome.done(new Added(file, isNew));
                });
    }

    private static boolean isSecret(PastFile file) {
        return file.problems().stream().anyMatch(problem -> problem.code().equals("SECRET.paper"));
    }

    /// Adds a file of this machine; one that was added before is not copied again.
    public Outcome<Added> add(String batch, String name, Path path, Actor by) {
        if (!Files.isRegularFile(path)) {
            // Never opened: reading a pipe or a device would wait for ever.
            return Outcome.refused(Problem.must("READ.not-a-file", "", name));
        }
        try {
            if (Files.size(path) > limits.bytes()) {
                return Outcome.refused(
                        Problem.must("READ.too-large", "", Files.size(path), limits.bytes()));
            }
            if (Files.size(path) <= SMALL) {
                return addSmall(batch, name, Files.readAllBytes(path), by);
            }
            String id;
            try (InputStream in = Files.newInputStream(path)) {
                id = Originals.digest(in);
            }
            Optional<PastFile> before = table.find(id);
            if (before.isPresent()
                    && (originals.has(id) || before.get().state() == PastState.TAKEN_IN)) {
                return may(by, () -> Outcome.done(new Added(before.get(), false)));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return add(batch, name, in, by);
            }
        } catch (IOException e) {
            return Outcome.refused(Problem.must("READ.no-right", "", name));
        }
    }

    /// Read once, and written only when it is new.
    private Outcome<Added> addSmall(String batch, String name, byte[] bytes, Actor by)
            throws IOException {
        String id = Originals.digest(new ByteArrayInputStream(bytes));
        Optional<PastFile> before = table.find(id);
        return before.isPresent()
                        && (originals.has(id) || before.get().state() == PastState.TAKEN_IN)
                ? may(by, () -> Outcome.done(new Added(before.get(), false)))
                : add(batch, name, new ByteArrayInputStream(bytes), by);
    }

    /// All batches with how far they are, the newest first.
    public Outcome<List<PastBatch>> batches(Actor by) {
        return may(by, () -> Outcome.done(table.batches()));
    }

    /// One batch with how far it is.
    public Outcome<PastBatch> batch(String id, Actor by) {
        return may(
                by,
                () ->
                        table.batches().stream()
                                .filter(batch -> batch.id().equals(id))
                                .findFirst()
                                .map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Problem.must("PAST.batch-unknown", "", id))));
    }

    /// Files, the most doubtful first.
    ///
    /// @param batch only of that one; null for all
    /// @param states only those that stand there; all when empty
    /// @param from how many of the first to leave out
    public Outcome<List<PastFile>> files(
            @Nullable String batch, List<PastState> states, int from, int limit, Actor by) {
        return may(
                by,
                () -> Outcome.done(table.list(batch, states, from, Math.min(limit, MOST_LISTED))));
    }

    /// A file with all that is known of it.
    public Outcome<OpenedFile> open(String id, Actor by) {
        return may(by, () -> known(id).map(decisions::open));
    }

    /// The bytes as they were added; of an archived one the archive has them.
    public Outcome<byte[]> original(String id, Actor by) {
        return may(by, () -> kept(id).map(_ -> originals.bytes(id)));
    }

    /// A picture of a page of a PDF or of a picture, as PNG; drawn in a process of its own.
    ///
    /// @param page from 1
    public Outcome<byte[]> picture(String id, int page, Actor by) {
        return may(
                by,
                () ->
                        kept(id).then(file ->
                                looks.picture(id, page, decisions.quarters(file, page))));
    }

    private Outcome<PastFile> kept(String id) {
        return known(id)
                .then(file ->
                        originals.has(id)
                                ? Outcome.done(file)
                                : Outcome.refused(
                                        Problem.must("PAST.no-original", "", file.name())));
    }

    /// Reads all that waits, and returns when nothing does.
    ///
    /// @param batch only of that one; null for all
    public Outcome<Boolean> read(@Nullable String batch, Watch watch, Actor by) {
        return may(
                by,
                () -> {
                    reading.run(batch, watch);
                    return Outcome.done(true);
                });
    }

    /// Lets a service read on its own what waits; returns at once.
    public void wake() {
        reading.wake();
    }

    /// Confirms that a file is what `values` say; may be repeated with others, and undone.
    public Outcome<PastFile> confirm(String id, PastValues values, Actor by) {
        return may(by, () -> known(id).then(file -> decisions.confirm(file, values, by)));
    }

    /// Corrects what a file is said to be without confirming it; one that is confirmed already is
    /// confirmed again with these values.
    public Outcome<PastFile> correct(String id, PastValues values, Actor by) {
        return may(by, () -> known(id).then(file -> decisions.correct(file, values, by)));
    }

    /// Confirms all proposals of a batch that are at least so sure, as they were proposed.
    ///
    /// @param batch only of that one; null for all
    /// @param least 0 to 1
    public Outcome<Many> confirmAbove(@Nullable String batch, double least, Watch watch, Actor by) {
        return may(
                by,
                () -> {
                    List<String> sure = table.sure(batch, least);
                    return Outcome.done(
                            each(sure, watch, file -> decisions.confirm(file, file.values(), by)));
                });
    }

    /// How many proposals are at least so sure, for the question before they are confirmed.
    ///
    /// @param batch only of that one; null for all
    /// @param least 0 to 1
    public Outcome<Integer> countAbove(@Nullable String batch, double least, Actor by) {
        return may(by, () -> Outcome.done(table.countAbove(batch, least)));
    }

    /// Takes back what a clerk decided, or that a file is a twin: it is a proposal again, or waits
    /// to be read again.
    public Outcome<PastFile> undo(String id, Actor by) {
        return may(by, () -> known(id).then(file -> decisions.undo(file, by)));
    }

    /// Lays a file aside that is not to be archived.
    public Outcome<PastFile> drop(String id, Actor by) {
        return may(by, () -> known(id).then(file -> decisions.drop(file, by)));
    }

    /// Archives a confirmed file with its original, under its old number. May be repeated.
    public Outcome<PastFile> takeIn(String id, Actor by) {
        return may(by, () -> known(id).then(file -> decisions.takeIn(file, by)));
    }

    /// Archives all confirmed files.
    ///
    /// @param batch only of that one; null for all
    public Outcome<Many> takeInAll(@Nullable String batch, Watch watch, Actor by) {
        return may(
                by,
                () -> {
                    List<String> confirmed = table.ids(batch, PastState.CONFIRMED);
                    return Outcome.done(each(confirmed, watch, file -> decisions.takeIn(file, by)));
                });
    }

    /// Lines of a register book, each with the file that it tells of.
    public Outcome<List<PastBookLine>> bookLines(String book, Actor by) {
        return may(by, () -> known(book).map(_ -> decisions.bookLines(book)));
    }

    private interface Deed {
        Outcome<PastFile> to(PastFile file);
    }

    private Many each(List<String> files, Watch watch, Deed deed) {
        List<String> done = new ArrayList<>();
        Map<String, List<Problem>> left = new LinkedHashMap<>();
        int seen = 0;
        for (String id : files) {
            switch (known(id).then(deed::to)) {
                case Outcome.Done<PastFile> _ -> done.add(id);
                case Outcome.Refused<PastFile>(var problems) -> left.put(id, problems);
            }
            watch.at(++seen, files.size());
        }
        return new Many(done, left);
    }

    private Outcome<PastFile> known(String id) {
        return table.find(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.must("PAST.file-unknown", "", id)));
    }

    private static <T> Outcome<T> may(Actor by, Supplier<Outcome<T>> act) {
        return switch (Rights.may(by, Act.ISSUE, null)) {
            case Decision.Allowed _ -> act.get();
            case Decision.Refused(var why) -> Outcome.refused(why);
        };
    }

    @Override
    public void close() {
        reading.close();
        twins.close();
    }
}
