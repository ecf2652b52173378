package vn.vanthu.register;

import java.util.List;
import vn.vanthu.document.Problem;

/// What came of asking for a number.
public sealed interface Given {

    /// The number is given, and on the disk.
    ///
    /// @param again whether it had been given to the same paper before
    // In this room a number is a paper's.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Number(Entry entry, boolean again) implements Given {}

    /// No number is given, for these reasons.
    record Refused(List<Problem> problems) implements Given {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// For one reason.
    static Given refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
