package vn.vanthu.legacy.read.scan;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.read.page.Rule;

/// Finds the rules of tables in a picture, and takes them out so that they are not read as letters.
final class DrawnRules {

    private static final double LEVEL_INCHES = 0.6;
    private static final double UPRIGHT_INCHES = 0.3;
    private static final int GAP = 3;
    private static final int THICKEST = 12;

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
        rules.runs(true);
        rules.runs(false);
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

    private void runs(boolean level) {
        int lines = level ? page.height() : page.width();
        int length = level ? page.width() : page.height();
        int least = (int) ((level ? LEVEL_INCHES : UPRIGHT_INCHES) * dpi);
        for (int line = 0; line < lines; line++) {
            int start = -1;
            int lastInk = -1;
            for (int i = 0; i < length; i++) {
                boolean ink = (level ? page.at(i, line) : page.at(line, i)) <= threshold;
                if (ink) {
                    start = start < 0 ? i : start;
                    lastInk = i;
                } else if (start >= 0 && i - lastInk > GAP) {
                    add(level, line, start, lastInk, least);
                    start = -1;
                }
            }
            if (start >= 0) {
                add(level, line, start, lastInk, least);
            }
        }
    }

    private void add(boolean level, int line, int from, int to, int least) {
        if (to - from >= least && runs.size() < 200_000) {
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
