package vn.vanthu.keeping;

import vn.vanthu.document.Problem;

/// Register and archive do not belong together, so that going on would give numbers twice; the
/// register must be made again from the archive, or the right database put back.
public final class RebuildNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RebuildNeeded(Problem problem) {
        super(problem.code() + " " + problem.values());
        this.problem = problem;
    }

    /// The same as something a person can mend.
    public Problem problem() {
        return problem;
    }
}
