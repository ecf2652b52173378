package vn.vanthu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.archive.ocfl.ReadableLayout;
import vn.vanthu.archive.ocfl.StoredObject;

/// Copies an archive as it was at one line of its journal, while others go on writing to it.
///
/// Versions never change and the journal only grows, so it is enough to copy what the lines up to
/// that one tell of: younger versions and objects are left out. The inventory in an object's root
/// is taken from its newest version told of.
final class ArchiveCopy {

    private final Disk disk;
    private final Path source;
    private final Path target;
    private final JournalHead head;
    private final Progress progress;

    ArchiveCopy(Disk disk, Path source, Path target, JournalHead head, Progress progress) {
        this.disk = disk;
        this.source = source;
        this.target = target;
        this.head = head;
        this.progress = progress;
    }

    void run() throws IOException {
        Files.createDirectories(target.resolve(ArchiveFolder.PAPERS));
        Files.createDirectories(target.resolve(Journal.FOLDER));
        Map<String, Integer> newest = journal();
        for (Path file : PapersRoot.entries(source.resolve(ArchiveFolder.PAPERS))) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                copy(disk, file, target.resolve(ArchiveFolder.PAPERS).resolve(file.getFileName()));
            }
        }
        AtomicLong done = new AtomicLong();
        try {
            newest.entrySet().parallelStream()
                    .forEach(object -> {
                        object(object.getKey(), object.getValue());
                        synchronized (progress) {
                            progress.at(done.incrementAndGet(), newest.size());
                        }
                    });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Copies the journal up to the line, and gathers the newest version of every object.
    private Map<String, Integer> journal() throws IOException {
        Path from = source.resolve(Journal.FOLDER);
        Path to = target.resolve(Journal.FOLDER);
        Map<String, Integer> newest = new HashMap<>();
        long[] seq = {0};
        for (JournalFile file : JournalFile.all(from)) {
            if (seq[0] >= head.seq()) {
                break;
            }
            long[] end = {0};
            file.read(
                    0,
                    raw -> {
                        seq[0]++;
                        end[0] = raw.offset() + raw.length() + (raw.ended() ? 1 : 0);
                        note(raw, newest);
                        return seq[0] < head.seq();
                    });
            copyStart(file.path(), to.resolve(file.path().getFileName()), end[0]);
        }
        disk.write(to.resolve(JournalHead.FILE), head.bytes());
        for (Path entry : PapersRoot.entries(from)) {
            if (String.valueOf(entry.getFileName()).startsWith("torn-")) {
                copy(disk, entry, to.resolve(entry.getFileName()));
            }
        }
        return newest;
    }

    /// A damaged line is copied as it is, and the check of the copy names it.
    private static void note(JournalFile.Raw raw, Map<String, Integer> newest) {
        JournalLine line = JournalCheck.parsed(raw);
        if (line != null
                && line.object() != null
                && line.version() != null
                && ReadableLayout.knows(line.object())) {
            newest.merge(line.object(), line.version(), Math::max);
        }
    }

    private void copyStart(Path from, Path to, long size) throws IOException {
        disk.write(to, new byte[0]);
        try (var in = Files.newInputStream(from)) {
            byte[] chunk = new byte[1 << 20];
            for (long at = 0; at < size; ) {
                int n = in.read(chunk, 0, (int) Math.min(chunk.length, size - at));
                if (n < 0) {
                    return;
                }
                disk.overwrite(to, at, java.util.Arrays.copyOf(chunk, n));
                at += n;
            }
        }
    }

    private void object(String id, int newest) {
        Path within = Path.of(ReadableLayout.path(id));
        Path from = source.resolve(ArchiveFolder.PAPERS).resolve(within);
        Path to = target.resolve(ArchiveFolder.PAPERS).resolve(within);
        try {
            if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            List<Path> all = new ArrayList<>();
            try (Stream<Path> entries = Files.list(from)) {
                entries.filter(entry -> isMark(entry)).forEach(all::add);
            }
            for (int version = 1; version <= newest; version++) {
                Path folder = from.resolve("v" + version);
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                                .forEach(all::add);
                    }
                }
            }
            for (Path file : all) {
                copy(disk, file, to.resolve(from.relativize(file)));
            }
            for (String name : List.of(StoredObject.INVENTORY, StoredObject.SIDECAR)) {
                copy(disk, from.resolve("v" + newest).resolve(name), to.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMark(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith("0=")
                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /// Copies a file; a missing one is passed over, for the check of the copy names it.
    static void copy(Disk disk, Path from, Path to) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (NoSuchFileException e) {
            return;
        }
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        disk.write(to, bytes);
    }
}
