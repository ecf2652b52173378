/// Says how papers look: the sheet of cells, its pages, the layout rules of each time.
///
/// The words all parts of rendering share. `cells` lays a paper into a [Sheet], `page` breaks it
/// into [Pages], `pdf`, `docx` and `html` write them and stay dumb, `press` runs the whole and
/// proves that the finished files say the same; `book` prints the ruled books of the office by the
/// same typesetter and writers.
///
/// In: a [vn.vanthu.document.Paper] or [vn.vanthu.document.book.Book], and the layout rules of its
/// time. Out: finished files, proven, or the problems that forbid handing them out. It must not
/// know kinds, forms, JSON or where files go.
@NullMarked
@ApplicationModule(
        displayName = "Render",
        allowedDependencies = {"document", "document :: book"})
package vn.vanthu.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
