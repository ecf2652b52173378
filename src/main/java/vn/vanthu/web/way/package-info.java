/// Leads a draft to its number on screen: where it stands, what its reader may do now, what changed
/// since he last acted, and the issuing with the number read aloud.
///
/// In: drafts, their steps and versions, the register's forecast. Out: a line of steps for the page
/// of a draft, the page of review, the page of issuing. It must not decide rights or steps itself:
/// it only leaves away what the rooms would refuse.
@NullMarked
package vn.vanthu.web.way;

import org.jspecify.annotations.NullMarked;
