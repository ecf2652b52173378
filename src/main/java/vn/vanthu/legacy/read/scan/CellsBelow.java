package vn.vanthu.legacy.read.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.page.FoundWord;
import vn.vanthu.legacy.read.page.PageLayout;

/// Sets the cells of tables below the page as well, one under the other, and takes their words
/// back; a column beside another is set there instead.
///
/// Read where they stand, lines of neighbouring cells run into each other; but a lone figure is
/// found there that is overlooked below.
final class CellsBelow {

    private static final int MOST_CELLS = 2_000;
    private static final long MOST_POINTS = 80_000_000;

    private final Grey page;
    private final int pageHeight;
    private final int indent;
    private final List<Moved> moved;

    /// A cell and the height to which it was moved.
    ///
    /// @param isGone whether it is no longer where it stood
    private record Moved(int left, int top, int right, int bottom, int at, boolean isGone) {}

    private CellsBelow(Grey page, int pageHeight, int indent, List<Moved> moved) {
        this.page = page;
        this.pageHeight = pageHeight;
        this.indent = indent;
        this.moved = moved;
    }

    Grey page() {
        return page;
    }

    /// @param column that is no longer to be read where it stands
    static CellsBelow of(
            Grey page, List<PageLayout.Cell> cells, PageLayout.@Nullable Cell column, double dpi) {
        int gap = (int) (dpi / 12);
        int indent = (int) (dpi / 3);
        List<Moved> moved = new ArrayList<>();
        int height = page.height() + gap;
        int ink = page.threshold();
        List<PageLayout.Cell> all = new ArrayList<>(cells);
        if (column != null) {
            all.add(column);
        }
        for (PageLayout.Cell cell : all) {
            int left = Math.max(0, (int) cell.left() + 3);
            int top = Math.max(0, (int) cell.top() + 3);
            int right = Math.min(page.width() - indent, (int) cell.right() - 3);
            int bottom = Math.min(page.height(), (int) cell.bottom() - 3);
            if (right - left > dpi / 20
                    && bottom - top > dpi / 20
                    && hasInk(page, left, top, right, bottom, ink)) {
                moved.add(new Moved(left, top, right, bottom, height, cell.equals(column)));
                height += bottom - top + gap;
            }
        }
        boolean fits = (long) height * page.width() <= MOST_POINTS && moved.size() <= MOST_CELLS;
        if (moved.isEmpty() || !fits) {
            return new CellsBelow(page, page.height(), indent, List.of());
        }
        byte[] points = Arrays.copyOf(page.points(), height * page.width());
        Arrays.fill(points, page.points().length, points.length, (byte) 255);
        for (Moved cell : moved) {
            for (int y = cell.top(); y < cell.bottom(); y++) {
                int from = y * page.width() + cell.left();
                int to = (cell.at() + y - cell.top()) * page.width() + indent;
                int length = cell.right() - cell.left();
                System.arraycopy(page.points(), from, points, to, length);
                if (cell.isGone()) {
                    Arrays.fill(points, from, from + length, (byte) 255);
                }
            }
        }
        return new CellsBelow(new Grey(points, page.width(), height), page.height(), indent, moved);
    }

    /// The words at the places where they stood.
    List<FoundWord> back(List<FoundWord> words) {
        List<FoundWord> back = new ArrayList<>();
        Set<Moved> found = new HashSet<>();
        for (FoundWord word : words) {
            Moved cell = word.baseline() <= pageHeight ? null : below(word);
            if (cell != null) {
                found.add(cell);
                back.add(word.movedBy(cell.left() - indent, cell.top() - cell.at()));
            }
        }
        for (FoundWord word : words) {
            if (word.baseline() <= pageHeight && !found.contains(around(word))) {
                back.add(word);
            }
        }
        return back;
    }

    private @Nullable Moved below(FoundWord word) {
        double middle = (word.top() + word.baseline()) / 2;
        for (Moved cell : moved) {
            if (middle >= cell.at() && middle < cell.at() + cell.bottom() - cell.top()) {
                return cell;
            }
        }
        return null;
    }

    private @Nullable Moved around(FoundWord word) {
        double x = (word.left() + word.right()) / 2;
        double y = (word.top() + word.baseline()) / 2;
        for (Moved cell : moved) {
            if (x >= cell.left() && x < cell.right() && y >= cell.top() && y < cell.bottom()) {
                return cell;
            }
        }
        return null;
    }

    private static boolean hasInk(Grey page, int left, int top, int right, int bottom, int ink) {
        int dark = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                dark += page.at(x, y) <= ink ? 1 : 0;
            }
        }
        return dark > 20;
    }
}
