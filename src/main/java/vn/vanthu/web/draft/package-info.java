/// Shows drafts and lets people write them: the list, a new one, the editor, what was saved before.
///
/// In: what is typed into the form of a kind of paper. Out: `form/1` handed to the drafts, and their
/// state as pages and small JSON answers. It must not know how a draft is kept, who may write it, or
/// how a paper looks.
@NullMarked
package vn.vanthu.web.draft;

import org.jspecify.annotations.NullMarked;
