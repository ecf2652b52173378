package vn.vanthu.legacy.read.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A picture in shades of grey, 0 black to 255 white. Whoever made it changes its points no more.
final class Grey {

    private static final int LIGHTER = 40;
    private static final int SHADES = 256;
    private static final int UNKNOWN = -1;

    /// How many points [#areLighter] looks at.
    static final int STRIDE = Long.BYTES;

    private static final byte WHITE = (byte) 255;
    private static final long ALL_WHITE = -1;
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final int DARKEST_COMPARED = 127;
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final byte[] points;
    private final int width;
    private final int height;
    private int threshold = UNKNOWN;

    /// @param points row by row from the top, kept as they are
    Grey(byte[] points, int width, int height) {
        this.points = points;
        this.width = width;
        this.height = height;
    }

    /// Not to be changed.
    byte[] points() {
        return points;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static Grey of(BufferedImage image) {
        boolean plain =
                image.getType() == BufferedImage.TYPE_BYTE_GRAY
                        && image.getRaster().getParent() == null
                        && image.getRaster().getDataBuffer().getSize()
                                == image.getWidth() * image.getHeight();
        BufferedImage grey =
                plain
                        ? image
                        : drawn(image, image.getWidth(), image.getHeight(), new AffineTransform());
        byte[] points = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new Grey(points, grey.getWidth(), grey.getHeight());
    }

    int at(int x, int y) {
        return points[y * width + x] & 0xFF;
    }

    /// The first point from one on that is not quite white, or `to` when all before it are. On a
    /// page [#onWhite] this goes over the paper at a stride.
    int notWhite(int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES && (long) EIGHT.get(points, at) == ALL_WHITE) {
            at += Long.BYTES;
        }
        while (at < to && points[at] == WHITE) {
            at++;
        }
        return at;
    }

    /// Whether [#STRIDE] points from one on are all lighter than a shade. It may say no for a dark
    /// shade without looking.
    boolean areLighter(int at, int shade) {
        if (shade < DARKEST_COMPARED || shade >= SHADES - 1) {
            return false;
        }
        // A point above 127 is lighter when what it has beyond 128 reaches the highest bit again,
        // with as much added as the shade lacks.
        long eight = (long) EIGHT.get(points, at);
        long reached = (eight & ~HIGHEST_BITS) + (SHADES - 1 - shade) * LOWEST_BITS;
        return (eight & reached & HIGHEST_BITS) == HIGHEST_BITS;
    }

    /// What is lighter is paper, clearly beyond the soft edges of letters.
    int paper() {
        return threshold() + LIGHTER;
    }

    /// With the paper white.
    Grey onWhite() {
        int paper = paper();
        byte[] white = new byte[points.length];
        for (int i = 0; i < white.length; i++) {
            white[i] = (points[i] & 0xFF) > paper ? WHITE : points[i];
        }
        return new Grey(white, width, height);
    }

    /// Scaled by a factor.
    Grey scaled(double factor) {
        return of(
                drawn(
                        image(),
                        Math.max(1, (int) Math.round(width * factor)),
                        Math.max(1, (int) Math.round(height * factor)),
                        AffineTransform.getScaleInstance(factor, factor)));
    }

    /// Turned by quarters of a circle, clockwise.
    Grey quartered(int quarters) {
        int q = Math.floorMod(quarters, 4);
        if (q == 0) {
            return this;
        }
        boolean aside = q % 2 == 1;
        int w = aside ? height : width;
        int h = aside ? width : height;
        byte[] turned = new byte[points.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int from =
                        switch (q) {
                            case 1 -> (height - 1 - x) * width + y;
                            case 2 -> (height - 1 - y) * width + (width - 1 - x);
                            default -> x * width + (width - 1 - y);
                        };
                turned[y * w + x] = points[from];
            }
        }
        return new Grey(turned, w, h);
    }

    /// Between paper and ink (Otsu's method).
    int threshold() {
        if (threshold == UNKNOWN) {
            threshold = between(shades(), points.length);
        }
        return threshold;
    }

    /// How many points there are of each shade.
    private int[] shades() {
        int[] counts = new int[SHADES];
        // Counted in turns: of one shade after the other no count waits for the last.
        int[] others = new int[SHADES];
        int at = 0;
        for (; at <= points.length - Long.BYTES; at += Long.BYTES) {
            if ((long) EIGHT.get(points, at) == ALL_WHITE) {
                counts[SHADES - 1] += Long.BYTES;
                continue;
            }
            for (int i = at; i < at + Long.BYTES; i += 2) {
                counts[points[i] & 0xFF]++;
                others[points[i + 1] & 0xFF]++;
            }
        }
        for (; at < points.length; at++) {
            counts[points[at] & 0xFF]++;
        }
        for (int shade = 0; shade < SHADES; shade++) {
            counts[shade] += others[shade];
        }
        return counts;
    }

    private static int between(int[] counts, double all) {
        double sum = 0;
        for (int i = 0; i < SHADES; i++) {
            sum += i * (double) counts[i];
        }
        double below = 0;
        double belowSum = 0;
        double best = -1;
        int threshold = 128;
        for (int i = 0; i < SHADES - 1; i++) {
            below += counts[i];
            belowSum += i * (double) counts[i];
            if (below > 0 && below < all) {
                double apart = belowSum / below - (sum - belowSum) / (all - below);
                double spread = below * (all - below) * apart * apart;
                if (spread > best) {
                    best = spread;
                    threshold = i;
                }
            }
        }
        return threshold;
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(
                points,
                0,
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData(),
                0,
                points.length);
        return image;
    }

    private static BufferedImage drawn(
            BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return grey;
    }
}
