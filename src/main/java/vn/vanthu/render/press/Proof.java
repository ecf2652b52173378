package vn.vanthu.render.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.document.Problem;
import vn.vanthu.render.ReadBack;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.docx.DocxReader;
import vn.vanthu.render.html.HtmlReader;
import vn.vanthu.render.pdf.PdfReader;

/// Reads finished files back and compares what they say with the sheet they were made from.
public final class Proof {

    private Proof() {}

    /// One problem for each file that differs; none when all say the same.
    ///
    /// @param files bytes by suffix, as in [Rendered.Files]
    public static List<Problem> differences(Sheet sheet, byte[] source, Map<String, byte[]> files) {
        List<Problem> differences = new ArrayList<>();
        ReadBack said = ReadBack.of(sheet);
        files.forEach((suffix, file) -> {
            try {
                check(suffix, file, said, source, differences);
            } catch (IOException | IllegalArgumentException e) {
                differences.add(
                        Problem.must(
                                "PROOF.unreadable", "", suffix, String.valueOf(e.getMessage())));
            }
        });
        return differences;
    }

    private static void check(
            String suffix, byte[] file, ReadBack said, byte[] source, List<Problem> differences)
            throws IOException {
        switch (suffix) {
            case ".pdf" -> {
                PdfReader.Content found = PdfReader.read(file);
                compare(suffix, said, found.text(), differences);
                if (!new String(source, StandardCharsets.UTF_8).equals(found.source())) {
                    differences.add(Problem.must("PROOF.source", "", suffix));
                }
            }
            case ".docx" -> compare(suffix, said, DocxReader.read(file), differences);
            // Lines on a page are not tagged as tables; the reading version is.
            case ".html" -> compare(suffix, said.wordsOnly(), HtmlReader.read(file), differences);
            case ".reading.html" -> compare(suffix, said, HtmlReader.read(file), differences);
            default -> {}
        }
    }

    private static void compare(
            String suffix, ReadBack said, ReadBack found, List<Problem> differences) {
        int most = Math.max(said.passages().size(), found.passages().size());
        for (int i = 0; i < most; i++) {
            String expected = i < said.passages().size() ? said.passages().get(i) : "";
            String actual = i < found.passages().size() ? found.passages().get(i) : "";
            if (!expected.equals(actual)) {
                differences.add(
                        Problem.must(
                                "PROOF.differs", "", suffix, excerpt(actual), excerpt(expected)));
                return;
            }
        }
        if (!said.tables().equals(found.tables())) {
            differences.add(
                    Problem.must("PROOF.differs", "", suffix, found.tables(), said.tables()));
        }
    }

    private static String excerpt(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
