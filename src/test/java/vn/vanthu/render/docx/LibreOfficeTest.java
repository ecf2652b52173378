package vn.vanthu.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Role;
import vn.vanthu.tools.LibreOffice;

/// Opens our DOCX in a real word processor and looks where it breaks lines and pages.
class LibreOfficeTest {

    @TempDir Path folder;

    @Test
    void libreOfficeBreaksPagesAndLinesWhereThePdfDoes() throws Exception {
        Pages pages = RichPaper.pages(RichPaper.UNDER_ND30);
        Path docx = Files.write(folder.resolve("paper.docx"), DocxWriter.write(pages));
        LibreOffice.print(folder, List.of(docx), folder.resolve("view"));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("view/paper.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages.pages().size());
            List<String> missing = new ArrayList<>();
            int lines = 0;
            for (int i = 0; i < pages.pages().size(); i++) {
                List<String> found = lines(pdf, i + 1);
                for (Mark mark : pages.pages().get(i).marks()) {
                    if (mark instanceof Mark.Line line && line.passage().role() == Role.BODY) {
                        String words = plain(line.line().text());
                        lines++;
                        if (!words.isEmpty() && !found.contains(words)) {
                            missing.add(line.line().text());
                        }
                    }
                }
            }
            assertThat(lines).isGreaterThan(30);
            assertThat(missing).isEmpty();
        }
    }

    private static List<String> lines(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).lines().map(LibreOfficeTest::plain).toList();
    }

    /// Without what says nothing about where a line breaks.
    private static String plain(String line) {
        return line.replaceAll("[\\s\\u00A0\\u200B\\u2060]+", "").replace('\u2011', '-');
    }
}
