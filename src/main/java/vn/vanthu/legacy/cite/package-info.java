/// Finds what a paper refers to, and what is wrong with it.
///
/// In: the text of a paper with what is known of its head; a way to ask what the archive holds.
/// Out: references with their kinds, numbers, days, issuers and titles in their places; findings as
/// problems, of one paper and between papers. It must not know where papers are kept, how their
/// text was read, or who looks at the findings.
@NullMarked
@NamedInterface("cite")
package vn.vanthu.legacy.cite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
