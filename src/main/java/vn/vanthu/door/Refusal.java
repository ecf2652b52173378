package vn.vanthu.door;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Ends a request that cannot be done, with every reason.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final HttpStatus status;

    public Refusal(List<Problem> problems) {
        this(Statuses.of(problems), problems);
    }

    public Refusal(Problem problem) {
        this(List.of(problem));
    }

    public Refusal(HttpStatus status, List<Problem> problems) {
        // It steers, it is no fault: no stack is needed, and no text of a paper may get into a log.
        super(null, null, false, false);
        this.problems = List.copyOf(problems);
        this.status = status;
    }

    public List<Problem> problems() {
        return problems;
    }

    public HttpStatus status() {
        return status;
    }

    /// What was done; a refusal ends the request.
    public static <T> T orValue(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, _) -> value;
            case Outcome.Refused<T>(var problems) -> throw new Refusal(problems);
        };
    }

    /// Ends the request unless the list is empty.
    public static void unlessEmpty(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
