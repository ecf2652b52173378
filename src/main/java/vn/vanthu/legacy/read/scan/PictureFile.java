package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;

/// Reads a picture of a paper: PNG, JPEG, BMP, GIF, or a TIFF of many pages.
public final class PictureFile {

    private static final double A4_INCHES = 8.27;
    private static final int DPI = 300;
    private static final double SMALLEST = 200;
    private static final int SHOWN_POINTS = 1_400;

    private PictureFile() {}

    /// Reads the file.
    ///
    /// @param most pages
    public static ReadFile read(Path file, int most, ReadNotes notes, Recogniser recogniser)
            throws UnreadableFile, IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableFile("READ.damaged");
            }
            ImageReader reader = readers.next();
            try {
                return read(Pictures.of(reader, in), most, notes, recogniser);
            } finally {
                reader.dispose();
            }
        } catch (IIOException e) {
            throw new UnreadableFile("READ.damaged");
        }
    }

    private static ReadFile read(
            Pictures pictures, int most, ReadNotes notes, Recogniser recogniser)
            throws UnreadableFile, IOException {
        List<Recogniser.Pending> pending = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Pictures.Size size;
            try {
                size = pictures.size(i);
            } catch (IndexOutOfBoundsException e) {
                break;
            }
            if (!recogniser.isReady()) {
                throw new UnreadableFile("READ.no-recogniser");
            }
            notes.nextPage();
            pending.add(page(pictures, i, size, notes, recogniser));
        }
        List<TextPage> pages = new ArrayList<>();
        for (Recogniser.Pending each : pending) {
            pages.add(each.page());
        }
        if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
            throw new UnreadableFile("READ.no-words");
        }
        return new ReadFile(ReadFile.Sort.SCAN, "UTF-8", pages, null, notes.all());
    }

    private static Recogniser.Pending page(
            Pictures pictures, int i, Pictures.Size size, ReadNotes notes, Recogniser recogniser)
            throws IOException {
        // The file's own word on its resolution is often wrong; an official paper is A4.
        double dpi = Math.max(60, Math.min(size.width(), size.height()) / A4_INCHES);
        int step = (int) Math.max(1, Math.floor(dpi / DPI));
        BufferedImage image = pictures.picture(i, step);
        double read = dpi / step;
        double factor =
                read < SMALLEST ? Math.min(4, DPI / read) : read > 1.2 * DPI ? DPI / read : 1;
        Grey grey = Grey.of(image);
        Grey sized = factor == 1 ? grey : grey.scaled(factor);
        return recogniser.begin(sized, read * factor, i + 1, notes);
    }

    /// Draws a page for somebody to look at.
    ///
    /// @param page from 1
    /// @param quarters of a circle to turn it by, clockwise
    /// @return a PNG
    public static byte[] picture(Path file, int page, int quarters)
            throws UnreadableFile, IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableFile("READ.damaged");
            }
            ImageReader reader = readers.next();
            try {
                Pictures pictures = Pictures.of(reader, in);
                Pictures.Size size = pictures.size(page - 1);
                int most = Math.max(size.width(), size.height());
                int step = Math.max(1, most / SHOWN_POINTS);
                return ShownPage.png(pictures.picture(page - 1, step), quarters);
            } catch (IndexOutOfBoundsException e) {
                throw new UnreadableFile("READ.no-page", page, reader.getNumImages(true));
            } finally {
                reader.dispose();
            }
        } catch (IIOException e) {
            throw new UnreadableFile("READ.damaged");
        }
    }
}
