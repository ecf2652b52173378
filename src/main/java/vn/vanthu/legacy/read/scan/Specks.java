package vn.vanthu.legacy.read.scan;

/// Takes out specks of dust, which would be read as dots and dashes.
final class Specks {

    // At 300 dpi; the dot of an i of 11 points has some seventeen points.
    private static final double LARGEST = 10;

    private static final byte LARGE = 1;
    private static final byte TAKEN = 2;

    private final Grey page;
    private final int threshold;
    private final int largest;
    // Of each point whether it is known to be of something larger, or is in hand.
    private final byte[] marks;
    private final int[] blot;
    private int taken;

    private Specks(Grey page, int largest) {
        this.page = page;
        this.threshold = page.threshold() + 15;
        this.largest = largest;
        this.marks = new byte[page.points().length];
        // The last point that is looked around may have eight neighbours.
        this.blot = new int[largest + 9];
    }

    static Grey removed(Grey page, double dpi) {
        int largest = (int) Math.round(LARGEST * dpi * dpi / 90_000);
        return largest < 1 ? page : new Specks(page, largest).remove();
    }

    private Grey remove() {
        byte[] clean = page.points().clone();
        for (int at = page.notWhite(0, clean.length);
                at < clean.length;
                at = page.notWhite(at + 1, clean.length)) {
            if (marks[at] == 0 && isInk(at)) {
                boolean isSpeck = isSpeck(at);
                for (int i = 0; i < taken; i++) {
                    marks[blot[i]] = LARGE;
                    clean[blot[i]] = isSpeck ? (byte) 255 : clean[blot[i]];
                }
            }
        }
        return new Grey(clean, page.width(), page.height());
    }

    private boolean isInk(int at) {
        return (page.points()[at] & 0xFF) <= threshold;
    }

    /// Takes points of a blot in hand until it is seen to be larger than a speck, or to be taken
    /// whole: most ink is of letters, and each would be gone over whole for nothing.
    private boolean isSpeck(int from) {
        int width = page.width();
        boolean isLarge = false;
        taken = 0;
        take(from);
        for (int i = 0; i < taken && !isLarge; i++) {
            int at = blot[i];
            int x = at % width;
            int first = x == 0 ? 0 : -1;
            int last = x == width - 1 ? 0 : 1;
            for (int row = at - width; row <= at + width; row += width) {
                if (row - x < 0 || row >= marks.length) {
                    continue;
                }
                for (int next = row + first; next <= row + last; next++) {
                    if (marks[next] == LARGE) {
                        isLarge = true;
                    } else if (marks[next] == 0 && isInk(next)) {
                        take(next);
                    }
                }
            }
            isLarge |= taken > largest;
        }
        return !isLarge;
    }

    private void take(int point) {
        marks[point] = TAKEN;
        blot[taken++] = point;
    }
}
