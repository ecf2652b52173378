package vn.vanthu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.StoredObject;

/// What the archive keeps of one object: every version with its files.
public final class Holding {

    private final ObjectId object;
    private final List<Version> versions;
    private final Map<String, Path> contents;

    /// One version.
    ///
    /// @param number from 1
    /// @param act what made it, such as `issued`
    /// @param files by name
    public record Version(
            int number,
            String act,
            String actId,
            Instant at,
            String by,
            SortedMap<String, StoredFile> files) {}

    /// A file of a version.
    ///
    /// @param digest SHA-512
    /// @param size bytes
    public record StoredFile(String digest, long size) {}

    Holding(ObjectId object, StoredObject stored) throws IOException {
        this.object = object;
        this.contents = stored.contents();
        Map<String, Long> sizes = new TreeMap<>();
        for (var content : contents.entrySet()) {
            sizes.put(content.getKey(), Files.size(content.getValue()));
        }
        this.versions =
                stored.versions().stream()
                        .map(version -> {
                            SortedMap<String, StoredFile> files = new TreeMap<>();
                            version.files()
                                    .forEach((name, digest) ->
                                            files.put(
                                                    name,
                                                    new StoredFile(
                                                            digest,
                                                            sizes.getOrDefault(digest, 0L))));
                            String[] act = version.message().split(" ", 2);
                            return new Version(
                                    version.number(),
                                    act[0],
                                    act.length > 1 ? act[1] : "",
                                    version.created(),
                                    version.user(),
                                    files);
                        })
                        .toList();
    }

    public ObjectId object() {
        return object;
    }

    /// Every version in order, the newest last.
    public List<Version> versions() {
        return versions;
    }

    public Version newest() {
        return versions.getLast();
    }

    /// The bytes of a file, checked against the digest they were kept under.
    ///
    /// @throws ArchiveDamaged when they are no longer the same
    /// @throws IllegalArgumentException when that version has no such file
    public byte[] file(int version, String name) {
        StoredFile file =
                version < 1 || version > versions.size()
                        ? null
                        : versions.get(version - 1).files().get(name);
        if (file == null) {
            throw new IllegalArgumentException(
                    object + " version " + version + " has no file \"" + name + "\"");
        }
        Path content = contents.get(file.digest());
        if (content == null) {
            throw new ArchiveDamaged(object + " " + name, "no place", "a place of its content");
        }
        try {
            byte[] bytes = Files.readAllBytes(content);
            String found = Digests.of(bytes);
            if (!found.equals(file.digest())) {
                throw new ArchiveDamaged(content.toString(), found, file.digest());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
