package vn.vanthu.archive;

import io.ocfl.api.exception.OcflJavaException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.OcflRules;
import vn.vanthu.archive.ocfl.ReadableLayout;
import vn.vanthu.archive.ocfl.StoredObject;
import vn.vanthu.document.Problem;

/// Checks one object: the rules of OCFL, every digest, and what the journal tells of it.
final class ObjectCheck {

    // Files that are read as a whole, and bytes that no such file of ours reaches.
    private static final Set<String> READ_WHOLE =
            Set.of(
                    StoredObject.INVENTORY,
                    StoredObject.SIDECAR,
                    MetadataCheck.PAPER,
                    Metadata.FILE);
    private static final long LONGEST_READ = 64L << 20;

    private final Path folder;
    private final Path object;
    private final List<Problem> faults = new ArrayList<>();
    private int versions;
    private long files;
    private long bytes;
    private boolean young;

    private ObjectCheck(Path folder, Path object) {
        this.folder = folder;
        this.object = object;
    }

    /// @param folder the data folder
    /// @param object the object's folder
    /// @param unfinished whether its newest version is known to be on its way in, so that the
    ///   root's inventory and the journal need not know it yet
    static ObjectCheck of(
            OcflRules rules, Path folder, Path object, JournalCheck journal, boolean unfinished) {
        ObjectCheck check = new ObjectCheck(folder, object);
        try {
            check.links();
            // What is no file might never end; the rules would be asked of what it is not.
            if (!unfinished && check.faults.isEmpty()) {
                check.rules(rules);
            }
            check.contents(journal, unfinished);
        } catch (IOException | RuntimeException e) {
            // Whatever a hostile folder makes of the reading must not end the check of the others.
            check.fault("ARCHIVE.unreadable", object, String.valueOf(e.getMessage()));
        }
        return check;
    }

    /// No link and no device: what they lead to is not kept here.
    private void links() throws IOException {
        Files.walkFileTree(
                object,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!attributes.isRegularFile()) {
                            fault("ARCHIVE.stray", file);
                        } else if (attributes.size() > LONGEST_READ
                                && READ_WHOLE.contains(String.valueOf(file.getFileName()))) {
                            throw new IOException(file.getFileName() + ": " + attributes.size());
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void rules(OcflRules rules) {
        Path papers = folder.resolve(ArchiveFolder.PAPERS);
        String within = place(papers, object);
        for (OcflRules.Broken broken : rules.check(within)) {
            faults.add(
                    ArchiveVerifier.problem(
                            "ARCHIVE.ocfl",
                            ArchiveFolder.PAPERS + "/" + broken.place(),
                            broken.code(),
                            broken.words()));
        }
    }

    private void contents(JournalCheck journal, boolean unfinished) throws IOException {
        List<JournalCheck.Told> told = journal.told(idOfPlace());
        StoredObject stored;
        try {
            stored = StoredObject.read(object).orElse(null);
        } catch (OcflJavaException e) {
            fault("ARCHIVE.unreadable", object, String.valueOf(e.getMessage()));
            return;
        }
        if (stored == null) {
            fault("ARCHIVE.unreadable", object, "v1");
            return;
        }
        if (!ReadableLayout.knows(stored.id())
                || !placeOf(stored.id()).equals(place(folder, object))) {
            fault("ARCHIVE.misplaced", object, stored.id());
        }
        for (Map.Entry<String, Path> content : stored.contents().entrySet()) {
            content(content.getValue(), content.getKey());
        }
        List<StoredObject.Version> all = stored.versions();
        versions = all.size();
        for (StoredObject.Version version : all) {
            boolean isNewest = version.number() == stored.head();
            version(version, told, unfinished && isNewest, isNewest);
        }
        for (JournalCheck.Told line : told) {
            if (line.version() > stored.head() || line.version() < 1) {
                fault("ARCHIVE.version-lost", version(line.version()), line.seq());
            }
        }
        new MetadataCheck(
                        stored,
                        (code, number, values) ->
                                fault(code, version(number).resolve(Metadata.FILE), values))
                .run();
    }

    private void content(Path file, String digest) throws IOException {
        // What is missing, OCFL's rules have named.
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            files++;
            bytes += Files.size(file);
            if (!Digests.of(file).equals(digest)) {
                fault("ARCHIVE.changed", file);
            }
        }
    }

    private void version(
            StoredObject.Version version,
            List<JournalCheck.Told> told,
            boolean unfinished,
            boolean isNewest)
            throws IOException {
        Path inventory = version(version.number()).resolve(StoredObject.INVENTORY);
        List<JournalCheck.Told> lines =
                told.stream().filter(line -> line.version() == version.number()).toList();
        if (lines.isEmpty()) {
            if (!unfinished) {
                young = isNewest;
                fault("ARCHIVE.not-journalled", version(version.number()));
            }
            return;
        }
        JournalCheck.Told line = lines.getLast();
        if (!Files.isRegularFile(inventory, LinkOption.NOFOLLOW_LINKS)
                || !line.hasDigest(Digests.of(inventory))) {
            fault("ARCHIVE.inventory-replaced", inventory, line.seq());
        }
        if (line.words()
                != JournalCheck.words(version.message(), version.user(), version.created())) {
            fault("ARCHIVE.words-differ", version(version.number()), line.seq());
        }
    }

    private Path version(int number) {
        return object.resolve("v" + number);
    }

    private void fault(String code, Path path, Object... values) {
        faults.add(ArchiveVerifier.problem(code, place(folder, path), values));
    }

    static String place(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /// Where an object must lie, from the data folder.
    static String placeOf(String id) {
        return ArchiveFolder.PAPERS
                + "/"
                + (ReadableLayout.knows(id) ? ReadableLayout.path(id) : id);
    }

    /// The id that an object in this folder must have.
    static String idOf(Path folder, Path object) {
        Path within = folder.resolve(ArchiveFolder.PAPERS).relativize(object);
        return within.getName(0) + "/" + within.getName(1) + "/" + within.getFileName();
    }

    String idOfPlace() {
        return idOf(folder, object);
    }

    /// Whether its newest version may be one that another program is just bringing in.
    boolean isYoung() {
        return young;
    }

    List<Problem> faults() {
        return faults;
    }

    int versions() {
        return versions;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }
}
