package vn.vanthu.search.judged;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a file line by line: UTF-8 with or without a byte order mark, any line end.
final class Lines {

    /// Bytes of the longest line; a book fits, a file without line ends does not fill the memory.
    static final int LONGEST = 16 << 20;

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final Path file;
    private final Faults faults;

    Lines(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// What is done with each line that is not blank.
    interface Reader {
        /// Takes one.
        ///
        /// @param number of the line, from 1
        void line(long number, String text);
    }

    /// Reads to the end, or until so much is wrong that nobody would read on.
    void each(Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean isCut = false;
            long number = 1;
            for (int b = in.read(); ; b = in.read()) {
                if (b == '\n' || b < 0) {
                    if (isCut) {
                        faults.at(file, number, "JUDGED.long", LONGEST >> 20);
                    } else if (line.size() > 0) {
                        decode(number, line.toByteArray(), reader);
                    }
                    if (b < 0 || faults.isFull()) {
                        return;
                    }
                    line.reset();
                    isCut = false;
                    number++;
                } else if (line.size() < LONGEST) {
                    line.write(b);
                } else {
                    isCut = true;
                }
            }
        }
    }

    private void decode(long number, byte[] bytes, Reader reader) {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException _) {
            faults.at(file, number, "JUDGED.encoding");
            return;
        }
        if (number == 1 && !text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        if (!text.isBlank()) {
            reader.line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }
    }
}
