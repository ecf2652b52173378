package vn.vanthu.web.past;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.batch.OpenedFile.FieldGuess;
import vn.vanthu.legacy.batch.PastField;

/// Lays what was read of a file out page by page, the place of each field marked: as rectangles on
/// the picture, and in the words themselves.
final class SeenPages {

    // ISO A4, for a file that tells no size.
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double ROOM = 2;

    private final Map<PastField, Place> places = new LinkedHashMap<>();

    SeenPages(Map<PastField, FieldGuess> fields) {
        for (PastField field : PastField.values()) {
            FieldGuess guess = fields.get(field);
            Place place = guess == null ? null : guess.place();
            if (place != null) {
                places.put(field, place);
            }
        }
    }

    /// @param hasPlaces whether the file tells where its lines stand
    record Seen(
            int number,
            double width,
            double height,
            boolean hasPlaces,
            List<Mark> marks,
            List<Line> lines) {}

    /// A rectangle in points from the upper left corner.
    ///
    /// @param of key of the field that was read there
    record Mark(String of, double x, double y, double width, double height) {}

    record Line(List<Piece> pieces) {}

    /// @param of keys of the fields that were read there, parted by spaces; empty for none
    record Piece(String text, String of) {}

    List<Seen> of(ReadFile file) {
        return file.pages().stream().map(this::seen).toList();
    }

    private Seen seen(TextPage page) {
        List<Mark> marks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            TextLine line = page.lines().get(i);
            Map<PastField, int[]> spans = spans(page.number(), i, line.text().length());
            spans.forEach((field, span) -> mark(field, line, span, marks));
            lines.add(line(line.text(), spans));
        }
        return new Seen(
                page.number(),
                page.width() > 0 ? page.width() : WIDTH,
                page.height() > 0 ? page.height() : HEIGHT,
                page.lines().stream().anyMatch(line -> line.box() != null),
                marks,
                lines);
    }

    /// Which letters of a line belong to which field.
    private Map<PastField, int[]> spans(int page, int line, int length) {
        Map<PastField, int[]> spans = new LinkedHashMap<>();
        places.forEach((field, place) -> {
            boolean begun = page > place.page() || (page == place.page() && line >= place.line());
            boolean ended =
                    page > place.lastPage()
                            || (page == place.lastPage() && line > place.lastLine());
            if (!begun || ended) {
                return;
            }
            boolean first = page == place.page() && line == place.line();
            boolean last = page == place.lastPage() && line == place.lastLine();
            int from = first ? Math.min(place.start(), length) : 0;
            int to = last ? Math.min(place.end(), length) : length;
            if (from < to) {
                spans.put(field, new int[] {from, to});
            }
        });
        return spans;
    }

    private static void mark(PastField field, TextLine line, int[] span, List<Mark> marks) {
        TextLine.Box box = line.box();
        if (box == null) {
            return;
        }
        String text = line.text();
        double unit = box.width() / width(text);
        marks.add(
                new Mark(
                        field.key(),
                        round(box.left() + width(text.substring(0, span[0])) * unit - ROOM),
                        round(box.top() - ROOM),
                        round(width(text.substring(span[0], span[1])) * unit + 2 * ROOM),
                        round(box.height() + 2 * ROOM)));
    }

    /// About how wide letters are set, in widths of a figure. Files tell places of lines only; this
    /// is near enough for the eye in any typeface of papers.
    private static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter =
                    Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD).charAt(0);
            if (letter == '\t') {
                width += 4;
            } else if (" .,:;'!|()[]/-*ijltfrI".indexOf(letter) >= 0) {
                width += 0.58;
            } else if ("mwMW".indexOf(letter) >= 0) {
                width += 1.65;
            } else {
                width += Character.isUpperCase(letter) ? 1.4 : 0.95;
            }
        }
        return width;
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private static Line line(String text, Map<PastField, int[]> spans) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        spans.values()
                .forEach(span -> {
                    cuts.add(span[0]);
                    cuts.add(span[1]);
                });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int start = from;
                String of =
                        spans.entrySet().stream()
                                .filter(e -> e.getValue()[0] <= start && e.getValue()[1] >= to)
                                .map(e -> e.getKey().key())
                                .collect(Collectors.joining(" "));
                pieces.add(new Piece(text.substring(from, to), of));
            }
            from = to;
        }
        return new Line(pieces);
    }
}
