package vn.vanthu.archive.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.model.InventoryType;
import io.ocfl.core.inventory.InventoryMapper;
import io.ocfl.core.model.InventoryBuilder;
import io.ocfl.core.model.User;
import io.ocfl.core.model.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.disk.Disk;

/// Writes the next version of an object beside the archive, then brings it in.
///
/// ocfl-java writes into the object itself and forces nothing to disk; here the version is made
/// whole and forced in a folder of its own, then moved in by one step. What an inventory says is
/// still the library's: its model, its mapper.
///
/// @param id the object's id
/// @param number which version this becomes, from 1
/// @param before the object as it is, or null for a new one
/// @param digests of all files of the version, by name
/// @param message the act, kept in the inventory
public record NewVersion(
        String id,
        int number,
        @Nullable StoredObject before,
        Map<String, String> digests,
        String user,
        Instant created,
        String message) {

    private static final int TRIES = 5;
    private static final String CONTENT = "content";
    private static final String OBJECT_MARK = "0=ocfl_object_1.1";
    private static final byte[] OBJECT_MARK_CONTENT =
            "ocfl_object_1.1\n".getBytes(StandardCharsets.UTF_8);
    private static final String OBJECT = "object";
    private static final InventoryMapper MAPPER = InventoryMapper.prettyPrintMapper();

    /// What was written beside the archive and is not forced yet.
    ///
    /// @param digest of the new inventory
    public record Staged(String digest, List<Path> files, List<Path> folders) {}

    /// Writes the version into `staging`.
    ///
    /// @param files the bytes of every file of the version
    public Staged stage(Disk disk, Path staging, Map<String, byte[]> files) throws IOException {
        List<Path> written = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        Path object = before == null ? make(disk, staging.resolve(OBJECT), folders) : staging;
        Path version = make(disk, object.resolve("v" + number), folders);

        InventoryBuilder inventory = builder();
        var state = Version.builder().created(created.atOffset(ZoneOffset.UTC)).message(message);
        state.user(new User(user, null));
        Path content = null;
        for (var file : new TreeMap<>(files).entrySet()) {
            String digest = digestOf(file.getKey());
            state.addFile(digest, file.getKey());
            // A file that an earlier version holds already is not stored again.
            if (!inventory.containsFileId(digest)) {
                if (content == null) {
                    content = make(disk, version.resolve(CONTENT), folders);
                }
                Path target = content.resolve(file.getKey());
                disk.write(target, file.getValue());
                written.add(target);
                inventory.addFileToManifest(
                        digest, "v" + number + "/" + CONTENT + "/" + file.getKey());
            }
        }
        inventory.addHeadVersion(state.build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MAPPER.write(bytes, inventory.build());
        String digest = Digests.of(bytes.toByteArray());
        byte[] sidecar =
                (digest + "  " + StoredObject.INVENTORY + "\n").getBytes(StandardCharsets.UTF_8);
        for (Path holder : List.of(version, object)) {
            written.add(holder.resolve(StoredObject.INVENTORY));
            disk.write(holder.resolve(StoredObject.INVENTORY), bytes.toByteArray());
            written.add(holder.resolve(StoredObject.SIDECAR));
            disk.write(holder.resolve(StoredObject.SIDECAR), sidecar);
        }
        if (before == null) {
            written.add(object.resolve(OBJECT_MARK));
            disk.write(object.resolve(OBJECT_MARK), OBJECT_MARK_CONTENT);
        }
        return new Staged(digest, written, folders);
    }

    private String digestOf(String name) {
        String digest = digests.get(name);
        if (digest == null) {
            throw new IllegalArgumentException("no digest of " + name);
        }
        return digest;
    }

    private static Path make(Disk disk, Path folder, List<Path> folders) throws IOException {
        disk.makeFolder(folder);
        folders.add(folder);
        return folder;
    }

    private InventoryBuilder builder() {
        if (before != null) {
            return new InventoryBuilder(before.inventory());
        }
        return new InventoryBuilder()
                .id(id)
                .type(InventoryType.OCFL_1_1)
                .digestAlgorithm(DigestAlgorithmRegistry.sha512)
                .objectRootPath(id);
    }

    /// Whether version `number` with the inventory `digest` lies in the object already.
    public static boolean isIn(Path object, int number, String digest) throws IOException {
        Path inventory = object.resolve("v" + number).resolve(StoredObject.INVENTORY);
        return Files.isRegularFile(inventory, LinkOption.NOFOLLOW_LINKS)
                && Digests.of(inventory).equals(digest);
    }

    /// Brings a staged version into the object, forced; goes on where an earlier try ended.
    ///
    /// @param papers the storage root, whose own name is on the disk
    /// @param digest of the version's inventory
    public static void bringIn(
            Disk disk, Path staging, Path papers, Path object, int number, String digest)
            throws IOException {
        Path group = object.getParent();
        if (group == null) {
            throw new IllegalArgumentException(object + " lies in no folder");
        }
        if (number == 1) {
            moveObject(disk, staging.resolve(OBJECT), papers, group, object);
            disk.forceFolder(group);
            requireIn(object, number, digest);
            return;
        }
        Path version = staging.resolve("v" + number);
        if (Files.isDirectory(version) && !Files.exists(object.resolve("v" + number))) {
            disk.move(version, object.resolve("v" + number));
        }
        disk.forceFolder(object);
        requireIn(object, number, digest);
        for (String name : List.of(StoredObject.INVENTORY, StoredObject.SIDECAR)) {
            Path fresh = staging.resolve(name);
            byte[] bytes = Files.readAllBytes(object.resolve("v" + number).resolve(name));
            if (Arrays.equals(bytes, Files.readAllBytes(object.resolve(name)))) {
                continue;
            }
            // After a loss of power the file may be in neither folder; the version has it too.
            if (!Files.exists(fresh)) {
                disk.write(fresh, bytes);
                disk.force(fresh);
            }
            disk.move(fresh, object.resolve(name));
        }
        disk.forceFolder(object);
    }

    private static void requireIn(Path object, int number, String digest) throws IOException {
        if (!isIn(object, number, digest)) {
            throw new CorruptObjectException(object + " holds something else in v" + number);
        }
    }

    private static void moveObject(Disk disk, Path staged, Path papers, Path group, Path object)
            throws IOException {
        for (int tries = 1; Files.isDirectory(staged) && !Files.exists(object); tries++) {
            disk.makeForcedFolders(papers, group);
            try {
                disk.move(staged, object);
            } catch (NoSuchFileException e) {
                // Another program that heals may just have removed the folder as an empty one.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /// Removes the folders above an object that never came in, as far as they are empty.
    public static void removeEmptyFolders(Disk disk, Path papers, Path object) throws IOException {
        for (Path folder = object.getParent();
                folder != null && !folder.equals(papers);
                folder = folder.getParent()) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            if (!PapersRoot.entries(folder).isEmpty()) {
                return;
            }
            try {
                disk.deleteEmpty(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}
