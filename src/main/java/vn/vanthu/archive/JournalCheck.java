package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.ocfl.Digests;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.document.Problem;

/// Walks the whole chain of the journal and gathers what it tells of every object.
final class JournalCheck {

    private final Path folder;
    private final List<Problem> faults = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<Long, String> knownHashes = new HashMap<>();

    private @Nullable JournalLine first;
    private @Nullable JournalHead last;
    private @Nullable JournalHead head;
    // Null behind a line that cannot be read: its follower cannot be compared with it.
    private @Nullable String previous = JournalLine.NOTHING_BEFORE;
    private long seq;
    private long lines;

    /// What a line tells of one version, in few bytes.
    ///
    /// @param digest of its inventory
    /// @param words stands for the act, who and when
    @SuppressWarnings("ArrayRecordComponent") // Half the room of its text; never compared.
    record Told(int version, byte[] digest, long words, long seq) {

        boolean hasDigest(String other) {
            return HexFormat.of().formatHex(digest).equals(other);
        }
    }

    private JournalCheck(Path folder) {
        this.folder = folder;
    }

    /// @param folder the data folder
    /// @param known places of the chain kept elsewhere
    static JournalCheck of(Path folder, List<JournalHead> known) throws IOException {
        JournalCheck check = new JournalCheck(folder.resolve(Journal.FOLDER));
        known.forEach(head -> check.knownHashes.put(head.seq(), head.hash()));
        check.run(known);
        return check;
    }

    private void run(List<JournalHead> known) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            fault("ARCHIVE.missing", Journal.FOLDER);
            return;
        }
        Optional<JournalHead> head = JournalHead.read(folder);
        this.head = head.orElse(null);
        List<JournalFile> files = JournalFile.all(folder);
        for (JournalFile file : files) {
            check(file, head.map(JournalHead::seq).orElse(0L), file.equals(files.getLast()));
        }
        strays();
        if (head.isEmpty()) {
            fault("JOURNAL.head-unreadable", Journal.FOLDER + "/" + JournalHead.FILE);
        } else if (head.get().seq() > seq) {
            cut(head.get());
        }
        for (JournalHead each : known) {
            if (each.seq() > seq) {
                cut(each);
            }
        }
    }

    private void cut(JournalHead head) {
        fault("JOURNAL.cut", Journal.FOLDER, seq, head.seq());
    }

    private void strays() throws IOException {
        for (Path entry : PapersRoot.entries(folder)) {
            String name = String.valueOf(entry.getFileName());
            boolean isFile = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
            if (isFile && name.startsWith("torn-")) {
                notes.add(Problem.should("JOURNAL.torn", at(name), at(name)));
            } else if (!isFile
                    || !(name.equals(JournalHead.FILE) || name.matches("[0-9]{4}\\.jsonl"))) {
                fault("ARCHIVE.stray", at(name));
            }
        }
    }

    private void check(JournalFile file, long sure, boolean isLast) throws IOException {
        if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String name = at(String.valueOf(file.path().getFileName()));
        long size = Files.size(file.path());
        long[] row = {0};
        file.read(
                0,
                raw -> {
                    row[0]++;
                    String place = name + ":" + row[0];
                    JournalLine line = parsed(raw);
                    if (line != null) {
                        check(line, place);
                        return true;
                    }
                    boolean isEnd = isLast && raw.offset() + raw.length() + 1 >= size;
                    if (isEnd && seq >= sure) {
                        // A crash in the midst of a line; the next start moves it aside.
                        notes.add(Problem.should("JOURNAL.torn", place, place));
                    } else {
                        fault("JOURNAL.line-unreadable", place);
                        seq++;
                        previous = null;
                    }
                    return true;
                });
    }

    /// The line itself, or null when it is none.
    static @Nullable JournalLine parsed(JournalFile.Raw raw) {
        if (!raw.ended() || raw.text() == null) {
            return null;
        }
        try {
            return JournalLine.parse(raw.text());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void check(JournalLine line, String place) throws IOException {
        lines++;
        if (line.seq() != seq + 1) {
            fault("JOURNAL.line-missing", place, seq + 1, line.seq());
        } else if (previous != null && !previous.equals(line.previous())) {
            fault("JOURNAL.line-unchained", place, line.seq(), line.seq() - 1);
        }
        if (!line.isSound()) {
            fault("JOURNAL.line-changed", place, line.seq());
        }
        seq = line.seq();
        previous = line.hash();
        last = JournalHead.of(line);
        if (first == null) {
            first = line;
        }
        if (head != null && head.seq() == seq && !head.hash().equals(line.hash())) {
            fault("JOURNAL.head-disagrees", place, seq);
        }
        String hash = knownHashes.get(seq);
        if (hash != null && !hash.equals(line.hash())) {
            fault("JOURNAL.rewritten", place, seq);
        }
        if (line.object() != null && line.version() != null && line.digest() != null) {
            told.computeIfAbsent(line.object(), _ -> new ArrayList<>(1)).add(told(line, place));
        }
    }

    private Told told(JournalLine line, String place) {
        byte[] digest;
        try {
            digest = HexFormat.of().parseHex(String.valueOf(line.digest()));
        } catch (IllegalArgumentException e) {
            fault("JOURNAL.line-unreadable", place);
            digest = new byte[0];
        }
        return new Told(
                line.version() == null ? 0 : line.version(),
                digest,
                words(Keeper.message(line.act(), line.actId()), line.by(), line.at()),
                line.seq());
    }

    /// A short stand-in for what an inventory and a line must tell alike.
    static long words(String message, String by, Instant at) {
        String all = message + "\n" + by + "\n" + at;
        return HexFormat.fromHexDigitsToLong(
                Digests.of(all.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 16);
    }

    private void fault(String code, String place, Object... values) {
        faults.add(ArchiveVerifier.problem(code, place, values));
    }

    private static String at(String name) {
        return Journal.FOLDER + "/" + name;
    }

    /// What the lines tell of an object, in order; empty when they do not name it.
    List<Told> told(String object) {
        return told.getOrDefault(object, List.of());
    }

    Map<String, List<Told>> told() {
        return told;
    }

    /// The digests of the files that describe the storage root, as the first line tells them.
    Map<String, String> descriptions() {
        return first == null || !first.act().equals(Act.MADE) ? Map.of() : first.detail();
    }

    List<Problem> faults() {
        return faults;
    }

    List<Problem> notes() {
        return notes;
    }

    long lines() {
        return lines;
    }

    @Nullable JournalHead last() {
        return last;
    }
}
