package vn.vanthu.legacy.read.page;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;

/// Finds the order in which the words of a page are read.
public final class PageLayout {

    // More rules than any table has are a drawing.
    private static final int MOST_RULES = 20_000;

    private final List<TextLine> lines = new ArrayList<>();
    private final double tolerance;

    private PageLayout(double tolerance) {
        this.tolerance = tolerance;
    }

    /// The lines of a page.
    ///
    /// @param unit a point in the measure of the places
    public static List<TextLine> lines(List<FoundWord> words, List<Rule> rules, double unit) {
        PageLayout layout = new PageLayout(2.5 * unit);
        layout.lay(words, rules.size() > MOST_RULES ? List.of() : rules);
        return layout.lines;
    }

    /// A cell of a ruled table, at its place on the page.
    public record Cell(double left, double top, double right, double bottom) {}

    /// The cells of the tables that rules make.
    ///
    /// @param unit a point in the measure of the places
    public static List<Cell> cells(List<Rule> rules, double unit) {
        List<Cell> cells = new ArrayList<>();
        if (rules.size() <= MOST_RULES) {
            Grid.find(rules, 2.5 * unit).forEach(grid -> cells.addAll(grid.cells()));
        }
        return cells;
    }

    private void lay(List<FoundWord> words, List<Rule> rules) {
        List<FoundWord> left = new ArrayList<>(words);
        for (Grid grid : Grid.find(rules, tolerance)) {
            List<FoundWord> above = new ArrayList<>();
            List<FoundWord> inside = new ArrayList<>();
            List<FoundWord> below = new ArrayList<>();
            for (FoundWord word : left) {
                (grid.holds(word) ? inside : word.height() < grid.top() ? above : below).add(word);
            }
            if (!inside.isEmpty()) {
                new Columns(lines).lay(Row.of(above));
                lines.addAll(grid.lines(inside));
                left = below;
            }
        }
        new Columns(lines).lay(Row.of(left));
    }
}
