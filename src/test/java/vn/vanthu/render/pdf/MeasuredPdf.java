package vn.vanthu.render.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A finished PDF as a ruler sees it: lines of letters with face and size, strokes with lengths;
/// millimetres from the top left corner.
final class MeasuredPdf {

    private static final double MM = 25.4 / 72;

    final List<Page> pages = new ArrayList<>();

    record Page(double width, double height, List<Line> lines, List<Stroke> strokes) {

        Line line(String start) {
            return lines.stream()
                    .filter(l -> l.text().startsWith(start))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError(
                                    "No line begins with \""
                                            + start
                                            + "\" among "
                                            + lines.stream().map(Line::text).toList()));
        }

        boolean has(String start) {
            return lines.stream().anyMatch(l -> l.text().startsWith(start));
        }

        /// The first horizontal stroke below a line and within its width or a little more.
        Stroke strokeBelow(Line line) {
            return strokes.stream()
                    .filter(s -> s.horizontal() && s.y1() > line.baseline())
                    .filter(s -> s.y1() < line.baseline() + 5)
                    .filter(s -> s.middle() > line.left() && s.middle() < line.right())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No rule below \"" + line.text() + "\""));
        }

        boolean hasStrokeBelow(Line line) {
            return strokes.stream()
                    .anyMatch(s ->
                            s.horizontal()
                                    && s.y1() > line.baseline()
                                    && s.y1() < line.baseline() + 5
                                    && s.middle() > line.left()
                                    && s.middle() < line.right());
        }
    }

    /// @param font name of the embedded face of its first letter
    /// @param size pt
    record Line(String text, double left, double right, double baseline, String font, double size) {
        boolean bold() {
            return font.contains("Bold");
        }

        boolean italic() {
            return font.contains("Italic");
        }

        double middle() {
            return (left + right) / 2;
        }

        double width() {
            return right - left;
        }
    }

    record Stroke(double x1, double y1, double x2, double y2, double thickness, boolean red) {
        boolean horizontal() {
            return Math.abs(y1 - y2) < 0.05;
        }

        double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }

        double middle() {
            return (x1 + x2) / 2;
        }
    }

    static MeasuredPdf of(byte[] pdf) {
        MeasuredPdf measured = new MeasuredPdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                measured.pages.add(
                        new Page(
                                page.getMediaBox().getWidth() * MM,
                                page.getMediaBox().getHeight() * MM,
                                lines(document, i),
                                strokes(page)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return measured;
    }

    private static List<Line> lines(PDDocument document, int index) throws IOException {
        List<Line> lines = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> letters) {
                        TextPosition first = letters.getFirst();
                        TextPosition last = letters.getLast();
                        for (TextPosition letter : letters) {
                            if (!letter.getUnicode().isBlank()) {
                                last = letter;
                            }
                        }
                        lines.add(
                                new Line(
                                        text.strip(),
                                        first.getXDirAdj() * MM,
                                        (last.getXDirAdj() + last.getWidthDirAdj()) * MM,
                                        first.getYDirAdj() * MM,
                                        first.getFont().getName(),
                                        first.getFontSizeInPt()));
                    }
                };
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        stripper.writeText(document, new StringWriter());
        return lines;
    }

    private static List<Stroke> strokes(PDPage page) throws IOException {
        List<Stroke> strokes = new ArrayList<>();
        double height = page.getMediaBox().getHeight();
        PDFGraphicsStreamEngine engine =
                new PDFGraphicsStreamEngine(page) {
                    private final List<Point2D[]> path = new ArrayList<>();
                    private Point2D at = new Point2D.Float();

                    @Override
                    public void moveTo(float x, float y) {
                        at = new Point2D.Float(x, y);
                    }

                    @Override
                    public void lineTo(float x, float y) {
                        Point2D to = new Point2D.Float(x, y);
                        path.add(new Point2D[] {at, to});
                        at = to;
                    }

                    @Override
                    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
                        path.add(new Point2D[] {a, b});
                        path.add(new Point2D[] {b, c});
                        path.add(new Point2D[] {c, d});
                        path.add(new Point2D[] {d, a});
                    }

                    @Override
                    public void strokePath() throws IOException {
                        float[] rgb =
                                getGraphicsState().getStrokingColor().toRGB() == 0xFF0000
                                        ? new float[] {1}
                                        : new float[] {0};
                        for (Point2D[] s : path) {
                            strokes.add(
                                    new Stroke(
                                            s[0].getX() * MM,
                                            (height - s[0].getY()) * MM,
                                            s[1].getX() * MM,
                                            (height - s[1].getY()) * MM,
                                            getGraphicsState().getLineWidth(),
                                            rgb[0] == 1));
                        }
                        path.clear();
                    }

                    @Override
                    public void drawImage(PDImage image) {}

                    @Override
                    public void clip(int rule) {}

                    @Override
                    public void curveTo(float a, float b, float c, float d, float e, float f) {}

                    @Override
                    public Point2D getCurrentPoint() {
                        return at;
                    }

                    @Override
                    public void closePath() {}

                    @Override
                    public void endPath() {
                        path.clear();
                    }

                    @Override
                    public void fillPath(int rule) {
                        path.clear();
                    }

                    @Override
                    public void fillAndStrokePath(int rule) {
                        path.clear();
                    }

                    @Override
                    public void shadingFill(COSName name) {}
                };
        engine.processPage(page);
        return strokes;
    }
}
