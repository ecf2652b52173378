package vn.vanthu.legacy.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

/// The golden papers as the files an office may have kept of them.
public final class SeedFiles {

    private static final Map<String, Map<String, byte[]>> RENDERED = new HashMap<>();

    private SeedFiles() {}

    public static Stream<String> seeds() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/golden"))) {
            return folders
                    .map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("seed-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    public static String original(String seed) throws IOException {
        return Files.readString(Path.of("src/test/golden", seed, "original.txt"));
    }

    public static byte[] docx(String seed) {
        return Objects.requireNonNull(rendered(seed).get(".docx"), seed);
    }

    public static byte[] ownPdf(String seed) {
        return Objects.requireNonNull(rendered(seed).get(".pdf"), seed);
    }

    private static synchronized Map<String, byte[]> rendered(String seed) {
        return RENDERED.computeIfAbsent(
                seed,
                name -> {
                    byte[] json = SamplePapers.goldenJson(name);
                    Rendered made =
                            SamplePapers.RENDERER.render(
                                    SamplePapers.read(json),
                                    json,
                                    EnumSet.allOf(Format.class),
                                    false);
                    return ((Rendered.Files) made).files();
                });
    }

    /// The PDF without its JSON and its tags, as any other program would write it.
    public static byte[] plainPdf(String seed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ownPdf(seed))) {
            pdf.getDocumentCatalog().setNames(null);
            pdf.getDocumentCatalog().setStructureTreeRoot(null);
            pdf.getDocumentCatalog()
                    .getCOSObject()
                    .removeItem(org.apache.pdfbox.cos.COSName.getPDFName("AF"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /// Its pages as a scanner sees them: 200 dpi, turned by some degrees, with noise.
    public static List<BufferedImage> scanned(byte[] pdf, double degrees) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        Random random = new Random(7);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage clean = renderer.renderImageWithDPI(i, 200, ImageType.GRAY);
                BufferedImage askew =
                        new BufferedImage(
                                clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
                Graphics2D pen = askew.createGraphics();
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, clean.getWidth(), clean.getHeight());
                pen.setRenderingHint(
                        RenderingHints.KEY_INTERPOLATION,
                        RenderingHints.VALUE_INTERPOLATION_BICUBIC);
                pen.rotate(
                        Math.toRadians(degrees), clean.getWidth() / 2.0, clean.getHeight() / 2.0);
                pen.drawImage(clean, 0, 0, null);
                pen.dispose();
                for (int y = 0; y < askew.getHeight(); y++) {
                    for (int x = 0; x < askew.getWidth(); x++) {
                        int grey = askew.getRaster().getSample(x, y, 0);
                        double noisy = grey + random.nextGaussian() * 12 - 8;
                        boolean speck = random.nextInt(4000) == 0;
                        askew.getRaster()
                                .setSample(
                                        x,
                                        y,
                                        0,
                                        speck ? 60 : (int) Math.max(0, Math.min(255, noisy)));
                    }
                }
                pages.add(askew);
            }
        }
        return pages;
    }

    public static byte[] pictures(List<BufferedImage> pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage image : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(pdf, image, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /// The words of the reading version, in order; with `blocks`, the left block of the head before
    /// the right one, as they stand on a page.
    static List<String> expected(String seed, boolean blocks) throws IOException {
        String html = Files.readString(Path.of("src/test/golden", seed, "reading.html"));
        String body = html.substring(html.indexOf("<main>"));
        int headEnd = body.indexOf("</header>");
        List<String> head = new ArrayList<>(body.substring(0, headEnd).lines().toList());
        if (blocks) {
            // Quốc hiệu, Tiêu ngữ and the date stand on the right.
            List<String> right =
                    head.stream()
                            .filter(p ->
                                    p.contains("CỘNG HÒA")
                                            || p.contains("Tự do")
                                            || p.contains("<i>"))
                            .toList();
            List<String> title =
                    head.stream().filter(p -> p.contains("<h") && !p.contains("<header>")).toList();
            head.removeAll(right);
            head.removeAll(title);
            head.addAll(right);
            head.addAll(title);
        }
        String text = String.join(" ", head) + body.substring(headEnd);
        return words(
                text.replaceAll("</(p|h\\d|td|th|tr|li|figure|header)>", " ")
                        .replaceAll("<br/?>", " ")
                        .replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
    }

    /// The words of a file in order; numbers of pages and headings of tables repeated on another
    /// page left out.
    static List<String> words(ReadFile file) {
        List<String> words = new ArrayList<>();
        String header = "";
        for (TextPage page : file.pages()) {
            List<TextLine> lines = page.lines();
            for (int i = 0; i < lines.size(); i++) {
                String text = lines.get(i).text();
                boolean pageNumber =
                        (i == 0 || i == lines.size() - 1)
                                && text.matches("\\d{1,3}")
                                && page.number() > 1;
                boolean repeated =
                        page.number() > 1
                                && text.contains("\t")
                                && distance(text, header) * 5 < header.length();
                if (header.isEmpty() && text.contains("\t")) {
                    header = text;
                }
                if (!pageNumber && !repeated) {
                    words.addAll(words(text));
                }
            }
        }
        return words;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\u00A0\u200B\u2060]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// How many letters must change to make one text of the other.
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + same);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
