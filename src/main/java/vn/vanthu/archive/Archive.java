package vn.vanthu.archive;

import io.ocfl.api.exception.OcflJavaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.archive.ocfl.StoredObject;
import vn.vanthu.document.Problem;

/// Keeps papers in a folder: each act a version that never changes, each version a line of the
/// journal.
///
/// What [#put] or [#note] returned is on the disk, whatever happens to the machine. Any number of
/// threads and of programs may use one folder at once. The work is done by threads of its own, so
/// that interrupting a caller never cuts a change in two.
public final class Archive implements AutoCloseable {

    // More hands only wait for the same disk.
    private static final int HANDS = 8;

    private final ArchiveFolder folder;
    private final Keeper keeper;
    private final ExecutorService hands =
            Executors.newFixedThreadPool(
                    HANDS, Thread.ofPlatform().name("archive-", 1).daemon().factory());

    private Archive(ArchiveFolder folder) {
        this.folder = folder;
        this.keeper = new Keeper(folder);
    }

    /// Opens the archive in `folder`, makes what is missing, and completes what a crash left half
    /// done.
    ///
    /// @throws ArchiveDamaged when lines of the journal that were on the disk are gone or changed
    /// @throws ArchiveUnwritable when the disk refuses
    public static Archive open(Path folder, Clock clock) {
        return open(folder, clock, new Disk());
    }

    static Archive open(Path folder, Clock clock, Disk disk) {
        try {
            return new Archive(ArchiveFolder.open(folder, clock, disk));
        } catch (IOException e) {
            throw new ArchiveUnwritable("The archive in " + folder + " cannot be opened", e);
        } catch (OcflJavaException e) {
            throw new ArchiveDamaged("The archive in " + folder, e);
        }
    }

    /// Keeps one version; the same deposit again gives the same answer.
    ///
    /// @throws ArchiveConflict when that version is kept already with other content, when a version
    ///   before it is missing, or when the act's id names another act
    /// @throws ArchiveUnwritable when the disk refuses; the deposit may be repeated
    /// @throws ArchiveDamaged when what is kept of the object is not as it was written
    public Kept put(Deposit deposit) {
        return inHand("Keeping " + deposit.object(), () -> keeper.put(deposit));
    }

    /// Writes an act without an object into the journal, such as a number made void; the same act
    /// again gives the same line.
    public JournalLine note(
            String act, String actId, Map<String, String> detail, String by, Instant at) {
        Entry entry = new Entry(at, by, act, actId, null, null, null, detail);
        return inHand("Noting " + act, () -> folder.journal().append(entry));
    }

    /// What is kept of an object.
    public Optional<Holding> find(ObjectId object) {
        return reading(() -> {
            Optional<StoredObject> stored = folder.stored(object);
            return stored.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Holding(object, stored.get()));
        });
    }

    /// Every object, in order of folders. Close the stream after use.
    public Stream<ObjectId> objects() {
        return reading(() -> PapersRoot.objectFolders(folder.papers()))
                .flatMap(place -> idIn(place).stream());
    }

    /// What is kept of every object, in order of folders. Close the stream after use.
    public Stream<Holding> holdings() {
        return reading(() -> PapersRoot.objectFolders(folder.papers()))
                .flatMap(place -> reading(() -> holdingIn(place)).stream());
    }

    private static Optional<Holding> holdingIn(Path folder) throws IOException {
        Optional<StoredObject> stored = StoredObject.read(folder);
        return stored.isEmpty()
                ? Optional.empty()
                : Optional.of(new Holding(new ObjectId(stored.get().id()), stored.get()));
    }

    private static Optional<ObjectId> idIn(Path folder) {
        Optional<StoredObject> stored = reading(() -> StoredObject.read(folder));
        return stored.map(object -> new ObjectId(object.id()));
    }

    /// Lines of the journal from `fromSeq` on, at most `limit`.
    public List<JournalLine> journal(long fromSeq, int limit) {
        return reading(() -> folder.journal().lines(fromSeq, limit));
    }

    /// The line of an act, if the journal has it.
    public Optional<JournalLine> line(String actId) {
        return reading(() -> Optional.ofNullable(folder.journal().find(actId)));
    }

    /// How many lines the journal has.
    public long lastSeq() {
        return reading(() -> folder.journal().lastSeq());
    }

    /// What the opening mended, to be told to whoever started the program.
    public List<Problem> healed() {
        return folder.healing().healed();
    }

    /// The data folder.
    public Path folder() {
        return folder.path();
    }

    private <T> T inHand(String what, Callable<T> work) {
        Future<T> result = hands.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    // The work goes on; the caller learns of both its result and the interruption.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case IOException cause -> new ArchiveUnwritable(what, cause);
                case UncheckedIOException cause ->
                        new ArchiveUnwritable(what, new IOException(cause));
                case OcflJavaException cause -> new ArchiveDamaged(what, cause);
                case RuntimeException cause -> cause;
                case Error cause -> throw cause;
                case null, default -> new IllegalStateException(e);
            };
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T reading(Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OcflJavaException e) {
            throw new ArchiveDamaged("Reading the archive", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hands.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
