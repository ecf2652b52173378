package vn.vanthu.workflow;

import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Asks that whoever sends back, gives up or recalls says why.
final class Reason {

    /// Characters of the longest reason; it must fit a cell of the printed book.
    static final int LONGEST = 500;

    private Reason() {}

    /// `subject` itself when there is a reason of fair length.
    static <T> Outcome<T> checked(T subject, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Problem.must("DRAFT.reason-missing", "reason"));
        }
        return reason.length() <= LONGEST
                ? Outcome.done(subject)
                : Outcome.refused(
                        Problem.must("DRAFT.reason-long", "reason", reason.length(), LONGEST));
    }
}
