package vn.vanthu.legacy.read.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Tells how a camera or a scanner was held, as a file has it (TIFF 6.0, section 8, Orientation),
/// and sets its picture upright.
///
/// @param isMirrored whether left and right are to be changed first
/// @param quarters of a circle to turn it by then, clockwise
record Held(boolean isMirrored, int quarters) {

    static final int TAG = 274;
    static final Held UPRIGHT = new Held(false, 0);

    /// @param number 1 to 8; others are none
    static Held of(int number) {
        return switch (number) {
            case 2 -> new Held(true, 0);
            case 3 -> new Held(false, 2);
            case 4 -> new Held(true, 2);
            case 5 -> new Held(true, 3);
            case 6 -> new Held(false, 1);
            case 7 -> new Held(true, 1);
            case 8 -> new Held(false, 3);
            default -> UPRIGHT;
        };
    }

    BufferedImage upright(BufferedImage image) {
        if (equals(UPRIGHT)) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean aside = quarters % 2 == 1;
        AffineTransform how = new AffineTransform();
        how.translate((aside ? height : width) / 2.0, (aside ? width : height) / 2.0);
        how.quadrantRotate(quarters);
        how.scale(isMirrored ? -1 : 1, 1);
        how.translate(-width / 2.0, -height / 2.0);
        int type =
                image.getType() == BufferedImage.TYPE_BYTE_GRAY
                        ? BufferedImage.TYPE_BYTE_GRAY
                        : BufferedImage.TYPE_INT_RGB;
        BufferedImage upright =
                new BufferedImage(aside ? height : width, aside ? width : height, type);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.drawImage(image, how, null);
        pen.dispose();
        return upright;
    }
}
