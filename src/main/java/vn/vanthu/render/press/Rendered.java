package vn.vanthu.render.press;

import java.util.List;
import java.util.Map;
import vn.vanthu.document.Problem;

/// What came of rendering a paper.
public sealed interface Rendered {

    /// All files, proven to say the same when that was asked for.
    ///
    /// @param files bytes by suffix, such as `.pdf` or `.reading.html`
    /// @param pages how many pages the paper has
    record Files(Map<String, byte[]> files, int pages) implements Rendered {
        public Files {
            files = Map.copyOf(files);
        }
    }

    /// No file, and why.
    record Refused(List<Problem> problems) implements Rendered {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
