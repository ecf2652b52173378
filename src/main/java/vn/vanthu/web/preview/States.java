package vn.vanthu.web.preview;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import vn.vanthu.message.Texts;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;

/// Says of the pages what a careful reader would see before signing: a signature that stands nearly
/// alone, a table cut in two, a line left behind, words wider than their room.
final class States {

    /// So few lines of the body above a signature look forgotten.
    private static final int FEW_LINES = 2;

    private static final double ROUNDING = 0.5;

    private final Pages pages;
    private final UnaryOperator<String> fields;
    private final Texts texts;
    private final List<Preview.State> states = new ArrayList<>();

    private States(Pages pages, UnaryOperator<String> fields, Texts texts) {
        this.pages = pages;
        this.fields = fields;
        this.texts = texts;
    }

    /// @param fields from a place of the paper to the clerk's own
    static List<Preview.State> of(Pages pages, UnaryOperator<String> fields, Texts texts) {
        States states = new States(pages, fields, texts);
        states.signature();
        states.tables();
        states.lines();
        return List.copyOf(states.states);
    }

    private List<Mark.Line> lines(int page) {
        List<Mark.Line> lines = new ArrayList<>();
        for (Mark mark : pages.pages().get(page).marks()) {
            if (mark instanceof Mark.Line line && !line.repeated()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void signature() {
        for (int page = 1; page < pages.pages().size(); page++) {
            List<Mark.Line> lines = lines(page);
            boolean signed = lines.stream().anyMatch(l -> l.passage().role() == Role.SIGNER_NAME);
            if (!signed || pages.pages().get(page).number() == 1) {
                continue;
            }
            long above = lines.stream().filter(l -> l.passage().role().cell().equals("6")).count();
            if (above == 0) {
                say("should", "signature-alone", page, "foot.signers");
            } else if (above <= FEW_LINES) {
                say("note", "signature-nearly-alone", page, "foot.signers", above);
            }
        }
    }

    private void tables() {
        for (Sheet.Part part : pages.sheet().parts()) {
            for (Piece piece : part.pieces()) {
                if (piece instanceof Piece.Grid grid) {
                    table(grid);
                }
            }
        }
    }

    private void table(Piece.Grid grid) {
        TreeSet<Integer> on = new TreeSet<>();
        Map<String, TreeSet<Integer>> cells = new TreeMap<>();
        for (int page = 0; page < pages.pages().size(); page++) {
            for (Mark.Line line : lines(page)) {
                String place = line.passage().origin();
                if (place.startsWith(grid.origin() + ".rows")) {
                    on.add(page);
                    cells.computeIfAbsent(place, _ -> new TreeSet<>()).add(page);
                }
            }
        }
        if (on.size() < 2) {
            return;
        }
        String code = grid.heads() > 0 ? "table-split" : "table-split-headless";
        String level = grid.heads() > 0 ? "note" : "should";
        say(level, code, on.first(), grid.origin(), on.first() + 1, on.last() + 1);
        cells.entrySet().stream()
                .filter(cell -> cell.getValue().size() > 1)
                .findFirst()
                .ifPresent(cell ->
                        say("should", "row-cut", cell.getValue().first(), cell.getKey()));
    }

    private void lines() {
        Map<Piece.Passage, Map<Integer, Integer>> counts = new IdentityHashMap<>();
        List<Piece.Passage> order = new ArrayList<>();
        for (int page = 0; page < pages.pages().size(); page++) {
            for (Mark.Line line : lines(page)) {
                if (line.line().width() > line.line().room() + ROUNDING) {
                    say("should", "overflow", page, line.passage().origin());
                }
                counts.computeIfAbsent(line.passage(), passage -> {
                            order.add(passage);
                            return new TreeMap<>();
                        })
                        .merge(page, 1, Integer::sum);
            }
        }
        for (Piece.Passage passage : order) {
            Map<Integer, Integer> byPage = counts.getOrDefault(passage, Map.of());
            if (byPage.size() > 1 && passage.role() != Role.TABLE_CELL) {
                byPage.forEach((page, count) -> {
                    if (count == 1) {
                        say("note", "widow", page, passage.origin());
                    }
                });
            }
        }
    }

    private void say(String level, String code, int page, String place, Object... more) {
        Object[] values = more.length == 0 ? new Object[] {page + 1} : more;
        String key = "preview.state." + code;
        states.add(
                new Preview.State(
                        level,
                        code,
                        page,
                        place.isEmpty() ? "" : fields.apply(place),
                        texts.text(key, values),
                        texts.text(key + ".remedy", values)));
    }
}
