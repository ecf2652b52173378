package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;

/// Reads one input file into a paper; whatever goes wrong comes out as problems.
final class Reception {

    private Reception() {}

    static Reading<Paper> read(Path file, Office office, Voice voice) {
        try {
            // Asked before reading: a file of many gigabytes would not fit the memory.
            long size = Files.size(file);
            if (size > Limits.BYTES) {
                return refused(Problem.must("LIMIT.bytes", "", size, Limits.BYTES));
            }
            return office.read(Files.readAllBytes(file));
        } catch (IOException e) {
            return refused(Problem.must("FILE.unreadable", "", file, Faults.reason(voice, e)));
        }
    }

    private static Reading<Paper> refused(Problem problem) {
        return new Reading.Refused<>(List.of(problem));
    }
}
