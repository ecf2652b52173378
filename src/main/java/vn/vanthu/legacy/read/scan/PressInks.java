package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/// Makes a grey picture of the four inks of a press: cyan, magenta, yellow and black.
final class PressInks {

    private PressInks() {}

    /// @param inks four bands of a byte each
    /// @param turned whether the first three are kept as light and two colours
    static BufferedImage grey(Raster inks, boolean turned) {
        int width = inks.getWidth();
        int height = inks.getHeight();
        boolean light = isLight(inks);
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[width * 4];
        int[] shades = new int[width];
        for (int y = 0; y < height; y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                shades[x] = shade(row, 4 * x, turned, light);
            }
            grey.getRaster().setSamples(0, y, width, 1, 0, shades);
        }
        return grey;
    }

    /// Whether high means no ink: some programs write it so, some not, and few say which. A page is
    /// mostly bare of black.
    private static boolean isLight(Raster inks) {
        long sum = 0;
        long count = 0;
        int[] black = new int[inks.getWidth()];
        for (int y = 0; y < inks.getHeight(); y += 8) {
            inks.getSamples(inks.getMinX(), inks.getMinY() + y, black.length, 1, 3, black);
            for (int one : black) {
                sum += one;
                count++;
            }
        }
        return sum > 127 * count;
    }

    private static int shade(int[] row, int at, boolean turned, boolean light) {
        double cyan = row[at];
        double magenta = row[at + 1];
        double yellow = row[at + 2];
        if (turned) {
            // ITU-T T.871, 7; inks are what light leaves (Adobe technical note 5116).
            double blue = row[at + 1] - 128;
            double red = row[at + 2] - 128;
            double bright = row[at];
            cyan = 255 - within(bright + 1.402 * red);
            magenta = 255 - within(bright - 0.344136 * blue - 0.714136 * red);
            yellow = 255 - within(bright + 1.772 * blue);
        }
        double left = 0.299 * cyan + 0.587 * magenta + 0.114 * yellow;
        double black = row[at + 3];
        double paper = light ? left * black : (255 - left) * (255 - black);
        return (int) Math.round(paper / 255);
    }

    private static double within(double value) {
        return Math.max(0, Math.min(255, value));
    }
}
