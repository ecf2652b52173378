package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.page.FoundWord;
import vn.vanthu.legacy.read.page.PageLayout;
import vn.vanthu.legacy.read.page.Rule;

/// Recognises pages, as many at a time as there are cores.
public final class Recogniser {

    private static final int POINTS_PER_INCH = 72;
    // Below it a page may lie on its side or its head.
    private static final double DOUBTFUL = 0.55;

    private final Tesseract tesseract;
    private final ExecutorService workers;
    private final Semaphore places;
    private @Nullable Boolean ready;

    /// @param most time for one page
    public Recogniser(String program, Duration most, int atOnce) {
        this.tesseract = new Tesseract(program, most);
        this.workers = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().factory());
        this.places = new Semaphore(atOnce);
    }

    /// A page that is being recognised.
    @FunctionalInterface
    public interface Pending {

        /// Waits for it.
        TextPage page() throws IOException;
    }

    /// Whether the program is installed.
    public boolean isReady() {
        Boolean known = ready;
        if (known == null) {
            known = tesseract.isReady();
            ready = known;
        }
        return known;
    }

    /// Begins to recognise a picture; waits for a free core first.
    ///
    /// @param dpi of the picture
    public Pending begin(BufferedImage image, double dpi, int number, ReadNotes notes) {
        return begin(Grey.of(image), dpi, number, notes);
    }

    Pending begin(Grey page, double dpi, int number, ReadNotes notes) {
        places.acquireUninterruptibly();
        Future<TextPage> future =
                workers.submit(() -> {
                    try {
                        return read(page, dpi, number, notes);
                    } finally {
                        places.release();
                    }
                });
        return () -> {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OutOfMemoryError full) {
                    throw full;
                }
                throw new IOException("page " + number + " could not be recognised", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        };
    }

    private TextPage read(Grey page, double dpi, int number, ReadNotes notes)
            throws IOException, InterruptedException {
        notes.nextPage();
        Grey upright = page;
        Skew skew = Skew.of(page);
        int quarters = 0;
        if (Skew.ofAside(page).sharpness() > 1.3 * skew.sharpness()) {
            upright = page.quartered(1);
            skew = Skew.of(upright);
            quarters = 1;
        }
        TextPage found = straight(upright, skew.angle(), dpi, number, notes);
        if (certainty(found) < DOUBTFUL && !found.lines().isEmpty()) {
            notes.nextPage();
            Grey over = upright.quartered(2);
            TextPage turned = straight(over, Skew.of(over).angle(), dpi, number, notes);
            if (certainty(turned) > certainty(found) + 0.1) {
                found = turned;
                quarters += 2;
            }
        }
        if (quarters > 0 && !found.lines().isEmpty()) {
            notes.note(ReadFile.TURNED, number, quarters);
        }
        return found;
    }

    private TextPage straight(Grey page, double angle, double dpi, int number, ReadNotes notes)
            throws IOException, InterruptedException {
        Grey level = Specks.removed(Turn.by(page, angle).onWhite(), dpi);
        List<Rule> rules = DrawnRules.find(level, dpi);
        Grey clean = rules.isEmpty() ? level : DrawnRules.without(level, rules, dpi);
        int rounded = (int) Math.round(dpi);
        List<PageLayout.Cell> cells = PageLayout.cells(rules, dpi / POINTS_PER_INCH);
        CellsBelow unfolded =
                CellsBelow.of(clean, cells, FootColumns.right(clean, cells, dpi), dpi);
        String table = tesseract.read(unfolded.page(), rounded);
        double points = POINTS_PER_INCH / dpi;
        double width = page.width() * points;
        double height = page.height() * points;
        if (table == null) {
            notes.warn("READ.page-time", number);
            return new TextPage(number, width, height, List.of());
        }
        List<FoundWord> words = unfolded.back(FoundTable.words(table, rounded));
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : PageLayout.lines(words, rules, dpi / POINTS_PER_INCH)) {
            TextLine.Box box = line.box();
            lines.add(
                    new TextLine(
                            line.text(),
                            box == null
                                    ? null
                                    : new TextLine.Box(
                                            box.left() * points,
                                            box.top() * points,
                                            box.width() * points,
                                            box.height() * points),
                            line.certainty(),
                            false));
        }
        return new TextPage(number, width, height, lines);
    }

    private static double certainty(TextPage page) {
        double sum = 0;
        int letters = 0;
        for (TextLine line : page.lines()) {
            sum += line.certainty() * line.text().length();
            letters += line.text().length();
        }
        return letters == 0 ? 0 : sum / letters;
    }
}
