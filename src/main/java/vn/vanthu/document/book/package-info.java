/// Describes a book or list of the office as plain data: cover, columns, rows (NĐ 30, PL IV).
///
/// In: values checked by their own constructors. Out: [Book], which `render` prints, and the
/// digests that tie the printed pages to it. It must not know looks, files, the clock, or where the
/// rows come from.
@NullMarked
@NamedInterface("book")
package vn.vanthu.document.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
