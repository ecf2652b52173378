package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Reads a file that a command names, and puts bytes where a command wants them.
final class FileBytes {

    private FileBytes() {}

    /// @param most bytes; a larger file is refused before it is read
    static Outcome<byte[]> read(Path file, long most, Voice voice) {
        try {
            if (!Files.exists(file)) {
                return Outcome.refused(Problem.must("FILE.missing", "", file));
            }
            if (!Files.isRegularFile(file)) {
                return Outcome.refused(Problem.must("FILE.not-a-file", "", file));
            }
            long size = Files.size(file);
            return size > most
                    ? Outcome.refused(Problem.must("LIMIT.bytes", "", size, most))
                    : Outcome.done(Files.readAllBytes(file));
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.must("FILE.unreadable", "", file, Faults.reason(voice, e)));
        }
    }

    /// Writes to `file`, whole or not at all and never over another; to the result stream when no
    /// file is named.
    static Outcome<byte[]> write(byte[] bytes, @Nullable Path file, Voice voice) {
        if (file == null) {
            voice.out().writeBytes(bytes);
            return Outcome.done(bytes);
        }
        if (Files.exists(file)) {
            return Outcome.refused(Problem.must("OUTPUT.exists", "", file));
        }
        try {
            Delivery.deliver(file, Map.of("", bytes));
            voice.tell(voice.say("written", file));
            return Outcome.done(bytes);
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.must("OUTPUT.unwritable", "", file, Faults.reason(voice, e)));
        }
    }
}
