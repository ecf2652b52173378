package vn.vanthu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the journal and the hash that the line there bears; printed or kept elsewhere, it
/// proves that the journal up to there was never rewritten.
///
/// @param seq from 1; 0 stands for an empty journal
public record JournalHead(long seq, String hash) {

    /// The file beside the journal that names its last line known to be on the disk.
    ///
    /// It is written after the line was forced and is not forced itself: after a loss of power it
    /// may lag behind, but it never runs ahead. A journal that ends before it was cut.
    static final String FILE = "head";

    private static final int BYTES = 192;
    private static final Pattern FORM =
            Pattern.compile("\\{\"seq\":(\\d{1,18}),\"hash\":\"([0-9a-f]{128})\"} *\n");

    public JournalHead {
        if (seq < 0) {
            throw new IllegalArgumentException("seq " + seq + " must not be below 0");
        }
    }

    static JournalHead of(JournalLine line) {
        return new JournalHead(line.seq(), line.hash());
    }

    /// Always of the same length, so that it is overwritten in place.
    byte[] bytes() {
        String text = "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\"}";
        return (text + " ".repeat(BYTES - 1 - text.length()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Reads the file; nothing when it is missing or says something else.
    static Optional<JournalHead> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file) || Files.size(file) != BYTES) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return form.matches()
                ? Optional.of(new JournalHead(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }
}
