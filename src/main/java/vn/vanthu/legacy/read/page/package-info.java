/// Lays words found at places of a page into lines in the order they are read.
///
/// In: [FoundWord]s and [Rule]s, of a PDF or of a recognised picture. Out:
/// [vn.vanthu.legacy.TextLine]s: the left block of a head or foot before the right one, each row of
/// a ruled table as one line of cells parted by tabs. It must not know files, nor what words say.
@NullMarked
package vn.vanthu.legacy.read.page;

import org.jspecify.annotations.NullMarked;
