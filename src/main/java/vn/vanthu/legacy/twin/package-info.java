/// Finds out whether a paper is here already, before it is taken in again.
///
/// By số, ký hiệu, year and issuer; by the same words; by nearly the same words, also where a scan
/// lost their accents. Papers of one series, which read alike and are not the same, are told apart
/// by their figures and heads.
///
/// In: what is known of a paper's head, and its text. Out: earlier papers that may be the same, how
/// alike they are, and where their heads differ. It must not know where papers are kept: it is
/// built by handing it every paper once.
@NullMarked
@NamedInterface("twin")
package vn.vanthu.legacy.twin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
