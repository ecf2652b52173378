package vn.vanthu.legacy.read.scan;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// Reads of a JPEG what stands before its points: how many inks it has, and how it was held.
///
/// @param inks 1 grey, 3 colours, 4 the inks of a press
/// @param isTurnedInks whether the first three of four inks are kept as light and two colours
///   (Adobe's marker, transform 2)
/// @param held as Exif tells
record JpegMarks(int inks, boolean isTurnedInks, Held held) {

    private static final int MOST_SEGMENTS = 1_000;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP_1 = 0xE1;
    private static final int APP_14 = 0xEE;
    private static final int MOST_TAGS = 200;

    /// @param in left where it was
    static JpegMarks of(ImageInputStream in) throws IOException {
        in.mark();
        try {
            return read(in);
        } catch (EOFException e) {
            return new JpegMarks(0, false, Held.UPRIGHT);
        } finally {
            in.reset();
        }
    }

    private static JpegMarks read(ImageInputStream in) throws IOException {
        int inks = 0;
        boolean turned = false;
        Held held = Held.UPRIGHT;
        in.skipBytes(2);
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            int mark = in.readUnsignedByte();
            if (mark == 0xFF) {
                continue;
            }
            if (mark == START_OF_SCAN) {
                break;
            }
            byte[] body = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(body);
            if (isFrame(mark) && body.length > 5) {
                inks = body[5] & 0xFF;
            } else if (mark == APP_14 && says(body, "Adobe") && body.length > 11) {
                turned = body[11] == 2;
            } else if (mark == APP_1 && says(body, "Exif\0\0")) {
                held = Held.of(exif(body));
            }
        }
        return new JpegMarks(inks, turned, held);
    }

    // SOF0 to SOF15 but for the tables DHT, JPG and DAC among them (ITU-T T.81, B.1).
    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }

    private static boolean says(byte[] body, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (i >= body.length || body[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The number under which Exif, a small TIFF, tells how the camera was held; 1 when it does
    /// not.
    private static int exif(byte[] body) {
        int start = 6;
        boolean little = number(body, start, 1, false) == 'I';
        int at = start + number(body, start + 4, 4, little);
        int tags = Math.min(MOST_TAGS, number(body, at, 2, little));
        for (int i = 0; i < tags; i++) {
            int tag = at + 2 + 12 * i;
            if (number(body, tag, 2, little) == Held.TAG) {
                return number(body, tag + 8, 2, little);
            }
        }
        return 1;
    }

    /// A number of so many bytes; 0 beyond the end.
    private static int number(byte[] body, int at, int bytes, boolean little) {
        if (at < 0 || at > body.length - bytes) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = body[little ? at + bytes - 1 - i : at + i] & 0xFF;
            number = (number << 8) | next;
        }
        return number;
    }
}
