package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

/// The lines of a paper without what belongs to the page: page numbers, running heads and feet.
final class Lines {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-–—\\s.\\[(]*(?:trang|page)?\\s*(\\d{1,4})\\s*(?:/\\s*\\d{1,4})?[-–—\\s.\\])]*");
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    // What a program that signs or a stamp of arrival prints over a page.
    private static final Pattern SIGNED_BY =
            Pattern.compile(
                    "\\s*(?:nguoi ky|ky boi|thoi gian ky|ngay ky|email|signature (?:not )?valid|digitally"
                            + " signed|signed by|reason|location)\\s*:?.*");
    private static final int RUNNING = 120;

    private Lines() {}

    static List<Line> of(List<TextPage> pages) {
        Map<String, Integer> running = running(pages);
        List<Line> lines = new ArrayList<>();
        int lastNumber = 0;
        for (TextPage page : pages) {
            if (!lines.isEmpty()) {
                lines.add(Line.of(page.number(), 0, TextLine.of("")));
            }
            int first = edge(page, 0, 1);
            int last = edge(page, page.lines().size() - 1, -1);
            for (int i = 0; i < page.lines().size(); i++) {
                Line line = Line.of(page.number(), i, page.lines().get(i));
                Matcher number = PAGE_NUMBER.matcher(line.fold());
                boolean atEdge = i == first || i == last;
                if (!line.isBlank()
                        && line.raw().length() <= 60
                        && !line.hasTab()
                        && number.matches()) {
                    int value = Integer.parseInt(number.group(1));
                    boolean follows = value > lastNumber && value <= 1 + Math.max(1, lastNumber);
                    if ((atEdge && pages.size() > 1) || (follows && isApart(page, i))) {
                        lastNumber = value;
                        // The number takes the place of a page break, which parts nothing.
                        lines.add(Line.of(page.number(), i, TextLine.of("")));
                        continue;
                    }
                }
                boolean runs =
                        isNearEdge(i, first, last)
                                && running.getOrDefault(key(line.fold()), 0) > 0
                                && !(page.number() == pages.getFirst().number() && i < last - 2);
                if (!runs
                        && !(line.raw().length() < 200
                                && SIGNED_BY.matcher(line.fold()).matches())) {
                    lines.add(line);
                }
            }
        }
        return BrokenLines.joined(lines).stream()
                .flatMap(line -> RunOn.parted(line).stream())
                .toList();
    }

    /// Lines that stand at the edge of two pages or more after the first, by their letters.
    private static Map<String, Integer> running(List<TextPage> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (TextPage page : pages.subList(Math.min(1, pages.size()), pages.size())) {
            int first = edge(page, 0, 1);
            int last = edge(page, page.lines().size() - 1, -1);
            for (int i = 0; i < page.lines().size(); i++) {
                String text = page.lines().get(i).text();
                if (isNearEdge(i, first, last)
                        && !text.isBlank()
                        && text.length() <= RUNNING
                        && text.indexOf('\t') < 0) {
                    seen.merge(key(Fold.of(text)), 1, Integer::sum);
                }
            }
        }
        int enough = Math.max(2, (pages.size() - 1) / 2);
        seen.values().removeIf(times -> times < enough);
        return seen;
    }

    private static boolean isApart(TextPage page, int i) {
        List<TextLine> lines = page.lines();
        return i == 0
                || i == lines.size() - 1
                || lines.get(i - 1).text().isBlank()
                || lines.get(i + 1).text().isBlank();
    }

    private static boolean isNearEdge(int i, int first, int last) {
        return i <= first + 1 || i >= last - 1;
    }

    private static int edge(TextPage page, int from, int step) {
        int i = from;
        while (i >= 0 && i < page.lines().size() && page.lines().get(i).text().isBlank()) {
            i += step;
        }
        return i;
    }

    private static String key(String folded) {
        return FIGURES.matcher(Line.squeeze(folded)).replaceAll("0");
    }
}
