/// Leads files of the past from the folder they lay in to a paper that a clerk has confirmed.
///
/// [PastBatches] is all that doors need: files are added, read and proposed, compared with one
/// another and with what the archive holds, confirmed or dropped, and taken in. What is known of
/// each is kept in the office's database and its bytes beside it, so that a run that is killed goes
/// on where it was and no file is taken twice. Of the archive only what is new is looked at;
/// nothing is held in memory that grows with the number of papers.
///
/// In: files with their names, and the word of a clerk. Out: [PastFile]s sorted by doubt,
/// [OpenedFile]s with a place for every field, and confirmed papers handed to [Archiving]. It must
/// not know where papers are archived, how they are numbered, or how a door shows them.
@NullMarked
@NamedInterface("batch")
package vn.vanthu.legacy.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
