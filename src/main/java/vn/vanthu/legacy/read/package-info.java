/// Reads a file of the past: whatever it is, pages of lines or the reasons why not.
///
/// [Readers] is all that others need. It hands each file to a process of its own with a bounded
/// heap and a bounded time, so that no file can take the program down; what sort of file it is, the
/// bytes tell and never the name.
///
/// In: the path or the bytes of a file, [ReadLimits]. Out: a [vn.vanthu.legacy.ReadFile], an
/// [OldRegister], or the problems. It must not know what a paper's lines mean, nor where a file
/// came from or goes to.
@NullMarked
@NamedInterface("read")
package vn.vanthu.legacy.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
