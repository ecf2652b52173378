package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.UnreadableFile;

/// The pictures of a file one by one, in whatever inks they are kept, each as it was held.
final class Pictures {

    // A3 at 600 dpi has 70 million.
    private static final long MOST_POINTS = 100_000_000;
    private static final int LONGEST = 40_000;
    private static final int PRESS_INKS = 4;
    // Bytes of an entry in a TIFF's directory.
    private static final int ENTRY = 12;

    private final ImageReader reader;
    // Of a TIFF; null for other files.
    private final @Nullable ImageInputStream tiff;
    private final @Nullable JpegMarks marks;

    private Pictures(
            ImageReader reader, @Nullable ImageInputStream tiff, @Nullable JpegMarks marks) {
        this.reader = reader;
        this.tiff = tiff;
        this.marks = marks;
    }

    /// How many points it has across and down, as it is kept.
    record Size(int width, int height) {}

    static Pictures of(ImageReader reader, ImageInputStream in) throws IOException {
        String format = reader.getFormatName();
        JpegMarks marks = format.equalsIgnoreCase("jpeg") ? JpegMarks.of(in) : null;
        boolean isTiff = format.equalsIgnoreCase("tif") || format.equalsIgnoreCase("tiff");
        // Damage in what a file says beside its pictures is not to be in their way.
        reader.setInput(in, false, true);
        return new Pictures(reader, isTiff ? in : null, marks);
    }

    /// @param i from 0
    /// @throws IndexOutOfBoundsException when there are not so many
    Size size(int i) throws UnreadableFile, IOException {
        long width = reader.getWidth(i);
        long height = reader.getHeight(i);
        if (width * height > MOST_POINTS || width > LONGEST || height > LONGEST) {
            throw new UnreadableFile("READ.picture-size", width, height, MOST_POINTS / 1_000_000);
        }
        return new Size((int) width, (int) height);
    }

    /// The picture, upright.
    ///
    /// @param step only every so many points are taken, across and down
    BufferedImage picture(int i, int step) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        if (marks != null) {
            return marks.held()
                    .upright(
                            marks.inks() == PRESS_INKS
                                    ? PressInks.grey(
                                            reader.readRaster(i, how), marks.isTurnedInks())
                                    : reader.read(i, how));
        }
        BufferedImage image = reader.read(i, how);
        return tiff == null ? image : held(tiff, i).upright(image);
    }

    /// As the directory of a picture of a TIFF tells (TIFF 6.0, section 2).
    private static Held held(ImageInputStream in, int i) throws IOException {
        in.mark();
        try {
            in.seek(0);
            boolean little = in.readUnsignedByte() == 'I';
            in.setByteOrder(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.seek(4);
            in.seek(in.readUnsignedInt());
            for (int before = 0; before < i; before++) {
                in.skipBytes(ENTRY * in.readUnsignedShort());
                in.seek(in.readUnsignedInt());
            }
            int entries = in.readUnsignedShort();
            for (int entry = 0; entry < entries; entry++) {
                int tag = in.readUnsignedShort();
                in.skipBytes(6);
                int value = in.readUnsignedShort();
                in.skipBytes(2);
                if (tag == Held.TAG) {
                    return Held.of(value);
                }
            }
            return Held.UPRIGHT;
        } catch (EOFException e) {
            return Held.UPRIGHT;
        } finally {
            in.reset();
        }
    }
}
