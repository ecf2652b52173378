/// Lets a clerk bring papers of the past in: drop their files, look through what they seem to be,
/// the most doubtful first, confirm each beside its original, and archive what is confirmed.
///
/// In: files of a browser; batches, proposals and places of `legacy.batch`. Out: the list of
/// proposals, the screen that confirms one, pictures of originals. It must not know how files are
/// read, what makes a value doubtful, nor how a paper is archived.
@NullMarked
package vn.vanthu.web.past;

import org.jspecify.annotations.NullMarked;
