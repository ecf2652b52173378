package vn.vanthu.legacy.read.scan;

import java.util.Arrays;

/// Finds by how much a scanned page is askew.
///
/// Ink is thrown onto an upright axis at every angle; at the right one the lines of text stand out
/// the sharpest.
final class Skew {

    private static final double MOST = Math.toRadians(6);
    private static final double COARSE = Math.toRadians(0.25);
    private static final double FINE = Math.toRadians(0.03);
    private static final int MOST_POINTS = 120_000;

    private final int[] xs;
    private final int[] ys;
    private final int height;

    private Skew(int[] xs, int[] ys, int height) {
        this.xs = xs;
        this.ys = ys;
        this.height = height;
    }

    /// As the page is.
    static Skew of(Grey page) {
        int ink = page.threshold();
        int step = step(page.width());
        int[] xs = new int[MOST_POINTS];
        int[] ys = new int[MOST_POINTS];
        int count = 0;
        // The lower edges of ink: what stands out most of a line of letters.
        for (int y = 1; y + 1 < page.height() && count < MOST_POINTS; y++) {
            for (int x = y % step; x < page.width() && count < MOST_POINTS; x += step) {
                if (page.at(x, y) <= ink && page.at(x, y + 1) > ink) {
                    xs[count] = x - page.width() / 2;
                    ys[count++] = y;
                }
            }
        }
        return new Skew(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), page.height());
    }

    /// As the page would be a quarter of a circle further, clockwise: its right edges of ink are
    /// the lower ones then.
    static Skew ofAside(Grey page) {
        int ink = page.threshold();
        int step = step(page.height());
        int[] xs = new int[MOST_POINTS];
        int[] ys = new int[MOST_POINTS];
        int count = 0;
        for (int y = 0; y < page.height() && count < MOST_POINTS; y++) {
            for (int x = 1 + y % step; x + 1 < page.width() && count < MOST_POINTS; x += step) {
                if (page.at(x, y) <= ink && page.at(x + 1, y) > ink) {
                    xs[count] = page.height() / 2 - y;
                    ys[count++] = x;
                }
            }
        }
        return new Skew(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), page.width());
    }

    private static int step(int width) {
        return Math.max(1, width / 900);
    }

    /// The angle to turn the page by, clockwise, in radians; 0 when there is nothing to tell it by.
    double angle() {
        if (xs.length < 500) {
            return 0;
        }
        double best = sharpest(0, MOST, COARSE);
        best = sharpest(best, COARSE, FINE);
        return Math.abs(best) < FINE ? 0 : best;
    }

    /// How sharply lines of text stand out at the best angle; more is better.
    double sharpness() {
        double best = sharpest(0, MOST, COARSE * 2);
        return sharpness(best) / Math.max(1, xs.length);
    }

    private double sharpest(double around, double reach, double step) {
        double best = around;
        double bestScore = sharpness(around);
        for (double angle = around - reach; angle <= around + reach; angle += step) {
            double score = sharpness(angle);
            if (score > bestScore) {
                best = angle;
                bestScore = score;
            }
        }
        return best;
    }

    private double sharpness(double angle) {
        double slope = Math.tan(angle);
        int margin = height / 4 + 1;
        int[] profile = new int[(height + 2 * margin) / 2 + 1];
        for (int i = 0; i < xs.length; i++) {
            int at = (int) (ys[i] + xs[i] * slope + margin) >> 1;
            if (at >= 0 && at < profile.length) {
                profile[at]++;
            }
        }
        double sum = 0;
        for (int count : profile) {
            sum += (double) count * count;
        }
        return sum;
    }
}
