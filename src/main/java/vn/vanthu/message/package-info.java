/// Turns problems into the sentences a person reads, in Vietnamese and in English.
///
/// In: a [vn.vanthu.document.Problem], or a key with its values. Out: plain text, safe to print on
/// a terminal; a page still has to escape it. The words themselves stand in
/// `src/main/resources/messages`. It must not know who asks (terminal, page or API), nor what a
/// problem means for the work.
@NullMarked
@ApplicationModule(displayName = "Message", allowedDependencies = "document")
package vn.vanthu.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
