package vn.vanthu.archive.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Locks numbered slots of one file, between threads of this program and between programs.
///
/// The operating system frees the slots of a program that dies. It also frees all of them when a
/// program closes any handle on the file, so all users within one program share one handle.
public final class FolderLocks implements AutoCloseable {

    private static final Map<Path, Handle> HANDLES = new HashMap<>();

    private final Path key;
    private final Handle handle;

    /// A slot in hand; closing gives it back.
    public interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private static final class Handle {
        final FileChannel channel;
        final Map<Long, Semaphore> slots = new ConcurrentHashMap<>();
        int users;

        Handle(FileChannel channel) {
            this.channel = channel;
        }
    }

    private FolderLocks(Path key, Handle handle) {
        this.key = key;
        this.handle = handle;
    }

    /// Opens the locks kept in the file `name` of `folder`, and makes the file when it is missing.
    public static FolderLocks open(Path folder, String name) throws IOException {
        Path key = folder.toRealPath().resolve(name);
        synchronized (HANDLES) {
            Handle handle = HANDLES.get(key);
            if (handle == null) {
                handle =
                        new Handle(
                                FileChannel.open(
                                        key, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                HANDLES.put(key, handle);
            }
            handle.users++;
            return new FolderLocks(key, handle);
        }
    }

    /// Waits for a slot.
    public Held hold(long slot) throws IOException {
        Semaphore inside = inside(slot);
        inside.acquireUninterruptibly();
        try {
            return held(inside, handle.channel.lock(slot, 1, false));
        } catch (IOException | RuntimeException e) {
            inside.release();
            throw e;
        }
    }

    /// Takes a slot if nobody has it.
    public Optional<Held> tryHold(long slot) throws IOException {
        Semaphore inside = inside(slot);
        if (!inside.tryAcquire()) {
            return Optional.empty();
        }
        try {
            FileLock lock = handle.channel.tryLock(slot, 1, false);
            if (lock == null) {
                inside.release();
                return Optional.empty();
            }
            return Optional.of(held(inside, lock));
        } catch (IOException | RuntimeException e) {
            inside.release();
            throw e;
        }
    }

    private Semaphore inside(long slot) {
        return handle.slots.computeIfAbsent(slot, _ -> new Semaphore(1));
    }

    private static Held held(Semaphore inside, FileLock lock) {
        return () -> {
            try {
                lock.release();
            } finally {
                inside.release();
            }
        };
    }

    @Override
    public void close() throws IOException {
        synchronized (HANDLES) {
            handle.users--;
            if (handle.users == 0) {
                HANDLES.remove(key);
                handle.channel.close();
            }
        }
    }
}
