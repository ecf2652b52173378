/// Writes a sheet as a DOCX that a clerk can go on editing, and reads one back.
///
/// In: the [vn.vanthu.render.Pages] of a sheet. Out: the bytes of a Word document with a named
/// style for every role, whose lines break where the PDF breaks them; and, from such bytes, the
/// words in reading order, for the proof that the files say the same. It must not decide anything
/// about the paper: words come from the sheet, sizes from the layout rules.
@NullMarked
@NamedInterface("docx")
package vn.vanthu.render.docx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
