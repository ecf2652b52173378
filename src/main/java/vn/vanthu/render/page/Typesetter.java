package vn.vanthu.render.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LineBreaker;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.SetLine;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.Typeface;

/// Breaks a sheet into lines and pages.
///
/// Lines are filled greedily and have fixed heights, as in a word processor, so that the DOCX
/// breaks where the PDF does.
public final class Typesetter {

    private final LineBreaker breaker;

    public Typesetter(Typeface typeface) {
        this.breaker = new LineBreaker(typeface);
    }

    /// The pages of `sheet`.
    public Pages set(Sheet sheet) {
        var lines = new IdentityHashMap<Piece.Passage, List<SetLine>>();
        PassageSetter passages = new PassageSetter(breaker, sheet.rules(), lines);
        List<Pages.Page> pages = new ArrayList<>();
        for (int i = 0; i < sheet.parts().size(); i++) {
            pages.addAll(part(sheet, i, passages));
        }
        return new Pages(sheet, pages, lines);
    }

    private static List<Pages.Page> part(Sheet sheet, int index, PassageSetter passages) {
        Sheet.Part part = sheet.parts().get(index);
        LayoutRules rules = sheet.rules();
        PageFiller filler = new PageFiller(rules, part, index, passages);
        double width = rules.page(part.landscape()).textWidth();
        double height = rules.page(part.landscape()).textHeight();
        ColumnsSetter columns = new ColumnsSetter(passages, rules);
        GridSetter grids = new GridSetter(passages, rules);
        List<Slab> slabs = new ArrayList<>();
        for (Piece piece : part.pieces()) {
            switch (piece) {
                case Piece.Passage passage -> slabs.addAll(passages.slabs(passage, width));
                case Piece.Rule rule -> slabs.add(followed(slabs, passages.rule(rule)));
                case Piece.Stamp stamp -> slabs.add(passages.stamp(stamp, width));
                case Piece.Room room ->
                        slabs.add(
                                followed(
                                        slabs,
                                        new Slab(0, room.height(), 0, true, List.of(), null)));
                case Piece.Columns c -> slabs.addAll(columns.slabs(c, height));
                case Piece.Grid grid -> slabs.addAll(grids.slabs(grid, height));
            }
        }
        return filler.fill(slabs);
    }

    /// A rule or a room passes on the wish of what is above it to stay with what is below.
    private static Slab followed(List<Slab> above, Slab slab) {
        return slab.breakable(above.isEmpty() || above.getLast().breakable());
    }
}
