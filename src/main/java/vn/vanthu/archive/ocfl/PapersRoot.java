package vn.vanthu.archive.ocfl;

import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes and walks the storage root of OCFL that holds all papers.
public final class PapersRoot {

    private static final String MARK = "0=ocfl_1.1";
    private static final byte[] MARK_CONTENT = "ocfl_1.1\n".getBytes(StandardCharsets.UTF_8);

    static {
        ReadableLayout.register();
    }

    private PapersRoot() {}

    /// Makes an empty storage root in `folder` by ocfl-java itself; nothing is forced yet.
    ///
    /// @param work an empty folder that the library wants for itself
    public static void make(Path folder, Path work) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(work);
        new OcflRepositoryBuilder()
                .defaultLayoutConfig(new ReadableLayout.Settings())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                .storage(storage -> storage.fileSystem(folder))
                .workDir(work)
                .build()
                .close();
    }

    /// Whether a storage root of the one version known here lies in `folder`.
    public static boolean isMade(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                && java.util.Arrays.equals(Files.readAllBytes(mark), MARK_CONTENT);
    }

    /// The digests of the files that describe the storage root, by name.
    public static SortedMap<String, String> descriptions(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path entry : entries(folder)) {
            if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                digests.put(name(entry), Digests.of(entry));
            }
        }
        return digests;
    }

    /// The folders in which objects may lie, in order; what is no folder is passed over.
    public static Stream<Path> objectFolders(Path folder) {
        return below(folder, ReadableLayout.DEPTH);
    }

    private static Stream<Path> below(Path folder, int levels) {
        if (levels == 0) {
            return Stream.of(folder);
        }
        try {
            return entries(folder).stream()
                    .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(entry -> below(entry, levels - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What lies in a folder, in order of name.
    public static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(PapersRoot::name)).toList();
        }
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
