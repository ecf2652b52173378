/// Shows a paper as it will be printed, while it is being written: the pages themselves.
///
/// In: a form as it stands in the browser, or a version of a draft. Out: its PDF with the place of
/// every field on the pages, what can be said of the pages, and the files of a draft to take along.
/// It must not know how pages are set or files written, and keeps nothing.
@NullMarked
package vn.vanthu.web.preview;

import org.jspecify.annotations.NullMarked;
