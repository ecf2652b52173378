package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.disk.Step;

/// Reckons what is left of a folder when the power fails: of a file what was forced, of a folder
/// the names that were forced, and by chance some of the rest.
final class PowerLoss implements Step.Listener {

    private final Crash crash;
    private final Map<Object, byte[]> forcedContents = new HashMap<>();
    private final Map<Object, Map<String, Object>> forcedNames = new HashMap<>();
    private @Nullable Step before;

    PowerLoss(int at) {
        crash = new Crash(at, false);
    }

    @Override
    public synchronized void before(Step step) throws IOException {
        // The step before this one is done by now.
        apply(before);
        before = null;
        crash.before(step);
        before = step;
    }

    private void apply(@Nullable Step step) throws IOException {
        switch (step) {
            case Step.Force(var file) -> forcedContents.put(key(file), Files.readAllBytes(file));
            case Step.Truncate(var file, _) ->
                    forcedContents.put(key(file), Files.readAllBytes(file));
            case Step.ForceFolder(var folder) -> forcedNames.put(key(folder), names(folder));
            case Step.Write(var file, _) -> forcedContents.remove(key(file));
            case Step.MakeFolder(var folder) -> forcedNames.remove(key(folder));
            case null -> {}
            case Step.Overwrite _, Step.Move _, Step.Delete _ -> {}
        }
    }

    boolean happened() {
        return crash.happened();
    }

    /// Makes in `target` what a machine would find of `source` after the power came back.
    ///
    /// @param chance how much of what was not forced is there all the same; 0 for nothing
    synchronized void leave(Path source, Path target, Random chance, double share)
            throws IOException {
        Map<Object, Path> now = new HashMap<>();
        try (var walk = Files.walk(source)) {
            for (Path path : walk.toList()) {
                now.put(key(path), path);
            }
        }
        leave(key(source), target, now, chance, share);
    }

    private void leave(Object key, Path target, Map<Object, Path> now, Random chance, double share)
            throws IOException {
        Path current = now.get(key);
        boolean luck = chance.nextDouble() < share;
        boolean isFolder =
                current == null ? forcedNames.containsKey(key) : Files.isDirectory(current);
        if (!isFolder) {
            byte[] bytes =
                    luck && current != null
                            ? Files.readAllBytes(current)
                            : forcedContents.getOrDefault(key, new byte[0]);
            Files.write(target, bytes);
            return;
        }
        Files.createDirectories(target);
        Map<String, Object> names =
                new TreeMap<>(
                        luck && current != null
                                ? names(current)
                                : forcedNames.getOrDefault(key, Map.of()));
        for (var name : names.entrySet()) {
            leave(name.getValue(), target.resolve(name.getKey()), now, chance, share);
        }
    }

    private static Map<String, Object> names(Path folder) throws IOException {
        Map<String, Object> names = new TreeMap<>();
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                names.put(String.valueOf(entry.getFileName()), key(entry));
            }
        }
        return names;
    }

    private static Object key(Path path) throws IOException {
        return Files.getAttribute(path, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }
}
