package vn.vanthu.keeping;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// The dump of a restored folder cannot be read into the database; nothing of it was.
public final class DumpRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DumpRefused(Problem problem, @Nullable Throwable cause) {
        super(problem.code() + " " + problem.values(), cause);
        this.problem = problem;
    }

    /// The same as something a person can mend.
    public Problem problem() {
        return problem;
    }
}
