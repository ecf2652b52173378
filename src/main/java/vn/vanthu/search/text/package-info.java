/// Reads Vietnamese official text into words that match however they were typed.
///
/// In: text in any spelling. Out: [Tokens] with an exact and an accent-free form of each word,
/// numbers, labels and dates as one word each; what abbreviations a paper explains, which papers it
/// cites, and how badly it was read; and what of a question may be said otherwise. Plain Java but
/// for the YAML of the file of abbreviations; it must not know papers, indexes or how questions are
/// asked.
@NullMarked
@NamedInterface("text")
package vn.vanthu.search.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
