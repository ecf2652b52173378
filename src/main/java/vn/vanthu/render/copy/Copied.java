package vn.vanthu.render.copy;

import java.util.List;
import vn.vanthu.document.Problem;

/// What came of making a copy.
public sealed interface Copied {

    /// The copy.
    ///
    /// @param bytes the file; it begins with the bytes of the original
    /// @param pages how many pages it has
    @SuppressWarnings("ArrayRecordComponent") // A file is its bytes; nobody compares two.
    record File(byte[] bytes, int pages) implements Copied {}

    /// No copy, and why.
    record Refused(List<Problem> problems) implements Copied {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
