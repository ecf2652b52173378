package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.read.UnreadableFile;

/// The pictures of a file one by one, in whatever inks they are kept, each as it was held.
final class Pictures {

    // A3 at 600 dpi has 70 million.
    private static final long MOST_POINTS = 100_000_000;
    private static final int LONGEST = 40_000;
    private static final int PRESS_INKS = 4;

    private final ImageReader reader;
    private final boolean isTiff;
    private final @Nullable JpegMarks marks;

    private Pictures(ImageReader reader, boolean isTiff, @Nullable JpegMarks marks) {
        this.reader = reader;
        this.isTiff = isTiff;
        this.marks = marks;
    }

    /// How many points it has across and down, as it is kept.
    record Size(int width, int height) {}

    static Pictures of(ImageReader reader, ImageInputStream in) throws IOException {
        String format = reader.getFormatName();
        boolean isTiff = format.equalsIgnoreCase("tif") || format.equalsIgnoreCase("tiff");
        JpegMarks marks = format.equalsIgnoreCase("jpeg") ? JpegMarks.of(in) : null;
        // Only a TIFF keeps what is needed of it there; elsewhere damage in it would be in the way.
        reader.setInput(in, false, !isTiff);
        return new Pictures(reader, isTiff, marks);
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
        return held(i).upright(reader.read(i, how));
    }

    private Held held(int i) throws IOException {
        if (!isTiff) {
            return Held.UPRIGHT;
        }
        TIFFField field =
                TIFFDirectory.createFromMetadata(reader.getImageMetadata(i)).getTIFFField(Held.TAG);
        return field == null || field.getCount() == 0 ? Held.UPRIGHT : Held.of(field.getAsInt(0));
    }
}
