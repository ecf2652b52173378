/// Proposes the accents, and the letters, that a scan or a bad conversion took from a text.
///
/// A model of Vietnamese syllables and of what stands beside what is learned from clean papers; of
/// a damaged text each word is weighed against all syllables that could have been read so.
///
/// In: clean texts to learn from; a damaged text. Out: beside each word a proposal with a
/// confidence and other possibilities, for somebody to choose from; the text itself is never
/// changed. It must not know files, papers or where texts come from.
@NullMarked
@NamedInterface("repair")
package vn.vanthu.legacy.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
