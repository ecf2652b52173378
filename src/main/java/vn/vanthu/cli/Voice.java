package vn.vanthu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.message.FieldNames;
import vn.vanthu.message.Language;
import vn.vanthu.message.ProblemTexts;
import vn.vanthu.message.Texts;

/// Speaks to the person at the terminal: results on one stream, problems on the other.
final class Voice {

    // A paper with more problems than this is the wrong file; nobody reads on.
    private static final int PROBLEMS = 1_000;

    private final Language language;
    private final Texts texts;
    private ProblemTexts problemTexts;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean isTerminal;
    private final boolean isRead;

    Voice(Language language, PrintStream out, PrintStream err, boolean isTerminal, boolean isRead) {
        this.language = language;
        this.texts = Texts.load("cli", language);
        this.problemTexts = ProblemTexts.of(language);
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
        this.isRead = isRead;
    }

    /// Lets further fields be called by their labels; `labels` by path.
    void learn(Map<String, String> labels) {
        problemTexts = ProblemTexts.of(FieldNames.of(language, labels), language);
    }

    Language language() {
        return language;
    }

    Texts texts() {
        return texts;
    }

    /// Whether a person watches the error stream.
    boolean isTerminal() {
        return isTerminal;
    }

    /// Whether a person reads the result stream, so that words may stand out in it.
    boolean isRead() {
        return isRead;
    }

    /// The error stream, for a progress bar that draws over itself.
    PrintStream err() {
        return err;
    }

    /// The result stream, for bytes that are a file's.
    PrintStream out() {
        return out;
    }

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    String say(String key, Object... values) {
        return texts.text(key, values);
    }

    /// A text from elsewhere, made fit for a terminal.
    String shown(String text) {
        return texts.text("shown", text);
    }

    /// What came of an act: notes and refusals in full, and what was done by `whenDone`.
    ///
    /// @return the exit code
    <T> int outcome(Outcome<T> outcome, Consumer<? super T> whenDone) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var notes) -> {
                whenDone.accept(value);
                out.flush();
                notes.forEach(this::problem);
                yield Exit.DONE;
            }
            case Outcome.Refused<T>(var problems) -> refused(problems);
        };
    }

    /// Every reason why nothing was done.
    ///
    /// @return the exit code
    int refused(List<Problem> problems) {
        problems.stream().limit(PROBLEMS).forEach(this::problem);
        if (problems.size() > PROBLEMS) {
            err.println("  " + say("problems.more", problems.size() - PROBLEMS));
        }
        return Exit.TO_MEND;
    }

    /// Of an act that tells its problems only.
    ///
    /// @param done the line to tell when there are none
    int done(List<Problem> problems, String done) {
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        tell(done);
        return Exit.DONE;
    }

    /// A line of the result.
    void tell(String line) {
        out.println(line);
    }

    /// A line about something wrong.
    void complain(String line) {
        err.println(line);
    }

    /// Every problem of one input in full: field, fact, rule, next act.
    void problems(String input, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        long fatal = problems.stream().filter(Problem::isFatal).count();
        err.println(
                fatal > 0
                        ? say("problems.refused", input, fatal)
                        : say("problems.warned", input, problems.size()));
        problems.stream().limit(PROBLEMS).forEach(this::problem);
        if (problems.size() > PROBLEMS) {
            err.println("  " + say("problems.more", problems.size() - PROBLEMS));
        }
        err.flush();
    }

    /// What one input suffers from, if anything.
    void outcome(Handled outcome, boolean trace) {
        problems(outcome.input().file().toString(), outcome.problems());
        Throwable fault = outcome.fault();
        if (trace && fault != null) {
            fault.printStackTrace(err);
        }
    }

    /// A number with one decimal, as the language writes it.
    String decimal(double number) {
        return String.format(Locale.of(language.code()), "%.1f", number);
    }

    /// A problem that belongs to no one paper.
    void problem(Problem problem) {
        String path = problem.field();
        String field = problemTexts.field(problem);
        String where = path.isEmpty() ? field : field + " (" + problemTexts.path(problem) + ")";
        String severity = say("severity." + problem.severity());
        err.println("  " + severity + " · " + where + " · " + problem.code());
        err.println("    " + problemTexts.what(problem));
        err.println("    " + say("problems.rule") + " " + problemTexts.rule(problem));
        err.println("    " + say("problems.remedy") + " " + problemTexts.remedy(problem));
    }

    /// The program itself broke a promise; the trace is for whoever mends it.
    void fault(Throwable fault, boolean trace) {
        problem(Faults.problem(fault));
        if (trace) {
            fault.printStackTrace(err);
        }
    }
}
