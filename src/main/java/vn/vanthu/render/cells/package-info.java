/// Lays a paper into the decree's numbered cells.
///
/// In: a paper, the layout rules of its time, the widths of letters. Out: a
/// [vn.vanthu.render.Sheet] with every word as it will stand: labels, capitals, punctuation. It
/// must not know pages or writers.
@NullMarked
@NamedInterface("cells")
package vn.vanthu.render.cells;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
