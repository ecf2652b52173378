/// Writes laid-out pages for the screen, and the same paper as an accessible reading version.
///
/// In: [vn.vanthu.render.Pages]. Out: well-formed HTML without scripts or outside files, and the
/// text read back for the proof. It must not decide anything about words or places.
@NullMarked
@NamedInterface("html")
package vn.vanthu.render.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
