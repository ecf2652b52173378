package vn.vanthu.render;

import java.util.IdentityHashMap;
import java.util.List;

/// A sheet broken into lines and pages: where every line stands.
public final class Pages {

    private final Sheet sheet;
    private final List<Page> pages;
    private final IdentityHashMap<Piece.Passage, List<SetLine>> lines;

    public Pages(
            Sheet sheet, List<Page> pages, IdentityHashMap<Piece.Passage, List<SetLine>> lines) {
        this.sheet = sheet;
        this.pages = List.copyOf(pages);
        this.lines = lines;
    }

    /// One page.
    ///
    /// @param part 0-based place of its part in the sheet
    /// @param number within its part, from 1
    /// @param width of the paper, pt
    /// @param height of the paper, pt
    /// @param marks in reading order
    public record Page(int part, int number, double width, double height, List<Mark> marks) {
        public Page {
            marks = List.copyOf(marks);
        }
    }

    public Sheet sheet() {
        return sheet;
    }

    public List<Page> pages() {
        return pages;
    }

    /// The lines of a passage of this sheet, as broken; passages are told apart by identity, for
    /// two may say the same.
    public List<SetLine> lines(Piece.Passage passage) {
        return lines.getOrDefault(passage, List.of());
    }
}
