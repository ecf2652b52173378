package vn.vanthu.render.book;

import java.text.Normalizer;
import java.util.Locale;
import vn.vanthu.document.book.PageDigest;

/// The words that print adds to a book, in the book's language.
///
/// @param struck heading of the column that marks struck rows where no stroke can
/// @param cover name of the cover's worksheet
/// @param register name of the rows' worksheet
record Wording(
        String page,
        String pageCode,
        String bookCode,
        String struck,
        String cover,
        String register) {

    private static final Wording VIETNAMESE =
            new Wording("Trang", "Mã trang", "Mã sổ", "Gạch bỏ", "Bìa", "Sổ");
    private static final Wording ENGLISH =
            new Wording("Page", "Page code", "Book code", "Struck", "Cover", "Register");

    static Wording of(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /// `Trang 3/57 – Mã trang: 1a2b 3c4d 5e6f 7081`
    String pageFoot(int page, int pages, String digest) {
        return "%s %s/%s – %s: %s"
                .formatted(
                        this.page,
                        Integer.toString(page),
                        Integer.toString(pages),
                        pageCode,
                        PageDigest.shown(digest));
    }

    /// `Mã sổ: 1a2b 3c4d 5e6f 7081`
    String coverFoot(String digest) {
        return bookCode + ": " + PageDigest.shown(digest);
    }

    /// A text as it is printed: NFC, one kind of line end, a space for a tab, nothing at its ends.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\t', ' ')
                .strip();
    }
}
