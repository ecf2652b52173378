package vn.vanthu.legacy.read.scan;

import java.util.Arrays;

/// Turns a picture by a small angle about its middle, on white ground.
///
/// Between the points it takes a cubic curve through four by four of them: a straight line between
/// two, the quicker way, blurs the accents of small letters. Most of a page is paper, which is made
/// white at once.
final class Turn {

    private static final int FRACTION_BITS = 8;
    private static final int FRACTIONS = 1 << FRACTION_BITS;
    // Weights of four points make this together; two sums of them just fit an int.
    private static final int WEIGHT_BITS = 11;
    private static final int PLACE_BITS = 24;
    private static final int STRIDE = Grey.STRIDE;
    private static final int[] WEIGHTS = weights();

    private final Grey page;
    private final int paper;
    private final double cos;
    private final double sin;
    // From point to point of a turned row, on the page as it came.
    private final long acrossStep;
    private final long downStep;

    private Turn(Grey page, double radians) {
        this.page = page;
        this.paper = page.paper();
        this.cos = Math.cos(radians);
        this.sin = Math.sin(radians);
        this.acrossStep = place(cos);
        this.downStep = place(-sin);
    }

    /// @param radians clockwise
    static Grey by(Grey page, double radians) {
        return radians == 0 ? page : new Turn(page, radians).turned();
    }

    private static int[] weights() {
        int[] weights = new int[4 * FRACTIONS];
        int whole = 1 << WEIGHT_BITS;
        for (int i = 0; i < FRACTIONS; i++) {
            double t = i / (double) FRACTIONS;
            weights[4 * i] = (int) Math.round(whole * (((-0.5 * t + 1) * t - 0.5) * t));
            weights[4 * i + 2] = (int) Math.round(whole * (((-1.5 * t + 2) * t + 0.5) * t));
            weights[4 * i + 3] = (int) Math.round(whole * ((0.5 * t - 0.5) * t * t));
            weights[4 * i + 1] = whole - weights[4 * i] - weights[4 * i + 2] - weights[4 * i + 3];
        }
        return weights;
    }

    private Grey turned() {
        int width = page.width();
        int height = page.height();
        byte[] turned = new byte[width * height];
        Arrays.fill(turned, (byte) 255);
        double left = (1 - width) / 2.0;
        for (int y = 0; y < height; y++) {
            double down = y + (1 - height) / 2.0;
            long fromX = place(left * cos + down * sin - left);
            long fromY = place(down * cos - left * sin + (height - 1) / 2.0);
            int x = 0;
            while (x < width) {
                if (x % STRIDE == 0 && isPaperAhead(fromX, fromY)) {
                    x += STRIDE;
                    fromX += STRIDE * acrossStep;
                    fromY += STRIDE * downStep;
                    continue;
                }
                int atX = (int) (fromX >> PLACE_BITS) - 1;
                int atY = (int) (fromY >> PLACE_BITS) - 1;
                if (atX >= 0 && atY >= 0 && atX < width - 3 && atY < height - 3) {
                    int at = atY * width + atX;
                    if (!isPaperWithin(at)) {
                        turned[y * width + x] = between(at, fraction(fromX), fraction(fromY));
                    }
                }
                x++;
                fromX += acrossStep;
                fromY += downStep;
            }
        }
        return new Grey(turned, width, height);
    }

    /// Whether the next points of a turned row lie side by side on the page, all on paper.
    private boolean isPaperAhead(long fromX, long fromY) {
        int atX = (int) (fromX >> PLACE_BITS) - 1;
        int atY = (int) (fromY >> PLACE_BITS) - 1;
        int lastX = (int) ((fromX + (STRIDE - 1) * acrossStep) >> PLACE_BITS) - 1;
        int lastY = (int) ((fromY + (STRIDE - 1) * downStep) >> PLACE_BITS) - 1;
        if (atX < 0
                || atY < 0
                || lastX != atX + STRIDE - 1
                || lastY != atY
                || lastX >= page.width() - 3
                || atY >= page.height() - 3) {
            return false;
        }
        int upper = (atY + 1) * page.width() + atX + 1;
        int lower = upper + page.width();
        return page.areLighter(upper, paper)
                && page.areLighter(upper + 1, paper)
                && page.areLighter(lower, paper)
                && page.areLighter(lower + 1, paper);
    }

    private static long place(double points) {
        return Math.round(points * (1 << PLACE_BITS));
    }

    private static int fraction(long place) {
        return (int) (place >> (PLACE_BITS - FRACTION_BITS)) & (FRACTIONS - 1);
    }

    private boolean isPaperWithin(int at) {
        byte[] points = page.points();
        int upper = at + page.width() + 1;
        int lower = upper + page.width();
        return (points[upper] & 0xFF) > paper
                && (points[upper + 1] & 0xFF) > paper
                && (points[lower] & 0xFF) > paper
                && (points[lower + 1] & 0xFF) > paper;
    }

    /// @param at the upper left of the four by four points
    private byte between(int at, int across, int down) {
        byte[] points = page.points();
        int a = WEIGHTS[4 * across];
        int b = WEIGHTS[4 * across + 1];
        int c = WEIGHTS[4 * across + 2];
        int d = WEIGHTS[4 * across + 3];
        int sum = 1 << (2 * WEIGHT_BITS - 1);
        int from = at;
        for (int row = 0; row < 4; row++) {
            int line =
                    a * (points[from] & 0xFF)
                            + b * (points[from + 1] & 0xFF)
                            + c * (points[from + 2] & 0xFF)
                            + d * (points[from + 3] & 0xFF);
            sum += line * WEIGHTS[4 * down + row];
            from += page.width();
        }
        return (byte) Math.max(0, Math.min(255, sum >> (2 * WEIGHT_BITS)));
    }
}
