package vn.vanthu.legacy.read.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.page.PageLayout;

/// Finds the right one of two columns at the foot of a page: the signature, beside «Nơi nhận».
///
/// Their lines are of different heights, and a recogniser that takes them for one column runs the
/// small ones into the large ones.
final class FootColumns {

    private static final double SQUARES_PER_INCH = 40;
    // Of a square that holds more than a speck.
    private static final int DARK = 2;
    private static final double GAP_INCHES = 0.3;
    private static final int LEAST_LINES = 2;

    private final int size;
    private final int across;
    private final int down;
    private final boolean[][] ink;

    private FootColumns(Grey page, double dpi) {
        this.size = Math.max(1, (int) (dpi / SQUARES_PER_INCH));
        this.across = page.width() / size;
        this.down = page.height() / size;
        this.ink = new boolean[down][across];
        int threshold = page.threshold();
        int[][] dark = new int[down][across];
        for (int y = 0; y < down * size; y++) {
            int row = y * page.width();
            int end = row + across * size;
            for (int at = page.notWhite(row, end); at < end; at = page.notWhite(at + 1, end)) {
                if ((page.points()[at] & 0xFF) <= threshold) {
                    dark[y / size][(at - row) / size]++;
                }
            }
        }
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                ink[y][x] = dark[y][x] > DARK;
            }
        }
    }

    /// The place of the right column; null when the foot has but one.
    ///
    /// @param cells of tables, which are no columns
    static PageLayout.@Nullable Cell right(Grey page, List<PageLayout.Cell> cells, double dpi) {
        FootColumns foot = new FootColumns(page, dpi);
        PageLayout.Cell right = foot.right((int) Math.ceil(GAP_INCHES * SQUARES_PER_INCH));
        boolean isFree =
                right != null
                        && cells.stream()
                                .noneMatch(cell ->
                                        cell.top() < right.bottom() && cell.bottom() > right.top());
        return isFree ? right : null;
    }

    /// Goes up from the bottom as long as a gap is left.
    private PageLayout.@Nullable Cell right(int gap) {
        boolean[] taken = new boolean[across];
        int middle = -1;
        int top = down;
        while (top > 0) {
            for (int x = 0; x < across; x++) {
                taken[x] |= ink[top - 1][x];
            }
            int next = middle(taken, gap);
            if (next < 0) {
                break;
            }
            middle = next;
            top--;
        }
        // What hangs down from the line that has no gap is not of the columns.
        while (top < down && hasInk(top, 0, across)) {
            top++;
        }
        boolean areTwo =
                middle >= 0
                        && lines(0, middle, top) >= LEAST_LINES
                        && lines(middle, across, top) >= LEAST_LINES;
        return areTwo ? cell(middle, top) : null;
    }

    /// Of the widest gap in the middle half of the page; -1 when there is none as wide.
    private int middle(boolean[] taken, int gap) {
        int widest = 0;
        int middle = -1;
        int start = across / 4;
        for (int x = across / 4; x <= across * 3 / 4; x++) {
            if (taken[x]) {
                start = x + 1;
            } else if (x + 1 - start > widest) {
                widest = x + 1 - start;
                middle = (start + x + 1) / 2;
            }
        }
        return widest >= gap ? middle : -1;
    }

    private int lines(int left, int right, int top) {
        int lines = 0;
        boolean before = false;
        for (int y = top; y < down; y++) {
            boolean any = hasInk(y, left, right);
            lines += any && !before ? 1 : 0;
            before = any;
        }
        return lines;
    }

    private boolean hasInk(int y, int left, int right) {
        for (int x = left; x < right; x++) {
            if (ink[y][x]) {
                return true;
            }
        }
        return false;
    }

    private PageLayout.Cell cell(int middle, int top) {
        int first = top;
        int last = down;
        while (!hasInk(first, middle, across)) {
            first++;
        }
        while (!hasInk(last - 1, middle, across)) {
            last--;
        }
        int right = across;
        while (isBlank(right - 1, first, last)) {
            right--;
        }
        return new PageLayout.Cell(
                middle * size,
                Math.max(0, first - 1) * size,
                Math.min(across, right + 1) * size,
                Math.min(down, last + 1) * size);
    }

    private boolean isBlank(int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (ink[y][x]) {
                return false;
            }
        }
        return true;
    }
}
