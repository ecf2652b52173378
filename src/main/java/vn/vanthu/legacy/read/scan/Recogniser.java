package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;

/// Recognises the pages of a file, as many at a time as there are cores for it.
///
/// With one core alone it takes several pages together: to start the program takes as long as a
/// twentieth of a page.
public final class Recogniser {

    private static final int TOGETHER = 4;
    // Two pages of A4 at 300 dpi.
    private static final long POINTS_TOGETHER = 18_000_000;

    private final Tesseract tesseract;
    private final ExecutorService workers;
    private final Semaphore places;
    private final int together;
    private @Nullable Sheaf open;

    /// @param most time for one page
    /// @param cores pages to recognise at once
    public Recogniser(String program, Duration most, int cores) {
        this(
                new Tesseract(program, most),
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()),
                cores);
    }

    private Recogniser(Tesseract tesseract, ExecutorService workers, int cores) {
        this.tesseract = tesseract;
        this.workers = workers;
        this.places = new Semaphore(cores);
        this.together = cores == 1 ? TOGETHER : 1;
    }

    /// The same for another file.
    ///
    /// @param cores that are free for it
    public Recogniser with(int cores) {
        return new Recogniser(tesseract, workers, cores);
    }

    /// A page that is being recognised.
    @FunctionalInterface
    public interface Pending {

        /// Waits for it.
        TextPage page() throws IOException;
    }

    /// Whether the program is installed.
    public boolean isReady() {
        return tesseract.isReady();
    }

    /// Begins to recognise a picture; waits for a free core first.
    ///
    /// @param dpi of the picture
    public Pending begin(BufferedImage image, double dpi, int number, ReadNotes notes) {
        return begin(Grey.of(image), dpi, number, notes);
    }

    Pending begin(Grey page, double dpi, int number, ReadNotes notes) {
        Sheaf sheaf = open;
        if (sheaf == null) {
            sheaf = new Sheaf(tesseract, notes);
            open = sheaf;
        }
        sheaf.add(page, dpi, number);
        if (sheaf.size() >= together || sheaf.points() + page.points().length > POINTS_TOGETHER) {
            hand(sheaf);
        }
        Sheaf of = sheaf;
        int at = sheaf.size() - 1;
        return () -> {
            if (open == of) {
                hand(of);
            }
            return of.page(at);
        };
    }

    /// Hands it to a worker; waits for a free core first.
    private void hand(Sheaf sheaf) {
        open = null;
        places.acquireUninterruptibly();
        sheaf.begun(
                workers.submit(() -> {
                    try {
                        return sheaf.read();
                    } finally {
                        places.release();
                    }
                }));
    }
}
