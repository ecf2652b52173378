package vn.vanthu.legacy.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;
import vn.vanthu.legacy.read.page.PageLayout;
import vn.vanthu.legacy.read.scan.Recogniser;
import vn.vanthu.legacy.read.scan.ShownPage;
import vn.vanthu.legacy.read.text.LetterMend;
import vn.vanthu.legacy.read.text.MendedPages;
import vn.vanthu.search.text.Damage;

/// Reads one PDF.
public final class PdfFile {

    private static final long IN_MEMORY = 16L * 1024 * 1024;
    private static final int POINTS_PER_INCH = 72;
    private static final int DPI = 300;
    // A3 at 300 dpi has 17 million.
    private static final double MOST_PIXELS = 24e6;
    private static final int SHOWN_DPI = 120;
    private static final double SHOWN_PIXELS = 6e6;
    private static final int RUINED = 60;
    private static final int FEW_LETTERS = 10;
    // What a signing program writes on a scan stays below.
    private static final int STAMP_LETTERS = 250;

    private final PDDocument pdf;
    private final ReadNotes notes;
    private final Recogniser recogniser;
    private final PageWords words;
    private final PDFRenderer renderer;
    private int recognised;
    private int unread;

    private PdfFile(PDDocument pdf, ReadNotes notes, Recogniser recogniser) throws IOException {
        this.pdf = pdf;
        this.notes = notes;
        this.recogniser = recogniser;
        this.words = new PageWords();
        this.renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
    }

    /// Reads the file.
    ///
    /// @param most pages
    /// @throws UnreadableFile when nothing can be made of it
    public static ReadFile read(Path file, int most, ReadNotes notes, Recogniser recogniser)
            throws UnreadableFile, IOException {
        try (RandomAccessRead bytes = open(file);
                PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw new UnreadableFile("READ.no-pages");
            }
            if (pages > most) {
                throw new UnreadableFile("READ.pages", pages, most);
            }
            return new PdfFile(pdf, notes, recogniser).read();
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("READ.encrypted");
        }
    }

    /// Draws a page for somebody to look at.
    ///
    /// @param page from 1
    /// @param quarters of a circle to turn it by, clockwise
    /// @return a PNG
    public static byte[] picture(Path file, int page, int quarters)
            throws UnreadableFile, IOException {
        try (RandomAccessRead bytes = open(file);
                PDDocument pdf = Loader.loadPDF(bytes)) {
            if (page < 1 || page > pdf.getNumberOfPages()) {
                throw new UnreadableFile("READ.no-page", page, pdf.getNumberOfPages());
            }
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            PDRectangle box = pdf.getPage(page - 1).getCropBox();
            double inches =
                    (double) box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
            double dpi = Math.min(SHOWN_DPI, Math.sqrt(SHOWN_PIXELS / Math.max(inches, 0.01)));
            return ShownPage.png(
                    renderer.renderImage(page - 1, (float) (dpi / POINTS_PER_INCH), ImageType.RGB),
                    quarters);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("READ.encrypted");
        }
    }

    private static RandomAccessRead open(Path file) throws IOException {
        return Files.size(file) <= IN_MEMORY
                ? new RandomAccessReadBuffer(Files.readAllBytes(file))
                : new RandomAccessReadBufferedFile(file.toFile());
    }

    private ReadFile read() throws UnreadableFile, IOException {
        List<Recogniser.Pending> pending = new ArrayList<>();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            pending.add(page(page, number));
        }
        List<TextPage> pages = new ArrayList<>();
        for (Recogniser.Pending each : pending) {
            pages.add(each.page());
        }
        if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
            throw new UnreadableFile(unread > 0 ? "READ.no-recogniser" : "READ.no-words");
        }
        if (unread > 0) {
            notes.warn("READ.pages-unread", unread);
        }
        MendedPages mended = MendedPages.of(pages);
        boolean scan = recognised * 2 > pages.size();
        return new ReadFile(
                scan ? ReadFile.Sort.SCAN : ReadFile.Sort.PDF,
                mended.encoding(),
                mended.pages(),
                own(mended.pages()),
                notes.all());
    }

    private @Nullable Paper own(List<TextPage> pages) throws IOException {
        byte[] json = OwnPaper.of(pdf);
        return json == null ? null : OwnCheck.agreed(json, pages, notes);
    }

    private Recogniser.Pending page(PDPage page, int number) throws UnreadableFile, IOException {
        List<TextLine> lines = layer(page);
        String text = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        long letters = text.codePoints().filter(Character::isLetter).count();
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        TextPage layer =
                new TextPage(
                        number,
                        turned ? box.getHeight() : box.getWidth(),
                        turned ? box.getWidth() : box.getHeight(),
                        lines);
        if (isTrusted(page, text, letters)) {
            return () -> layer;
        }
        if (!recogniser.isReady()) {
            unread++;
            return () -> layer;
        }
        notes.nextPage();
        recognised++;
        ScannedPage.Seen scan = ScannedPage.of(page);
        Recogniser.Pending seen =
                scan == null
                        ? recogniser.begin(
                                drawn(number), scale(box) * POINTS_PER_INCH, number, notes)
                        : recogniser.begin(scan.image(), scan.dpi(), number, notes);
        int damage = letters < STAMP_LETTERS ? 100 : Damage.of(text);
        return () -> {
            TextPage read = seen.page();
            String again =
                    read.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
            return read.lines().isEmpty() || Damage.of(again) > damage ? layer : read;
        };
    }

    private List<TextLine> layer(PDPage page) {
        try {
            words.read(page);
            return PageLayout.lines(words.words(), words.rules(), 1);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            notes.warn("READ.page-damaged");
            return List.of();
        }
    }

    private boolean isTrusted(PDPage page, String text, long letters) {
        if (letters < STAMP_LETTERS && Pictures.coverPage(page)) {
            return false;
        }
        if (letters < FEW_LETTERS) {
            return !Pictures.any(page) && words.unknown() < 30;
        }
        // Letters of an old table look ruined until they are converted.
        return words.unknown() < 30 && Damage.of(LetterMend.mend(text, "").text()) < RUINED;
    }

    private double scale(PDRectangle box) {
        double inches =
                (double) box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
        double dpi = Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(inches, 0.01)));
        return dpi / POINTS_PER_INCH;
    }

    private BufferedImage drawn(int number) throws IOException {
        return renderer.renderImage(
                number - 1, (float) scale(pdf.getPage(number - 1).getCropBox()), ImageType.GRAY);
    }
}
