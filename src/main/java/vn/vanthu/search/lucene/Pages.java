package vn.vanthu.search.lucene;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.IndexedPaper.PageText;

/// Lays the pages of a paper behind one another as one stored text, and takes it apart again.
///
/// Each page begins with a head, see [Fields#PAGE]: `\f2 14\n` for page 14 of version 2.
final class Pages {

    private Pages() {}

    /// What one version says, as far as it is in the text.
    ///
    /// @param start where it begins in the whole text, in UTF-16 units
    /// @param text of all its pages with blanks in place of their heads, so that every place in it
    ///   is the place in the whole text less `start`
    record Part(int start, String text) {}

    /// Where a letter stands.
    ///
    /// @param start of the first letter behind the head of the page
    record Page(int version, int page, int start) {}

    static String join(IndexedPaper paper) {
        int length = 0;
        for (PageText page : paper.pages()) {
            length += page.text().length() + 16;
        }
        for (PageText page : paper.earlier()) {
            length += page.text().length() + 16;
        }
        StringBuilder joined = new StringBuilder(length);
        paper.pages().forEach(page -> append(page, joined));
        paper.earlier().forEach(page -> append(page, joined));
        return joined.toString();
    }

    private static void append(PageText page, StringBuilder joined) {
        joined.append(Fields.PAGE)
                .append(page.version())
                .append(' ')
                .append(page.page())
                .append('\n');
        int start = joined.length();
        joined.append(page.text());
        for (int i = start; i < joined.length(); i++) {
            if (joined.charAt(i) == Fields.PAGE) {
                joined.setCharAt(i, '\n');
            }
        }
    }

    /// One part a version: its pages run on, but nothing runs from one version to another.
    static List<Part> parts(String words) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder(words);
        int start = 0;
        int version = 0;
        for (int head = words.indexOf(Fields.PAGE);
                head >= 0;
                head = words.indexOf(Fields.PAGE, head + 1)) {
            Page page = read(words, head);
            if (page.version() != version && head > start) {
                parts.add(new Part(start, text.substring(start, head)));
                start = head;
            }
            version = page.version();
            for (int i = head; i < page.start(); i++) {
                text.setCharAt(i, ' ');
            }
        }
        if (start < words.length()) {
            parts.add(new Part(start, text.substring(start)));
        }
        return parts;
    }

    /// The page on which the letter at `place` of the whole text stands.
    static Page at(String words, int place) {
        int head = words.lastIndexOf(Fields.PAGE, place);
        if (head < 0) {
            throw new IllegalArgumentException("no page begins before " + place);
        }
        return read(words, head);
    }

    /// Every page in order.
    static List<Page> all(String words) {
        List<Page> pages = new ArrayList<>();
        for (int head = words.indexOf(Fields.PAGE);
                head >= 0;
                head = words.indexOf(Fields.PAGE, head + 1)) {
            pages.add(read(words, head));
        }
        return pages;
    }

    /// What stands on a page.
    static String text(String words, Page page) {
        int end = words.indexOf(Fields.PAGE, page.start());
        return words.substring(page.start(), end < 0 ? words.length() : end);
    }

    private static Page read(String words, int head) {
        int blank = words.indexOf(' ', head);
        int end = words.indexOf('\n', head);
        return new Page(
                Integer.parseInt(words, head + 1, blank, 10),
                Integer.parseInt(words, blank + 1, end, 10),
                end + 1);
    }
}
