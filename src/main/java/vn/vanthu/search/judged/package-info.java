/// Measures rankings: passages, questions and who answers which, judged by people.
///
/// In: [JudgedFiles] of plain Vietnamese passages, and abbreviations to try out. Out: an
/// [Evaluation] by the usual measures, for the questions as typed and without their accents. It
/// must not know archives, papers of an office, or how the index ranks; it leaves no file behind.
@NullMarked
@NamedInterface("judged")
package vn.vanthu.search.judged;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
