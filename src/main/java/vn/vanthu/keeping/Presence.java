package vn.vanthu.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Tells whether another program works on the same data folder, such as a command beside the
/// service.
///
/// What looks half done is only finished when nobody else can be doing it at this moment. The lock
/// ends with the program, however it ends.
public final class Presence implements AutoCloseable {

    private static final String FILE = ".presence";

    private final Path folder;
    private @Nullable FileChannel channel;

    /// @param folder the data folder
    Presence(Path folder) {
        this.folder = folder;
    }

    /// Does `work` if nobody else is there, and is there itself from then on.
    ///
    /// @return whether the work was done
    public synchronized boolean whenAlone(Runnable work) throws IOException {
        Files.createDirectories(folder);
        channel =
                FileChannel.open(
                        folder.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean alone = false;
        try (FileLock sole = channel.tryLock()) {
            alone = sole != null;
            if (alone) {
                work.run();
            }
        } catch (OverlappingFileLockException e) {
            // Another house within this very program, as in a test.
            return false;
        }
        channel.lock(0, Long.MAX_VALUE, true);
        return alone;
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
