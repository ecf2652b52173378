package vn.vanthu.render.docx;

import java.math.BigInteger;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/// The bare frame of a table of fixed widths: properties, columns, rows, cells.
final class TableShape {

    private static final ObjectFactory OBJECTS = new ObjectFactory();

    private TableShape() {}

    /// @param edges where the columns begin and end, in twentieths of a point
    /// @param padX space at the sides of every cell, pt
    /// @param padY space above and below in every cell, pt
    static Tbl table(long[] edges, double padX, double padY) {
        TblPr properties = new TblPr();
        properties.setTblW(Measure.width(edges[edges.length - 1]));
        // Up to Word 2010 the words of a table, not its border, stand at the margin; moved by the
        // padding, the border does.
        properties.setTblInd(Measure.width(Measure.twips(padX)));
        CTTblLayoutType layout = new CTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        properties.setTblLayout(layout);
        CTTblCellMar padding = new CTTblCellMar();
        padding.setTop(Measure.width(Measure.twips(padY)));
        padding.setLeft(Measure.width(Measure.twips(padX)));
        padding.setBottom(Measure.width(Measure.twips(padY)));
        padding.setRight(Measure.width(Measure.twips(padX)));
        properties.setTblCellMar(padding);
        TblGrid grid = new TblGrid();
        for (int i = 1; i < edges.length; i++) {
            TblGridCol column = new TblGridCol();
            column.setW(BigInteger.valueOf(edges[i] - edges[i - 1]));
            grid.getGridCol().add(column);
        }
        Tbl table = new Tbl();
        table.setTblPr(properties);
        table.setTblGrid(grid);
        return table;
    }

    /// @param whole whether the row stays on one page
    /// @param head whether it is repeated on every page
    static Tr row(boolean whole, boolean head) {
        TrPr properties = new TrPr();
        if (whole) {
            properties
                    .getCnfStyleOrDivIdOrGridBefore()
                    .add(OBJECTS.createCTTrPrBaseCantSplit(Switch.ON));
        }
        if (head) {
            properties
                    .getCnfStyleOrDivIdOrGridBefore()
                    .add(OBJECTS.createCTTrPrBaseTblHeader(Switch.ON));
        }
        Tr row = new Tr();
        row.setTrPr(properties);
        return row;
    }

    static Tc cell(long width, int columns) {
        TcPr properties = new TcPr();
        properties.setTcW(Measure.width(width));
        if (columns > 1) {
            TcPrInner.GridSpan span = new TcPrInner.GridSpan();
            span.setVal(BigInteger.valueOf(columns));
            properties.setGridSpan(span);
        }
        Tc cell = new Tc();
        cell.setTcPr(properties);
        return cell;
    }
}
