package vn.vanthu.document.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Ties each page of a printed book to the rows it shows and to all pages before it.
///
/// The digest of a page is the SHA-256 of the book's key, the digest of the page before, and every
/// word the page says of the book. Each text is preceded by its length in bytes of UTF-8 and each
/// list by its count, both as four bytes, highest first, so that no two contents read alike.
public final class PageDigest {

    /// What stands before the first page.
    public static final String NONE = "";

    private static final String PAGE = "vanthu-book-page/1";
    private static final String COVER = "vanthu-book-cover/1";
    private static final int SHOWN = 16;
    private static final int GROUP = 4;

    private final MessageDigest digest;

    private PageDigest(Book book, String purpose, String previous) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        text(purpose);
        text(book.key());
        text(previous);
    }

    /// The digest of the page that shows the rows from `firstRow` to `lastRow`.
    ///
    /// It covers the headings of the columns and, cell by cell, those rows with whether they are
    /// struck; on the first page also the book's heading, and from the page on that shows the last
    /// row, its remarks. A row that goes over to a further page counts whole on each of them.
    ///
    /// @param firstRow from 1
    /// @param lastRow from 1; `firstRow - 1` on a page without rows
    /// @param previous the digest of the page before, or [#NONE]
    public static String of(Book book, int firstRow, int lastRow, String previous) {
        if (firstRow < 1 || lastRow < firstRow - 1 || lastRow > book.rows().size()) {
            throw new IllegalArgumentException(
                    "rows %d to %d in a book of %d"
                            .formatted(firstRow, lastRow, book.rows().size()));
        }
        PageDigest page = new PageDigest(book, PAGE, previous);
        page.texts(previous.equals(NONE) ? book.heading() : List.of());
        page.texts(book.columns().stream().map(Book.Column::heading).toList());
        page.number(firstRow);
        page.number(lastRow);
        for (Book.Row row : book.rows().subList(firstRow - 1, lastRow)) {
            page.number(row.struck() ? 1 : 0);
            page.texts(row.cells());
        }
        page.texts(lastRow == book.rows().size() ? book.remarks() : List.of());
        return page.hex();
    }

    /// The digest of the whole book, printed on its cover: the cover's words and, by the digest of
    /// the last page, all pages.
    public static String of(Book book, Book.Cover cover, String lastPage) {
        PageDigest whole = new PageDigest(book, COVER, lastPage);
        String parent = cover.parentAgency();
        whole.texts(parent == null ? List.of() : List.of(parent));
        whole.text(cover.agency());
        whole.text(cover.title());
        whole.texts(cover.lines());
        return whole.hex();
    }

    /// The numbers of the pages that do not show what `book` now says; none when the pages show all
    /// of it. Rows that no page shows count as one page more.
    public static List<Integer> differing(Book book, List<BookPage> pages) {
        List<Integer> differing = new ArrayList<>();
        String previous = NONE;
        int shown = 0;
        for (BookPage page : pages) {
            boolean follows = page.firstRow() == shown + 1 || page.firstRow() == shown;
            boolean within = page.firstRow() >= 1 && page.lastRow() <= book.rows().size();
            if (!follows
                    || !within
                    || !of(book, page.firstRow(), page.lastRow(), previous).equals(page.digest())) {
                differing.add(page.page());
            }
            // Each page is judged by what it says itself, given what was printed before it.
            previous = page.digest();
            shown = page.lastRow();
        }
        if (shown < book.rows().size() || pages.isEmpty()) {
            differing.add(pages.size() + 1);
        }
        return differing;
    }

    /// The first 64 bits in four groups, as printed: `1a2b 3c4d 5e6f 7081`.
    public static String shown(String digest) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < SHOWN; i += GROUP) {
            shown.append(i == 0 ? "" : " ").append(digest, i, i + GROUP);
        }
        return shown.toString();
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
