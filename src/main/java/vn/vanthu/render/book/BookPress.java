package vn.vanthu.render.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vanthu.document.Problem;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.BookPage;
import vn.vanthu.document.book.PageDigest;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.docx.DocxWriter;
import vn.vanthu.render.page.Typesetter;
import vn.vanthu.render.pdf.PdfWriter;

/// Prints books on A4 landscape, each page with the digest that ties it to its rows.
///
/// NĐ 30, Đ.16.2.b: "in ra giấy đầy đủ các trường thông tin theo mẫu Sổ đăng ký văn bản đi, đóng sổ
/// để quản lý". The same book always gives the same bytes. Any number of threads may call it.
public final class BookPress {

    /// Ruled pages of one book; bound, that is a spine of ten centimetres.
    static final int MOST_PAGES = 2_000;

    private final LayoutRules rules;
    private final Typeface typeface;
    private final Typesetter typesetter;
    private final PdfWriter pdfs;

    public BookPress(LayoutRulesCatalogue rules, Typeface typeface) {
        this.rules = rules.ofBooks();
        this.typeface = typeface;
        this.typesetter = new Typesetter(typeface);
        this.pdfs = new PdfWriter(typeface);
    }

    /// Whether a character can stand anywhere in a book.
    public boolean canPrint(int c) {
        return BookCheck.isPrintable(c, typeface);
    }

    /// The book in every format asked for, or all that forbids printing it.
    public Printed print(Book book, Set<BookFormat> formats) {
        List<Problem> problems = BookCheck.problems(book, typeface);
        if (!problems.isEmpty()) {
            return new Printed.Refused(problems);
        }
        if (formats.equals(Set.of(BookFormat.CSV))) {
            // Rows for another program stand on no page; laying them out would only cost time.
            return new Printed.Files(
                    Map.of(BookFormat.CSV.suffix(), CsvWriter.write(book)),
                    List.of(),
                    PageDigest.NONE);
        }
        Passages passages = new Passages(rules, typeface);
        Book.Cover words = book.cover();
        List<Piece> cover = words == null ? List.of() : new CoverMaker(passages).pieces(words);
        if (cover == null) {
            return refused("BOOK.cover", "cover");
        }
        Ruling ruling = new Ruling(book, passages);
        if (ruling.headHeight() > rules.page(true).textHeight() / 2) {
            return refused("BOOK.columns", "columns", book.columns().size());
        }
        List<Leaf> leaves = new LeafMaker(book, passages, ruling, MOST_PAGES).leaves();
        if (leaves.size() > MOST_PAGES) {
            return refused("BOOK.pages", "", MOST_PAGES);
        }
        List<BookPage> pages = BookSheet.pages(book, leaves);
        Map<String, byte[]> files = new TreeMap<>();
        if (formats.contains(BookFormat.PDF) || formats.contains(BookFormat.DOCX)) {
            Pages laid = laid(new BookSheet(book, passages, ruling).sheet(cover, leaves, pages));
            if (formats.contains(BookFormat.PDF)) {
                files.put(BookFormat.PDF.suffix(), pdfs.write(laid));
            }
            if (formats.contains(BookFormat.DOCX)) {
                files.put(BookFormat.DOCX.suffix(), DocxWriter.write(laid));
            }
        }
        if (formats.contains(BookFormat.XLSX)) {
            files.put(
                    BookFormat.XLSX.suffix(),
                    new XlsxWriter(book, passages, ruling).write(cover, leaves, pages));
        }
        if (formats.contains(BookFormat.CSV)) {
            files.put(BookFormat.CSV.suffix(), CsvWriter.write(book));
        }
        return new Printed.Files(files, pages, BookSheet.digest(book, pages));
    }

    /// The pages as the typesetter breaks them: one for each part, or the digests would stand on
    /// the wrong ones.
    private Pages laid(Sheet sheet) {
        Pages laid = typesetter.set(sheet);
        if (laid.pages().size() != sheet.parts().size()) {
            throw new IllegalStateException(
                    "%s: %d pages were settled, %d were set"
                            .formatted(sheet.title(), sheet.parts().size(), laid.pages().size()));
        }
        return laid;
    }

    private static Printed refused(String code, String place, Object... values) {
        return new Printed.Refused(List.of(Problem.must(code, place, values)));
    }
}
