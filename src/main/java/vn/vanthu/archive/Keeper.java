package vn.vanthu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.disk.FolderLocks;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.NewVersion;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.archive.ocfl.StoredObject;
import vn.vanthu.document.Problem;

/// Brings versions into the folder in an order that no crash can spoil.
///
/// 1. the whole version is written and forced beside the archive, with the intent of what it will
///    become; 2. it moves into its object; 3. its line is appended to the journal. Before 2 nothing
/// happened; from 2 on the intent completes it.
final class Keeper implements AutoCloseable {

    static final String PAPERS = "papers";

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final String LOCKS = "locks";

    // Slots of the lock file; objects share a few thousand.
    private static final long OPENING = 0;
    private static final long JOURNAL = 1;
    private static final long OBJECTS = 1024;
    private static final int OBJECT_SLOTS = 4096;

    // Who is named where the program itself acts.
    private static final String PROGRAM = "van-thu";

    private final Path folder;
    private final Path papers;
    private final Disk disk;
    private final FolderLocks locks;
    private final Staging staging;
    private final Journal journal;
    private final List<Problem> healed = new ArrayList<>();

    private Keeper(Path folder, Disk disk, FolderLocks locks, Staging staging, Clock clock) {
        this.folder = folder;
        this.papers = folder.resolve(PAPERS);
        this.disk = disk;
        this.locks = locks;
        this.staging = staging;
        this.journal = new Journal(disk, locks, JOURNAL, folder.resolve(Journal.FOLDER), clock);
    }

    static Keeper open(Path given, Clock clock, Disk disk) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path work = folder.resolve(Staging.FOLDER);
        disk.makeForcedFolders(folder, work);
        FolderLocks locks = FolderLocks.open(work, LOCKS);
        try (var _ = locks.hold(OPENING)) {
            Staging staging = Staging.open(disk, locks, work);
            Keeper keeper = new Keeper(folder, disk, locks, staging, clock);
            try {
                keeper.prepare(clock);
            } catch (IOException | RuntimeException e) {
                staging.close();
                throw e;
            }
            return keeper;
        } catch (IOException | RuntimeException | Error e) {
            locks.close();
            throw e;
        }
    }

    private void prepare(Clock clock) throws IOException {
        boolean isNew = !Files.exists(papers) || PapersRoot.entries(papers).isEmpty();
        if (isNew) {
            Path place = staging.take();
            PapersRoot.make(place.resolve(PAPERS), place.resolve("library"));
            disk.forceTree(place.resolve(PAPERS));
            disk.move(place.resolve(PAPERS), papers);
            disk.forceFolder(folder);
            staging.drop(place);
        } else if (!PapersRoot.isMade(papers)) {
            throw new ArchiveDamaged(PAPERS, "no storage root of OCFL 1.1", "one");
        }
        disk.makeForcedFolders(folder, folder.resolve(Journal.FOLDER));
        List<JournalFiles.Torn> torn = journal.open();
        if (journal.lastSeq() == 0) {
            begin(clock);
        }
        for (JournalFiles.Torn each : torn) {
            tell(each, clock);
        }
        for (Path place : staging.leftovers()) {
            heal(place);
        }
        staging.sweep();
    }

    /// The first line says what describes the storage root, so that no later change goes unseen.
    private void begin(Clock clock) throws IOException {
        if (PapersRoot.objectFolders(papers).findAny().isPresent()) {
            throw new ArchiveDamaged(Journal.FOLDER, "no line", "the lines of all papers kept");
        }
        Map<String, String> detail = new HashMap<>();
        PapersRoot.descriptions(papers)
                .forEach((name, digest) -> detail.put(PAPERS + "/" + name, digest));
        journal.append(
                new Entry(
                        clock.instant(),
                        PROGRAM,
                        Act.MADE,
                        new UUID(0, 0).toString(),
                        null,
                        null,
                        null,
                        detail));
    }

    private void tell(JournalFiles.Torn torn, Clock clock) throws IOException {
        String aside = Journal.FOLDER + "/" + torn.aside().getFileName();
        LOG.warn("{} bytes of a torn line moved to {}", torn.bytes(), aside);
        healed.add(Problem.should("ARCHIVE.healed-torn", aside, torn.bytes(), torn.behind()));
        journal.append(
                new Entry(
                        clock.instant(),
                        PROGRAM,
                        Act.HEALED,
                        UUID.nameUUIDFromBytes(aside.getBytes(StandardCharsets.UTF_8)).toString(),
                        null,
                        null,
                        null,
                        Map.of("torn", aside)));
    }

    /// Completes work whose version came in, removes work whose version did not.
    private void heal(Path place) throws IOException {
        Optional<Entry> intent = Staging.intent(place);
        if (intent.isEmpty()) {
            staging.drop(place);
            return;
        }
        ObjectId object = new ObjectId(String.valueOf(intent.get().object()));
        try (var _ = locks.hold(slot(object))) {
            heal(place, object, intent.get());
        }
    }

    private void heal(Path place, ObjectId object, Entry intent) throws IOException {
        int version = intent.version() == null ? 0 : intent.version();
        String digest = String.valueOf(intent.digest());
        if (NewVersion.isIn(folder(object), version, digest)) {
            NewVersion.bringIn(disk, place, papers, folder(object), version, digest);
            JournalLine line = journal.append(intent);
            LOG.warn("completed version {} of {}, line {}", version, object, line.seq());
            healed.add(
                    Problem.should(
                            "ARCHIVE.healed-version",
                            PAPERS + "/" + object.folder() + "/v" + version,
                            object,
                            version,
                            line.seq()));
        } else {
            NewVersion.removeEmptyFolders(disk, papers, folder(object));
        }
        staging.drop(place);
    }

    Kept put(Deposit deposit) throws IOException {
        Map<String, String> digests = new HashMap<>();
        deposit.files().forEach((name, bytes) -> digests.put(name, Digests.of(bytes)));
        try (var _ = locks.hold(slot(deposit.object()))) {
            StoredObject stored = settled(deposit).orElse(null);
            int head = stored == null ? 0 : stored.head();
            if (stored != null && deposit.version() <= head) {
                return again(deposit, digests, stored);
            }
            if (deposit.version() > head + 1) {
                throw new ArchiveConflict(
                        deposit.object() + " version " + deposit.version(),
                        head == 0 ? "no version before it" : "version " + head + " as the newest",
                        "version " + (deposit.version() - 1));
            }
            JournalLine told = journal.find(deposit.actId());
            if (told != null) {
                throw new ArchiveConflict(
                        "act " + deposit.actId(),
                        "\"" + told.act() + "\" in line " + told.seq(),
                        "an id of its own");
            }
            return keep(deposit, digests, stored);
        }
    }

    private Kept keep(
            Deposit deposit, Map<String, String> digests, @Nullable StoredObject stored)
            throws IOException {
        Path place = staging.take();
        boolean isIntended = false;
        try {
            NewVersion.Staged staged =
                    new NewVersion(
                                    deposit.object().value(),
                                    deposit.version(),
                                    stored,
                                    digests,
                                    deposit.by(),
                                    deposit.at(),
                                    message(deposit.act(), deposit.actId()))
                            .stage(disk, place, deposit.files());
            Entry entry = Entry.of(deposit, staged.digest());
            staging.intend(place, entry, staged);
            isIntended = true;
            NewVersion.bringIn(
                    disk,
                    place,
                    papers,
                    folder(deposit.object()),
                    deposit.version(),
                    staged.digest());
            JournalLine line = journal.append(entry);
            tidy(place);
            return new Kept(deposit.object(), deposit.version(), line);
        } catch (IOException | RuntimeException e) {
            if (isIntended) {
                staging.leave(place);
            } else {
                tidy(place);
            }
            throw e;
        }
    }

    /// What stays behind here is removed at the next opening.
    private void tidy(Path place) {
        try {
            staging.drop(place);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", place, e);
        }
    }

    /// The act and its id, as an inventory tells them.
    static String message(String act, String actId) {
        return act + " " + actId;
    }

    private Kept again(Deposit deposit, Map<String, String> digests, StoredObject stored)
            throws IOException {
        StoredObject.Version version = stored.versions().get(deposit.version() - 1);
        if (!version.files().equals(digests)) {
            throw new ArchiveConflict(
                    deposit.object() + " version " + deposit.version(),
                    "other content in " + differing(version.files(), digests),
                    "the content kept by \"" + version.message() + "\"");
        }
        JournalLine line = journal.find(actId(version.message()));
        if (line == null) {
            // Settled versions have their lines, so this is the newest, and its line is this one.
            line = journal.append(Entry.of(deposit, stored.digest()));
        }
        return new Kept(deposit.object(), deposit.version(), line);
    }

    private static String differing(Map<String, String> some, Map<String, String> others) {
        TreeSet<String> names = new TreeSet<>(some.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> some.getOrDefault(name, "").equals(others.get(name)));
        return String.join(", ", names);
    }

    private static String actId(String message) {
        return message.substring(message.lastIndexOf(' ') + 1);
    }

    /// The object as it is, after completing what the disk or a crash left half done; the caller
    /// holds its slot.
    private Optional<StoredObject> settled(Deposit deposit) throws IOException {
        ObjectId object = deposit.object();
        Optional<StoredObject> stored = stored(object);
        if (stored.isEmpty() || isSettled(stored.get())) {
            return stored;
        }
        for (Path place : staging.leftovers()) {
            Optional<Entry> intent = Staging.intent(place);
            if (intent.isPresent() && object.value().equals(intent.get().object())) {
                heal(place, object, intent.get());
            }
        }
        stored = stored(object);
        if (stored.isPresent() && !isSettled(stored.get()) && !isTheSame(deposit, stored.get())) {
            throw new ArchiveDamaged(
                    PAPERS + "/" + object.folder(),
                    "a version " + stored.get().head() + " that no line of the journal tells of",
                    "its line, or a root inventory that names it");
        }
        return stored;
    }

    /// Whether only the line is missing, and this very deposit brings it.
    private boolean isTheSame(Deposit deposit, StoredObject stored) throws IOException {
        String actId = actId(stored.versions().getLast().message());
        return stored.isSettled()
                && stored.head() == deposit.version()
                && actId.equals(deposit.actId())
                && journal.find(actId) == null;
    }

    private boolean isSettled(StoredObject stored) throws IOException {
        StoredObject.Version newest = stored.versions().getLast();
        JournalLine line = journal.find(actId(newest.message()));
        return line != null
                && stored.isSettled()
                && stored.digest().equals(line.digest())
                && stored.id().equals(line.object());
    }

    Optional<StoredObject> stored(ObjectId object) throws IOException {
        return StoredObject.read(folder(object));
    }

    private Path folder(ObjectId object) {
        return papers.resolve(object.folder());
    }

    private static long slot(ObjectId object) {
        return OBJECTS + Math.floorMod(object.value().hashCode(), OBJECT_SLOTS);
    }

    Path folder() {
        return folder;
    }

    Path papers() {
        return papers;
    }

    Journal journal() {
        return journal;
    }

    List<Problem> healed() {
        return List.copyOf(healed);
    }

    @Override
    public void close() throws IOException {
        try {
            for (Path place : staging.unfinished()) {
                heal(place);
            }
        } catch (IOException e) {
            LOG.warn("work is left for the next start", e);
        }
        try {
            staging.close();
        } finally {
            locks.close();
        }
    }
}
