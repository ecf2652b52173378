package vn.vanthu.legacy.read.scan;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.page.FoundWord;
import vn.vanthu.legacy.read.page.PageLayout;
import vn.vanthu.legacy.read.page.Rule;

/// A page made ready for the recogniser: level, white, without dust, rules and margins, what stands
/// beside each other set one below the other; and the way back from the words found on it.
final class ClearedPage {

    private static final int POINTS_PER_INCH = 72;

    private final Grey page;
    private final double dpi;
    private final int number;
    private final List<Rule> rules;
    private final CellsBelow unfolded;
    private final Trimmed trimmed;

    /// @param angle to turn it by, clockwise, in radians
    ClearedPage(Grey page, double angle, double dpi, int number) {
        this.page = page;
        this.dpi = dpi;
        this.number = number;
        Grey level = Specks.removed(Turn.by(page, angle).onWhite(), dpi);
        this.rules = DrawnRules.find(level, dpi);
        Grey clean = rules.isEmpty() ? level : DrawnRules.without(level, rules, dpi);
        List<PageLayout.Cell> cells = PageLayout.cells(rules, dpi / POINTS_PER_INCH);
        this.unfolded = CellsBelow.of(clean, cells, FootColumns.right(clean, cells, dpi), dpi);
        this.trimmed = Trimmed.of(unfolded.page(), dpi);
    }

    /// As it came.
    Grey page() {
        return page;
    }

    double dpi() {
        return dpi;
    }

    int number() {
        return number;
    }

    /// What the recogniser is to read.
    Tiff.Page picture() {
        return new Tiff.Page(trimmed.page(), rounded());
    }

    private int rounded() {
        return (int) Math.round(dpi);
    }

    /// The page with what was found on it.
    ///
    /// @param table of its words, as the recogniser prints it; empty when it found none
    TextPage text(String table) {
        double points = POINTS_PER_INCH / dpi;
        List<FoundWord> found = trimmed.back(FoundTable.words(table, rounded()));
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : PageLayout.lines(unfolded.back(found), rules, dpi / POINTS_PER_INCH)) {
            TextLine.Box box = line.box();
            lines.add(
                    new TextLine(
                            line.text(),
                            box == null
                                    ? null
                                    : new TextLine.Box(
                                            box.left() * points,
                                            box.top() * points,
                                            box.width() * points,
                                            box.height() * points),
                            line.certainty(),
                            false));
        }
        return new TextPage(number, page.width() * points, page.height() * points, lines);
    }
}
