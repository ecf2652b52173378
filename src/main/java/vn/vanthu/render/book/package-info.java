/// Prints the ruled books of the office: PDF, DOCX, XLSX and CSV of one
/// [vn.vanthu.document.book.Book].
///
/// The book is cut into leaves, one a page, and laid once into the house's sheet; typesetter and
/// writers are those of papers. In: a book and the wanted formats. Out: the files and the digest of
/// each page, or the problems that forbid printing. It must not know registers, databases, the
/// clock or where files go.
@NullMarked
@NamedInterface("book")
package vn.vanthu.render.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
