package vn.vanthu.render.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Paper;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.RandomPapers;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.docx.DocxWriter;
import vn.vanthu.tools.LibreOffice;

/// Holds LibreOffice's view of the DOCX against our pages: page count, words of every page, and the
/// share of lines that break at the same word.
class LibreOfficeAgreementTest {

    /// Share of lines of the seeds that must break at the same word.
    private static final double SEEDS = 0.97;

    @TempDir Path folder;

    @Test
    void seedsBreakTheirLinesAndPagesInWordAsInThePdf() throws Exception {
        Map<String, Pages> papers = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            papers.put("seed-00" + i, SamplePapers.pages(SamplePapers.golden("seed-00" + i)));
        }
        Map<String, Double> shares = compare(papers, true);
        assertThat(shares)
                .allSatisfy(
                        (name, share) -> assertThat(share).as(name).isGreaterThanOrEqualTo(SEEDS));
    }

    @Test
    void examplesOfEveryKindBreakTheirLinesAndPagesInWordAsInThePdf() throws Exception {
        Map<String, Pages> papers = new TreeMap<>();
        EveryKindTest.samples()
                .forEach((kind, paper) -> papers.put(kind, SamplePapers.pages(paper)));
        Map<String, Double> shares = compare(papers, true);
        assertThat(shares)
                .allSatisfy(
                        (name, share) -> assertThat(share).as(name).isGreaterThanOrEqualTo(SEEDS));
    }

    @Test
    void randomPapersHaveAsManyPagesInWordAsInThePdf() throws Exception {
        Map<String, Pages> papers = new TreeMap<>();
        for (int seed = 1; seed <= 12; seed++) {
            Paper paper = RandomPapers.paper(5000 + seed);
            papers.put("random-" + seed, SamplePapers.pages(paper));
        }
        Map<String, Double> shares = compare(papers, false);
        double mean =
                shares.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(mean).isGreaterThan(0.95);
    }

    /// @param samePages whether every page must hold the same letters
    private Map<String, Double> compare(Map<String, Pages> papers, boolean samePages)
            throws Exception {
        convert(papers);
        Map<String, Double> shares = new TreeMap<>();
        for (Map.Entry<String, Pages> paper : papers.entrySet()) {
            Path view = folder.resolve("view").resolve(paper.getKey() + ".pdf");
            try (PDDocument pdf = Loader.loadPDF(view.toFile())) {
                Pages pages = paper.getValue();
                assertThat(pdf.getNumberOfPages())
                        .as("pages of %s", paper.getKey())
                        .isEqualTo(pages.pages().size());
                for (int i = 0; samePages && i < pages.pages().size(); i++) {
                    assertThat(letters(view(pdf, i + 1)))
                            .as("page %d of %s", i + 1, paper.getKey())
                            .isEqualTo(letters(ours(pages.pages().get(i))));
                }
                shares.put(paper.getKey(), share(pages, pdf, paper.getKey()));
            }
        }
        return shares;
    }

    private static String view(PDDocument pdf, int page) throws IOException {
        return String.join(" ", lines(pdf, page, false));
    }

    private static String ours(Pages.Page page) {
        StringBuilder text = new StringBuilder();
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Line line -> text.append(line.line().text());
                case Mark.PageNumber number -> text.append(number.text());
                case Mark.Stroke _, Mark.Frame _, Mark.Area _ -> {}
            }
        }
        return text.toString();
    }

    /// All letters in one order, so that only what a page holds counts and not how it is read.
    private static String letters(String text) {
        char[] letters = plain(text).replace(" ", "").toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static double share(Pages pages, PDDocument view, String name) throws IOException {
        int lines = 0;
        List<String> elsewhere = new ArrayList<>();
        for (int i = 0; i < pages.pages().size(); i++) {
            Set<String> found = new HashSet<>(lines(view, i + 1, true));
            found.addAll(lines(view, i + 1, false));
            for (Mark mark : pages.pages().get(i).marks()) {
                if (mark instanceof Mark.Line line && !line.line().text().isBlank()) {
                    lines++;
                    String words = plain(line.line().text());
                    // Neighbouring columns may be read as one line.
                    boolean same =
                            found.contains(words)
                                    || found.stream()
                                            .anyMatch(l ->
                                                    l.startsWith(words + " ")
                                                            || l.endsWith(" " + words)
                                                            || l.contains(" " + words + " "));
                    if (!same) {
                        elsewhere.add("page " + (i + 1) + ": " + line.line().text());
                    }
                }
            }
        }
        double share = 1 - (double) elsewhere.size() / lines;
        System.out.printf(
                "%s: %d of %d lines break at the same word in LibreOffice (%.1f %%)%n",
                name, lines - elsewhere.size(), lines, 100 * share);
        elsewhere.forEach(line -> System.out.println("    elsewhere: " + line));
        return share;
    }

    private static List<String> lines(PDDocument pdf, int page, boolean sorted) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(sorted);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).lines().map(LibreOfficeAgreementTest::plain).toList();
    }

    /// Without what says nothing about where a line breaks.
    private static String plain(String line) {
        return line.replaceAll("[\\u200B-\\u200D\\u2060]", "")
                .replace('\u2011', '-')
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    private void convert(Map<String, Pages> papers) throws Exception {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Pages> paper : papers.entrySet()) {
            Path docx = folder.resolve(paper.getKey() + ".docx");
            Files.write(docx, DocxWriter.write(paper.getValue()));
            files.add(docx);
        }
        LibreOffice.print(folder, files, folder.resolve("view"));
    }
}
