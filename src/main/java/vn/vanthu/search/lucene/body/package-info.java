/// Hands the words of a paper's body to Lucene in one piece, and makes three fields of it when a
/// segment is written.
///
/// A body has some thirteen hundred words and seven hundred different pairs of neighbours. Lucene
/// would look each of them up in tables of all words of thousands of papers, which no cache of a
/// processor holds: that was two fifths of what indexing cost. Here a body is told as one long
/// word, the bundle. When Lucene writes a segment all bundles are taken apart at once and their
/// words dealt out in order, as mail is sorted. What lies on the disk afterwards is what Lucene
/// would have written of words handed in one by one, and is read by Lucene alone.
///
/// In: the [vn.vanthu.search.text.Tokens] of a body. Out: what Lucene reads of them, and a writer's
/// configuration that takes bundles apart. It must not know papers.
@NullMarked
package vn.vanthu.search.lucene.body;

import org.jspecify.annotations.NullMarked;
