/// Reads what word processors left: DOCX, DOC and RTF.
///
/// In: a file. Out: one page of lines, a line a paragraph, labels of lists as they are shown, rows
/// of tables as cells parted by tabs, a head without rules cell by cell. Nothing of a file is run
/// or fetched: macros, fields and links stay dead. It must not know what lines mean.
@NullMarked
package vn.vanthu.legacy.read.word;

import org.jspecify.annotations.NullMarked;
