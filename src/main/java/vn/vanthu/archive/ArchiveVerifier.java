package vn.vanthu.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.NewVersion;
import vn.vanthu.archive.ocfl.OcflRules;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.archive.ocfl.ReadableLayout;
import vn.vanthu.document.Problem;

/// Proves that an archive is what it was: every digest, every rule of OCFL, the whole chain.
///
/// Needs the folder alone, or a copy of it, and changes nothing; it may run beside the service. A
/// chain rewritten from some line to its very end, with all inventories to match, is told only by a
/// head that was kept elsewhere: printed, or in the register.
public final class ArchiveVerifier {

    // A version on its way in is settled long before these are over.
    private static final int RETRIES = 5;
    private static final long PAUSE_MILLISECONDS = 50;

    private final Path folder;
    private final Path papers;
    private final OcflRules rules;
    private final List<JournalHead> known;
    private final Progress progress;
    private final List<Problem> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<Path, ObjectCheck> suspects = Collections.synchronizedMap(new TreeMap<>());
    private final Set<String> seen = Collections.synchronizedSet(new HashSet<>());
    private final List<Path> emptyFolders = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong versions = new AtomicLong();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private ArchiveVerifier(Path folder, List<JournalHead> known, Progress progress) {
        this.folder = folder.toAbsolutePath().normalize();
        this.papers = this.folder.resolve(ArchiveFolder.PAPERS);
        this.rules = new OcflRules(papers);
        this.known = known;
        this.progress = progress;
    }

    /// Checks the archive in `folder`.
    public static Findings verify(Path folder, Progress progress) {
        return verify(folder, List.of(), progress);
    }

    /// Checks the archive in `folder` against heads of its journal that were kept elsewhere.
    public static Findings verify(Path folder, List<JournalHead> known, Progress progress) {
        try {
            return new ArchiveVerifier(folder, known, progress).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Problem problem(String code, String place, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = place;
        System.arraycopy(values, 0, all, 1, values.length);
        return Problem.must(code, place, all);
    }

    private Findings run() throws IOException {
        JournalCheck journal = JournalCheck.of(folder, known);
        List<Problem> notes = new ArrayList<>(journal.notes());
        faults.addAll(journal.faults());
        if (Files.isDirectory(papers, LinkOption.NOFOLLOW_LINKS)) {
            descriptions(journal);
            walk(papers, 1, journal);
            lost(journal);
        } else {
            fault("ARCHIVE.missing", papers);
        }
        settle(notes);
        List<Problem> all = new ArrayList<>(faults);
        suspects.values().forEach(check -> all.addAll(check.faults()));
        return new Findings(
                done.get(),
                versions.get(),
                files.get(),
                bytes.get(),
                journal.lines(),
                journal.last(),
                all,
                notes);
    }

    /// The files that describe the storage root must be those that the first line names.
    private void descriptions(JournalCheck journal) throws IOException {
        Map<String, String> told = new TreeMap<>(journal.descriptions());
        for (Path entry : PapersRoot.entries(papers)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            String digest = told.remove(place(entry));
            if (digest == null || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                fault("ARCHIVE.stray", entry);
            } else if (!digest.equals(Digests.of(entry))) {
                fault("ARCHIVE.changed", entry);
            }
        }
        told.keySet().forEach(name -> faults.add(problem("ARCHIVE.missing", name)));
    }

    /// Years, kinds and groups hold folders only; the fourth level are the objects.
    private void walk(Path parent, int level, JournalCheck journal) throws IOException {
        List<Path> entries = PapersRoot.entries(parent);
        if (entries.isEmpty()) {
            emptyFolders.add(parent);
        }
        if (level == ReadableLayout.DEPTH) {
            entries.parallelStream().forEach(entry -> object(entry, journal));
            return;
        }
        for (Path entry : entries) {
            if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                // The root's own files have been looked at.
                if (level > 1) {
                    fault("ARCHIVE.stray", entry);
                }
            } else if (level == 1 && !String.valueOf(entry.getFileName()).matches("\\d{4}")) {
                fault("ARCHIVE.stray", entry);
            } else {
                walk(entry, level + 1, journal);
            }
        }
    }

    private void object(Path entry, JournalCheck journal) {
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            fault("ARCHIVE.stray", entry);
            return;
        }
        ObjectCheck check = ObjectCheck.of(rules, folder, entry, journal, false);
        if (!check.faults().isEmpty()) {
            suspects.put(entry, check);
        }
        seen.add(check.idOfPlace());
        versions.addAndGet(check.versions());
        files.addAndGet(check.files());
        bytes.addAndGet(check.bytes());
        long now = done.incrementAndGet();
        synchronized (progress) {
            progress.at(now, Math.max(now, journal.told().size()));
        }
    }

    private void lost(JournalCheck journal) {
        new TreeMap<>(journal.told())
                .forEach((object, lines) -> {
                    if (!seen.contains(object)) {
                        faults.add(
                                problem(
                                        "ARCHIVE.object-lost",
                                        ObjectCheck.placeOf(object),
                                        object,
                                        lines.getFirst().seq()));
                    }
                });
    }

    /// A version that another program is just bringing in looks like a fault for a moment; one that
    /// a crash left is completed by the next start. Neither is a fault, and nothing else is
    /// excused.
    private void settle(List<Problem> notes) throws IOException {
        emptyFolders(notes, intents());
        for (int i = 0; i < RETRIES && !suspects.isEmpty(); i++) {
            Map<String, Path> work = intents();
            boolean isOnItsWay =
                    suspects.values().stream()
                            .anyMatch(check ->
                                    check.isYoung() || work.containsKey(check.idOfPlace()));
            if (!isOnItsWay) {
                break;
            }
            pause();
            JournalCheck journal = JournalCheck.of(folder, List.of());
            again(suspects.keySet(), journal, false);
        }
        for (var place : intents().entrySet()) {
            Path object = folder.resolve(ObjectCheck.placeOf(place.getKey()));
            if (suspects.containsKey(object) && isHalfIn(place.getValue(), object)) {
                again(List.of(object), JournalCheck.of(folder, List.of()), true);
                String name = place(place.getValue());
                notes.add(Problem.should("ARCHIVE.unfinished", name, name, place.getKey()));
            }
        }
    }

    /// Whether the very version that the intent names has come in.
    private static boolean isHalfIn(Path place, Path object) throws IOException {
        Entry intent = Staging.intent(place).orElse(null);
        return intent != null
                && intent.version() != null
                && NewVersion.isIn(object, intent.version(), String.valueOf(intent.digest()));
    }

    private void again(Iterable<Path> objects, JournalCheck journal, boolean unfinished) {
        List<Path> all = new ArrayList<>();
        objects.forEach(all::add);
        for (Path object : all) {
            ObjectCheck check = ObjectCheck.of(rules, folder, object, journal, unfinished);
            if (check.faults().isEmpty()) {
                suspects.remove(object);
            } else {
                suspects.put(object, check);
            }
        }
    }

    private void emptyFolders(List<Problem> notes, Map<String, Path> work) throws IOException {
        for (Path empty : emptyFolders) {
            String name = place(empty);
            boolean isOnItsWay =
                    work.keySet().stream()
                            .anyMatch(id -> ObjectCheck.placeOf(id).startsWith(name + "/"));
            if (isOnItsWay) {
                notes.add(Problem.should("ARCHIVE.unfinished", name, name, name));
            } else if (Files.isDirectory(empty) && PapersRoot.entries(empty).isEmpty()) {
                fault("ARCHIVE.empty-folder", empty);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Path> intents() throws IOException {
        Map<String, Path> intents = new HashMap<>();
        for (Path place : Staging.all(folder.resolve(Staging.FOLDER))) {
            Staging.intent(place)
                    .ifPresent(entry -> intents.put(String.valueOf(entry.object()), place));
        }
        return intents;
    }

    private String place(Path path) {
        return ObjectCheck.place(folder, path);
    }

    private void fault(String code, Path path) {
        faults.add(problem(code, place(path)));
    }
}
