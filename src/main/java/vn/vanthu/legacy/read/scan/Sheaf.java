package vn.vanthu.legacy.read.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;

/// Pages of one file that are recognised together.
final class Sheaf {

    // Below it a page may lie on its side or its head.
    private static final double DOUBTFUL = 0.55;

    private final Tesseract tesseract;
    private final ReadNotes notes;
    // Empty once they are being read: whoever waits for the last page of a long file must not keep
    // the pictures of all.
    private final List<Taken> pages = new ArrayList<>();
    private int size;
    private long points;
    private @Nullable Future<List<TextPage>> reading;

    Sheaf(Tesseract tesseract, ReadNotes notes) {
        this.tesseract = tesseract;
        this.notes = notes;
    }

    /// A page as it came.
    private record Taken(Grey grey, double dpi, int number) {}

    /// A page made ready, and by how many quarters of a circle it was turned for that, clockwise.
    private record Upright(ClearedPage page, int quarters) {}

    void add(Grey page, double dpi, int number) {
        pages.add(new Taken(page, dpi, number));
        size++;
        points += page.points().length;
    }

    int size() {
        return size;
    }

    long points() {
        return points;
    }

    /// Tells who reads it.
    void begun(Future<List<TextPage>> future) {
        reading = future;
    }

    /// Waits for a page.
    ///
    /// @param i from 0, in the order they were added
    TextPage page(int i) throws IOException {
        Future<List<TextPage>> future = reading;
        if (future == null) {
            throw new IllegalStateException("nobody reads it yet");
        }
        try {
            return future.get().get(i);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw new IOException("a page cannot be recognised", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Reads them all.
    List<TextPage> read() throws IOException, InterruptedException {
        List<Upright> upright = new ArrayList<>();
        for (Taken page : pages) {
            notes.nextPage();
            upright.add(upright(page));
        }
        pages.clear();
        notes.nextPage();
        List<String> tables =
                tesseract.read(upright.stream().map(one -> one.page().picture()).toList());
        List<TextPage> read = new ArrayList<>();
        for (int i = 0; i < upright.size(); i++) {
            Upright one = upright.get(i);
            TextPage found =
                    tables != null
                            ? one.page().text(tables.get(i))
                            : upright.size() > 1 ? alone(one.page()) : unread(one.page());
            read.add(orOver(found, one));
        }
        return read;
    }

    private static Upright upright(Taken page) {
        Skew skew = Skew.of(page.grey());
        boolean isAside = Skew.ofAside(page.grey()).sharpness() > 1.3 * skew.sharpness();
        Grey upright = isAside ? page.grey().quartered(1) : page.grey();
        double angle = isAside ? Skew.of(upright).angle() : skew.angle();
        return new Upright(
                new ClearedPage(upright, angle, page.dpi(), page.number()), isAside ? 1 : 0);
    }

    /// A page that takes too long, or breaks the program, costs the others nothing.
    private TextPage alone(ClearedPage page) throws IOException, InterruptedException {
        notes.nextPage();
        List<String> table = tesseract.read(List.of(page.picture()));
        return table == null ? unread(page) : page.text(table.getFirst());
    }

    private TextPage unread(ClearedPage page) {
        notes.warn("READ.page-time", page.number());
        return page.text("");
    }

    /// What was found, or what is found with the page turned over when that is surer.
    private TextPage orOver(TextPage found, Upright one) throws IOException, InterruptedException {
        TextPage best = found;
        int quarters = one.quarters();
        if (certainty(found) < DOUBTFUL && !found.lines().isEmpty()) {
            ClearedPage page = one.page();
            Grey over = page.page().quartered(2);
            TextPage turned =
                    alone(new ClearedPage(over, Skew.of(over).angle(), page.dpi(), page.number()));
            if (certainty(turned) > certainty(found) + 0.1) {
                best = turned;
                quarters += 2;
            }
        }
        if (quarters > 0 && !best.lines().isEmpty()) {
            notes.note(ReadFile.TURNED, one.page().number(), quarters);
        }
        return best;
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
