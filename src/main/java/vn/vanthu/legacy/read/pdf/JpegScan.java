package vn.vanthu.legacy.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/// Unpacks the JPEG of a scanned page as it lies in the file.
///
/// The library unpacks the same points, but carries each through two more pictures, which takes
/// five times as long.
final class JpegScan {

    private JpegScan() {}

    /// The picture; null when it is none of grey or of three colours, or is otherwise than its
    /// entry says: then the library has the word.
    static @Nullable BufferedImage of(PDImageXObject picture) throws IOException {
        int type = type(picture.getColorSpace());
        boolean isPlain =
                type != BufferedImage.TYPE_CUSTOM
                        && picture.getBitsPerComponent() == Byte.SIZE
                        && picture.getDecode() == null
                        && List.of(COSName.DCT_DECODE).equals(picture.getStream().getFilters());
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!isPlain || !readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try (InputStream raw = picture.getCOSObject().createRawInputStream();
                ImageInputStream in = new MemoryCacheImageInputStream(raw)) {
            reader.setInput(in, true, true);
            // Before room is made for it: a file may lie about its size.
            if (reader.getWidth(0) != picture.getWidth()
                    || reader.getHeight(0) != picture.getHeight()) {
                return null;
            }
            BufferedImage image = reader.read(0);
            return image.getType() == type ? image : null;
        } catch (IOException | RuntimeException e) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    /// Of the picture that Java makes of a JPEG in these colours.
    private static int type(PDColorSpace colours) {
        return switch (colours) {
            case PDDeviceGray _ -> BufferedImage.TYPE_BYTE_GRAY;
            case PDDeviceRGB _ -> BufferedImage.TYPE_3BYTE_BGR;
            default -> BufferedImage.TYPE_CUSTOM;
        };
    }
}
