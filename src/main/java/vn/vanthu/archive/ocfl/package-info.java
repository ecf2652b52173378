/// Writes and reads objects of OCFL 1.1 through the model of ocfl-java, and checks its rules.
///
/// In: an object's id, its next version and the files of it. Out: folders that any OCFL program
/// reads, and what an object holds. It must not know papers, the journal or who may act.
@NullMarked
package vn.vanthu.archive.ocfl;

import org.jspecify.annotations.NullMarked;
