package vn.vanthu.legacy.read.page;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;

/// A ruled table: upright and level lines that meet.
final class Grid {

    private final List<Rule> level;
    private final List<Rule> upright;
    private final double[] xs;
    private final double[] ys;
    private final double tolerance;

    Grid(List<Rule> rules, double tolerance) {
        this.tolerance = tolerance;
        level = rules.stream().filter(Rule::isLevel).toList();
        upright = rules.stream().filter(r -> !r.isLevel()).toList();
        xs = places(upright, tolerance);
        ys = places(level, tolerance);
    }

    /// Whether it parts anything; a box around words is none.
    boolean isTable() {
        return xs.length >= 2 && ys.length >= 2 && xs.length + ys.length > 4;
    }

    double top() {
        return ys[0];
    }

    boolean holds(FoundWord word) {
        return word.middle() > xs[0]
                && word.middle() < xs[xs.length - 1]
                && word.height() > ys[0]
                && word.height() < ys[ys.length - 1];
    }

    /// One line a row, the cells parted by tabs.
    List<TextLine> lines(List<FoundWord> words) {
        int columns = xs.length - 1;
        int bands = ys.length - 1;
        List<List<List<FoundWord>>> cells = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            List<List<FoundWord>> row = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                row.add(new ArrayList<>());
            }
            cells.add(row);
        }
        for (FoundWord word : words) {
            int band = interval(ys, word.height());
            int column = interval(xs, word.middle());
            // Up to the first line of a cell that goes over several rows.
            while (band > 0 && !isCut(level, ys[band], (xs[column] + xs[column + 1]) / 2)) {
                band--;
            }
            while (column > 0 && !isCut(upright, xs[column], (ys[band] + ys[band + 1]) / 2)) {
                column--;
            }
            cells.get(band).get(column).add(word);
        }
        List<TextLine> lines = new ArrayList<>();
        for (List<List<FoundWord>> row : cells) {
            List<FoundWord> all = row.stream().flatMap(List::stream).toList();
            if (!all.isEmpty()) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < columns; i++) {
                    text.append(i == 0 ? "" : "\t").append(cell(row.get(i)));
                }
                lines.add(Segment.line(all, text.toString()));
            }
        }
        return lines;
    }

    /// Its cells, one that goes over several rows or columns as one.
    List<PageLayout.Cell> cells() {
        List<PageLayout.Cell> cells = new ArrayList<>();
        for (int band = 0; band < ys.length - 1; band++) {
            for (int column = 0; column < xs.length - 1; column++) {
                double x = (xs[column] + xs[column + 1]) / 2;
                double y = (ys[band] + ys[band + 1]) / 2;
                boolean begins =
                        (band == 0 || isCut(level, ys[band], x))
                                && (column == 0 || isCut(upright, xs[column], y));
                if (begins) {
                    int right = column + 1;
                    while (right < xs.length - 1 && !isCut(upright, xs[right], y)) {
                        right++;
                    }
                    int bottom = band + 1;
                    while (bottom < ys.length - 1 && !isCut(level, ys[bottom], x)) {
                        bottom++;
                    }
                    cells.add(new PageLayout.Cell(xs[column], ys[band], xs[right], ys[bottom]));
                }
            }
        }
        return cells;
    }

    private static String cell(List<FoundWord> words) {
        StringBuilder text = new StringBuilder();
        for (Row row : Row.of(words)) {
            for (Segment segment : row.segments()) {
                text.append(text.isEmpty() ? "" : " ").append(segment.text());
            }
        }
        return text.toString();
    }

    private boolean isCut(List<Rule> rules, double at, double across) {
        return rules.stream()
                .anyMatch(r ->
                        Math.abs(r.at() - at) < 1.6 * tolerance
                                && r.from() <= across
                                && r.to() >= across);
    }

    private static int interval(double[] edges, double at) {
        int i = 0;
        while (i < edges.length - 2 && at > edges[i + 1]) {
            i++;
        }
        return i;
    }

    private static double[] places(List<Rule> rules, double tolerance) {
        double[] sorted = rules.stream().mapToDouble(Rule::at).sorted().toArray();
        List<Double> places = new ArrayList<>();
        for (double at : sorted) {
            if (places.isEmpty() || at - places.getLast() > tolerance) {
                places.add(at);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The tables that rules make, from top to bottom.
    static List<Grid> find(List<Rule> rules, double tolerance) {
        List<Rule> left = new ArrayList<>(rules);
        List<Grid> grids = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Rule> group = new ArrayList<>(List.of(left.removeLast()));
            for (int i = 0; i < group.size(); i++) {
                Rule rule = group.get(i);
                for (int j = left.size() - 1; j >= 0; j--) {
                    if (meets(rule, left.get(j), tolerance)) {
                        group.add(left.remove(j));
                    }
                }
            }
            Grid grid = new Grid(group, tolerance);
            if (grid.isTable()) {
                grids.add(grid);
            }
        }
        grids.sort(java.util.Comparator.comparingDouble(Grid::top));
        return grids;
    }

    private static boolean meets(Rule a, Rule b, double tolerance) {
        if (a.isLevel() == b.isLevel()) {
            // Drawn cell by cell, a line goes on where the last one ended.
            return Math.abs(a.at() - b.at()) <= tolerance
                    && a.from() <= b.to() + tolerance
                    && b.from() <= a.to() + tolerance;
        }
        return a.at() >= b.from() - tolerance
                && a.at() <= b.to() + tolerance
                && b.at() >= a.from() - tolerance
                && b.at() <= a.to() + tolerance;
    }
}
