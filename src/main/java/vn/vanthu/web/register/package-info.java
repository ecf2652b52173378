/// Shows the sổ đăng ký văn bản đi: the book by numbers, what became of each, its audit, and the
/// acts of Văn thư on numbers that no paper bears.
///
/// In: series, entries and audits of the register's desk. Out: the book as a table, pages of single
/// numbers, books as files. It must not read full texts, nor reckon a number itself.
@NullMarked
package vn.vanthu.web.register;

import org.jspecify.annotations.NullMarked;
