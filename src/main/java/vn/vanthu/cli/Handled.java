package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// What came of one input.
///
/// @param files those written, or none
/// @param fault what the program itself threw, or null
record Handled(
        Input input,
        boolean isDone,
        List<Problem> problems,
        List<Path> files,
        int pages,
        @Nullable Throwable fault) {

    static Handled done(Input input, List<Problem> problems, List<Path> files, int pages) {
        return new Handled(input, true, problems, files, pages, null);
    }

    static Handled refused(Input input, List<Problem> problems) {
        return new Handled(input, false, problems, List.of(), 0, null);
    }

    static Handled failed(Input input, Throwable fault) {
        return new Handled(input, false, List.of(Faults.problem(fault)), List.of(), 0, fault);
    }

    /// The same, saying nothing of what is merely worth a look.
    Handled withoutNotes() {
        List<Problem> graver =
                problems.stream().filter(p -> p.severity() != Problem.Severity.NOTE).toList();
        return new Handled(input, isDone, graver, files, pages, fault);
    }
}
