package vn.vanthu.legacy.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the slips of all papers in a folder, strung on threads; next to nothing of it in memory.
///
/// The slips are the truth, the threads are made of them: they are strung anew when a writer was
/// killed in the middle, or when the machine stopped before all was on the disk. Any number of
/// programs may use one folder, one of them at a moment, within [#alone].
final class SlipBox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlipBox.class);

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final long WRITER = writer();

    // Slips of papers that are gone are thrown out when they are more than the others, and so many.
    private static final int FEW = 1_000;

    // A program cannot lock a file twice, so its threads wait for one another here.
    private static final ConcurrentMap<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private final Path folder;
    private final ReentrantLock turn;
    private final FileChannel lock;
    private Slips slips;
    private final Threads threads;
    private long age;

    private SlipBox(
            Path folder, ReentrantLock turn, FileChannel lock, Slips slips, Threads threads) {
        this.folder = folder;
        this.turn = turn;
        this.lock = lock;
        this.slips = slips;
        this.threads = threads;
        this.age = threads.age();
    }

    /// Opens the box in a folder, and makes it when it is not there.
    static SlipBox open(Path folder) {
        ReentrantLock turn =
                TURNS.computeIfAbsent(
                        folder.toAbsolutePath().normalize(), _ -> new ReentrantLock());
        turn.lock();
        try {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(
                            folder.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try (FileLock _ = lock.lock()) {
                Slips slips = Slips.open(folder.resolve("slips"));
                Threads threads = Threads.open(folder.resolve("threads"));
                SlipBox box = new SlipBox(folder, turn, lock, slips, threads);
                long last = threads.writer();
                boolean isLost = last != 0 && last != WRITER;
                boolean isNew = threads.papers() == 0 && slips.size() > Slips.BEGIN;
                if (isLost || isNew || slips.size() < threads.end()) {
                    threads.begin();
                }
                return box;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }

    /// The same for all programs until the machine starts again, where the system tells; until then
    /// it keeps what a killed program wrote.
    private static long writer() {
        try {
            return Files.readString(BOOT).hashCode() | 1L;
        } catch (IOException e) {
            return ThreadLocalRandom.current().nextLong() | 1L;
        }
    }

    /// Work on the box.
    interface Work<T extends @Nullable Object> {
        T get() throws IOException;
    }

    /// Works while nobody else does, in this program or another.
    ///
    /// @param work is done again when it meets what is not whole, after mending
    <T extends @Nullable Object> T alone(Work<T> work) {
        turn.lock();
        try (FileLock _ = lock.lock()) {
            look();
            try {
                return work.get();
            } catch (TornBox e) {
                LOG.warn("{}: {}", folder, e.getMessage());
                string();
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the slips in " + folder, e);
        } finally {
            turn.unlock();
        }
    }

    /// Sees what others did, and mends what one of them left.
    private void look() throws IOException {
        if (threads.isTorn()) {
            reopen();
            string();
        }
        if (threads.age() != age) {
            reopen();
            age = threads.age();
        }
    }

    private void reopen() throws IOException {
        slips.close();
        slips = Slips.open(folder.resolve("slips"));
    }

    /// Makes the threads of the slips.
    private void string() throws IOException {
        threads.begin();
        threads.clear();
        threads.end(slips.each(this::take));
        threads.changed();
        age = threads.age();
        if (threads.here() > 0) {
            LOG.info("{} is strung anew: {} papers", folder, threads.here());
        }
    }

    Threads threads() {
        return threads;
    }

    /// The slip of a paper by its number.
    Slip.Came paper(int number) throws IOException {
        long at = threads.slip(number);
        if (slips.at(at) instanceof Slip.Came paper) {
            return paper;
        }
        throw new TornBox("no paper lies at " + at);
    }

    /// Adds a slip, and does what it says.
    void add(Slip slip) throws IOException {
        long at = threads.end();
        long end = slips.add(slip, at);
        threads.begin();
        threads.writer(WRITER);
        take(at, slip);
        threads.end(end);
        threads.changed();
    }

    private void take(long at, Slip slip) throws IOException {
        switch (slip) {
            case Slip.Came came -> {
                remove(came.key());
                threads.add(values(came), came, at);
            }
            case Slip.Went(var key) -> remove(key);
            case Slip.Noted _ -> threads.note(at);
        }
    }

    private void remove(String key) throws IOException {
        int number = find(key);
        if (number >= 0) {
            threads.remove(number);
        }
    }

    /// The number of the paper of that key, negative when none is here.
    int find(String key) throws IOException {
        int[] found = {-1};
        threads.follow(
                Threads.BY_KEY,
                value(key),
                number -> {
                    boolean isIt = threads.isHere(number) && paper(number).key().equals(key);
                    found[0] = isIt ? number : -1;
                    return !isIt;
                });
        return found[0];
    }

    private static int[] values(Slip.Came paper) {
        int[] values = new int[Threads.KINDS];
        for (int band = 0; band < Sketch.BANDS; band++) {
            values[band] = paper.sketch().band(band);
        }
        String number = Heads.numberKey(paper.head());
        values[Threads.BY_NUMBER] = number == null ? -1 : value(number);
        values[Threads.BY_WORDS] = value(paper.sketch());
        values[Threads.BY_KEY] = value(paper.key());
        return values;
    }

    /// What papers of these words have on their thread.
    static int value(Sketch sketch) {
        return (int) (sketch.first() >>> 33);
    }

    /// What papers of this key or number have on their thread.
    static int value(String text) {
        return (text.hashCode() * 0x9E37_79B9) >>> 1;
    }

    /// What was noted last; empty when nothing was.
    String note() throws IOException {
        long at = threads.note();
        if (at == 0) {
            return "";
        }
        if (slips.at(at) instanceof Slip.Noted(var note)) {
            return note;
        }
        throw new TornBox("no note lies at " + at);
    }

    /// Forgets all.
    void clear() throws IOException {
        threads.begin();
        slips.empty();
        string();
    }

    /// Throws out the slips of papers that are gone, when they are many.
    void tidy() throws IOException {
        int gone = threads.papers() - threads.here();
        if (gone < FEW || gone < threads.here()) {
            return;
        }
        Path fresh = folder.resolve("slips.new");
        Files.deleteIfExists(fresh);
        try (Slips kept = Slips.open(fresh)) {
            long end = Slips.BEGIN;
            for (int number = 0; number < threads.papers(); number++) {
                if (threads.isHere(number)) {
                    end = kept.add(paper(number), end);
                }
            }
            kept.add(new Slip.Noted(note()), end);
            kept.force();
        }
        threads.begin();
        Files.move(
                fresh,
                folder.resolve("slips"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        reopen();
        string();
    }

    /// Leaves off, with all on the disk.
    @Override
    public void close() throws IOException {
        var _ =
                alone(() -> {
                    if (threads.writer() != 0) {
                        slips.force();
                        threads.force();
                        threads.writer(0);
                        threads.force();
                    }
                    return true;
                });
        // Closing the file of the lock would free it for whoever holds it in this program.
        turn.lock();
        try {
            threads.close();
            slips.close();
            lock.close();
        } finally {
            turn.unlock();
        }
    }
}
