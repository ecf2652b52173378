/// Shows drafts and lets people write them: the list, a new one, the editor, what was saved before.
///
/// In: what is typed into the form of a kind of paper, and text that is pasted. Out: `form/1`
/// handed to the drafts, their state as pages and small JSON answers, and pasted text as blocks and
/// values of the form. It must not know how a draft is kept, who may write it, how text is
/// understood, or how a paper looks.
@NullMarked
package vn.vanthu.web.draft;

import org.jspecify.annotations.NullMarked;
