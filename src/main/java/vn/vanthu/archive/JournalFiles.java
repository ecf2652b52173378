package vn.vanthu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.disk.Disk;

/// Knows where every line of the journal lies, reads on what others appended, and writes behind it.
///
/// Not for several threads at once: the [Journal] lets in one at a time.
final class JournalFiles {

    private final Disk disk;
    private final Path folder;
    private final Clock clock;
    private final LineIndex index = new LineIndex();

    private @Nullable JournalLine last;
    // The year of the newest file, and how much of it is known.
    private int year;
    private long size;

    /// What stood behind the last whole line and is no line: moved aside, not lost.
    record Torn(Path aside, long bytes, long behind) {}

    JournalFiles(Disk disk, Path folder, Clock clock) {
        this.disk = disk;
        this.folder = folder;
        this.clock = clock;
    }

    long lastSeq() {
        return index.size();
    }

    @Nullable JournalLine last() {
        return last;
    }

    /// Whether all that the folder holds is known.
    boolean isKnown() throws IOException {
        List<JournalFile> files = JournalFile.all(folder);
        return files.isEmpty()
                ? year == 0
                : files.getLast().year() == year && Files.size(files.getLast().path()) == size;
    }

    /// Reads the lines behind those known, and moves aside what a crash left behind the last.
    ///
    /// @param sure how many lines are known to be on the disk
    /// @throws ArchiveDamaged when one of those is missing or no line
    List<Torn> catchUp(long sure) throws IOException {
        List<Torn> torn = new ArrayList<>();
        List<JournalFile> files = JournalFile.all(folder);
        for (JournalFile file : files) {
            if (file.year() < year) {
                continue;
            }
            if (file.year() > year) {
                year = file.year();
                size = 0;
            }
            long there = Files.size(file.path());
            if (there < size) {
                throw new ArchiveDamaged(place(file), there + " bytes", size + " bytes");
            }
            file.read(size, this::follow);
            if (there > size) {
                if (index.size() < sure || !file.equals(files.getLast())) {
                    throw new ArchiveDamaged(
                            place(file) + " at byte " + size,
                            "something else",
                            "line " + (index.size() + 1) + " of the chain");
                }
                torn.add(moveAside(file));
            }
        }
        if (index.size() < sure) {
            throw new ArchiveDamaged(
                    Journal.FOLDER, index.size() + " lines", "at least " + sure + " lines");
        }
        return torn;
    }

    private String place(JournalFile file) {
        return Journal.FOLDER + "/" + file.path().getFileName();
    }

    /// Takes in the line if it is whole and follows the last one.
    private boolean follow(JournalFile.Raw raw) {
        if (!raw.ended() || raw.text() == null) {
            return false;
        }
        JournalLine line;
        try {
            line = JournalLine.parse(raw.text());
        } catch (IllegalArgumentException e) {
            return false;
        }
        String before = last == null ? JournalLine.NOTHING_BEFORE : last.hash();
        if (line.seq() != index.size() + 1 || !line.previous().equals(before)) {
            return false;
        }
        index.add(line.actId(), year, raw.offset());
        last = line;
        size = raw.offset() + raw.length() + 1;
        return true;
    }

    private Torn moveAside(JournalFile file) throws IOException {
        byte[] all = Files.readAllBytes(file.path());
        byte[] rest = Arrays.copyOfRange(all, (int) size, all.length);
        String name = "torn-" + (index.size() + 1) + "-" + clock.millis();
        Path aside = folder.resolve(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = folder.resolve(name + "-" + i);
        }
        disk.write(aside, rest);
        disk.force(aside);
        disk.forceFolder(folder);
        disk.truncate(file.path(), size);
        return new Torn(aside, rest.length, index.size());
    }

    /// Writes lines that follow the last one, and forces them.
    void append(List<JournalLine> lines) throws IOException {
        // A clock that runs backwards does not send a line into a file of the past.
        int now = Math.max(year, clock.instant().atZone(clock.getZone()).getYear());
        JournalFile file = JournalFile.of(folder, now);
        if (now > year) {
            disk.write(file.path(), new byte[0]);
            disk.forceFolder(folder);
            year = now;
            size = 0;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        try {
            disk.overwrite(file.path(), size, text.toString().getBytes(StandardCharsets.UTF_8));
            disk.force(file.path());
        } catch (IOException e) {
            takeBack(file, e);
            throw e;
        }
        for (JournalLine line : lines) {
            index.add(line.actId(), year, size);
            size += line.text().getBytes(StandardCharsets.UTF_8).length + 1;
            last = line;
        }
    }

    /// Half a line, or one that may not be on the disk, is taken back before anyone reads it.
    private void takeBack(JournalFile file, IOException e) {
        try {
            disk.truncate(file.path(), size);
        } catch (IOException again) {
            // The next writer meets the rest behind the last whole line and moves it aside.
            e.addSuppressed(again);
        }
    }

    /// Names the last line beside the journal, see [JournalHead#FILE].
    void writeHead() throws IOException {
        Path file = folder.resolve(JournalHead.FILE);
        byte[] bytes =
                (last == null
                                ? new JournalHead(0, JournalLine.NOTHING_BEFORE)
                                : JournalHead.of(last))
                        .bytes();
        if (Files.exists(file) && Files.size(file) == bytes.length) {
            disk.overwrite(file, 0, bytes);
        } else {
            disk.delete(file);
            disk.write(file, bytes);
            disk.force(file);
            disk.forceFolder(folder);
        }
    }

    /// The line of an act, or null.
    @Nullable JournalLine search(String actId) throws IOException {
        for (int seq : index.candidates(actId)) {
            JournalLine line = lines(seq, 1).getFirst();
            if (line.actId().equals(actId)) {
                return line;
            }
        }
        return null;
    }

    /// Lines from `fromSeq` on, at most `limit`.
    List<JournalLine> lines(long fromSeq, int limit) throws IOException {
        List<JournalLine> lines = new ArrayList<>();
        long next = Math.max(1, fromSeq);
        long end = Math.min(index.size(), next + limit - 1);
        while (next <= end) {
            long first = next;
            int before = lines.size();
            JournalFile.of(folder, index.year(first))
                    .read(
                            index.offset(first),
                            raw -> {
                                lines.add(parsed(raw, first));
                                return first + lines.size() - before <= end;
                            });
            if (lines.size() == before) {
                throw new ArchiveDamaged(Journal.FOLDER + " line " + first, "nothing", "a line");
            }
            next = first + lines.size() - before;
        }
        return lines;
    }

    private static JournalLine parsed(JournalFile.Raw raw, long near) {
        try {
            return JournalLine.parse(String.valueOf(raw.text()));
        } catch (IllegalArgumentException e) {
            throw new ArchiveDamaged(Journal.FOLDER + " near line " + near, e);
        }
    }
}
