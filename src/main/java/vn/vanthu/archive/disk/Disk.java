package vn.vanthu.archive.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Makes every change of the archive's folder, one step at a time.
///
/// Nothing is on the disk until it is forced: the bytes of a file by [#force], its name by
/// [#forceFolder] of the folder that holds it.
public final class Disk {

    // Windows forces names by itself and lets nobody open a folder.
    private static final boolean FOLDERS_FORCE_THEMSELVES =
            System.getProperty("os.name", "").startsWith("Windows");

    private final Step.Listener listener;
    private final Set<Path> forcedFolders = ConcurrentHashMap.newKeySet();

    public Disk() {
        this(_ -> {});
    }

    public Disk(Step.Listener listener) {
        this.listener = listener;
    }

    /// Writes a file that is not there yet.
    public void write(Path file, byte[] bytes) throws IOException {
        listener.before(new Step.Write(file, bytes));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, bytes);
        }
    }

    /// Writes over a part of a file, or on from its end.
    public void overwrite(Path file, long position, byte[] bytes) throws IOException {
        listener.before(new Step.Overwrite(file, position, bytes));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.position(position);
            writeAll(channel, bytes);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    public void truncate(Path file, long size) throws IOException {
        listener.before(new Step.Truncate(file, size));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    /// Forces the content of a file.
    public void force(Path file) throws IOException {
        listener.before(new Step.Force(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Forces the names in a folder.
    public void forceFolder(Path folder) throws IOException {
        listener.before(new Step.ForceFolder(folder));
        if (FOLDERS_FORCE_THEMSELVES) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Makes one folder, whose own name is not forced yet.
    public void makeFolder(Path folder) throws IOException {
        listener.before(new Step.MakeFolder(folder));
        Files.createDirectory(folder);
    }

    /// Makes a folder with all that lead to it from `known`, and forces the name of each.
    ///
    /// A folder that is there may be the fresh work of another thread or program, so its name is
    /// forced too, once in the life of this disk.
    public void makeForcedFolders(Path known, Path folder) throws IOException {
        if (folder.equals(known) || (forcedFolders.contains(folder) && Files.isDirectory(folder))) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.getParent(), "a folder below " + known);
        makeForcedFolders(known, parent);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                makeFolder(folder);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    throw e;
                }
            }
        }
        forceFolder(parent);
        forcedFolders.add(folder);
    }

    /// Gives a file or folder another name at once; a file of that name is replaced.
    public void move(Path from, Path to) throws IOException {
        listener.before(new Step.Move(from, to));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Deletes a file, or a folder with all that it holds; nothing when it is not there.
    public void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            listener.before(new Step.Delete(each));
            Files.deleteIfExists(each);
        }
    }

    /// Deletes an empty folder, and forces that its name is gone.
    ///
    /// @throws java.nio.file.DirectoryNotEmptyException when something came into it meanwhile
    public void deleteEmpty(Path folder) throws IOException {
        listener.before(new Step.Delete(folder));
        Files.deleteIfExists(folder);
        forcedFolders.remove(folder);
        Path parent = folder.getParent();
        if (parent != null) {
            forceFolder(parent);
        }
    }

    /// Forces every file and folder under `folder`, and `folder` itself, but not its own name.
    ///
    /// Several at once: the disk gathers what waits for it.
    public void forceTree(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.toList();
        }
        try {
            all.parallelStream().forEach(this::forceEither);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void forceEither(Path path) {
        try {
            if (Files.isDirectory(path)) {
                forceFolder(path);
            } else {
                force(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
