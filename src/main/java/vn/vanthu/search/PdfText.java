package vn.vanthu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the words of a PDF page by page, of whoever's making.
final class PdfText {

    private static final Logger LOG = LoggerFactory.getLogger(PdfText.class);

    private PdfText() {}

    /// The text of every page, lines as they are printed.
    ///
    /// @param most letters in all; pages beyond are left out
    /// @throws IOException when the file is no PDF that may be read
    static List<String> pages(byte[] pdf, int most) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(pdf),
                        "",
                        null,
                        null,
                        IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            int letters = 0;
            for (int page = 1; page <= document.getNumberOfPages() && letters < most; page++) {
                String text = text(document, page, stripper);
                letters += text.length();
                pages.add(text);
            }
            return pages;
        } catch (RuntimeException | StackOverflowError e) {
            // A file made to harm, or by mistake, breaks the reader in ways that it does not tell.
            throw new IOException("no text can be read from the PDF", e);
        }
    }

    /// What one page says; a page that cannot be read says nothing, the others stand.
    private static String text(PDDocument document, int page, PDFTextStripper stripper) {
        try {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("page {} cannot be read", page, e);
            return "";
        }
    }
}
