package vn.vanthu.legacy.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.vanthu.legacy.read.page.Rule;

/// Collects the level and upright lines that a page draws, by strokes or by thin filled boxes.
final class PathRules {

    private static final int MOST = 20_001;
    private static final double THIN = 3;
    private static final double SHORTEST = 4;

    private final PDFStreamEngine engine;
    private final List<Rule> found = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double left;
    private double top;
    private double height;
    private int rotation;

    PathRules(PDFStreamEngine engine) {
        this.engine = engine;
        for (String name :
                List.of(
                        "m", "l", "c", "v", "y", "re", "h", "S", "s", "f", "F", "f*", "B", "B*",
                        "b", "b*", "n")) {
            engine.addOperator(new PathOperator(name));
        }
    }

    void begin(PDPage page) {
        PDRectangle box = page.getCropBox();
        left = box.getLowerLeftX();
        top = box.getUpperRightY();
        height = box.getHeight();
        rotation = page.getRotation();
        found.clear();
        path.clear();
    }

    /// Rules of a page that is turned are left out; such pages are scans and plans.
    List<Rule> found() {
        return rotation == 0 ? List.copyOf(found) : List.of();
    }

    private void act(String name, List<COSBase> operands) {
        double[] n = new double[6];
        for (int i = 0; i < Math.min(6, operands.size()); i++) {
            n[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        switch (name) {
            case "m" -> {
                move(n[0], n[1]);
                startX = x;
                startY = y;
            }
            case "l" -> line(n[0], n[1]);
            case "c" -> move(n[4], n[5]);
            case "v", "y" -> move(n[2], n[3]);
            case "h" -> back();
            case "re" -> box(n);
            case "S" -> stroke();
            case "s" -> {
                back();
                stroke();
            }
            case "B", "B*" -> stroke();
            case "b", "b*" -> {
                back();
                stroke();
            }
            case "f", "F", "f*" -> fill();
            default -> path.clear();
        }
    }

    private void box(double[] n) {
        move(n[0], n[1]);
        startX = x;
        startY = y;
        line(n[0] + n[2], n[1]);
        line(n[0] + n[2], n[1] + n[3]);
        line(n[0], n[1] + n[3]);
        back();
    }

    private void move(double toX, double toY) {
        Point2D.Float p = engine.transformedPoint((float) toX, (float) toY);
        x = p.x;
        y = p.y;
    }

    private void line(double toX, double toY) {
        double fromX = x;
        double fromY = y;
        move(toX, toY);
        add(fromX, fromY);
    }

    private void back() {
        double fromX = x;
        double fromY = y;
        x = startX;
        y = startY;
        add(fromX, fromY);
    }

    private void add(double fromX, double fromY) {
        if (path.size() < MOST) {
            path.add(new double[] {fromX, fromY, x, y});
        }
    }

    private void stroke() {
        for (double[] piece : path) {
            boolean level = Math.abs(piece[1] - piece[3]) < 0.7;
            boolean upright = Math.abs(piece[0] - piece[2]) < 0.7;
            if (level != upright) {
                add(level, piece[0], piece[1], piece[2], piece[3]);
            }
        }
        path.clear();
    }

    /// A filled box that is thin is a line.
    private void fill() {
        for (int i = 0; i + 3 < path.size(); i += 4) {
            double minX = Double.MAX_VALUE;
            double maxX = -Double.MAX_VALUE;
            double minY = Double.MAX_VALUE;
            double maxY = -Double.MAX_VALUE;
            for (double[] piece : path.subList(i, i + 4)) {
                minX = Math.min(minX, piece[0]);
                maxX = Math.max(maxX, piece[0]);
                minY = Math.min(minY, piece[1]);
                maxY = Math.max(maxY, piece[1]);
            }
            if (maxY - minY < THIN && maxX - minX > maxY - minY) {
                add(true, minX, (minY + maxY) / 2, maxX, 0);
            } else if (maxX - minX < THIN) {
                add(false, (minX + maxX) / 2, minY, 0, maxY);
            }
        }
        path.clear();
    }

    private void add(boolean level, double x1, double y1, double x2, double y2) {
        Rule rule =
                level
                        ? new Rule(true, top - y1, Math.min(x1, x2) - left, Math.max(x1, x2) - left)
                        : new Rule(
                                false, x1 - left, top - Math.max(y1, y2), top - Math.min(y1, y2));
        boolean onPage =
                rule.to() - rule.from() >= SHORTEST && rule.to() - rule.from() < 2 * height + 2000;
        if (onPage && found.size() < MOST) {
            found.add(rule);
        }
    }

    private final class PathOperator extends OperatorProcessor {

        private final String name;

        PathOperator(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            act(name, operands);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
