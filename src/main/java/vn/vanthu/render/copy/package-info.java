/// Puts the three copy forms on finished files: sao y, sao lục, trích sao (NĐ 30, Đ.25–27).
///
/// In: the bytes of a PDF, ours or foreign, and what the copying agency writes on it
/// ([vn.vanthu.document.CopyMark]); for an excerpt the issued paper and the chosen parts. Out: the
/// same bytes with the copy's words appended in an incremental update, so that signatures on the
/// original stay true; or the problems that forbid it. It must not know who may copy what, numbers,
/// JSON or where files go.
@NullMarked
@NamedInterface("copy")
package vn.vanthu.render.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
