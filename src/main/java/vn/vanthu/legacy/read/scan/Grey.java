package vn.vanthu.legacy.read.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A picture in shades of grey, 0 black to 255 white.
@SuppressWarnings("ArrayRecordComponent") // A picture is its points; nobody compares two.
record Grey(byte[] points, int width, int height) {

    private static final int LIGHTER = 40;

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

    /// What is lighter is paper, clearly beyond the soft edges of letters.
    int paper() {
        return threshold() + LIGHTER;
    }

    /// With the paper white.
    Grey onWhite() {
        int paper = paper();
        byte[] white = new byte[points.length];
        for (int i = 0; i < white.length; i++) {
            white[i] = (points[i] & 0xFF) > paper ? (byte) 255 : points[i];
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
        long[] counts = new long[256];
        for (byte point : points) {
            counts[point & 0xFF]++;
        }
        double all = points.length;
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += i * (double) counts[i];
        }
        double below = 0;
        double belowSum = 0;
        double best = -1;
        int threshold = 128;
        for (int i = 0; i < 255; i++) {
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
