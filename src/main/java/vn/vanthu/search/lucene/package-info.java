/// Holds the index in Lucene: writes it, asks it, ranks.
///
/// In: [vn.vanthu.search.IndexedPaper]s and [vn.vanthu.search.SearchRequest]s. Out:
/// [vn.vanthu.search.Results]. Nobody outside this package and `.body` knows Lucene. It must not
/// know the archive's folders, databases, or who asks beyond what he may read.
@NullMarked
package vn.vanthu.search.lucene;

import org.jspecify.annotations.NullMarked;
