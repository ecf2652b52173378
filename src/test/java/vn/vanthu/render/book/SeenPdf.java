package vn.vanthu.render.book;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF as a reader sees it: of each page its size and its words with their places, pt.
final class SeenPdf {

    final List<Page> pages = new ArrayList<>();

    record Page(double width, double height, List<Words> words) {

        /// All that stands on the page, without spaces.
        String letters() {
            StringBuilder letters = new StringBuilder();
            words.forEach(w -> letters.append(w.text()));
            return letters.toString()
                    .replaceAll("[\\s\\u00A0\\u200B-\\u200D\\u2060]+", "")
                    .replace('\u2011', '-');
        }

        Words starting(String start) {
            return words.stream()
                    .filter(w -> w.text().startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No \"" + start + "\" in " + words));
        }
    }

    record Words(String text, double left, double right, double baseline) {}

    static SeenPdf of(byte[] pdf) throws IOException {
        SeenPdf seen = new SeenPdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var box = document.getPage(i).getMediaBox();
                seen.pages.add(new Page(box.getWidth(), box.getHeight(), words(document, i)));
            }
        }
        return seen;
    }

    private static List<Words> words(PDDocument document, int index) throws IOException {
        List<Words> words = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> letters) {
                        TextPosition first = letters.getFirst();
                        TextPosition last = letters.getLast();
                        words.add(
                                new Words(
                                        text.strip(),
                                        first.getXDirAdj(),
                                        last.getXDirAdj() + last.getWidthDirAdj(),
                                        first.getYDirAdj()));
                    }
                };
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        stripper.writeText(document, new StringWriter());
        return words;
    }
}
