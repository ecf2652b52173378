/// Turns the lines of a paper of the past into a proposed paper.
///
/// In: pages of lines from whatever file, clean or badly recognised, with a line for each paragraph
/// or a hard end at every line of the page. Out: a [vn.vanthu.legacy.Proposal] whose every field
/// tells how sure it is and where it stands. Or: text that somebody pastes into a paper he is
/// writing; out comes a [PastedText], which is a part of a body until there is proof of a whole
/// paper. It must not know files, encodings, the archive, or who confirms. It goes by the grammar
/// of papers (NĐ 30/2020, TT 01/2011); its few lists of words are closed ones, such as kinds and
/// posts, and are compared without accents.
@NullMarked
@NamedInterface("parse")
package vn.vanthu.legacy.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
