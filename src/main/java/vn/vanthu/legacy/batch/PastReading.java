package vn.vanthu.legacy.batch;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.batch.PastBatches.Watch;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.read.KeptReading;
import vn.vanthu.legacy.read.OldRegister;
import vn.vanthu.legacy.twin.Twin;

/// Works through the files that wait: two are read at a time, and what came of them is written down
/// in the order they were added, so that of two twins the first added is the proposal.
///
/// A file waits until the one transaction that says what it is; a run that is killed goes on there.
final class PastReading {

    private static final Logger LOG = LoggerFactory.getLogger(PastReading.class);
    // How much surer a twin must be to be proposed instead.
    private static final double CLEARLY = 0.1;
    private static final int PAGE = 64;
    private static final int IN_HAND = 8;
    private static final int AT_ONCE = 16;

    private final Database database;
    private final PastTable table;
    private final Originals originals;
    private final PastLooks looks;
    private final TwinBook twins;
    private final PastLineTable books;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closed;
    private @Nullable Thread worker;

    PastReading(
            Database database,
            PastTable table,
            Originals originals,
            PastLooks looks,
            TwinBook twins,
            PastLineTable books,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.originals = originals;
        this.looks = looks;
        this.twins = twins;
        this.books = books;
        this.clock = clock;
    }

    /// Reads all that wait, of a batch or of all.
    void run(@Nullable String batch, Watch watch) {
        turn.lock();
        try (ExecutorService hands = Executors.newFixedThreadPool(PastLooks.AT_ONCE)) {
            List<PastFile> next = table.waiting(batch, 0, PAGE);
            if (!next.isEmpty()) {
                twins.refresh();
            }
            long all = table.count(batch, PastState.WAITING);
            long done = 0;
            Deque<InHand> inHand = new ArrayDeque<>();
            while (!next.isEmpty() && !closed) {
                for (PastFile file : next) {
                    inHand.add(new InHand(file, hands.submit(() -> looks.at(file))));
                    while (inHand.size() >= IN_HAND && !closed) {
                        done += write(inHand);
                        watch.at(done, all);
                    }
                }
                next = table.waiting(batch, table.turn(next.getLast().id()), PAGE);
            }
            while (!inHand.isEmpty() && !closed) {
                done += write(inHand);
                watch.at(done, all);
            }
            matchBooks(batch);
        } finally {
            turn.unlock();
        }
    }

    private record InHand(PastFile file, Future<PastLooks.Look> look) {}

    /// Writes down the first of those in hand, and those behind it that are ready too.
    private int write(Deque<InHand> inHand) {
        List<Runnable> after = new ArrayList<>();
        int count =
                database.inTransaction(() -> {
                    int written = 0;
                    do {
                        InHand first = inHand.removeFirst();
                        save(first.file(), look(first), after);
                        written++;
                    } while (written < AT_ONCE
                            && !inHand.isEmpty()
                            && inHand.getFirst().look().isDone());
                    return written;
                });
        after.forEach(Runnable::run);
        return count;
    }

    private static PastLooks.Look look(InHand one) {
        try {
            return one.look().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + one.file().name(), e.getCause());
        }
    }

    private void save(PastFile file, PastLooks.Look look, List<Runnable> after) {
        switch (look) {
            case PastLooks.Look.Refused(var problems) ->
                    table.save(changed(file, PastState.REFUSED, problems), PastState.WAITING);
            case PastLooks.Look.Secret(var problem) -> {
                table.save(changed(file, PastState.REFUSED, List.of(problem)), PastState.WAITING);
                after.add(() -> originals.remove(file.id()));
            }
            case PastLooks.Look.Book(var register) -> save(file, register);
            case PastLooks.Look.Paper paper -> save(file, paper);
        }
    }

    private void save(PastFile file, OldRegister register) {
        if (table.save(changed(file, PastState.BOOK, register.problems()), PastState.WAITING)) {
            table.keep(file.id(), KeptReading.pack(register));
            books.keep(file.id(), register);
        }
    }

    private void save(PastFile file, PastLooks.Look.Paper look) {
        Judgement judged = booked(file, Judgement.of(look.file(), look.proposal()));
        PastValues values = judged.values();
        List<Twin> near = twins.find(file.id(), values, look.text());
        Twin twin = near.stream().filter(Twin::isSame).findFirst().orElse(null);
        if (twin != null && gaveWay(file, twin, judged.confidence())) {
            twin = null;
        }
        PastState state = twin == null ? PastState.PROPOSED : PastState.TWIN;
        List<Problem> problems = problems(look, judged, near);
        PastFile read =
                new PastFile(
                        file.id(),
                        file.batch(),
                        file.name(),
                        file.bytes(),
                        state,
                        look.file().sort().name(),
                        values,
                        judged.confidence(),
                        look.proposal().damage(),
                        twin == null ? null : twin.key(),
                        twin == null ? "" : twin.sort().name(),
                        twin == null ? 0 : twin.likeness(),
                        problems,
                        null,
                        null,
                        null,
                        null);
        if (table.save(read, PastState.WAITING)) {
            table.keep(file.id(), KeptReading.pack(look.file()));
            if (state == PastState.PROPOSED) {
                twins.add(file.id(), values, look.text());
            }
        }
    }

    /// Of two files of one paper the one that is read better becomes the proposal, as a Word file
    /// beside a scan of it; what a clerk has decided on stays.
    private boolean gaveWay(PastFile file, Twin twin, double confidence) {
        PastFile other =
                table.find(twin.key())
                        .filter(one -> one.state() == PastState.PROPOSED && one.decidedBy() == null)
                        .filter(one -> one.confidence() + CLEARLY < confidence)
                        .orElse(null);
        if (other == null) {
            return false;
        }
        table.save(other.twinOf(file.id(), twin), PastState.PROPOSED);
        table.turn(other.id(), file.id());
        twins.remove(other.id());
        return true;
    }

    private List<Problem> problems(PastLooks.Look.Paper look, Judgement judged, List<Twin> near) {
        List<Problem> problems = new ArrayList<>(look.proposal().doubts());
        judged.fields().values().stream()
                .flatMap(guess -> guess.doubts().stream())
                .filter(doubt -> !problems.contains(doubt))
                .forEach(problems::add);
        problems.addAll(look.file().notes());
        for (Twin twin : near) {
            if (!twin.isSame()) {
                problems.add(
                        new Problem(
                                Problem.Severity.NOTE,
                                "PAST.alike",
                                "",
                                List.of(name(twin.key()), percent(twin.likeness()))));
            }
        }
        look.findings().stream().map(Finding::problem).forEach(problems::add);
        return problems;
    }

    private String name(String key) {
        return table.find(key).map(PastFile::name).orElse(key);
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }

    /// What a paper seems to be, register books believed.
    Judgement booked(PastFile file, Judgement read) {
        Judgement judged = read;
        for (PastBookLine line : books.of(file.batch(), read.values())) {
            List<String> differing = new ArrayList<>();
            judged = BookMatching.with(judged, line, differing);
            books.note(line, file.id(), differing);
        }
        return judged;
    }

    /// Holds lines of books against papers that were read before them.
    private void matchBooks(@Nullable String batch) {
        for (String book : table.ids(batch, PastState.BOOK)) {
            String of = table.find(book).orElseThrow().batch();
            for (PastBookLine line : books.lines(book)) {
                if (line.file() == null && !line.number().isEmpty()) {
                    match(of, line);
                }
            }
        }
    }

    private void match(String batch, PastBookLine line) {
        List<PastFile> found =
                table.numbered(batch, line.number()).stream()
                        .filter(file -> books.of(batch, file.values()).contains(line))
                        .filter(file -> file.state() == PastState.PROPOSED)
                        .toList();
        if (found.size() != 1) {
            return;
        }
        PastFile file = found.getFirst();
        twins.remove(file.id());
        table.reading(file.id())
                .map(KeptReading::file)
                .map(looks::again)
                .ifPresent(look ->
                        database.inTransaction(() -> {
                            Judgement judged =
                                    booked(file, Judgement.of(look.file(), look.proposal()));
                            List<Problem> problems = problems(look, judged, List.of());
                            table.save(
                                    file.proposed(
                                            judged, problems, file.decidedBy(), file.decidedAt()),
                                    PastState.PROPOSED);
                        }));
    }

    private PastFile changed(PastFile file, PastState state, List<Problem> problems) {
        return file.standing(state, problems, null, clock.instant());
    }

    /// Reads on its own what waits, until nothing does; for a service that stays.
    synchronized void wake() {
        Thread now = worker;
        if (!closed && (now == null || !now.isAlive())) {
            worker = Thread.ofPlatform().daemon().name("past-reading").start(this::work);
        }
    }

    private void work() {
        try {
            while (!closed && !table.waiting(null, 0, 1).isEmpty()) {
                run(null, (_, _) -> {});
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error(
                        "Reading files of the past stopped; it goes on when the next is added", e);
            }
        }
    }

    void close() {
        closed = true;
        looks.close();
    }
}
