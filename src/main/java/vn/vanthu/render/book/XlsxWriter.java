package vn.vanthu.render.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.BookPage;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Look;
import vn.vanthu.render.Piece;

/// Writes a book as worksheets: the cover, and the register with the same page ends as the PDF and
/// the digest of each page in a row of its own.
///
/// Every cell is text, so that `01` stays `01` and nothing is taken for a formula or a date.
final class XlsxWriter {

    /// Excel knows 1,026 page ends in one worksheet; what is more goes to another.
    static final int PAGES_A_SHEET = 1_000;

    // Spreadsheets set lines wider apart than the PDF; letters a point smaller keep the row
    // heights.
    private static final double SMALLER = 1;
    private static final double TALLEST = 409;
    private static final double POINTS_PER_INCH = 72;
    // A column is measured in digits of the workbook's own face, and 5 pixels besides; at this size
    // a digit of Times is 7 pixels wide.
    private static final double OWN_SIZE = 10.5;
    private static final double PIXELS_PER_POINT = 96 / 72.0;
    private static final double DIGIT = 7;
    private static final double BESIDES = 5;
    // Roundings of all columns together must not make the table wider than the page.
    private static final double NARROWER = 0.98;
    private static final int FROZEN = 4;

    // In the strings of a workbook `_x0041_` stands for A (ISO 29500-1, 22.9.2.19); who wrote it to
    // the letter means the letters.
    private static final String ESCAPE = "_(?=x[0-9A-Fa-f]{4}_)";

    private final Book book;
    private final Passages passages;
    private final Ruling ruling;
    private final LayoutRules.Page paper;
    private final String face;
    private final Wording wording;

    XlsxWriter(Book book, Passages passages, Ruling ruling) {
        this.book = book;
        this.passages = passages;
        this.ruling = ruling;
        this.paper = passages.rules().page(true);
        this.face = passages.rules().faces().getFirst();
        this.wording = Wording.of(book.language());
    }

    /// @param cover the pieces of the cover, empty for a book without one
    byte[] write(List<Piece> cover, List<Leaf> leaves, List<BookPage> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        List<List<Integer>> ends = new ArrayList<>();
        try (Workbook workbook = new Workbook(out, "VanThu", "1.0")) {
            workbook.setGlobalDefaultFont(face, OWN_SIZE);
            workbook.properties().setTitle(BookSheet.title(book));
            if (!cover.isEmpty()) {
                cover(sheet(workbook, wording.cover()), cover, pages);
                ends.add(List.of());
            }
            for (int from = 0; from < leaves.size(); from += PAGES_A_SHEET) {
                String name =
                        wording.register() + (from == 0 ? "" : " " + (from / PAGES_A_SHEET + 1));
                int to = Math.min(leaves.size(), from + PAGES_A_SHEET);
                ends.add(register(sheet(workbook, name), leaves, pages, from, to));
            }
            workbook.finish();
            return SteadyXlsx.of(out.toByteArray(), ends);
        } catch (IOException e) {
            // Everything happens in memory: no user can mend this.
            throw new UncheckedIOException("The XLSX of " + book.key() + " failed", e);
        }
    }

    private Worksheet sheet(Workbook workbook, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        // As many pages down as the page ends ask for.
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(inches(paper.left()));
        sheet.rightMargin(inches(paper.right()));
        // The row with the digest stands within the page here, so the margins give way to it.
        sheet.topMargin(inches(paper.top() / 2));
        sheet.bottomMargin(inches(paper.bottom() / 2));
        sheet.headerMargin(0);
        sheet.footerMargin(0);
        return sheet;
    }

    private void cover(Worksheet sheet, List<Piece> pieces, List<BookPage> pages) {
        sheet.width(0, digits(paper.textWidth()));
        int row = 0;
        for (Piece piece : pieces) {
            StyleSetter style = sheet.style(row, 0);
            if (piece instanceof Piece.Passage words) {
                sheet.value(row, 0, text(List.of(words)));
                sheet.rowHeight(row, height(words, paper.textWidth()));
                letters(style, words.look());
                style.horizontalAlignment("center").verticalAlignment("center").wrapText(true);
            } else if (piece instanceof Piece.Room room) {
                sheet.rowHeight(row, Math.min(TALLEST, room.height()));
            }
            style.borderStyle(BorderSide.LEFT, BorderStyle.THIN);
            style.borderStyle(BorderSide.RIGHT, BorderStyle.THIN);
            if (row == 0) {
                style.borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            style.set();
            row++;
        }
        // What is left below the volume closes the frame.
        sheet.rowHeight(row, 24);
        StyleSetter last = sheet.style(row, 0);
        last.borderStyle(BorderSide.LEFT, BorderStyle.THIN);
        last.borderStyle(BorderSide.RIGHT, BorderStyle.THIN);
        last.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN).set();
        foot(sheet, row + 1, wording.coverFoot(BookSheet.digest(book, pages)), "center");
    }

    /// Writes leaves `from` to `to` and tells after how many rows each page ends.
    private List<Integer> register(
            Worksheet sheet, List<Leaf> leaves, List<BookPage> pages, int from, int to) {
        for (int i = 0; i < ruling.widths().size(); i++) {
            sheet.width(i, digits(ruling.widths().get(i)));
        }
        List<Integer> ends = new ArrayList<>();
        int row = 0;
        for (Piece.Passage line : leaves.get(from).heading()) {
            row = across(sheet, row, line, "center");
        }
        int heads = row;
        for (Leaf.Line line : ruling.heads()) {
            row = line(sheet, row, line, true);
        }
        sheet.repeatRows(heads, row - 1);
        if (row <= FROZEN) {
            sheet.freezePane(1, row);
        }
        for (int i = from; i < to; i++) {
            Leaf leaf = leaves.get(i);
            if (i > from) {
                for (Piece.Passage line : leaf.heading()) {
                    row = across(sheet, row, line, "center");
                }
            }
            for (Leaf.Line line : leaf.lines()) {
                row = line(sheet, row, line, false);
            }
            for (Piece.Passage remark : leaf.remarks()) {
                row = across(sheet, row, remark, "left");
            }
            String foot = wording.pageFoot(i + 1, pages.size(), pages.get(i).digest());
            foot(sheet, row, foot, "left");
            row++;
            ends.add(row);
        }
        // No page begins after the last one.
        ends.removeLast();
        return ends;
    }

    private int line(Worksheet sheet, int row, Leaf.Line line, boolean head) {
        sheet.rowHeight(row, Math.min(TALLEST, line.height()));
        for (int column = 0; column < line.cells().size(); column++) {
            List<Piece.Passage> words = line.cells().get(column);
            StyleSetter style = sheet.style(row, column);
            String align = name(book.columns().get(column).align());
            if (!words.isEmpty()) {
                String text = text(words);
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
                letters(style, words.getFirst().look());
            }
            style.horizontalAlignment(head ? "center" : align)
                    .verticalAlignment(head ? "center" : "top")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    // Text for good: a spreadsheet in which the cell is edited reads no number into
                    // it.
                    .format("@")
                    .set();
        }
        return row + 1;
    }

    /// A line over all columns.
    private int across(Worksheet sheet, int row, Piece.Passage words, String align) {
        sheet.rowHeight(row, height(words, paper.textWidth()));
        sheet.value(row, 0, text(List.of(words)));
        if (ruling.widths().size() > 1) {
            sheet.range(row, 0, row, ruling.widths().size() - 1).merge();
        }
        StyleSetter style = sheet.style(row, 0);
        letters(style, words.look());
        style.horizontalAlignment(align).verticalAlignment("top").wrapText(true).set();
        return row + 1;
    }

    private void foot(Worksheet sheet, int row, String words, String align) {
        sheet.rowHeight(row, 14);
        sheet.value(row, 0, words);
        sheet.style(row, 0)
                .fontName(face)
                .fontSize(9)
                .italic()
                .horizontalAlignment(align)
                .verticalAlignment("center")
                .set();
    }

    private void letters(StyleSetter style, Look look) {
        style.fontName(face).fontSize(BigDecimal.valueOf(look.size() - SMALLER));
        if (look.bold()) {
            style.bold();
        }
        if (look.italic()) {
            style.italic();
        }
        if (look.struck()) {
            style.strikethrough();
        }
    }

    private double height(Piece.Passage words, double width) {
        return Math.min(TALLEST, passages.height(List.of(words), width) + 2);
    }

    private static String text(List<Piece.Passage> words) {
        String text = words.stream().map(Piece.Passage::text).collect(Collectors.joining("\n"));
        return text.replaceAll(ESCAPE, "_x005F_");
    }

    private static String name(Book.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    private static double digits(double points) {
        return Math.max(1, (points * NARROWER * PIXELS_PER_POINT - BESIDES) / DIGIT);
    }

    private static float inches(double points) {
        return (float) (points / POINTS_PER_INCH);
    }
}
