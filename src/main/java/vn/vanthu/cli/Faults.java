package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import vn.vanthu.document.Problem;

/// Turns what the machine throws into problems a person can act on.
final class Faults {

    private Faults() {}

    static Problem problem(Throwable fault) {
        return Problem.must("PROGRAM.fault", "", fault.toString());
    }

    /// Why a file could not be read or written, in the voice's language where we know the case and
    /// in the system's own words where we do not.
    static String reason(Voice voice, IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> voice.say("reason.access");
            case NoSuchFileException _ -> voice.say("reason.missing");
            case NotDirectoryException _, FileAlreadyExistsException _ ->
                    voice.say("reason.not-a-folder");
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(fault.getMessage());
        };
    }
}
