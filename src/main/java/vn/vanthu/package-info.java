/// Văn Thư: drafts, checks, numbers, archives and finds official papers.
///
/// Each package below is one capability of the office; `src/docs/life-of-a-paper.md` walks a paper
/// through them.
@NullMarked
package vn.vanthu;

import org.jspecify.annotations.NullMarked;
