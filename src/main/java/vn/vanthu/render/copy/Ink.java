package vn.vanthu.render.copy;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Finds where a page already says something, without drawing it: no picture is decoded.
///
/// When in doubt it finds too much, never too little: what is clipped away counts, and a page too
/// hard to read counts as full.
final class Ink extends PDFGraphicsStreamEngine {

    private static final int MOST_OPERATIONS = 500_000;
    private static final int MOST_FORMS = 5_000;
    private static final int MOST_BOXES = 500_000;
    // Letters reach so far above and below their line, as shares of their size.
    private static final double ASCENT = 0.9;
    private static final double DESCENT = 0.25;

    private final List<Rectangle2D> boxes = new ArrayList<>();
    private final AffineTransform toView;
    private final Rectangle2D sight;
    private final Path2D path = new Path2D.Double();
    private int operations;
    private int forms;

    private Ink(PDPage page, View view) {
        super(page);
        this.toView = view.toView();
        this.sight = new Rectangle2D.Double(0, 0, view.width(), view.height());
    }

    /// What is on the page, as boxes in points from the top left corner of the view, y downwards.
    static List<Rectangle2D> of(PDPage page, View view) throws IOException {
        Ink ink = new Ink(page, view);
        try {
            ink.processPage(page);
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation.getRectangle() != null) {
                    ink.add(annotation.getRectangle().toGeneralPath().getBounds2D());
                }
            }
        } catch (TooMuchException e) {
            ink.boxes.add(ink.sight);
        }
        return ink.boxes.stream()
                .<Rectangle2D>map(box ->
                        new Rectangle2D.Double(
                                box.getX(),
                                view.height() - box.getMaxY(),
                                box.getWidth(),
                                box.getHeight()))
                .toList();
    }

    /// The page holds more than any real one; unchecked, for the library goes on after a checked
    /// one.
    private static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void add(Rectangle2D inUser) {
        Rectangle2D box = toView.createTransformedShape(inUser).getBounds2D();
        if (box.intersects(sight)) {
            boxes.add(box.createIntersection(sight));
        }
        if (boxes.size() > MOST_BOXES) {
            throw new TooMuchException();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operations > MOST_OPERATIONS) {
            throw new TooMuchException();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        bound(form);
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        bound(form);
        super.showTransparencyGroup(form);
    }

    private void bound(PDFormXObject form) throws IOException {
        if (++forms > MOST_FORMS || !DecodedSize.within(form.getCOSObject())) {
            throw new TooMuchException();
        }
    }

    /// What cannot be read may stand anywhere.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
        if (operator.getName().equals("Do")) {
            boxes.add(sight);
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
            throws IOException {
        String letter = font.toUnicode(code);
        if (letter != null && letter.isBlank()) {
            return;
        }
        Rectangle2D box =
                new Rectangle2D.Double(0, -DESCENT, displacement.getX(), ASCENT + DESCENT);
        add(place.createAffineTransform().createTransformedShape(box).getBounds2D());
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        add(place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
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
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int rule) {}

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        Rectangle2D bounds = path.getBounds2D();
        // A straight line has no area, and a box without area would not count.
        add(
                new Rectangle2D.Double(
                        bounds.getX() - 0.5,
                        bounds.getY() - 0.5,
                        bounds.getWidth() + 1,
                        bounds.getHeight() + 1));
        path.reset();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        if (!isWhite()) {
            add(path.getBounds2D());
        }
        path.reset();
    }

    /// Many programs paint the paper white first.
    private boolean isWhite() throws IOException {
        return getGraphicsState().getNonStrokingColor().toRGB() == 0xFFFFFF;
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shading) {
        boxes.add(sight);
    }
}
