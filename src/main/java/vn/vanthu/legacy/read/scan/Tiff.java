package vn.vanthu.legacy.read.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Writes pages as one TIFF, in shades of grey and uncompressed (TIFF 6.0, sections 2 and 4).
///
/// It is the one sort of picture of which Tesseract takes several pages at once, and its library
/// takes it in row by row; a PGM, as short as its header is, it asks for point by point, which
/// costs a tenth of a page's time.
final class Tiff {

    private static final int HEADER = 8;
    private static final int ENTRIES = 12;
    private static final int ENTRY = 12;
    // Two numbers that make a fraction.
    private static final int RESOLUTION = 8;
    private static final int DIRECTORY = RESOLUTION + 2 + ENTRIES * ENTRY + 4;
    private static final short SHORT = 3;
    private static final short LONG = 4;
    private static final short FRACTION = 5;
    private static final int BLACK_IS_ZERO = 1;
    private static final int INCHES = 2;

    private Tiff() {}

    /// A page and how many of its points make an inch.
    record Page(Grey grey, int dpi) {}

    static void write(List<Page> pages, OutputStream out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'I').put((byte) 'I').putShort((short) 42);
        int at = HEADER;
        out.write(header.putInt(pages.isEmpty() ? 0 : at + RESOLUTION).array());
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            int points = at + DIRECTORY;
            int next = points + even(page.grey().points().length);
            boolean isLast = i == pages.size() - 1;
            out.write(directory(page, at, points, isLast ? 0 : next + RESOLUTION));
            out.write(page.grey().points());
            out.write(new byte[next - points - page.grey().points().length]);
            at = next;
        }
    }

    /// Directories begin at even places.
    private static int even(int bytes) {
        return bytes + bytes % 2;
    }

    private static byte[] directory(Page page, int at, int points, int next) {
        int width = page.grey().width();
        int height = page.grey().height();
        ByteBuffer to = ByteBuffer.allocate(DIRECTORY).order(ByteOrder.LITTLE_ENDIAN);
        to.putInt(page.dpi()).putInt(1);
        to.putShort((short) ENTRIES);
        entry(to, 256, LONG, width);
        entry(to, 257, LONG, height);
        // Eight bits a point, uncompressed.
        entry(to, 258, SHORT, Byte.SIZE);
        entry(to, 259, SHORT, 1);
        entry(to, 262, SHORT, BLACK_IS_ZERO);
        // All rows in one strip.
        entry(to, 273, LONG, points);
        entry(to, 277, SHORT, 1);
        entry(to, 278, LONG, height);
        entry(to, 279, LONG, width * height);
        entry(to, 282, FRACTION, at);
        entry(to, 283, FRACTION, at);
        entry(to, 296, SHORT, INCHES);
        to.putInt(next);
        return to.array();
    }

    private static void entry(ByteBuffer to, int tag, short type, int value) {
        to.putShort((short) tag).putShort(type).putInt(1).putInt(value);
    }
}
