package vn.vanthu.api;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;

/// The one folder that holds the backups asked for by this door.
///
/// Whoever asks names a folder within it and no more: nobody who comes over the network chooses a
/// place on the disk.
final class Backups {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Path folder;
    private final Clock clock;

    Backups(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /// Where a backup of that name goes; without a name the instant is its name.
    Path folder(@Nullable String name) {
        String chosen = name == null ? INSTANT.format(LocalDateTime.now(clock)) : name;
        if (!NAME.matcher(chosen).matches()) {
            throw new Refusal(Problem.must("API.backup-name", "name"));
        }
        return folder.resolve(chosen);
    }
}
