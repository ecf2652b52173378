package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.NewVersion;
import vn.vanthu.archive.ocfl.StoredObject;

/// Brings versions into the folder in an order that no crash can spoil.
///
/// 1. the whole version is written and forced beside the archive, with the intent of what it will
///    become; 2. it moves into its object; 3. its line is appended to the journal. Before 2 nothing
///    happened; from 2 on the intent completes it.
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final ArchiveFolder folder;

    Keeper(ArchiveFolder folder) {
        this.folder = folder;
    }

    Kept put(Deposit deposit) throws IOException {
        Map<String, String> digests = new HashMap<>();
        deposit.files().forEach((name, bytes) -> digests.put(name, Digests.of(bytes)));
        try (var _ = folder.hold(deposit.object())) {
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
            JournalLine told = folder.journal().find(deposit.actId());
            if (told != null) {
                throw new ArchiveConflict(
                        "act " + deposit.actId(),
                        "\"" + told.act() + "\" in line " + told.seq(),
                        "an id of its own");
            }
            return keep(deposit, digests, stored);
        }
    }

    private Kept keep(Deposit deposit, Map<String, String> digests, @Nullable StoredObject stored)
            throws IOException {
        Path place = folder.staging().take();
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
                            .stage(folder.disk(), place, deposit.files());
            Entry entry = Entry.of(deposit, staged.digest());
            folder.staging().intend(place, entry, staged);
            isIntended = true;
            NewVersion.bringIn(
                    folder.disk(),
                    place,
                    folder.papers(),
                    folder.place(deposit.object()),
                    deposit.version(),
                    staged.digest());
            JournalLine line = folder.journal().append(entry);
            tidy(place);
            return new Kept(deposit.object(), deposit.version(), line);
        } catch (IOException | RuntimeException e) {
            if (isIntended) {
                folder.staging().leave(place);
            } else {
                tidy(place);
            }
            throw e;
        }
    }

    /// What stays behind here is removed at the next opening.
    private void tidy(Path place) {
        try {
            folder.staging().drop(place);
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
        JournalLine line = folder.journal().find(actId(version.message()));
        if (line == null) {
            // Settled versions have their lines, so this is the newest, and its line is this one.
            line = folder.journal().append(Entry.of(deposit, stored.digest()));
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
        Optional<StoredObject> stored = folder.stored(object);
        if (stored.isEmpty() || isSettled(stored.get())) {
            return stored;
        }
        folder.healing().of(object);
        stored = folder.stored(object);
        if (stored.isPresent() && !isSettled(stored.get()) && !isTheSame(deposit, stored.get())) {
            throw new ArchiveDamaged(
                    ArchiveFolder.PAPERS + "/" + object.folder(),
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
                && folder.journal().find(actId) == null;
    }

    private boolean isSettled(StoredObject stored) throws IOException {
        StoredObject.Version newest = stored.versions().getLast();
        JournalLine line = folder.journal().find(actId(newest.message()));
        return line != null
                && stored.isSettled()
                && stored.digest().equals(line.digest())
                && stored.id().equals(line.object());
    }
}
