package vn.vanthu.document.json;

import java.util.List;
import vn.vanthu.document.Problem;

/// What came of reading something a person wrote.
public sealed interface Reading<T> {

    /// It could be read; the problems left are none that stop it.
    record Read<T>(T value, List<Problem> problems) implements Reading<T> {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /// It could not be read; at least one of the problems says why.
    record Refused<T>(List<Problem> problems) implements Reading<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    List<Problem> problems();
}
