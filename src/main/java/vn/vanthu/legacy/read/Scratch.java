package vn.vanthu.legacy.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders of files that are of no use when whoever wrote them has ended.
final class Scratch {

    private Scratch() {}

    /// Clears a folder away with all that lies in it.
    static void clear(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inmostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inmostFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // What cannot be cleared away is left to the system's own broom.
            return;
        }
    }
}
