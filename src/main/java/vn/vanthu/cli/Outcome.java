package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// What came of one input.
///
/// @param files those written, or none
/// @param fault what the program itself threw, or null
record Outcome(
        Input input,
        boolean isDone,
        List<Problem> problems,
        List<Path> files,
        int pages,
        @Nullable Throwable fault) {

    static Outcome done(Input input, List<Problem> problems, List<Path> files, int pages) {
        return new Outcome(input, true, problems, files, pages, null);
    }

    static Outcome refused(Input input, List<Problem> problems) {
        return new Outcome(input, false, problems, List.of(), 0, null);
    }

    static Outcome failed(Input input, Throwable fault) {
        return new Outcome(input, false, List.of(Faults.problem(fault)), List.of(), 0, fault);
    }

    /// The same, saying nothing of what is merely worth a look.
    Outcome withoutNotes() {
        List<Problem> graver =
                problems.stream().filter(p -> p.severity() != Problem.Severity.NOTE).toList();
        return new Outcome(input, isDone, graver, files, pages, fault);
    }
}
