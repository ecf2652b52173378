package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.BookPage;
import vn.vanthu.document.book.PageDigest;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;

/// Lays a book cut into leaves into a sheet: each page a part of its own, with its own foot.
final class BookSheet {

    private final Book book;
    private final Passages passages;
    private final Ruling ruling;
    private final Wording wording;

    BookSheet(Book book, Passages passages, Ruling ruling) {
        this.book = book;
        this.passages = passages;
        this.ruling = ruling;
        this.wording = Wording.of(book.language());
    }

    /// The pages of the leaves, each tied to the one before.
    static List<BookPage> pages(Book book, List<Leaf> leaves) {
        List<BookPage> pages = new ArrayList<>();
        String previous = PageDigest.NONE;
        for (Leaf leaf : leaves) {
            previous = PageDigest.of(book, leaf.firstRow(), leaf.lastRow(), previous);
            pages.add(new BookPage(pages.size() + 1, leaf.firstRow(), leaf.lastRow(), previous));
        }
        return pages;
    }

    /// The digest of the whole book.
    static String digest(Book book, List<BookPage> pages) {
        Book.Cover cover = book.cover();
        String last = pages.getLast().digest();
        return cover == null ? last : PageDigest.of(book, cover, last);
    }

    /// Such as `SỔ ĐĂNG KÝ VĂN BẢN ĐI – Năm: 2026 – Quyển số: 01`.
    static String title(Book book) {
        Book.Cover cover = book.cover();
        List<String> words = new ArrayList<>();
        if (cover != null) {
            words.add(cover.title());
            words.addAll(cover.lines());
        } else {
            words.addAll(book.heading());
        }
        String title = String.join(" – ", words.stream().map(BookSheet::oneLine).toList());
        return title.isBlank() ? book.key() : title;
    }

    private static String oneLine(String words) {
        return Wording.plain(words).replace('\n', ' ');
    }

    /// @param cover the pieces of the cover, empty for a book without one
    Sheet sheet(List<Piece> cover, List<Leaf> leaves, List<BookPage> pages) {
        List<Sheet.Part> parts = new ArrayList<>();
        if (!cover.isEmpty()) {
            // NĐ 30, PL IV, I.1: "Bìa và trang đầu": both say the same. Two parts may not share a
            // passage, which is told apart by identity.
            String foot = wording.coverFoot(digest(book, pages));
            parts.add(cover(cover, foot));
            parts.add(cover(cover.stream().map(BookSheet::again).toList(), foot));
        }
        for (int i = 0; i < leaves.size(); i++) {
            BookPage page = pages.get(i);
            parts.add(
                    new Sheet.Part(
                            true,
                            null,
                            foot(wording.pageFoot(page.page(), pages.size(), page.digest())),
                            pieces(leaves.get(i), "pages[" + i + "]"),
                            "pages[" + i + "]"));
        }
        Book.Cover words = book.cover();
        return new Sheet(
                passages.rules(),
                title(book),
                null,
                words == null ? "" : oneLine(words.agency()),
                null,
                words == null ? oneLine(title(book)) : oneLine(words.title()),
                parts);
    }

    private Sheet.Part cover(List<Piece> pieces, String foot) {
        return new Sheet.Part(true, null, foot(foot), pieces, "cover", true);
    }

    private static Piece again(Piece piece) {
        return piece instanceof Piece.Passage passage ? passage.worded(passage.runs()) : piece;
    }

    private List<Piece.Passage> foot(String words) {
        return passages.of(Role.BOOK_FOOT, words, "");
    }

    private List<Piece> pieces(Leaf leaf, String origin) {
        Piece gap = new Piece.Room(passages.rules().tableGap(), null);
        List<Piece> pieces = new ArrayList<>(leaf.heading());
        if (!leaf.lines().isEmpty()) {
            if (!leaf.heading().isEmpty()) {
                pieces.add(gap);
            }
            pieces.add(ruling.grid(leaf.lines(), origin));
            if (!leaf.remarks().isEmpty()) {
                pieces.add(gap);
            }
        }
        pieces.addAll(leaf.remarks());
        return pieces;
    }
}
