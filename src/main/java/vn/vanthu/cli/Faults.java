package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import vn.vanthu.archive.ArchiveDamaged;
import vn.vanthu.archive.ArchiveUnwritable;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.DumpRefused;
import vn.vanthu.keeping.RebuildNeeded;
import vn.vanthu.register.RegisterException;

/// Turns what the machine throws into problems a person can act on.
final class Faults {

    private Faults() {}

    static Problem problem(Throwable fault) {
        // Spring wraps what a room throws while it opens.
        for (Throwable at = fault; at != null; at = at.getCause()) {
            Problem known = known(at);
            if (known != null) {
                return known;
            }
        }
        return Problem.must("PROGRAM.fault", "", fault.toString());
    }

    private static @Nullable Problem known(Throwable fault) {
        String words = String.valueOf(fault.getMessage());
        return switch (fault) {
            case RebuildNeeded needed -> needed.problem();
            case DumpRefused refused -> refused.problem();
            case ArchiveDamaged _ -> Problem.must("DATA.damaged", "", words);
            case ArchiveUnwritable _ -> Problem.must("DATA.unwritable", "", words);
            // A file where a folder should be, a folder that may not be written.
            case FileSystemException _ -> Problem.must("DATA.unwritable", "", words);
            case SQLException _ -> Problem.must("DATA.database", "", words);
            case RegisterException _ when fault.getCause() == null ->
                    Problem.must("DATA.database", "", words);
            case PortInUseException port -> Problem.must("SERVE.port", "", port.getPort());
            default -> null;
        };
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
