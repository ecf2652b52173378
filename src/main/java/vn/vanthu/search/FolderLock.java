package vn.vanthu.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one thread of one program at a time change a folder; ends with the program, however it
/// ends.
final class FolderLock implements AutoCloseable {

    private static final String FILE = ".lock";

    // A program cannot lock a file twice, so its threads wait for one another here.
    private static final ConcurrentMap<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private final ReentrantLock turn;
    private final FileChannel channel;

    private FolderLock(ReentrantLock turn, FileChannel channel) {
        this.turn = turn;
        this.channel = channel;
    }

    static FolderLock hold(Path folder) throws IOException {
        Path file = folder.toAbsolutePath().normalize().resolve(FILE);
        ReentrantLock turn = TURNS.computeIfAbsent(file, _ -> new ReentrantLock());
        turn.lock();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var _ = channel.lock();
                return new FolderLock(turn, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            turn.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            turn.unlock();
        }
    }
}
