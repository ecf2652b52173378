package vn.vanthu.legacy.read.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes a picture as an uncompressed BMP.
///
/// Of all pictures this is the one that Tesseract's library takes in row by row; a PGM, as short as
/// its header is, it asks for point by point, which costs a tenth of a page's time.
final class Bitmap {

    private static final int HEADER = 14;
    private static final int ABOUT = 40;
    private static final int SHADES = 256;

    private Bitmap() {}

    static void write(Grey page, OutputStream out) throws IOException {
        int filled = (page.width() + 3) / 4 * 4;
        int start = HEADER + ABOUT + 4 * SHADES;
        ByteBuffer head = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'B').put((byte) 'M');
        head.putInt(start + filled * page.height()).putInt(0).putInt(start);
        head.putInt(ABOUT).putInt(page.width()).putInt(page.height());
        head.putShort((short) 1).putShort((short) 8);
        head.putInt(0).putInt(filled * page.height()).putInt(0).putInt(0);
        head.putInt(SHADES).putInt(SHADES);
        for (int shade = 0; shade < SHADES; shade++) {
            head.putInt(shade * 0x010101);
        }
        out.write(head.array());
        // The lowest row comes first.
        for (int y = page.height() - 1; y >= 0; y--) {
            out.write(page.points(), y * page.width(), page.width());
            for (int i = page.width(); i < filled; i++) {
                out.write(0);
            }
        }
    }
}
