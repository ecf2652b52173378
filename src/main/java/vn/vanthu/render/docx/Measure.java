package vn.vanthu.render.docx;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.TblWidth;

/// Turns points into the units of WordprocessingML.
final class Measure {

    /// The least height a line can have, pt: a paragraph that must be there and not be seen. Any
    /// more, and one behind a foot that ends with the page would begin another page.
    static final double LEAST = 1 / 20.0;

    private Measure() {}

    /// Twentieths of a point.
    static long twips(double points) {
        return Math.round(points * 20);
    }

    /// Twentieths of a point, as docx4j takes them.
    static BigInteger of(double points) {
        return BigInteger.valueOf(twips(points));
    }

    /// Half points, for the size of letters.
    static BigInteger halves(double points) {
        return BigInteger.valueOf(Math.round(points * 2));
    }

    /// Eighths of a point, for the thickness of borders.
    static BigInteger eighths(double points) {
        return BigInteger.valueOf(Math.round(points * 8));
    }

    /// Where columns of these widths end, in twentieths; the last one ends at `total`, so that
    /// roundings never add up.
    static long[] edges(List<Double> widths, long total) {
        long[] edges = new long[widths.size() + 1];
        double sum = 0;
        for (int i = 0; i < widths.size(); i++) {
            sum += widths.get(i);
            edges[i + 1] = twips(sum);
        }
        edges[widths.size()] = total;
        return edges;
    }

    static TblWidth width(long twips) {
        TblWidth width = new TblWidth();
        width.setType(TblWidth.TYPE_DXA);
        width.setW(BigInteger.valueOf(twips));
        return width;
    }
}
