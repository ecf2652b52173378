/// Lets other programs bring papers of the past in: what the screens of `web.past` and `vanthu
/// import` do, as JSON under `/api/v1/past`.
///
/// In: files part by part, values for the fields of a proposal. Out: batches, proposals with how
/// sure each field is and where it was read, originals. It must not know how files are read, what
/// makes a value doubtful, nor how a paper is archived.
@NullMarked
package vn.vanthu.api.past;

import org.jspecify.annotations.NullMarked;
