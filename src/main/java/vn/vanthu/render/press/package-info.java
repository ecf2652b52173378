/// Runs the writers over one paper and proves that what they made says the same.
///
/// In: a paper, its JSON, the wanted formats. Out: the finished files, or the problems that forbid
/// handing any of them out. It must not know where files go.
@NullMarked
@NamedInterface("press")
package vn.vanthu.render.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
