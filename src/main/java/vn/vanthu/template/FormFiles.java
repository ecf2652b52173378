package vn.vanthu.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the files of the forms: first in the office's own folders, then among those shipped.
final class FormFiles {

    /// Folders of `templates/` that are no kinds of paper.
    private static final List<String> NO_KINDS = List.of("base", "style");

    private final List<Path> folders;

    FormFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /// The last layer: the files shipped with the program.
    int shippedLayer() {
        return folders.size();
    }

    /// One file found. Not a record, because two of the same bytes need not be equal.
    static final class Found {
        private final String path;
        private final int layer;
        private final byte[] bytes;

        /// @param layer which of the places it lies in; an earlier one overrides a later one
        private Found(String path, int layer, byte[] bytes) {
            this.path = path;
            this.layer = layer;
            this.bytes = bytes;
        }

        String path() {
            return path;
        }

        int layer() {
            return layer;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// The first file of that path in `layer` or after it, or null when there is none.
    @Nullable Found find(String path, int layer) {
        try {
            for (int i = layer; i < folders.size(); i++) {
                Path file = folders.get(i).resolve(path);
                if (Files.isRegularFile(file)) {
                    return new Found(path, i, Files.readAllBytes(file));
                }
            }
            byte[] shipped = layer <= shippedLayer() ? shipped(path) : null;
            return shipped == null ? null : new Found(path, shippedLayer(), shipped);
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + path + " cannot be read", e);
        }
    }

    private static byte @Nullable [] shipped(String path) throws IOException {
        try (InputStream in = FormFiles.class.getResourceAsStream("/templates/" + path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /// Names of the folders that the office added, in order; each holds a `form.yaml`.
    List<String> ownKinds() {
        List<String> kinds = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(child -> Files.isRegularFile(child.resolve("form.yaml")))
                        .map(child -> String.valueOf(child.getFileName()))
                        .filter(name -> !NO_KINDS.contains(name))
                        .sorted()
                        .forEach(kinds::add);
            } catch (IOException e) {
                throw new UncheckedIOException("folder " + folder + " cannot be listed", e);
            }
        }
        return kinds.stream().distinct().toList();
    }
}
