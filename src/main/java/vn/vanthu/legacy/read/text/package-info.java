/// Turns bytes of any Vietnamese encoding of the last thirty years into letters.
///
/// In: the bytes of a text, or letters that were read by the wrong table. Out: text in NFC and the
/// name of the encoding it was in. Which one it was is told by how many Vietnamese syllables each
/// makes of it. It must not know files, papers or what the text says.
@NullMarked
package vn.vanthu.legacy.read.text;

import org.jspecify.annotations.NullMarked;
