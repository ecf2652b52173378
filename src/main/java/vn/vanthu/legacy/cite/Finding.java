package vn.vanthu.legacy.cite;

import java.util.List;
import vn.vanthu.document.Problem;

/// Something that is wrong with references, and where.
///
/// @param where all references it is about, the first to be mended first
public record Finding(Problem problem, List<Cited> where) {

    public Finding {
        where = List.copyOf(where);
    }

    /// A reference in the paper that refers.
    ///
    /// @param paper the key of that paper
    public record Cited(String paper, Reference reference) {}
}
