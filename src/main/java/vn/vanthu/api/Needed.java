package vn.vanthu.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;

/// Collects what a request lacks, so that all of it is told at once.
final class Needed {

    private final List<Problem> problems = new ArrayList<>();

    /// Notes that a member must be there.
    Needed member(String name, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            problems.add(Problem.must("API.missing", name));
        }
        return this;
    }

    /// Ends the request when something is missing.
    void check() {
        Refusal.unlessEmpty(problems);
    }

    /// A member that was checked.
    static <T> T of(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a member was used without being checked");
        }
        return value;
    }
}
