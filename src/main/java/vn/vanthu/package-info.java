/// Văn Thư: drafts, checks, numbers, archives and finds official papers.
///
/// Each package below is one capability of the office; `src/docs/life-of-a-paper.md` walks a paper
/// through them. Here the program is only started: from the folder it is laid out in, where there
/// is one.
@NullMarked
package vn.vanthu;

import org.jspecify.annotations.NullMarked;
