package vn.vanthu.legacy.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.legacy.batch.Archiving.Mark;
import vn.vanthu.legacy.repair.Repair;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.legacy.repair.SyllableModel;

/// The words that clean papers of the archive use, learnt as they come and kept in a file together
/// with the line of the journal up to which they were learnt.
///
/// A file that is not whole is written again from the archive, as is one of another archive.
final class LearntWords {

    private static final Logger LOG = LoggerFactory.getLogger(LearntWords.class);

    private static final int LINES = 1_000;
    // Writing the file takes as long as learning from some hundred papers.
    private static final int SELDOM = 5_000;

    private final Archiving archive;
    private final Path file;
    private @Nullable Learnt learnt;

    private record Learnt(Mark mark, SyllableModel model) {}

    LearntWords(Archiving archive, Path file) {
        this.archive = archive;
        this.file = file;
    }

    /// Learns from what came since, from whichever program.
    synchronized void refresh() {
        Learnt now = learnt();
        if (!archive.has(now.mark())) {
            now = new Learnt(Mark.START, SyllableModel.base());
        }
        long kept = now.mark().line();
        Mark next = learn(now);
        while (!next.equals(now.mark())) {
            now = new Learnt(next, now.model());
            if (next.line() - kept >= SELDOM) {
                keep(now);
                kept = next.line();
            }
            next = learn(now);
        }
        if (next.line() > kept) {
            keep(now);
        }
        learnt = now;
    }

    private Mark learn(Learnt now) {
        return archive.since(now.mark(), LINES, held -> now.model().learn(held.text()));
    }

    synchronized RepairedText repair(String text) {
        return new Repair(learnt().model()).of(text);
    }

    private Learnt learnt() {
        Learnt known = learnt;
        if (known == null) {
            known = read();
            learnt = known;
        }
        return known;
    }

    private Learnt read() {
        if (Files.exists(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                Mark mark = Mark.of(new DataInputStream(in).readUTF());
                return new Learnt(mark, SyllableModel.read(in));
            } catch (IOException e) {
                LOG.warn("{} is learnt again: {}", file, e.getMessage());
            }
        }
        return new Learnt(Mark.START, SyllableModel.base());
    }

    private void keep(Learnt now) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "words-", ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                    DataOutputStream data = new DataOutputStream(out);
                    data.writeUTF(now.mark().toString());
                    data.flush();
                    now.model().write(out);
                }
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
