package vn.vanthu.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Bookmarks from the headings.
final class Bookmarks {

    private static final int LONGEST = 160;

    private Bookmarks() {}

    private record Place(int page, double top) {}

    private record Open(int level, PDOutlineNode node) {}

    static void add(PDDocument pdf, Pages pages, List<PDPage> paper) {
        IdentityHashMap<Piece.Passage, Place> places = places(pages);
        PDDocumentOutline outline = new PDDocumentOutline();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, outline));
        List<Piece.Passage> passages = pages.sheet().passages();
        for (int i = 0; i < passages.size(); i++) {
            Piece.Passage passage = passages.get(i);
            Place place = places.get(passage);
            if (passage.outline() == 0 || place == null) {
                continue;
            }
            while (open.element().level() >= passage.outline()) {
                open.pop();
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(title(passages, i));
            PDPageXYZDestination target = new PDPageXYZDestination();
            target.setPage(paper.get(place.page()));
            target.setTop((int) Math.ceil(place.top()));
            target.setLeft(0);
            item.setDestination(target);
            open.element().node().addLast(item);
            open.push(new Open(passage.outline(), item));
        }
        if (outline.hasChildren()) {
            outline.openNode();
            pdf.getDocumentCatalog().setDocumentOutline(outline);
        }
    }

    /// A heading with what stands above or below it on lines of their own.
    private static String title(List<Piece.Passage> passages, int i) {
        Piece.Passage passage = passages.get(i);
        String title = passage.text();
        Role role = passage.role();
        if ((role == Role.PART_TITLE || role == Role.SECTION_TITLE) && i > 0) {
            title = passages.get(i - 1).text() + ". " + title;
        }
        boolean subjectFollows =
                i + 1 < passages.size()
                        && (passages.get(i + 1).role() == Role.SUBJECT
                                || passages.get(i + 1).role() == Role.APPENDIX_TITLE);
        if (subjectFollows) {
            title = title + ": " + passages.get(i + 1).text();
        }
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }

    private static IdentityHashMap<Piece.Passage, Place> places(Pages pages) {
        IdentityHashMap<Piece.Passage, Place> places = new IdentityHashMap<>();
        for (int i = 0; i < pages.pages().size(); i++) {
            Pages.Page page = pages.pages().get(i);
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Line line && line.passage().outline() > 0) {
                    double top = page.height() - line.baseline() + line.passage().look().line();
                    places.putIfAbsent(line.passage(), new Place(i, top));
                }
            }
        }
        return places;
    }
}
