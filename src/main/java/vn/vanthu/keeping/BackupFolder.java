package vn.vanthu.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one folder that holds the backups made here; nobody who comes over the network chooses a
/// place on the disk.
public final class BackupFolder {

    private static final String MANIFEST = "backup.json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Path folder;
    private final Clock clock;

    BackupFolder(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /// A backup that lies there.
    public record Kept(String name, Instant at) {}

    public Path folder() {
        return folder;
    }

    /// Where the next one goes.
    public Path next() {
        return folder.resolve(INSTANT.format(LocalDateTime.now(clock)));
    }

    /// Where one of that name goes; empty when nothing may be called so.
    public Optional<Path> named(String name) {
        return NAME.matcher(name).matches() ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    /// The newest first.
    public List<Kept> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(MANIFEST)))
                    .map(BackupFolder::kept)
                    .sorted(Comparator.comparing(Kept::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(Path backup) {
        try {
            return new Kept(
                    String.valueOf(backup.getFileName()),
                    Files.getLastModifiedTime(backup.resolve(MANIFEST)).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The backup of that name, if it lies there.
    public Optional<Path> find(String name) {
        return named(name).filter(backup -> Files.isRegularFile(backup.resolve(MANIFEST)));
    }
}
