package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the title and the body (NĐ 30, PL I, II.6.a; PL III, mẫu 1.1–1.3).
///
/// @param authority thẩm quyền ban hành, printed above the bases of decisions and resolutions
/// @param bases căn cứ and `Theo đề nghị của …`, one line each; a line without closing punctuation
///   gets the one its time asks for
/// @param enacting `Quyết định`, `Quyết nghị` without the colon
public record Preamble(
        @Nullable String authority, List<List<Run>> bases, @Nullable String enacting) {

    public static final Preamble NONE = new Preamble(null, List.of(), null);

    public Preamble {
        bases = bases.stream().map(List::copyOf).toList();
    }
}
