package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.disk.FolderLocks;
import vn.vanthu.archive.ocfl.NewVersion;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.archive.ocfl.ReadableLayout;

/// Prepares versions in `work/`, beside the archive, and knows what a dead program left there.
///
/// Every open archive has a folder of its own and holds its lock as long as it lives. Each version
/// in work has a folder with an intent: the entry of the journal that it will become. A version
/// that came into the archive without its line is completed by that intent and by nothing else.
final class Staging implements AutoCloseable {

    static final String FOLDER = "work";

    private static final String INTENT = "intent.json";
    private static final String SESSION = "session-";
    private static final long SESSION_SLOTS = 1L << 41;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Disk disk;
    private final FolderLocks locks;
    private final Path folder;
    private final Path own;
    private final FolderLocks.Held alive;
    private final AtomicLong next = new AtomicLong();
    private final Set<Path> unfinished = ConcurrentHashMap.newKeySet();

    private Staging(Disk disk, FolderLocks locks, Path folder, Path own, FolderLocks.Held alive) {
        this.disk = disk;
        this.locks = locks;
        this.folder = folder;
        this.own = own;
        this.alive = alive;
    }

    /// Opens a folder for a new session.
    static Staging open(Disk disk, FolderLocks locks, Path folder) throws IOException {
        long session = UUID.randomUUID().getMostSignificantBits() >>> 24;
        Path own = folder.resolve(String.format(Locale.ROOT, SESSION + "%010x", session));
        FolderLocks.Held alive = locks.hold(SESSION_SLOTS | session);
        try {
            disk.makeFolder(own);
            disk.forceFolder(folder);
        } catch (IOException | RuntimeException | Error e) {
            alive.close();
            throw e;
        }
        return new Staging(disk, locks, folder, own, alive);
    }

    /// A new folder for one piece of work.
    Path take() throws IOException {
        Path place = own.resolve(Long.toString(next.incrementAndGet()));
        disk.makeFolder(place);
        return place;
    }

    /// Says what the work in `place` will become, and forces all of it: from here on it can be
    /// completed.
    void intend(Path place, Entry entry, NewVersion.Staged staged) throws IOException {
        ObjectNode tree = MAPPER.createObjectNode();
        entry.into(tree);
        disk.write(place.resolve(INTENT), MAPPER.writeValueAsBytes(tree));
        // All is written before anything is forced: the file system then gathers the work.
        for (Path file : staged.files()) {
            disk.force(file);
        }
        disk.force(place.resolve(INTENT));
        for (Path each : staged.folders()) {
            disk.forceFolder(each);
        }
        disk.forceFolder(place);
        disk.forceFolder(own);
    }

    /// The intent of the work in `place`; nothing when it never came so far.
    static Optional<Entry> intent(Path place) throws IOException {
        Path file = place.resolve(INTENT);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Entry.from(MAPPER.readTree(Files.readAllBytes(file))))
                    .filter(entry ->
                            entry.object() != null && ReadableLayout.knows(entry.object()));
        } catch (NoSuchFileException e) {
            // Its program has just finished it.
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Removes the work in `place`.
    void drop(Path place) throws IOException {
        disk.delete(place);
        unfinished.remove(place);
    }

    /// Work of this session that was refused by the disk half way.
    void leave(Path place) {
        unfinished.add(place);
    }

    /// Work of this session that was left.
    List<Path> unfinished() {
        return List.copyOf(unfinished);
    }

    /// The work that nobody is at any more, by this session or by dead ones.
    List<Path> leftovers() throws IOException {
        List<Path> places = new ArrayList<>(unfinished);
        for (Path session : deadSessions()) {
            places.addAll(entries(session));
        }
        return places;
    }

    /// What lies in a session; nothing when its program has just removed it.
    private static List<Path> entries(Path session) throws IOException {
        try {
            return PapersRoot.entries(session);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /// Removes the folders of dead sessions, which hold nothing any more.
    void sweep() throws IOException {
        for (Path session : deadSessions()) {
            if (entries(session).isEmpty()) {
                disk.delete(session);
            }
        }
    }

    /// Every piece of work in a folder that may be a mere copy of an archive.
    static List<Path> all(Path folder) throws IOException {
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path session : PapersRoot.entries(folder)) {
                if (isSession(session)) {
                    places.addAll(entries(session));
                }
            }
        }
        return places;
    }

    private List<Path> deadSessions() throws IOException {
        List<Path> dead = new ArrayList<>();
        for (Path session : PapersRoot.entries(folder)) {
            if (isSession(session) && !session.equals(own) && isDead(session)) {
                dead.add(session);
            }
        }
        return dead;
    }

    private static boolean isSession(Path path) {
        return String.valueOf(path.getFileName()).matches(SESSION + "[0-9a-f]{10}")
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// A session's lock is free only when its program is gone; numbers are never used again.
    private boolean isDead(Path session) throws IOException {
        String number = String.valueOf(session.getFileName()).substring(SESSION.length());
        Optional<FolderLocks.Held> held = locks.tryHold(SESSION_SLOTS | Long.parseLong(number, 16));
        if (held.isEmpty()) {
            return false;
        }
        held.get().close();
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            if (unfinished.isEmpty()) {
                disk.delete(own);
            }
        } finally {
            alive.close();
        }
    }
}
