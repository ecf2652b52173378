package vn.vanthu.legacy.read.scan;

/// Takes out specks of dust, which would be read as dots and dashes.
final class Specks {

    // At 300 dpi; the dot of an i of 11 points has some seventeen points.
    private static final double LARGEST = 10;

    private final Grey page;
    private final int threshold;
    private final boolean[] seen;
    private final int[] stack;

    private Specks(Grey page) {
        this.page = page;
        this.threshold = page.threshold() + 15;
        this.seen = new boolean[page.points().length];
        this.stack = new int[page.points().length];
    }

    static Grey removed(Grey page, double dpi) {
        int largest = (int) Math.round(LARGEST * dpi * dpi / 90_000);
        return largest < 1 ? page : new Specks(page).remove(largest);
    }

    private Grey remove(int largest) {
        byte[] clean = page.points().clone();
        int[] blot = new int[largest];
        for (int at = 0; at < seen.length; at++) {
            if (!seen[at] && isInk(at)) {
                int size = blot(at, blot);
                for (int i = 0; size <= largest && i < size; i++) {
                    clean[blot[i]] = (byte) 255;
                }
            }
        }
        return new Grey(clean, page.width(), page.height());
    }

    private boolean isInk(int at) {
        return (page.points()[at] & 0xFF) <= threshold;
    }

    /// Counts the points of a blot and keeps the first of them.
    private int blot(int from, int[] kept) {
        int size = 0;
        int top = 0;
        stack[top++] = from;
        seen[from] = true;
        while (top > 0) {
            int at = stack[--top];
            if (size < kept.length) {
                kept[size] = at;
            }
            size++;
            int x = at % page.width();
            int y = at / page.width();
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int nx = x + dx;
                    int ny = y + dy;
                    if (nx >= 0 && ny >= 0 && nx < page.width() && ny < page.height()) {
                        int next = ny * page.width() + nx;
                        if (!seen[next] && isInk(next)) {
                            seen[next] = true;
                            stack[top++] = next;
                        }
                    }
                }
            }
        }
        return size;
    }
}
