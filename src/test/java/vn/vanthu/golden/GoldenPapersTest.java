package vn.vanthu.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Paper;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;

/// Compares what is made of each golden paper with what was agreed.
///
/// `./mvnw test -Dtest=GoldenPapersTest -Dgolden=update` agrees to what is made now; a failure
/// leaves both versions in `target/golden/`.
class GoldenPapersTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final Renderer RENDERER = SamplePapers.RENDERER;
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paperComesOutAsAgreed(String name) throws IOException {
        byte[] json = SamplePapers.goldenJson(name);
        Paper paper = SamplePapers.read(json);
        Rendered rendered =
                RENDERER.render(paper, json, Set.of(Format.PDF, Format.DOCX, Format.HTML), true);
        assertThat(rendered).isInstanceOf(Rendered.Files.class);
        Map<String, byte[]> files = ((Rendered.Files) rendered).files();

        Map<String, byte[]> made = new TreeMap<>();
        made.put(
                "sheet.txt",
                SheetText.of(SamplePapers.pages(paper)).getBytes(StandardCharsets.UTF_8));
        made.put("page.html", files.get(".html"));
        made.put("reading.html", files.get(".reading.html"));
        made.put("fields.json", files.get(".fields.json"));
        made.put("pdf.txt", text(files.get(".pdf")).getBytes(StandardCharsets.UTF_8));
        unzip(files.get(".docx"), made);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            compare(name, file.getKey(), file.getValue());
        }
        GoldenPicture.compare(
                GOLDEN.resolve(name).resolve("page-1.png"),
                Path.of("target/golden", name, "page-1.png"),
                files.get(".pdf"),
                UPDATE);
    }

    private static void compare(String name, String file, byte[] made) throws IOException {
        Path agreed = GOLDEN.resolve(name).resolve(file);
        if (UPDATE) {
            Files.createDirectories(agreed.getParent());
            Files.write(agreed, made);
        }
        String expected = Files.exists(agreed) ? Files.readString(agreed) : "";
        String actual = new String(made, StandardCharsets.UTF_8);
        if (!expected.equals(actual)) {
            Path left = Path.of("target/golden", name, file);
            Files.createDirectories(left.getParent());
            Files.write(left, made);
        }
        assertThat(actual)
                .as("%s/%s (new version in target/golden)", name, file)
                .isEqualTo(expected);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// The parts of the package that carry the paper; its zip frame and the fixed parts are left
    /// out.
    private static void unzip(byte[] docx, Map<String, byte[]> into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = entry.getName();
                if (part.equals("word/document.xml") || part.matches("word/(header|footer).*")) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    zip.transferTo(bytes);
                    into.put(part.replace("word/", "docx/"), Xml.indented(bytes.toByteArray()));
                }
            }
        }
    }
}
