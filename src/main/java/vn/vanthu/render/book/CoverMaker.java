package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Run;
import vn.vanthu.document.book.Book;
import vn.vanthu.render.Look;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Lays out the cover of a book as the model of PL IV, I.1 shows it: agency above, title, period
/// and numbers in the middle, the volume at the foot, all in one frame.
final class CoverMaker {

    /// Where the empty height goes: above the agency, below it, below the title, above the volume;
    /// the rest lies below the volume. Shares measured on the model.
    private static final double[] SHARES = {0.09, 0.20, 0.13, 0.48};

    // Words keep this far from the frame, pt.
    private static final double INSET = 36;
    private static final double LEAST = 24;

    private final Passages passages;
    private final double width;
    private final double height;

    CoverMaker(Passages passages) {
        this.passages = passages;
        this.width = passages.rules().page(true).textWidth();
        this.height = passages.rules().page(true).textHeight();
    }

    /// The pieces of the cover, or null when its words do not fit one page.
    @Nullable List<Piece> pieces(Book.Cover cover) {
        String parent = cover.parentAgency();
        List<Piece.Passage> agency = new ArrayList<>();
        agency.addAll(centred(Role.BOOK_PARENT, parent == null ? "" : parent, "parentAgency"));
        agency.addAll(centred(Role.BOOK_AGENCY, cover.agency(), "agency"));
        List<Piece.Passage> title = centred(Role.BOOK_TITLE, cover.title(), "title");
        List<Piece.Passage> period = new ArrayList<>();
        List<Piece.Passage> volume = new ArrayList<>();
        for (int i = 0; i < cover.lines().size(); i++) {
            boolean last = i > 0 && i == cover.lines().size() - 1;
            String line = cover.lines().get(i);
            if (last) {
                centred(Role.BOOK_VOLUME, line, "lines").forEach(p -> volume.add(labelled(p)));
            } else {
                period.addAll(centred(Role.BOOK_PERIOD, line, "lines"));
            }
        }
        List<List<Piece.Passage>> groups = List.of(agency, headed(title), period, volume);
        double words = groups.stream().mapToDouble(g -> passages.height(g, width)).sum();
        double free = height - words;
        if (free < LEAST) {
            return null;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < SHARES.length; i++) {
            pieces.add(new Piece.Room(SHARES[i] * free, null));
            pieces.addAll(groups.get(i));
        }
        return pieces;
    }

    /// The title is the book's one heading, for bookmarks and readers of the tags.
    private static List<Piece.Passage> headed(List<Piece.Passage> title) {
        List<Piece.Passage> headed = new ArrayList<>();
        for (Piece.Passage p : title) {
            headed.add(
                    new Piece.Passage(
                            p.role(),
                            p.runs(),
                            p.look(),
                            p.align(),
                            p.indent(),
                            p.left(),
                            p.right(),
                            p.after(),
                            p.keepNext(),
                            p.whole(),
                            1,
                            p.origin()));
        }
        return headed;
    }

    private List<Piece.Passage> centred(Role role, String text, String place) {
        List<Piece.Passage> centred = new ArrayList<>();
        for (Piece.Passage passage : passages.of(role, text, "cover." + place)) {
            centred.add(passages.balanced(passage.inset(INSET, INSET), width));
        }
        return centred;
    }

    /// "Quyển số: 01" with its label in bold, as the model has it.
    private static Piece.Passage labelled(Piece.Passage line) {
        String text = line.text();
        int colon = text.indexOf(':');
        if (colon < 0) {
            return line;
        }
        Look look = line.look();
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(text.substring(0, colon + 1), true, look.italic()));
        if (colon + 1 < text.length()) {
            runs.add(new Run(text.substring(colon + 1), look.bold(), look.italic()));
        }
        return line.worded(runs);
    }
}
