/// Shows somebody what there is to do: his drafts, what waits for him, what was issued lately, the
/// numbers to come, and what he should know.
///
/// In: who asks. Out: the first page after signing in. It must not know how a paper goes its way or
/// who may read what; it asks the rooms, and shows cards, never the text of a paper.
@NullMarked
package vn.vanthu.web.desk;

import org.jspecify.annotations.NullMarked;
