/// Breaks a sheet into lines and pages.
///
/// In: a [vn.vanthu.render.Sheet]. Out: [vn.vanthu.render.Pages], where every line stands. It must
/// not know papers or writers; it changes no word.
@NullMarked
@NamedInterface("page")
package vn.vanthu.render.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
