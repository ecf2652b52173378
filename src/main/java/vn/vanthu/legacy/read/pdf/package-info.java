/// Reads a PDF: its words at their places, its rules, its own JSON.
///
/// In: a file. Out: pages of lines, and the paper itself when this program wrote the file; pages
/// whose words cannot be trusted are handed to `scan`, as the scanner saw them where a page is one
/// picture, else drawn. It must not know what lines mean.
@NullMarked
package vn.vanthu.legacy.read.pdf;

import org.jspecify.annotations.NullMarked;
