package vn.vanthu.search;

import java.util.List;
import vn.vanthu.archive.Metadata;

/// What the index is told of one paper: its dữ liệu đặc tả, and its words page by page.
///
/// @param object its id in the archive, such as `2026/thong-bao/0001-TB-SKHCN`; one document each
/// @param version the newest version that the archive keeps
/// @param seq the line of the archive's journal that tells of that version
/// @param metadata of the newest version; `own().paper()` is its key, `own().more()` its author
/// @param pages words of the newest version
/// @param earlier words of versions before, where they differ
public record IndexedPaper(
        String object,
        int version,
        long seq,
        Metadata metadata,
        List<PageText> pages,
        List<PageText> earlier) {

    public IndexedPaper {
        pages = List.copyOf(pages);
        earlier = List.copyOf(earlier);
    }

    /// The words on one page.
    ///
    /// @param version of the archive, from 1
    /// @param page from 1
    public record PageText(int version, int page, String text) {}
}
