package vn.vanthu.legacy.cite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Citation;

/// Reads what a cited paper is about, from behind its day and issuer to where the sentence goes on.
final class TitleReader {

    private static final int MOST_WORDS = 80;

    // What a title begins with, by its first words.
    private static final Set<String> OPENERS =
            Set.of(
                    "ve",
                    "v v",
                    "vv",
                    "ban hanh",
                    "qui dinh",
                    "huong dan",
                    "sua doi",
                    "bo sung",
                    "phe duyet",
                    "cong bo",
                    "thanh lap",
                    "bai bo",
                    "thay the",
                    "dieu chinh",
                    "chap thuan",
                    "thong qua",
                    "kien toan",
                    "giao chi",
                    "giao quyen",
                    "phan cong",
                    "phan cap",
                    "uy quyen",
                    "to chuc",
                    "trien khai",
                    "tang cuong");

    // What a sentence goes on with behind a title.
    private static final Set<String> BEYOND =
            Set.of("trong do", "dong thoi", "nham", "cu the", "nhu sau", "va theo", "ke ca");

    // Của, triển khai, thực hiện, thi hành.
    private static final Set<String> LEADING_ON = Set.of("cua", "khai", "hien", "hanh");

    /// A title and where it ends.
    record Title(@Nullable String words, int end) {}

    private final String text;
    private final Words words;
    private final int[] starts;
    private final List<Citation> citations;

    TitleReader(String text, Words words, int[] starts, List<Citation> citations) {
        this.text = text;
        this.words = words;
        this.starts = starts;
        this.citations = citations;
    }

    /// The title behind a citation.
    Title after(int citation) {
        return behind(citations.get(citation).rest(), citation + 1);
    }

    /// The title that begins at a place.
    ///
    /// @param next the first citation that may stand within it
    Title behind(int rest, int next) {
        int first = words.from(rest);
        if (first >= words.size() || !isOnlySigns(rest, words.start(first)) || !opens(first)) {
            return new Title(null, rest);
        }
        int following = next;
        int last = first;
        int end = words.wholeEnd(first);
        for (int i = first + 1; i < words.size() && i - first < MOST_WORDS; i++) {
            int gap = words.start(i);
            if (gap < end) {
                continue;
            }
            if (following < citations.size() && gap >= starts[following]) {
                // Sửa đổi … của Nghị định số …, triển khai Nghị định số …: the cited one belongs
                // to the title.
                if (!LEADING_ON.contains(words.folded(last))) {
                    break;
                }
                end = citations.get(following).end();
                following++;
                break;
            }
            if (!words.isJoined(i) || !goesOn(end, i)) {
                break;
            }
            end = words.wholeEnd(i);
            last = i;
        }
        String title = text.substring(words.start(first), end).replaceAll("\\s+", " ");
        String cut = title.replaceFirst("(?i)[ ,(]+(và|va|theo|của|tại|trong|kèm theo)$", "");
        return new Title(cut, end);
    }

    private boolean opens(int first) {
        if (isOpener(words.folded(first))) {
            return true;
        }
        return first + 1 < words.size()
                && words.isJoined(first + 1)
                && isOpener(words.folded(first) + ' ' + words.folded(first + 1));
    }

    // Vé, vè, v€: what a scan makes of về.
    private static boolean isOpener(String folded) {
        return OPENERS.contains(folded) || folded.equals("v€");
    }

    private boolean goesOn(int end, int i) {
        String gap = text.substring(end, words.start(i));
        // A page's end cuts a sentence; a paragraph begins with a capital.
        boolean cut = gap.isBlank() && !words.isCapital(i);
        if ((gap.contains("\n\n") && !cut)
                || gap.contains("(")
                || gap.contains(")")
                || gap.contains(";")) {
            return false;
        }
        String folded = words.folded(i);
        String pair = i + 1 < words.size() ? folded + ' ' + words.folded(i + 1) : folded;
        if (BEYOND.contains(folded) || BEYOND.contains(pair)) {
            return false;
        }
        // …năm 2017, Sở đã tiến hành: a comma, and somebody acts.
        return !(gap.contains(",") && words.isCapital(i) && acts(i));
    }

    private boolean acts(int from) {
        for (int i = from + 1; i < words.size() && i < from + 9; i++) {
            if (!words.isJoined(i)) {
                return false;
            }
            switch (words.folded(i)) {
                case "da", "se", "dang", "tien", "bao", "de", "thong", "yeu", "trien", "xay" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    // Blanks, a comma, a bracket, quotes.
    private boolean isOnlySigns(int from, int to) {
        return text.substring(from, to)
                        .chars()
                        .allMatch(c -> " \u00A0\n\r\t,“\"(*_".indexOf(c) >= 0)
                && !text.substring(from, to).contains("\n\n");
    }
}
