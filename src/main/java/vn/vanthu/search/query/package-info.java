/// Reads what somebody typed into the search box; whatever it is, it means something.
///
/// In: a line of text. Out: [Asked], plain words, phrases, fields by name, and what must not stand
/// in a paper. It must not know indexes, rights or who asks.
@NullMarked
package vn.vanthu.search.query;

import org.jspecify.annotations.NullMarked;
