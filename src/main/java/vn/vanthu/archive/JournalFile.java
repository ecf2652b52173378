package vn.vanthu.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.ocfl.PapersRoot;

/// Reads the journal of one year line by line, whatever state it is in.
///
/// @param path `journal/2026.jsonl`
record JournalFile(Path path, int year) {

    private static final Pattern NAME = Pattern.compile("[0-9]{4}\\.jsonl");

    /// Told of every line in order; ends the reading by returning false.
    interface Visitor {
        boolean line(Raw line) throws IOException;
    }

    /// What stands between two line breaks.
    ///
    /// @param offset where it begins in the file
    /// @param text null when it is no UTF-8 or longer than any line
    /// @param ended whether a line break follows
    record Raw(long offset, int length, @Nullable String text, boolean ended) {}

    /// The files of a journal in order of years; none when the folder is missing.
    static List<JournalFile> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        return PapersRoot.entries(folder).stream()
                .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
                .map(JournalFile::new)
                .toList();
    }

    private JournalFile(Path path) {
        this(path, Integer.parseInt(String.valueOf(path.getFileName()).substring(0, 4)));
    }

    static JournalFile of(Path folder, int year) {
        return new JournalFile(folder.resolve(String.format("%04d.jsonl", year)));
    }

    /// Reads on from `offset`, which must be the beginning of a line.
    void read(long offset, Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(offset);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long start = offset;
            long at = offset;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == '\n') {
                    if (!visitor.line(raw(start, at - 1, bytes, true))) {
                        return;
                    }
                    bytes.reset();
                    start = at;
                } else if (bytes.size() <= JournalLine.LONGEST) {
                    bytes.write(b);
                }
            }
            if (at > start) {
                visitor.line(raw(start, at, bytes, false));
            }
        }
    }

    private static Raw raw(long start, long end, ByteArrayOutputStream bytes, boolean ended) {
        String text = null;
        if (bytes.size() <= JournalLine.LONGEST) {
            try {
                text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                                .toString();
            } catch (CharacterCodingException e) {
                text = null;
            }
        }
        return new Raw(start, (int) Math.min(end - start, Integer.MAX_VALUE), text, ended);
    }
}
