package vn.vanthu.legacy.read;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/// A scanned page in the many forms that scanners and cameras write.
final class PictureFiles {

    private PictureFiles() {}

    static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /// @param compression as TIFF calls it, such as `CCITT T.6`
    /// @param held number of its Orientation; 1 is none
    static byte[] tiff(List<BufferedImage> pages, String compression, int held) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(
                        new IIOImage(page, null, held(writer, page, how, held)), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static @Nullable IIOMetadata held(
            ImageWriter writer, BufferedImage page, ImageWriteParam how, int held)
            throws IOException {
        if (held == 1) {
            return null;
        }
        TIFFDirectory directory =
                TIFFDirectory.createFromMetadata(
                        writer.getDefaultImageMetadata(
                                ImageTypeSpecifier.createFromRenderedImage(page), how));
        directory.addTIFFField(
                new TIFFField(
                        BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION),
                        held));
        return directory.getAsMetadata();
    }

    /// Ink or none, as a fax or a copier keeps a page.
    static BufferedImage inkOrNone(BufferedImage grey) {
        BufferedImage image =
                new BufferedImage(
                        grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                image.getRaster()
                        .setSample(x, y, 0, grey.getRaster().getSample(x, y, 0) > 140 ? 1 : 0);
            }
        }
        return image;
    }

    static BufferedImage inColours(BufferedImage grey, int type) {
        BufferedImage image = new BufferedImage(grey.getWidth(), grey.getHeight(), type);
        image.createGraphics().drawImage(grey, 0, 0, null);
        return image;
    }

    /// A JPEG with the Orientation that a camera writes.
    static byte[] heldJpeg(byte[] jpeg, int held) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1, // one tag
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) held,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return with(jpeg, 0xE1, exif);
    }

    /// A JPEG of the four inks of a press.
    ///
    /// @param transform of Adobe's marker: 0, or 2 for light and two colours; negative for no
    ///   marker, and then high means much ink
    static byte[] pressJpeg(BufferedImage grey, int transform) throws IOException {
        int width = grey.getWidth();
        int height = grey.getHeight();
        WritableRaster inks =
                Raster.createInterleavedRaster(
                        java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = grey.getRaster().getSample(x, y, 0);
                inks.setPixel(
                        x,
                        y,
                        switch (transform) {
                            case 0 -> new int[] {light, light, light, 255};
                            case 2 -> new int[] {255 - light, 128, 128, 255};
                            default -> new int[] {0, 0, 0, 255 - light};
                        });
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return transform < 0 ? out.toByteArray() : with(out.toByteArray(), 0xEE, adobe);
    }

    private static byte[] with(byte[] jpeg, int mark, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(mark);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.writeBytes(body);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// Turned by quarters of a circle, clockwise.
    static BufferedImage turned(BufferedImage page, int quarters) {
        boolean aside = quarters % 2 == 1;
        int width = page.getWidth();
        int height = page.getHeight();
        BufferedImage image =
                new BufferedImage(aside ? height : width, aside ? width : height, page.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sample = page.getRaster().getSample(x, y, 0);
                switch (quarters) {
                    case 1 -> image.getRaster().setSample(height - 1 - y, x, 0, sample);
                    case 2 -> image.getRaster().setSample(width - 1 - x, height - 1 - y, 0, sample);
                    default -> image.getRaster().setSample(y, width - 1 - x, 0, sample);
                }
            }
        }
        return image;
    }

    static BufferedImage mirrored(BufferedImage page) {
        int width = page.getWidth();
        BufferedImage image = new BufferedImage(width, page.getHeight(), page.getType());
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster()
                        .setSample(width - 1 - x, y, 0, page.getRaster().getSample(x, y, 0));
            }
        }
        return image;
    }
}
