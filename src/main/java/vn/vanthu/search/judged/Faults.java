package vn.vanthu.search.judged;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Problem;

/// What is wrong with the lines of the files, all of it up to a bound.
final class Faults {

    /// A file with more faults is the wrong file; nobody reads on.
    static final int MOST = 200;

    private final List<Problem> problems = new ArrayList<>();
    private int left;

    /// Notes a fault of a line; file and line become the first values of the sentence.
    void at(Path file, long line, String code, Object... values) {
        note(Problem.Severity.MUST, file, line, code, values);
    }

    /// The same of what does not stop the measuring.
    void doubt(Path file, long line, String code, Object... values) {
        note(Problem.Severity.SHOULD, file, line, code, values);
    }

    private void note(
            Problem.Severity severity, Path file, long line, String code, Object... values) {
        if (problems.size() == MOST) {
            left++;
            return;
        }
        List<String> told = new ArrayList<>(List.of(file.toString(), String.valueOf(line)));
        for (Object value : values) {
            told.add(String.valueOf(value));
        }
        problems.add(new Problem(severity, code, "", told));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean isFull() {
        return problems.size() >= MOST;
    }

    boolean areFatal() {
        return problems.stream().anyMatch(Problem::isFatal);
    }

    List<Problem> all() {
        if (left == 0) {
            return List.copyOf(problems);
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(Problem.Severity.NOTE, "JUDGED.more", "", List.of("" + left)));
        return all;
    }
}
