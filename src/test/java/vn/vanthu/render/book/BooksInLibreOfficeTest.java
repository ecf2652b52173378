package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.PageDigest;
import vn.vanthu.tools.LibreOffice;

/// Looks at books with other eyes: those of LibreOffice.
class BooksInLibreOfficeTest {

    private static final int ROWS = 1_000;

    @TempDir Path folder;

    @Test
    void theWordFileHasThePagesOfThePdfLetterByLetter() throws Exception {
        List<Book.Row> rows = new ArrayList<>(SampleBooks.rows(ROWS));
        rows.add(SampleBooks.row(2, "https://vanban.example.gov.vn/" + "tra-cuu/".repeat(40)));
        rows.add(SampleBooks.row(2, "Về việc rà soát, ".repeat(400)));
        rows.addAll(SampleBooks.rows(3));
        Printed.Files printed = SampleBooks.print(SampleBooks.of(rows), BookFormat.values());
        SeenPdf ours = SeenPdf.of(SampleBooks.file(printed, BookFormat.PDF));
        SeenPdf theirs = view(printed, BookFormat.DOCX);
        assertThat(theirs.pages).hasSameSizeAs(ours.pages).hasSizeGreaterThan(100);
        for (int i = 0; i < ours.pages.size(); i++) {
            assertThat(sorted(theirs.pages.get(i)))
                    .as("page %d", i + 1)
                    .isEqualTo(sorted(ours.pages.get(i)));
        }
    }

    @Test
    void theWorkbookPrintsACoverAndTheSamePages() throws Exception {
        Printed.Files printed = SampleBooks.print(SampleBooks.register(ROWS), BookFormat.XLSX);
        SeenPdf theirs = view(printed, BookFormat.XLSX);
        assertThat(theirs.pages).hasSize(1 + printed.pages().size());
        for (int i = 0; i < printed.pages().size(); i++) {
            SeenPdf.Page page = theirs.pages.get(i + 1);
            assertThat(page.width()).isGreaterThan(page.height());
            assertThat(page.letters())
                    .contains(
                            "(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)",
                            PageDigest.shown(printed.pages().get(i).digest()).replace(" ", ""));
        }
    }

    private static String sorted(SeenPdf.Page page) {
        char[] letters = page.letters().toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /// The file as LibreOffice prints it.
    private SeenPdf view(Printed.Files printed, BookFormat format) throws Exception {
        Path file = folder.resolve("book" + format.suffix());
        Files.write(file, SampleBooks.file(printed, format));
        LibreOffice.print(folder, List.of(file), folder.resolve("view"));
        return SeenPdf.of(Files.readAllBytes(folder.resolve("view/book.pdf")));
    }
}
