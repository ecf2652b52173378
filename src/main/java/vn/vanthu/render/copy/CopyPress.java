package vn.vanthu.render.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Problem;
import vn.vanthu.render.Glyphs;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.Typeface;

/// Makes copies of finished papers: sao y, sao lục, trích sao (NĐ 30, Đ.25; PL I, Phần II).
///
/// A copy begins with the very bytes of the original; everything is added in an incremental update,
/// so a signature on the original still covers what it signed. Any number of threads may call it;
/// the same original and mark always give the same bytes.
public final class CopyPress {

    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private final Typeface typeface;
    private final CopyBlock block;
    private final Queue<Letters.Parsed> idleFonts = new ConcurrentLinkedQueue<>();

    public CopyPress(LayoutRulesCatalogue rules, Typeface typeface) {
        this.typeface = typeface;
        this.block = new CopyBlock(rules, typeface);
    }

    /// Copies `originalPdf`, a paper of ours or any other PDF.
    public Copied copy(byte[] originalPdf, CopyMark mark, Direction to) {
        Sheet sheet = block.sheet(mark, false);
        List<Problem> missing =
                Stream.concat(
                                Glyphs.missing(sheet, typeface).stream(),
                                // The block shows the agency in capitals, the mark as it is.
                                Glyphs.missing(mark.agency(), "head.agency", typeface).stream())
                        .distinct()
                        .toList();
        if (!missing.isEmpty()) {
            return new Copied.Refused(missing);
        }
        try (PDDocument pdf = Loader.loadPDF(originalPdf)) {
            Problem problem = problem(pdf, to);
            return problem != null ? refused(problem) : copy(pdf, originalPdf, mark, to);
        } catch (InvalidPasswordException e) {
            return refused(Problem.must("COPY.encrypted", ""));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A file from outside may be broken in any way, and on purpose; the library then fails
            // in any way. Our own words were laid out before, so the fault is the file's.
            return damaged(e.toString());
        }
    }

    private static @Nullable Problem problem(PDDocument pdf, Direction to) {
        if (pdf.isEncrypted()) {
            return Problem.must("COPY.encrypted", "");
        }
        if (pdf.getNumberOfPages() == 0) {
            return Problem.must("COPY.no-pages", "");
        }
        COSDictionary permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(PERMS);
        boolean certified = permissions != null && permissions.containsKey(DOC_MDP);
        // A certifying signature forbids words on the page whatever its level (PDF 1.7, 12.8.2.2);
        // what is only printed is checked by eye.
        return certified && to == Direction.TO_ELECTRONIC
                ? Problem.must("COPY.certified", "")
                : null;
    }

    private Copied copy(PDDocument pdf, byte[] original, CopyMark mark, Direction to)
            throws IOException {
        Letters.Parsed idle = idleFonts.poll();
        Letters.Parsed parsed = idle == null ? fonts() : idle;
        Copying copying = new Copying(pdf, new Letters(parsed, pdf), block, typeface);
        Problem problem = null;
        switch (to) {
            case TO_PAPER -> copying.toPaper(mark);
            case TO_ELECTRONIC -> problem = copying.toElectronic(mark);
        }
        if (problem != null) {
            idleFonts.add(parsed);
            return refused(problem);
        }
        copying.embed();
        int pages = pdf.getNumberOfPages();
        // The identifier follows from original and mark: no clock, so the same copy is the same
        // file.
        CRC32 digest = new CRC32();
        digest.update(original);
        digest.update(mark.toString().getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(digest.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 64 * 1024);
        pdf.saveIncremental(out);
        idleFonts.add(parsed);
        byte[] copy = out.toByteArray();
        return isWhole(copy, original, pages)
                ? new Copied.File(copy, pages)
                : damaged("cross-reference table");
    }

    private Letters.Parsed fonts() {
        try {
            return new Letters.Parsed(typeface);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + typeface.name() + " cannot be read", e);
        }
    }

    /// Whether the finished copy begins with the original and can be read again.
    private static boolean isWhole(byte[] copy, byte[] original, int pages) throws IOException {
        if (copy.length <= original.length
                || !Arrays.equals(copy, 0, original.length, original, 0, original.length)) {
            return false;
        }
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            return pdf.getNumberOfPages() == pages;
        }
    }

    private static Copied damaged(String detail) {
        return refused(Problem.must("COPY.damaged", "", detail));
    }

    private static Copied refused(Problem problem) {
        return new Copied.Refused(List.of(problem));
    }
}
