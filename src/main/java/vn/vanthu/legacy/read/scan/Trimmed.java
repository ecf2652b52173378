package vn.vanthu.legacy.read.scan;

import java.util.List;
import vn.vanthu.legacy.read.page.FoundWord;

/// A page without its white margins, which a recogniser would look through for nothing.
///
/// @param left how far it was cut, in points
/// @param top likewise
record Trimmed(Grey page, int left, int top) {

    private static final double MARGIN_INCHES = 0.1;

    static Trimmed of(Grey page, double dpi) {
        int width = page.width();
        int height = page.height();
        byte[] points = page.points();
        int first = page.notWhite(0, points.length) / width;
        if (first >= height) {
            return new Trimmed(page, 0, 0);
        }
        int last = first;
        int left = width;
        int right = 0;
        for (int y = first; y < height; y++) {
            int end = (y + 1) * width;
            int ink = page.notWhite(y * width, end);
            if (ink < end) {
                last = y;
                left = Math.min(left, ink - y * width);
                while (points[end - 1] == (byte) 255) {
                    end--;
                }
                right = Math.max(right, end - y * width);
            }
        }
        int margin = (int) (MARGIN_INCHES * dpi);
        return cut(
                page,
                Math.max(0, left - margin),
                Math.max(0, first - margin),
                Math.min(width, right + margin),
                Math.min(height, last + 1 + margin));
    }

    private static Trimmed cut(Grey page, int left, int top, int right, int bottom) {
        int width = right - left;
        byte[] points = new byte[width * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(
                    page.points(), y * page.width() + left, points, (y - top) * width, width);
        }
        return new Trimmed(new Grey(points, width, bottom - top), left, top);
    }

    /// The words at the places where they stood on the whole page.
    List<FoundWord> back(List<FoundWord> words) {
        return words.stream().map(word -> word.movedBy(left, top)).toList();
    }
}
