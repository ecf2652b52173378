package vn.vanthu.render.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import vn.vanthu.document.Align;
import vn.vanthu.document.Run;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LineBreaker;
import vn.vanthu.render.Look;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Piece;
import vn.vanthu.render.SetLine;

/// Sets passages, rules, rooms and stamps in a room of given width.
final class PassageSetter {

    /// Word processors put the baseline of a line of fixed height at four fifths of it.
    static final double BASELINE = 0.8;

    /// Height of the stroke through struck words above the baseline, as a share of the size.
    private static final double STRIKE = 0.26;

    private final LineBreaker breaker;
    private final LayoutRules rules;
    private final IdentityHashMap<Piece.Passage, List<SetLine>> lines;

    PassageSetter(
            LineBreaker breaker,
            LayoutRules rules,
            IdentityHashMap<Piece.Passage, List<SetLine>> lines) {
        this.breaker = breaker;
        this.rules = rules;
        this.lines = lines;
    }

    List<SetLine> lines(Piece.Passage passage, double width) {
        return lines.computeIfAbsent(passage, p -> breaker.lines(p, width));
    }

    /// One slab a line; no page ends after the first or before the last line of a passage.
    List<Slab> slabs(Piece.Passage passage, double width) {
        List<SetLine> set = lines(passage, width);
        List<Slab> slabs = new ArrayList<>(set.size());
        int last = set.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean breakable =
                    i == last ? !passage.keepNext() : !passage.whole() && i != 0 && i != last - 1;
            slabs.add(
                    new Slab(
                            i == 0 ? passage.look().before() : 0,
                            passage.look().line(),
                            i == last ? passage.after() : 0,
                            breakable,
                            List.of(mark(passage, i, set.get(i))),
                            null));
        }
        return slabs;
    }

    /// Line `index` of the passage as it stands in a slab of its own.
    Mark.Line mark(Piece.Passage passage, int index, SetLine line) {
        double free = line.room() - line.width();
        double shift =
                switch (passage.align()) {
                    case LEFT, JUSTIFY -> 0;
                    case CENTER -> free / 2;
                    case RIGHT -> free;
                };
        boolean stretched = passage.align() == Align.JUSTIFY && !line.last() && line.spaces() > 0;
        return new Mark.Line(
                passage,
                index,
                line,
                line.indent() + shift,
                passage.look().line() * BASELINE,
                stretched ? free / line.spaces() : 0,
                false);
    }

    /// The stroke through the middle of a line's small letters, as word processors draw it.
    Mark.Stroke strike(Mark.Line line) {
        double size = line.passage().look().size();
        double y = line.baseline() - STRIKE * size;
        double end = line.x() + line.line().width();
        return new Mark.Stroke(line.x(), y, end, y, rules.ruleThickness());
    }

    /// Width of upright letters in a look's size, pt.
    double width(String text, Look look) {
        return breaker.width(Run.plain(text), look.size());
    }

    Slab rule(Piece.Rule rule) {
        double thickness = rules.ruleThickness();
        double y = rules.ruleGap() + thickness / 2;
        double x = (rule.width() - rule.length()) / 2;
        Mark stroke = new Mark.Stroke(x, y, x + rule.length(), y, thickness);
        return new Slab(0, 2 * rules.ruleGap() + thickness, 0, true, List.of(stroke), null);
    }

    /// The frame centred in `width`, the words centred in it.
    Slab stamp(Piece.Stamp stamp, double width) {
        return new Slab(0, stamp.height(), 0, true, stampMarks(stamp, width), null);
    }

    List<Mark> stampMarks(Piece.Stamp stamp, double width) {
        double x = (width - stamp.width()) / 2;
        double line = stamp.words().look().line();
        double top = (stamp.height() - line) / 2;
        List<Mark> marks = new ArrayList<>();
        double thickness = rules.ruleThickness();
        marks.add(
                new Mark.Frame(
                        x + thickness / 2,
                        thickness / 2,
                        stamp.width() - thickness,
                        stamp.height() - thickness,
                        thickness,
                        stamp.red()));
        List<SetLine> set = lines(stamp.words(), width);
        marks.add(Shift.by(mark(stamp.words(), 0, set.getFirst()), 0, top));
        return marks;
    }
}
