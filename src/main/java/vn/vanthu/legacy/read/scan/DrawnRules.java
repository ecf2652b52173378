package vn.vanthu.legacy.read.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.legacy.read.page.Rule;

/// Finds the rules of tables in a picture, and takes them out so that they are not read as letters.
final class DrawnRules {

    private static final double LEVEL_INCHES = 0.6;
    private static final double UPRIGHT_INCHES = 0.3;
    private static final int GAP = 3;
    private static final int THICKEST = 12;
    private static final int NONE = -1;

    private final Grey page;
    private final int threshold;
    private final double dpi;
    private final List<Rule> runs = new ArrayList<>();

    private DrawnRules(Grey page, double dpi) {
        this.page = page;
        this.threshold = Math.min(page.threshold() + 20, 200);
        this.dpi = dpi;
    }

    /// The rules, in points of the picture.
    static List<Rule> find(Grey page, double dpi) {
        DrawnRules rules = new DrawnRules(page, dpi);
        rules.runs();
        return rules.joined();
    }

    /// The page without them.
    static Grey without(Grey page, List<Rule> rules, double dpi) {
        byte[] points = page.points().clone();
        int reach = (int) Math.max(3, dpi / 75);
        for (Rule rule : rules) {
            int from = (int) rule.from();
            int to = (int) rule.to();
            for (int along = from; along <= to; along++) {
                for (int across = (int) rule.at() - reach; across <= rule.at() + reach; across++) {
                    int x = rule.isLevel() ? along : across;
                    int y = rule.isLevel() ? across : along;
                    if (x >= 0 && y >= 0 && x < page.width() && y < page.height()) {
                        points[y * page.width() + x] = (byte) 255;
                    }
                }
            }
        }
        return new Grey(points, page.width(), page.height());
    }

    /// Goes over the page once, row by row: down its columns one by one, each point would have to
    /// be fetched from far away.
    private void runs() {
        int width = page.width();
        int[] top = new int[width];
        int[] bottom = new int[width];
        Arrays.fill(top, NONE);
        for (int y = 0; y < page.height(); y++) {
            int row = y * width;
            int left = NONE;
            int right = NONE;
            for (int at = page.notWhite(row, row + width);
                    at < row + width;
                    at = page.notWhite(at + 1, row + width)) {
                int x = at - row;
                if (page.at(x, y) > threshold) {
                    continue;
                }
                if (left == NONE || x - right > GAP + 1) {
                    add(true, y, left, right);
                    left = x;
                }
                right = x;
                if (top[x] == NONE || y - bottom[x] > GAP + 1) {
                    add(false, x, top[x], bottom[x]);
                    top[x] = y;
                }
                bottom[x] = y;
            }
            add(true, y, left, right);
        }
        for (int x = 0; x < width; x++) {
            add(false, x, top[x], bottom[x]);
        }
        runs.sort(
                Comparator.comparing(Rule::isLevel, Comparator.reverseOrder())
                        .thenComparingDouble(Rule::at)
                        .thenComparingDouble(Rule::from));
    }

    private void add(boolean level, int line, int from, int to) {
        double least = dpi * (level ? LEVEL_INCHES : UPRIGHT_INCHES);
        if (from != NONE && to - from >= (int) least && runs.size() < 200_000) {
            runs.add(new Rule(level, line, from, to));
        }
    }

    /// Runs beside each other are one rule; a thick one is a dark stain.
    private List<Rule> joined() {
        List<Rule> joined = new ArrayList<>();
        boolean[] used = new boolean[runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            if (used[i]) {
                continue;
            }
            Rule rule = runs.get(i);
            double last = rule.at();
            double from = rule.from();
            double to = rule.to();
            for (int j = i + 1;
                    j < runs.size()
                            && runs.get(j).isLevel() == rule.isLevel()
                            && runs.get(j).at() <= last + 2;
                    j++) {
                Rule next = runs.get(j);
                if (!used[j] && next.from() <= to + GAP && next.to() >= from - GAP) {
                    used[j] = true;
                    last = next.at();
                    from = Math.min(from, next.from());
                    to = Math.max(to, next.to());
                }
            }
            if (last - rule.at() <= THICKEST * Math.max(1, dpi / 300)) {
                joined.add(new Rule(rule.isLevel(), (rule.at() + last) / 2, from, to));
            }
        }
        return joined;
    }
}
