package vn.vanthu.render.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.book.Book;
import vn.vanthu.document.book.BookPage;
import vn.vanthu.document.book.PageDigest;

class PageDigestTest {

    private static final Book BOOK = two(List.of("ab", "c"), false, List.of());

    private static Book two(List<String> cells, boolean struck, List<String> remarks) {
        return new Book(
                "k",
                SampleBooks.VIETNAMESE,
                null,
                List.of(),
                SampleBooks.COLUMNS.subList(0, 2),
                List.of(new Book.Row(cells, struck), new Book.Row(List.of("x", "y"), false)),
                remarks);
    }

    /// Fixed for good: a page printed today must be checked against the register in twenty years.
    @Test
    void theDigestOfAPageNeverChangesItsRule() {
        assertThat(PageDigest.of(BOOK, 1, 2, PageDigest.NONE))
                .isEqualTo("ef62bb80338e959b9389754209a95e1e1706aa2bc7a9884ddfff905afe7b416f");
        assertThat(PageDigest.shown("0123456789abcdef".repeat(4))).isEqualTo("0123 4567 89ab cdef");
    }

    @Test
    void noTwoContentsReadAlike() {
        Set<String> digests = new HashSet<>();
        digests.add(PageDigest.of(BOOK, 1, 2, PageDigest.NONE));
        digests.add(PageDigest.of(BOOK, 1, 1, PageDigest.NONE));
        digests.add(PageDigest.of(BOOK, 2, 2, PageDigest.NONE));
        digests.add(PageDigest.of(BOOK, 1, 2, "0"));
        digests.add(PageDigest.of(BOOK, 3, 2, PageDigest.NONE));
        digests.add(
                PageDigest.of(two(List.of("a", "bc"), false, List.of()), 1, 2, PageDigest.NONE));
        digests.add(PageDigest.of(two(List.of("ab", "c"), true, List.of()), 1, 2, PageDigest.NONE));
        digests.add(
                PageDigest.of(two(List.of("ab", "c"), false, List.of("")), 1, 2, PageDigest.NONE));
        assertThat(digests).hasSize(8);
    }

    @Test
    void aChangedAddedOrMovedRowIsFoundOnItsPage() {
        Book book = SampleBooks.register(60);
        List<BookPage> pages = SampleBooks.print(book, BookFormat.PDF).pages();
        assertThat(pages).hasSizeGreaterThan(3);

        List<Book.Row> changed = new ArrayList<>(book.rows());
        Book.Row row = changed.get(pages.get(1).firstRow() - 1);
        changed.set(pages.get(1).firstRow() - 1, new Book.Row(row.cells(), !row.struck()));
        assertThat(PageDigest.differing(SampleBooks.of(changed), pages)).containsExactly(2);

        List<Book.Row> longer = new ArrayList<>(book.rows());
        longer.add(row);
        assertThat(PageDigest.differing(SampleBooks.of(longer), pages))
                .containsExactly(pages.size() + 1);

        List<Book.Row> moved = new ArrayList<>(book.rows());
        Collections.swap(moved, 0, 59);
        assertThat(PageDigest.differing(SampleBooks.of(moved), pages))
                .containsExactly(1, pages.size());

        assertThat(PageDigest.differing(SampleBooks.register(0), pages)).hasSize(pages.size());
        assertThat(PageDigest.differing(book, pages.subList(1, pages.size())))
                .contains(pages.get(1).page());
    }

    @Test
    void rowsThatAreNotThereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageDigest.of(BOOK, 1, 3, PageDigest.NONE))
                .withMessage("rows 1 to 3 in a book of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageDigest.of(BOOK, 0, 1, PageDigest.NONE));
    }
}
