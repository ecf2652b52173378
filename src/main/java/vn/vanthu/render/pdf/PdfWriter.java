package vn.vanthu.render.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.Typeface;

/// Writes pages as a tagged PDF (PDF/A-3a, PDF/UA-1).
///
/// Any number of threads may call it; the same pages and source always give the same bytes.
public final class PdfWriter {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final COSName TABS = COSName.getPDFName("Tabs");

    static {
        // Deflating took a third of the time at PDFBox's default of 6; at 3 a file is 3 % larger.
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "3");
    }

    private final Typeface typeface;
    private final Queue<FontSet.Parsed> idleFonts = new ConcurrentLinkedQueue<>();

    public PdfWriter(Typeface typeface) {
        this.typeface = typeface;
    }

    /// A finished PDF and where its signature fields lie.
    ///
    /// @param bytes the file
    @SuppressWarnings("ArrayRecordComponent") // A file is its bytes; nobody compares two.
    public record Printed(byte[] bytes, List<FieldPlace> fields) {
        public Printed {
            fields = List.copyOf(fields);
        }
    }

    /// Writes `pages`, with `source` (the paper's JSON) embedded.
    public Printed write(Pages pages, byte[] source) {
        return print(pages, source);
    }

    /// Writes `pages` that no JSON stands behind, as those of a book.
    public byte[] write(Pages pages) {
        return print(pages, null).bytes();
    }

    private Printed print(Pages pages, byte @Nullable [] source) {
        try {
            FontSet.Parsed idle = idleFonts.poll();
            FontSet.Parsed parsed = idle == null ? new FontSet.Parsed(typeface) : idle;
            try {
                return write(pages, source, parsed);
            } finally {
                idleFonts.add(parsed);
            }
        } catch (IOException e) {
            // Everything happens in memory: no user can mend this.
            throw new UncheckedIOException("The PDF of " + pages.sheet().title() + " failed", e);
        }
    }

    private Printed write(Pages pages, byte @Nullable [] source, FontSet.Parsed parsed)
            throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            Sheet sheet = pages.sheet();
            FontSet fonts = new FontSet(typeface, parsed, pdf);
            List<PDPage> blank = blank(pages, pdf);
            Structure structure = new Structure(sheet, blank);
            double numberSize = sheet.rules().look(Role.PAGE_NUMBER).size();
            for (int i = 0; i < blank.size(); i++) {
                byte[] content =
                        new PageContent(pages.pages().get(i), i, numberSize, fonts, structure)
                                .bytes();
                blank.get(i)
                        .setContents(
                                new PDStream(
                                        pdf,
                                        new ByteArrayInputStream(content),
                                        COSName.FLATE_DECODE));
            }
            fonts.embed();
            PDResources resources = fonts.resources();
            blank.forEach(page -> page.setResources(resources));
            List<FieldPlace> fields = new SignatureFields(pdf, structure).add(pages, blank);
            structure.attach(pdf);
            Bookmarks.add(pdf, pages, blank);
            describe(pdf, sheet);
            // The identifier follows from the content: no clock, so a reprint is the same file.
            CRC32 digest = new CRC32();
            if (source != null) {
                EmbeddedSource.add(pdf, source);
                digest.update(source);
            } else {
                sheet.passages()
                        .forEach(p -> digest.update(p.text().getBytes(StandardCharsets.UTF_8)));
            }
            pdf.setDocumentId(digest.getValue());
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            pdf.save(out);
            return new Printed(out.toByteArray(), fields);
        }
    }

    private static List<PDPage> blank(Pages pages, PDDocument pdf) {
        List<PDPage> blank = new ArrayList<>();
        for (Pages.Page page : pages.pages()) {
            PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
            sheet.getCOSObject().setItem(TABS, COSName.S);
            pdf.addPage(sheet);
            blank.add(sheet);
        }
        return blank;
    }

    private static void describe(PDDocument pdf, Sheet sheet) throws IOException {
        pdf.setVersion(1.7f);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("vi");
        PDMarkInfo tagged = new PDMarkInfo();
        tagged.setMarked(true);
        catalog.setMarkInfo(tagged);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Metadata.packet(sheet));
        catalog.setMetadata(metadata);
        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }
}
