package vn.vanthu.web.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.vanthu.render.Look;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.SetLine;

/// Finds which field of the form made which part of the pages.
final class Places {

    /// Word processors put the baseline of a line of fixed height at four fifths of it.
    private static final double BASELINE = 0.8;

    private static final int BEGINNING = 60;

    private final Pages pages;
    private final UnaryOperator<String> fields;
    private final List<Preview.Part> parts = new ArrayList<>();
    private final List<Preview.Area> areas = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private int signers;

    /// @param fields from a place of the paper to the clerk's own
    private Places(Pages pages, UnaryOperator<String> fields) {
        this.pages = pages;
        this.fields = fields;
    }

    /// @param words how each part of the body begins, by its field: its name says too little
    record Found(
            List<Preview.Part> parts, List<Preview.Area> areas, Map<String, String> words) {}

    static Found of(Pages pages, UnaryOperator<String> fields) {
        Places places = new Places(pages, fields);
        for (int i = 0; i < pages.pages().size(); i++) {
            places.page(i);
        }
        return new Found(
                List.copyOf(places.parts), List.copyOf(places.areas), Map.copyOf(places.words));
    }

    private void page(int index) {
        // What one field says in one table cell, one paragraph, one line is one rectangle.
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Mark mark : pages.pages().get(index).marks()) {
            switch (mark) {
                case Mark.Line line -> {
                    String place = line.passage().origin();
                    if (!place.isEmpty()) {
                        String field = fields.apply(place);
                        boxes.merge(field, Box.of(line), Box::and);
                        words(line.passage(), field);
                    }
                }
                case Mark.Area area -> areas.add(area(area, index));
                case Mark.Stroke _, Mark.Frame _, Mark.PageNumber _ -> {}
            }
        }
        boxes.forEach((path, box) ->
                parts.add(
                        new Preview.Part(
                                path,
                                index,
                                rounded(box.left),
                                rounded(box.top),
                                rounded(box.right - box.left),
                                rounded(box.bottom - box.top))));
    }

    private void words(Piece.Passage passage, String field) {
        Role role = passage.role();
        if (role.cell().equals("6") && role != Role.TABLE_CELL && role != Role.TABLE_HEAD) {
            words.computeIfAbsent(field, _ -> beginning(passage.text()));
        }
    }

    private static String beginning(String text) {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int end = text.lastIndexOf(' ', BEGINNING);
        return text.substring(0, end > 0 ? end : BEGINNING) + "…";
    }

    private Preview.Area area(Mark.Area area, int page) {
        boolean seal = area.name().equals("seal");
        String path = seal ? "" : fields.apply("foot.signers[" + signers++ + "]");
        return new Preview.Area(
                area.name(),
                path,
                page,
                rounded(area.x()),
                rounded(area.y()),
                rounded(area.width()),
                rounded(area.height()));
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private record Box(double left, double top, double right, double bottom) {

        static Box of(Mark.Line mark) {
            Look look = mark.passage().look();
            SetLine line = mark.line();
            double top = mark.baseline() - BASELINE * look.line();
            double width = line.width() + mark.wordGap() * line.spaces();
            return new Box(mark.x(), top, mark.x() + width, top + look.line());
        }

        Box and(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }
}
