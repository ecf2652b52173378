/// Shows an issued paper: its pages, its files, what the archive knows of it, what happened to it,
/// and the acts that may still be done to it.
///
/// In: cards, files and versions of issued papers. Out: the page of a paper, downloads named by
/// rule, forms for recall, copies and rights. It must not change what was issued; every act goes
/// through the rooms, which keep what was.
@NullMarked
package vn.vanthu.web.paper;

import org.jspecify.annotations.NullMarked;
