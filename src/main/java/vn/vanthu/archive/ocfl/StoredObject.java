package vn.vanthu.archive.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.core.inventory.InventoryMapper;
import io.ocfl.core.model.Inventory;
import io.ocfl.core.model.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what an object holds from the inventory of its newest version.
///
/// That inventory comes into the object in one step together with its version, so a reader never
/// sees half of a change; the copy in the object's root follows a moment later.
public final class StoredObject {

    /// The name of every inventory.
    public static final String INVENTORY = "inventory.json";

    /// The digest of an inventory, beside it.
    public static final String SIDECAR = INVENTORY + ".sha512";

    private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,8})");
    private static final Pattern SIDECAR_FORM =
            Pattern.compile("([0-9a-f]{128})\\s+" + Pattern.quote(INVENTORY) + "\\s*");
    private static final InventoryMapper MAPPER = InventoryMapper.prettyPrintMapper();

    private final Path folder;
    private final Inventory inventory;
    private final String digest;

    /// One version: who made it, when, by what act, and the digests of its files by name.
    public record Version(
            int number,
            Instant created,
            String user,
            String message,
            SortedMap<String, String> files) {}

    private StoredObject(Path folder, Inventory inventory, String digest) {
        this.folder = folder;
        this.inventory = inventory;
        this.digest = digest;
    }

    /// The object in `folder`, or nothing when there is no such folder or no version in it.
    ///
    /// @throws CorruptObjectException when its newest inventory is damaged
    public static Optional<StoredObject> read(Path folder) throws IOException {
        int head = newestFolder(folder);
        return head == 0 ? Optional.empty() : Optional.of(read(folder, head));
    }

    /// The object as it was when `version` was its newest.
    public static StoredObject read(Path folder, int version) throws IOException {
        Path within = folder.resolve("v" + version);
        byte[] bytes = readSmall(within.resolve(INVENTORY));
        String found = Digests.of(bytes);
        String told = toldBySidecar(within);
        if (!found.equals(told)) {
            throw new CorruptObjectException(
                    within.resolve(INVENTORY) + ": expected digest " + told + ", found " + found);
        }
        try {
            Inventory inventory =
                    MAPPER.read(
                            folder.toString(),
                            DigestAlgorithmRegistry.sha512,
                            new ByteArrayInputStream(bytes));
            return new StoredObject(folder, inventory, found);
        } catch (RuntimeException e) {
            throw new CorruptObjectException(within.resolve(INVENTORY) + " cannot be read", e);
        }
    }

    private static byte[] readSmall(Path file) throws IOException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new CorruptObjectException(file + " is no file");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CorruptObjectException(file + " is missing", e);
        }
    }

    /// The digest that stands beside the inventory in `folder`.
    public static String toldBySidecar(Path folder) throws IOException {
        Path sidecar = folder.resolve(SIDECAR);
        Matcher form =
                SIDECAR_FORM.matcher(new String(readSmall(sidecar), StandardCharsets.ISO_8859_1));
        if (!form.matches()) {
            throw new CorruptObjectException(sidecar + " holds no digest");
        }
        return form.group(1);
    }

    /// The newest version that has a folder, 0 when there is none.
    public static int newestFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        int newest = 0;
        for (Path entry : PapersRoot.entries(folder)) {
            Matcher name = VERSION.matcher(PapersRoot.name(entry));
            if (name.matches()) {
                newest = Math.max(newest, Integer.parseInt(name.group(1)));
            }
        }
        return newest;
    }

    public String id() {
        return inventory.getId();
    }

    public Path folder() {
        return folder;
    }

    /// The number of the newest version.
    public int head() {
        return (int) inventory.getHead().getVersionNum();
    }

    /// The digest of the newest inventory, which pins every file of every version.
    public String digest() {
        return digest;
    }

    /// Every version in order.
    public List<Version> versions() {
        return inventory.getVersions().entrySet().stream()
                .map(entry -> {
                    var version = entry.getValue();
                    SortedMap<String, String> files = new TreeMap<>();
                    version.getState()
                            .forEach((digest, names) ->
                                    names.forEach(name -> files.put(name, digest)));
                    User user = version.getUser();
                    return new Version(
                            (int) entry.getKey().getVersionNum(),
                            version.getCreated().toInstant(),
                            user == null || user.getName() == null ? "" : user.getName(),
                            version.getMessage() == null ? "" : version.getMessage(),
                            files);
                })
                .sorted(java.util.Comparator.comparingInt(Version::number))
                .toList();
    }

    /// Where the content of each digest lies in the object's folder.
    public Map<String, Path> contents() {
        Map<String, Path> contents = new TreeMap<>();
        inventory
                .getManifest()
                .forEach((digest, paths) ->
                        contents.put(
                                digest,
                                folder.resolve(paths.stream().sorted().findFirst().orElseThrow())));
        return contents;
    }

    /// Whether the root's own inventory is the one of the newest version.
    public boolean isSettled() throws IOException {
        Path rootInventory = folder.resolve(INVENTORY);
        return Files.isRegularFile(rootInventory, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(SIDECAR), LinkOption.NOFOLLOW_LINKS)
                && digest.equals(toldBySidecar(folder))
                && digest.equals(Digests.of(rootInventory));
    }

    Inventory inventory() {
        return inventory;
    }
}
