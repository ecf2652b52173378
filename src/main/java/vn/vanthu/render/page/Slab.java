package vn.vanthu.render.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.Mark;

/// A horizontal slice of a page that cannot be cut: a line, a table row, the head, the foot.
///
/// @param before space above, pt; falls away at the top of a page
/// @param height pt
/// @param after space below, pt; falls away at the foot of a page
/// @param breakable whether a page may end below it
/// @param marks what stands in it, measured from its own top left corner at the text's left edge
/// @param heads what is repeated above it when it begins a page: the header rows of its table
record Slab(
        double before,
        double height,
        double after,
        boolean breakable,
        List<Mark> marks,
        @Nullable Heads heads) {

    Slab {
        marks = List.copyOf(marks);
    }

    /// Header rows of a table, ready to be repeated.
    record Heads(double height, List<Mark> marks) {
        Heads {
            marks = List.copyOf(marks);
        }
    }

    Slab breakable(boolean breakable) {
        return new Slab(before, height, after, breakable, marks, heads);
    }
}
