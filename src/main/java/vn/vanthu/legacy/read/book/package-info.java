/// Reads old register books that were kept as tables: XLSX, XLS, CSV.
///
/// In: a file. Out: an [vn.vanthu.legacy.read.OldRegister], a paper a line, with every line that
/// could not be read told by its number. Columns are known by their headings, in whatever wording.
/// It must not know the register of this program, nor the kinds of papers.
@NullMarked
package vn.vanthu.legacy.read.book;

import org.jspecify.annotations.NullMarked;
