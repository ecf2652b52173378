package vn.vanthu.render;

import java.util.IdentityHashMap;
import java.util.List;
import vn.vanthu.document.Paper;

/// A sheet broken into lines and pages: where every line stands.
public final class Pages {

    private final Sheet sheet;
    private final List<Page> pages;
    private final IdentityHashMap<Piece.Passage, List<SetLine>> lines;

    Pages(
            Sheet sheet,
            List<Page> pages,
            IdentityHashMap<Piece.Passage, List<SetLine>> lines) {
        this.sheet = sheet;
        this.pages = List.copyOf(pages);
        this.lines = lines;
    }

    /// Lays `paper` out by `rules`, set in `typeface`.
    public static Pages of(Paper paper, LayoutRules rules, Typeface typeface) {
        return new Typesetter(typeface).set(new SheetMaker(rules, typeface).sheet(paper));
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
