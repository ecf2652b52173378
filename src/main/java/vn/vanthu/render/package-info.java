/// Lays a paper into the decree's numbered cells, breaks it into lines and pages, and proves that
/// what the writers made of it says the same.
///
/// In: a [vn.vanthu.document.Paper] and the layout rules of its time. Out: a [Sheet] (every word as
/// it will stand, in reading order), its [Pages] (where each line stands), and through the writers
/// in `pdf`, `docx` and `html` the finished files. Writers stay dumb: what needs a decision is
/// decided here. It must not know kinds, forms, JSON or where files go.
@NullMarked
@ApplicationModule(displayName = "Render", allowedDependencies = "document")
package vn.vanthu.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
