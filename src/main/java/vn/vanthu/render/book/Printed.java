package vn.vanthu.render.book;

import java.util.List;
import java.util.Map;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.BookPage;

/// What came of printing a book.
public sealed interface Printed {

    /// The files, the same in every run.
    ///
    /// @param files bytes by suffix, such as `.pdf`
    /// @param pages the ruled pages in order; the cover and the first page are not among them; none
    ///   when the rows alone were asked for
    /// @param digest of the whole book, which the cover bears; without a cover that of the last
    ///   page; empty without pages
    record Files(Map<String, byte[]> files, List<BookPage> pages, String digest)
            implements Printed {
        public Files {
            files = Map.copyOf(files);
            pages = List.copyOf(pages);
        }
    }

    /// No file, and why.
    record Refused(List<Problem> problems) implements Printed {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
