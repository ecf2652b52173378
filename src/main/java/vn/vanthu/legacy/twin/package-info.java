/// Finds out whether a paper is here already, before it is taken in again.
///
/// By số, ký hiệu, year and issuer; by the same words; by nearly the same words, also where a scan
/// lost their accents. Papers of one series, which read alike and are not the same, are told apart
/// by their figures and heads.
///
/// [Twins] answers; what it knows lies in a folder, so that memory stays the same however many
/// papers there are: [Slips] has each paper once, [Threads] leads from what it shares to those that
/// share it, [SlipBox] keeps the two in step through kills and among programs.
///
/// In: what is known of a paper's head, and its text. Out: earlier papers that may be the same, how
/// alike they are, and where their heads differ. It must not know where papers are kept: the folder
/// is filled by handing it every paper once.
@NullMarked
@NamedInterface("twin")
package vn.vanthu.legacy.twin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
