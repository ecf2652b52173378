package vn.vanthu.search.judged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A folder that is gone when the work is over, also when the program is stopped midway.
final class BriefFolder implements AutoCloseable {

    private static final String NAME = "vanthu-eval";

    private final Path path;
    private final Thread atTheEnd;

    private BriefFolder(Path path) {
        this.path = path;
        this.atTheEnd = new Thread(this::deleteQuietly);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    static BriefFolder make() throws IOException {
        return new BriefFolder(Files.createTempDirectory(NAME));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(path);
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException | UncheckedIOException _) {
            // The program ends and nobody listens; the system empties this folder some day.
        }
    }
}
