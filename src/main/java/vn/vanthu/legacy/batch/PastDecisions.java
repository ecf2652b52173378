package vn.vanthu.legacy.batch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.batch.Archiving.Archived;
import vn.vanthu.legacy.batch.Archiving.Confirmed;
import vn.vanthu.legacy.read.KeptReading;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.legacy.repair.RepairedWord;

/// Opens a file for a clerk, and does what he decides about it.
final class PastDecisions {

    // Text below is sound; nobody needs proposals for its words.
    private static final int DAMAGED = 15;

    private static final String REPAIR = "repair.tsv";

    private final Database database;
    private final PastTable table;
    private final Originals originals;
    private final PastLooks looks;
    private final PastReading reading;
    private final TwinBook twins;
    private final PastLineTable books;
    private final Archiving archive;
    private final Confirming confirming;
    private final Clock clock;

    PastDecisions(
            Database database,
            PastTable table,
            Originals originals,
            PastLooks looks,
            PastReading reading,
            TwinBook twins,
            Archiving archive,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.originals = originals;
        this.looks = looks;
        this.reading = reading;
        this.twins = twins;
        this.books = new PastLineTable(database);
        this.archive = archive;
        this.confirming = new Confirming(clock);
        this.clock = clock;
    }

    OpenedFile open(PastFile file) {
        Optional<PastLooks.Look.Paper> look = look(file);
        if (look.isEmpty()) {
            List<PastBookLine> lines =
                    file.state() == PastState.BOOK ? books.lines(file.id()) : List.of();
            return new OpenedFile(
                    file, null, null, Map.of(), null, "", List.of(), List.of(), lines);
        }
        PastLooks.Look.Paper paper = look.get();
        Judgement judged = judged(file, paper);
        RepairedText repair =
                paper.proposal().damage() < DAMAGED ? null : twins.repair(paper.text());
        return new OpenedFile(
                file,
                paper.file(),
                paper.proposal(),
                judged.fields(),
                repair,
                paper.text(),
                paper.citing().references(),
                paper.findings(),
                books.of(file.batch(), judged.values()));
    }

    /// By how many quarters of a circle a page lay turned when it was read.
    int quarters(PastFile file, int page) {
        return table.reading(file.id())
                .filter(KeptReading::isFile)
                .map(packed -> KeptReading.file(packed).quarters(page))
                .orElse(0);
    }

    List<PastBookLine> bookLines(String book) {
        return books.lines(book);
    }

    private Optional<PastLooks.Look.Paper> look(PastFile file) {
        return switch (file.state()) {
            case PROPOSED, TWIN, CONFIRMED, DROPPED ->
                    table.reading(file.id()).flatMap(this::paper);
            case WAITING, REFUSED, BOOK, TAKEN_IN -> Optional.empty();
        };
    }

    private Optional<PastLooks.Look.Paper> paper(byte[] packed) {
        return KeptReading.isFile(packed)
                ? Optional.of(looks.again(KeptReading.file(packed)))
                : Optional.empty();
    }

    private Judgement judged(PastFile file, PastLooks.Look.Paper paper) {
        return reading.booked(file, Judgement.of(paper.file(), paper.proposal()));
    }

    Outcome<PastFile> confirm(PastFile file, PastValues values, Actor by) {
        if (file.state() != PastState.PROPOSED && file.state() != PastState.CONFIRMED) {
            return Outcome.refused(
                    Problem.must("PAST.not-proposed", "", file.name(), file.state()));
        }
        return paper(file, values)
                .then(paper -> {
                    List<Problem> obstacles = archive.obstacles(paper);
                    return obstacles.stream().anyMatch(Problem::isFatal)
                            ? new Outcome.Refused<>(obstacles)
                            : new Outcome.Done<>(paper, obstacles);
                })
                .then(_ -> saveAnew(file.confirmed(values, by.login(), clock.instant()), file));
    }

    /// Saves what was changed of a proposal, and has its twins find it by that.
    private Outcome<PastFile> saveAnew(PastFile changed, PastFile before) {
        twins.remove(before.id());
        return save(changed, before.state())
                .map(saved -> {
                    look(saved)
                            .ifPresent(look -> twins.add(saved.id(), saved.values(), look.text()));
                    return saved;
                });
    }

    Outcome<PastFile> correct(PastFile file, PastValues values, Actor by) {
        return file.state() == PastState.PROPOSED
                ? saveAnew(file.corrected(values, by.login(), clock.instant()), file)
                : confirm(file, values, by);
    }

    private Outcome<IssuedPaper> paper(PastFile file, PastValues values) {
        return look(file)
                .map(look -> confirming.paper(look.file(), look.proposal(), values))
                .orElseGet(() ->
                        Outcome.refused(
                                Problem.must("PAST.not-proposed", "", file.name(), file.state())));
    }

    Outcome<PastFile> undo(PastFile file, Actor by) {
        return switch (file.state()) {
            case TAKEN_IN ->
                    Outcome.refused(
                            Problem.must(
                                    "PAST.taken-in",
                                    "",
                                    file.name(),
                                    String.valueOf(file.object())));
            case WAITING, PROPOSED, BOOK -> Outcome.done(file);
            case CONFIRMED, TWIN, DROPPED ->
                    file.paper() == null
                            ? proposedAgain(file, by)
                            : Outcome.refused(Problem.must("PAST.begun", "", file.name()));
            case REFUSED -> waitingAgain(file);
        };
    }

    private Outcome<PastFile> proposedAgain(PastFile file, Actor by) {
        Optional<PastLooks.Look.Paper> look = look(file);
        if (look.isEmpty()) {
            return waitingAgain(file);
        }
        Judgement judged = judged(file, look.get());
        twins.remove(file.id());
        // That it was a twin, the clerk has seen.
        PastFile again = file.proposed(judged, file.problems(), by.login(), clock.instant());
        return save(again, file.state())
                .map(saved -> {
                    twins.add(saved.id(), saved.values(), look.get().text());
                    return saved;
                });
    }

    private Outcome<PastFile> waitingAgain(PastFile file) {
        return originals.has(file.id())
                ? save(
                        file.standing(PastState.WAITING, List.of(), null, clock.instant()),
                        file.state())
                : Outcome.refused(Problem.must("PAST.no-original", "", file.name()));
    }

    Outcome<PastFile> drop(PastFile file, Actor by) {
        if (file.state() == PastState.TAKEN_IN) {
            return Outcome.refused(
                    Problem.must("PAST.taken-in", "", file.name(), String.valueOf(file.object())));
        }
        if (file.paper() != null) {
            return Outcome.refused(Problem.must("PAST.begun", "", file.name()));
        }
        return save(
                        file.standing(
                                PastState.DROPPED, file.problems(), by.login(), clock.instant()),
                        file.state())
                .map(saved -> {
                    twins.remove(saved.id());
                    return saved;
                });
    }

    Outcome<PastFile> takeIn(PastFile file, Actor by) {
        if (file.state() == PastState.TAKEN_IN) {
            return Outcome.done(file);
        }
        if (file.state() != PastState.CONFIRMED) {
            return Outcome.refused(
                    Problem.must("PAST.not-confirmed", "", file.name(), file.state()));
        }
        if (!originals.has(file.id())) {
            return Outcome.refused(Problem.must("PAST.no-original", "", file.name()));
        }
        PastLooks.Look.Paper look = look(file).orElseThrow();
        return confirming
                .paper(look.file(), look.proposal(), file.values())
                // From here on undoing would leave a number in the register without a paper.
                .then(paper ->
                        save(file.begun(key(file.id()), file.problems()), PastState.CONFIRMED)
                                .map(_ -> paper))
                .then(paper -> archive(file, look, paper, by))
                .then(archived -> archived(file, archived, by));
    }

    private Outcome<Archived> archive(
            PastFile file, PastLooks.Look.Paper look, IssuedPaper paper, Actor by) {
        Outcome<Archived> outcome = archive.takeIn(pastPaper(file, look, paper), by);
        if (outcome instanceof Outcome.Refused<Archived>(var problems)) {
            save(file.begun(null, problems), PastState.CONFIRMED);
        }
        return outcome;
    }

    /// Known to be archived only once the archive has it; a crash between the two is mended by
    /// taking it in again, which changes nothing.
    private Outcome<PastFile> archived(PastFile file, Archived archived, Actor by) {
        PastFile taken = file.takenIn(archived, by.login(), clock.instant());
        Outcome<PastFile> saved =
                database.inTransaction(() -> {
                    Outcome<PastFile> done = save(taken, PastState.CONFIRMED);
                    table.forget(file.id());
                    return done;
                });
        originals.remove(file.id());
        twins.remove(file.id());
        return saved;
    }

    private Confirmed pastPaper(PastFile file, PastLooks.Look.Paper look, IssuedPaper paper) {
        Map<String, byte[]> beside = new HashMap<>();
        if (look.proposal().damage() >= DAMAGED) {
            beside.put(REPAIR, words(twins.repair(look.text())));
        }
        return new Confirmed(
                key(file.id()),
                paper,
                originals.bytes(file.id()),
                file.name(),
                ending(file),
                Judgement.pages(look.file()),
                look.file().pages().size(),
                look.citing().references(),
                beside,
                "",
                Objects.requireNonNullElse(file.decidedAt(), Instant.EPOCH));
    }

    /// The same for the same bytes, so that taking in again changes nothing.
    static String key(String id) {
        return UUID.nameUUIDFromBytes(("past\n" + id).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String ending(PastFile file) {
        String name = file.name();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean plain = name.contains(".") && ending.matches("[a-z0-9]{1,8}");
        return plain ? ending : "bin";
    }

    /// Each word for which something else is proposed, with its place in the text.
    private static byte[] words(RepairedText repair) {
        List<String> rows =
                new ArrayList<>(
                        List.of("start\tend\toriginal\tproposal\tconfidence\talternatives"));
        for (RepairedWord word : repair.changes()) {
            rows.add(
                    String.join(
                            "\t",
                            String.valueOf(word.start()),
                            String.valueOf(word.end()),
                            word.original(),
                            word.proposal(),
                            String.format(Locale.ROOT, "%.2f", word.confidence()),
                            word.alternatives().stream()
                                    .map(RepairedWord.Alternative::word)
                                    .collect(Collectors.joining(" "))));
        }
        return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Outcome<PastFile> save(PastFile file, PastState before) {
        boolean saved = database.inTransaction(() -> table.save(file, before));
        // Somebody else decided meanwhile.
        return saved
                ? Outcome.done(file)
                : Outcome.refused(
                        Problem.must(
                                "PAST.changed",
                                "",
                                file.name(),
                                table.find(file.id()).map(PastFile::state).orElse(before)));
    }
}
