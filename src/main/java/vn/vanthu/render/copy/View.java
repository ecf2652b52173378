package vn.vanthu.render.copy;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A page as a reader sees it: cropped, turned, in points from the lower left corner.
///
/// @param toUser from seen points to the page's own
record View(double width, double height, AffineTransform toUser) {

    private static final double A4_SHORT = 595.28;
    private static final double A4_LONG = 841.89;
    private static final double A4_TOLERANCE = 6;

    static View of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double unit = Math.max(1, page.getUserUnit());
        double left = crop.getLowerLeftX();
        double bottom = crop.getLowerLeftY();
        double width = crop.getWidth();
        double height = crop.getHeight();
        AffineTransform toUser =
                switch (page.getRotation()) {
                    case 90 -> new AffineTransform(0, 1, -1, 0, left + width, bottom);
                    case 180 -> new AffineTransform(-1, 0, 0, -1, left + width, bottom + height);
                    case 270 -> new AffineTransform(0, -1, 1, 0, left, bottom + height);
                    default -> new AffineTransform(1, 0, 0, 1, left, bottom);
                };
        toUser.scale(1 / unit, 1 / unit);
        boolean lying = page.getRotation() % 180 == 90;
        return new View((lying ? height : width) * unit, (lying ? width : height) * unit, toUser);
    }

    /// From the page's own points to seen ones.
    AffineTransform toView() {
        try {
            return toUser.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("A turn and a shift can always be undone", e);
        }
    }

    boolean isA4Upright() {
        return near(width, A4_SHORT) && near(height, A4_LONG);
    }

    boolean isA4Lying() {
        return near(width, A4_LONG) && near(height, A4_SHORT);
    }

    private static boolean near(double length, double wanted) {
        return Math.abs(length - wanted) <= A4_TOLERANCE;
    }
}
