package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vanthu.archive.disk.Disk;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.document.Problem;

/// Copies the whole data folder while the service runs, and brings such a copy back.
///
/// A backup is a plain folder of the same form: `verify` works on it, and a program started on it
/// runs. The database is copied first and the archive after it, up to the line of the journal that
/// was last on the disk by then: so the archive in a backup knows all that its database knows, and
/// no paper in it is unknown to its journal.
public final class Backup {

    /// Says when a backup was made, up to which line, and the digests of all that is no archive.
    static final String MANIFEST = "backup.json";

    /// Files and folders beside the archive that nobody could make again.
    private static final List<String> OWN_FILES = List.of("templates", "abbreviations.yaml");

    private final Disk disk = new Disk();

    private Backup() {}

    /// What came of it.
    public sealed interface Outcome {

        /// The copy lies in `folder`, forced to disk; `findings` say whether it is sound.
        record Done(Path folder, Findings findings) implements Outcome {}

        /// Nothing was copied.
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Copies the data folder `source` into the new or empty folder `target`, and verifies the
    /// copy.
    ///
    /// A fault of the source is copied and told, for a backup of a damaged archive is better than
    /// none.
    ///
    /// @throws ArchiveUnwritable when a disk refuses; a half copy stays beside the target under a
    ///   name that ends in `.partial`
    public static Outcome make(
            Path source, Path target, DatabaseCopy database, Clock clock, Progress progress) {
        try {
            return new Backup().copy(source, target, database, clock, progress);
        } catch (IOException e) {
            throw new ArchiveUnwritable("The backup in " + target + " cannot be made", e);
        }
    }

    /// Brings the backup `backup` back into the new or empty folder `target`; both are verified.
    public static Outcome restore(Path backup, Path target, Progress progress) {
        try {
            return new Backup().bringBack(backup, target, progress);
        } catch (IOException e) {
            throw new ArchiveUnwritable("The backup cannot be restored to " + target, e);
        }
    }

    private Outcome copy(
            Path source, Path target, DatabaseCopy database, Clock clock, Progress progress)
            throws IOException {
        Path from = source.toAbsolutePath().normalize();
        Path to = target.toAbsolutePath().normalize();
        if (to.startsWith(from.resolve(ArchiveFolder.PAPERS))
                || to.startsWith(from.resolve("journal"))) {
            return refused("BACKUP.inside", target, source);
        }
        if (!isEmpty(to)) {
            return refused("BACKUP.not-empty", target);
        }
        if (JournalHead.read(from.resolve(Journal.FOLDER)).isEmpty()) {
            return refused("BACKUP.no-archive", source);
        }
        Path partial = emptyPartial(to);
        database.into(partial);
        ownFiles(from, partial);
        SortedMap<String, String> others = digests(partial);
        // Only now: all that the database knows of the archive is in the journal up to here.
        JournalHead head = JournalHead.read(from.resolve(Journal.FOLDER)).orElseThrow();
        new ArchiveCopy(disk, from, partial, head, progress).run();
        BackupManifest manifest = new BackupManifest(clock.instant(), head, others);
        disk.write(partial.resolve(MANIFEST), manifest.bytes());
        disk.forceTree(partial);
        putInPlace(partial, to);
        return new Outcome.Done(target, ArchiveVerifier.verify(to, List.of(head), Progress.NONE));
    }

    /// What the office has written itself besides papers: its forms with their former texts, its
    /// abbreviations.
    private void ownFiles(Path from, Path partial) throws IOException {
        for (String name : OWN_FILES) {
            Path own = from.resolve(name);
            if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(own)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    ArchiveCopy.copy(disk, file, partial.resolve(from.relativize(file)));
                }
            }
        }
    }

    private Outcome bringBack(Path backup, Path target, Progress progress) throws IOException {
        Path from = backup.toAbsolutePath().normalize();
        Path to = target.toAbsolutePath().normalize();
        if (!isEmpty(to)) {
            return refused("BACKUP.not-empty", target);
        }
        Optional<BackupManifest> manifest = BackupManifest.read(from.resolve(MANIFEST));
        if (manifest.isEmpty()) {
            return refused("BACKUP.no-backup", backup);
        }
        Findings before =
                ArchiveVerifier.verify(from, List.of(manifest.get().head()), Progress.NONE);
        if (!before.isSound()) {
            return new Outcome.Refused(before.faults());
        }
        SortedMap<String, String> others = digests(from);
        others.remove(MANIFEST);
        if (!others.equals(manifest.get().others())) {
            return refused("BACKUP.changed", backup, differing(others, manifest.get().others()));
        }
        Path partial = emptyPartial(to);
        for (String name : others.keySet()) {
            ArchiveCopy.copy(disk, from.resolve(name), partial.resolve(name));
        }
        new ArchiveCopy(disk, from, partial, manifest.get().head(), progress).run();
        disk.forceTree(partial);
        putInPlace(partial, to);
        return new Outcome.Done(
                target, ArchiveVerifier.verify(to, List.of(manifest.get().head()), Progress.NONE));
    }

    private static String differing(Map<String, String> found, Map<String, String> expected) {
        SortedMap<String, String> names = new TreeMap<>(found);
        names.putAll(expected);
        names.keySet()
                .removeIf(name ->
                        found.getOrDefault(name, "-").equals(expected.getOrDefault(name, "+")));
        return String.join(", ", names.keySet());
    }

    private static Outcome refused(String code, Path place, Object... values) {
        return new Outcome.Refused(
                List.of(ArchiveVerifier.problem(code, place.toString(), values)));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return Files.isDirectory(folder)
                && PapersRoot.entries(folder).stream()
                        .map(entry -> String.valueOf(entry.getFileName()))
                        // What comes with the program itself may lie there.
                        .allMatch(name -> name.startsWith("README") || name.equals(".gitignore"));
    }

    /// A folder beside the target, on the same disk, so that the target is whole or not there.
    private Path emptyPartial(Path target) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        disk.delete(partial);
        Files.createDirectories(partial);
        return partial;
    }

    private void putInPlace(Path partial, Path target) throws IOException {
        if (!Files.exists(target)) {
            disk.move(partial, target);
        } else {
            for (Path entry : PapersRoot.entries(partial)) {
                disk.move(entry, target.resolve(entry.getFileName()));
            }
            disk.delete(partial);
            disk.forceFolder(target);
        }
        Path parent = target.getParent();
        if (parent != null) {
            disk.forceFolder(parent);
        }
    }

    /// The digests of all files that are no part of the archive, by their path in the folder.
    private static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path entry : PapersRoot.entries(folder)) {
            if (Set.of(ArchiveFolder.PAPERS, Journal.FOLDER, Staging.FOLDER)
                    .contains(String.valueOf(entry.getFileName()))) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(entry)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    digests.put(ObjectCheck.place(folder, file), Digests.of(file));
                }
            }
        }
        return digests;
    }
}
