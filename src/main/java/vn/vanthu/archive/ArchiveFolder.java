package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.disk.FolderLocks;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.archive.ocfl.StoredObject;

/// Opens the parts of an archive's folder, and makes those that are missing.
final class ArchiveFolder implements AutoCloseable {

    static final String PAPERS = "papers";

    /// Who is named where the program itself acts.
    static final String PROGRAM = "van-thu";

    private static final String LOCKS = "locks";

    // Slots of the lock file; objects share a few thousand.
    private static final long OPENING = 0;
    private static final long JOURNAL = 1;
    private static final long OBJECTS = 1024;
    private static final int OBJECT_SLOTS = 4096;

    private final Path folder;
    private final Path papers;
    private final Disk disk;
    private final FolderLocks locks;
    private final Staging staging;
    private final Journal journal;
    private final Healing healing;

    private ArchiveFolder(Path folder, Disk disk, FolderLocks locks, Staging staging, Clock clock) {
        this.folder = folder;
        this.papers = folder.resolve(PAPERS);
        this.disk = disk;
        this.locks = locks;
        this.staging = staging;
        this.journal = new Journal(disk, locks, JOURNAL, folder.resolve(Journal.FOLDER), clock);
        this.healing = new Healing(this, clock);
    }

    /// Opens the folder and heals it; one program at a time.
    static ArchiveFolder open(Path given, Clock clock, Disk disk) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        Path parent = folder.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (parent != null) {
                disk.forceFolder(parent);
            }
        }
        Path work = folder.resolve(Staging.FOLDER);
        disk.makeForcedFolders(folder, work);
        FolderLocks locks = FolderLocks.open(work, LOCKS);
        try (var _ = locks.hold(OPENING)) {
            Staging staging = Staging.open(disk, locks, work);
            ArchiveFolder opened = new ArchiveFolder(folder, disk, locks, staging, clock);
            try {
                opened.prepare(clock);
            } catch (IOException | RuntimeException e) {
                staging.close();
                throw e;
            }
            return opened;
        } catch (IOException | RuntimeException | Error e) {
            locks.close();
            throw e;
        }
    }

    private void prepare(Clock clock) throws IOException {
        if (!Files.exists(papers) || PapersRoot.entries(papers).isEmpty()) {
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
        healing.tell(torn);
        healing.all();
    }

    /// The first line says what describes the storage root, so that no later change goes unseen.
    private void begin(Clock clock) throws IOException {
        if (PapersRoot.objectFolders(papers).findAny().isPresent()) {
            throw new ArchiveDamaged(Journal.FOLDER, "no line", "the lines of all papers kept");
        }
        Map<String, String> detail = new HashMap<>();
        PapersRoot.descriptions(papers)
                .forEach((name, digest) -> detail.put(PAPERS + "/" + name, digest));
        String actId = new UUID(0, 0).toString();
        journal.append(
                new Entry(clock.instant(), PROGRAM, Act.MADE, actId, null, null, null, detail));
    }

    /// Lets nobody else change the object, in this program or another.
    FolderLocks.Held hold(ObjectId object) throws IOException {
        return locks.hold(OBJECTS + Math.floorMod(object.value().hashCode(), OBJECT_SLOTS));
    }

    Optional<StoredObject> stored(ObjectId object) throws IOException {
        return StoredObject.read(place(object));
    }

    /// The object's folder.
    Path place(ObjectId object) {
        return papers.resolve(object.folder());
    }

    Path path() {
        return folder;
    }

    Path papers() {
        return papers;
    }

    Disk disk() {
        return disk;
    }

    Staging staging() {
        return staging;
    }

    Journal journal() {
        return journal;
    }

    Healing healing() {
        return healing;
    }

    @Override
    public void close() throws IOException {
        healing.own();
        try {
            staging.close();
        } finally {
            locks.close();
        }
    }
}
