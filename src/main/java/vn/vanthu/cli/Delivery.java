package vn.vanthu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/// Puts the files of one paper into their folder: all of them, each whole, or none.
///
/// Every file is first written in full under a temporary name in the same folder, where no reader
/// looks for it. Only when all are there does each take its own name in one step.
final class Delivery {

    private static final AtomicLong COUNT = new AtomicLong();

    private Delivery() {}

    /// Writes `files`, by suffix, as `<stem><suffix>`; returns their paths.
    ///
    /// @throws IOException when any cannot be written; then the folder is as it was before
    static List<Path> deliver(Path stem, Map<String, byte[]> files) throws IOException {
        Path folder = Objects.requireNonNull(stem.toAbsolutePath().getParent(), "folder");
        Files.createDirectories(folder);
        List<Placing> placings = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                Placing placing =
                        new Placing(stem.resolveSibling(stem.getFileName() + file.getKey()));
                placings.add(placing);
                placing.write(file.getValue());
            }
            for (Placing placing : placings) {
                placing.place();
            }
        } catch (IOException e) {
            for (Placing placing : placings) {
                placing.takeBack();
            }
            throw e;
        } finally {
            for (Placing placing : placings) {
                placing.clear();
            }
        }
        return placings.stream().map(placing -> placing.target).toList();
    }

    /// One file on its way to its name.
    private static final class Placing {

        private final Path target;
        private final Path fresh;
        private final Path former;
        private boolean isPlaced;

        Placing(Path target) {
            this.target = target;
            String mark = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
            this.fresh = target.resolveSibling("." + target.getFileName() + "." + mark + ".new");
            this.former = target.resolveSibling("." + target.getFileName() + "." + mark + ".old");
        }

        void write(byte[] bytes) throws IOException {
            Files.write(fresh, bytes);
        }

        void place() throws IOException {
            if (Files.isRegularFile(target)) {
                // A copy and not a move: the name must at no moment be without a whole file.
                Files.copy(target, former, StandardCopyOption.REPLACE_EXISTING);
            }
            move(fresh, target);
            isPlaced = true;
        }

        void takeBack() {
            if (!isPlaced) {
                return;
            }
            try {
                if (Files.exists(former)) {
                    move(former, target);
                } else {
                    Files.deleteIfExists(target);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        target + " could not be taken back after a failed delivery", e);
            }
        }

        void clear() throws IOException {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(former);
        }

        private static void move(Path from, Path to) throws IOException {
            if (Files.isDirectory(to)) {
                throw new FileSystemException(to.toString(), null, "is a folder");
            }
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // Some network drives cannot; replacing is then the best there is.
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
