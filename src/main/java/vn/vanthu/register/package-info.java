/// Gives each outgoing paper its one number and day of the year, and accounts for every number.
///
/// In: number series as the office configured them, requests of papers that are ready, and who
/// acts, as a plain name. Out: an [Entry] a number or a list of [vn.vanthu.document.Problem]; the
/// sổ đăng ký văn bản đi and the audit of gaps as plain [vn.vanthu.document.book.Book]; the acts
/// that a journal must still hear of. It must not know accounts and rights, what a paper says
/// beyond its line in the book, where papers are kept, or how a book looks in print.
@NullMarked
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"document", "document::book", "database"})
package vn.vanthu.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
