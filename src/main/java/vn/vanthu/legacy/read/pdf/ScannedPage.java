package vn.vanthu.legacy.read.pdf;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Finds the one picture that a scanned page consists of, so that it is read as the scanner saw it
/// and need not be drawn.
///
/// Whatever else a page shows makes it a page to draw.
final class ScannedPage extends PDFGraphicsStreamEngine {

    private static final int POINTS_PER_INCH = 72;
    // A millimetre: a line's place is told no closer.
    private static final double NEAR = 3;
    // Coarser ones are read better when they are drawn larger; finer ones gain nothing.
    private static final double COARSEST = 190;
    private static final double FINEST = 330;
    // A4 at 330 dpi has 10 million.
    private static final long MOST_POINTS = 12_000_000;

    private static final int NONE = -1;

    private final PDRectangle box;
    private final GeneralPath path = new GeneralPath();
    // The winding rule of the clip that the path will be.
    private int clip = NONE;
    private @Nullable PDImageXObject picture;
    private boolean isMore;

    private ScannedPage(PDPage page) {
        super(page);
        box = page.getCropBox();
    }

    /// The picture and how many of its points make an inch of the page.
    record Seen(BufferedImage image, double dpi) {}

    /// What the scanner saw; null when the page must be drawn.
    static @Nullable Seen of(PDPage page) {
        try {
            return page.getRotation() != 0 || hasMarks(page) ? null : new ScannedPage(page).seen();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whoever draws leaves out what is damaged.
            return null;
        }
    }

    private @Nullable Seen seen() throws IOException {
        processPage(getPage());
        PDImageXObject found = picture;
        if (found == null || isMore) {
            return null;
        }
        double across = found.getWidth() / (double) box.getWidth() * POINTS_PER_INCH;
        double down = found.getHeight() / (double) box.getHeight() * POINTS_PER_INCH;
        boolean fits =
                across >= COARSEST
                        && across <= FINEST
                        && Math.abs(across / down - 1) < 0.01
                        && (long) found.getWidth() * found.getHeight() <= MOST_POINTS;
        return fits ? new Seen(image(found), across) : null;
    }

    /// Shades of grey as they are kept; the library would make colours of them first.
    private static BufferedImage image(PDImageXObject picture) throws IOException {
        BufferedImage jpeg = JpegScan.of(picture);
        if (jpeg != null) {
            return jpeg;
        }
        boolean isGrey =
                picture.getColorSpace() instanceof PDDeviceGray
                        && picture.getBitsPerComponent() == Byte.SIZE
                        && picture.getDecode() == null;
        if (!isGrey) {
            return picture.getImage();
        }
        BufferedImage grey =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] points = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        picture.getRawRaster()
                .getDataElements(0, 0, picture.getWidth(), picture.getHeight(), points);
        return grey;
    }

    /// Whether anything is stuck on it, such as the mark of a signature.
    private static boolean hasMarks(PDPage page) throws IOException {
        for (PDAnnotation mark : page.getAnnotations()) {
            PDRectangle place = mark.getRectangle();
            boolean isSeen = place == null || (place.getWidth() > 0 && place.getHeight() > 0);
            if (mark.getAppearance() != null && isSeen) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void drawImage(PDImage image) {
        if (picture == null
                && image instanceof PDImageXObject whole
                && isPlain(whole)
                && covers()) {
            picture = whole;
        } else {
            isMore = true;
        }
    }

    private static boolean isPlain(PDImageXObject image) {
        COSDictionary said = image.getCOSObject();
        return !image.isStencil()
                && !said.containsKey(COSName.MASK)
                && !said.containsKey(COSName.SMASK)
                && !said.containsKey(COSName.OC);
    }

    /// Whether a picture drawn now lies upright over the whole page, and hides it.
    private boolean covers() {
        PDGraphicsState state = getGraphicsState();
        Matrix place = state.getCurrentTransformationMatrix();
        double[] off = {
            place.getTranslateX() - box.getLowerLeftX(),
            place.getTranslateY() - box.getLowerLeftY(),
            place.getValue(0, 0) - box.getWidth(),
            place.getValue(1, 1) - box.getHeight(),
            place.getValue(0, 1),
            place.getValue(1, 0)
        };
        for (double one : off) {
            if (Math.abs(one) > NEAR) {
                return false;
            }
        }
        Area clip = state.getCurrentClippingPath();
        return state.getNonStrokeAlphaConstant() == 1
                && state.getSoftMask() == null
                && BlendMode.NORMAL.equals(state.getBlendMode())
                && clip.contains(
                        new Rectangle2D.Double(
                                box.getLowerLeftX() + NEAR,
                                box.getLowerLeftY() + NEAR,
                                box.getWidth() - 2 * NEAR,
                                box.getHeight() - 2 * NEAR));
    }

    /// Letters of a recogniser, laid under the scan to be searched, are not seen.
    @Override
    protected void showText(byte[] letters) {
        isMore |= getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
    }

    /// Layers that may be hidden are left to who draws.
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        isMore |= COSName.OC.equals(tag);
    }

    @Override
    public void strokePath() {
        painted();
    }

    @Override
    public void fillPath(int rule) {
        painted();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        painted();
    }

    @Override
    public void shadingFill(COSName name) {
        isMore = true;
    }

    @Override
    public void clip(int rule) {
        clip = rule;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clip >= 0) {
            path.setWindingRule(clip);
            getGraphicsState().intersectClippingPath(path);
            clip = NONE;
        }
        path.reset();
    }

    private void painted() {
        isMore = true;
        clip = NONE;
        path.reset();
    }
}
