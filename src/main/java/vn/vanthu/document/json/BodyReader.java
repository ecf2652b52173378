package vn.vanthu.document.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Align;
import vn.vanthu.document.Block;
import vn.vanthu.document.Level;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;
import vn.vanthu.document.TableGrid;
import vn.vanthu.document.Unit;

/// Reads the blocks of a body and counts them, so that none grows without bound.
final class BodyReader {

    static final List<String> LEVELS = Arrays.stream(Level.values()).map(BodyReader::name).toList();
    static final List<String> ALIGNS = Arrays.stream(Align.values()).map(BodyReader::name).toList();

    private int count;

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<Block> blocks(Slot slot) {
        return blocks(slot, 1);
    }

    private List<Block> blocks(Slot slot, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (Slot element : slot.elements(Limits.BLOCKS)) {
            if (isTooMany(element)) {
                break;
            }
            Block block = block(element, depth);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private boolean isTooMany(Slot slot) {
        count++;
        if (count == Limits.BLOCKS + 1) {
            slot.problem("LIMIT.blocks", Limits.BLOCKS);
        }
        return count > Limits.BLOCKS;
    }

    private @Nullable Block block(Slot slot, int depth) {
        if (slot.isString()) {
            return new Paragraph(runs(slot), null);
        }
        if (slot.has("unit")) {
            return unit(slot, depth);
        }
        if (slot.has("table")) {
            slot.knows(Set.of("table"));
            return table(slot.get("table"));
        }
        if (slot.has("paragraph")) {
            slot.knows(Set.of("paragraph", "align"));
            return new Paragraph(runs(slot.get("paragraph")), align(slot.get("align")));
        }
        slot.problem("JSON.block");
        return null;
    }

    private @Nullable Unit unit(Slot slot, int depth) {
        slot.knows(Set.of("unit", "label", "title", "text", "blocks"));
        if (depth > Limits.DEPTH) {
            slot.problem("LIMIT.units", Limits.DEPTH);
            return null;
        }
        String name = slot.get("unit").oneOf(LEVELS);
        Level level = name == null ? Level.CLAUSE : Level.valueOf(name.toUpperCase(Locale.ROOT));
        List<Run> title = optionalRuns(slot.get("title"));
        List<Run> text = optionalRuns(slot.get("text"));
        if (!title.isEmpty() && !text.isEmpty()) {
            slot.get("text").problem("PL1.II.6.title-and-text");
            return null;
        }
        if (title.isEmpty() && level.needsTitle()) {
            slot.get("title").warning("PL1.II.6.title-missing", name == null ? "" : name);
        }
        List<Block> blocks = blocks(slot.get("blocks"), depth + 1);
        if (title.isEmpty() && text.isEmpty() && blocks.isEmpty()) {
            slot.problem("PL1.II.6.unit-empty");
        }
        return new Unit(level, slot.get("label").lineOrNull(), title, text, blocks);
    }

    private List<Run> optionalRuns(Slot slot) {
        return slot.isMissing() ? List.of() : runs(slot);
    }

    /// A string, or a list of strings and of `{"text", "bold", "italic"}`; at least one character.
    List<Run> runs(Slot slot) {
        List<Run> runs = new ArrayList<>();
        if (slot.isArray()) {
            for (Slot element : slot.elements(Limits.PARAGRAPH)) {
                run(element, runs);
            }
        } else {
            run(slot, runs);
        }
        if (runs.stream().allMatch(run -> run.text().isBlank())) {
            slot.problem("JSON.empty-text");
        }
        return runs;
    }

    private static void run(Slot slot, List<Run> runs) {
        boolean bold = false;
        boolean italic = false;
        Slot textSlot = slot;
        if (!slot.isString()) {
            slot.knows(Set.of("text", "bold", "italic"));
            bold = slot.get("bold").flag(false);
            italic = slot.get("italic").flag(false);
            textSlot = slot.get("text");
        }
        String text = textSlot.text();
        if (!text.isEmpty()) {
            runs.add(new Run(text, bold, italic));
        }
    }

    private static @Nullable Align align(Slot slot) {
        String name = slot.oneOf(ALIGNS);
        return name == null ? null : Align.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private @Nullable Table table(Slot slot) {
        slot.knows(Set.of("columns", "headerRows", "rows"));
        List<Table.Column> columns = slot.get("columns").list(Limits.TABLE_COLUMNS, this::column);
        List<Table.Row> rows = new ArrayList<>();
        for (Slot element : slot.get("rows").elements(Limits.TABLE_ROWS)) {
            if (isTooMany(element)) {
                return null;
            }
            rows.add(new Table.Row(element.list(Limits.TABLE_COLUMNS, this::cell)));
        }
        if (rows.isEmpty()) {
            if (slot.get("rows").node().size() == 0) {
                slot.get("rows").problem("TABLE.empty");
            }
            return null;
        }
        int headerRows = slot.get("headerRows").integer(0, 0, rows.size());
        TableGrid.Fault fault = TableGrid.fault(columns.size(), headerRows, rows);
        if (fault != null) {
            refuse(slot, fault);
            return null;
        }
        return new Table(columns, headerRows, rows);
    }

    private static void refuse(Slot slot, TableGrid.Fault fault) {
        switch (fault.kind()) {
            case NO_COLUMN -> slot.get("columns").problem("TABLE.no-column");
            case TOO_WIDE -> slot.problem("TABLE.too-wide", fault.row());
            case EMPTY_PLACE -> slot.problem("TABLE.empty-place", fault.row(), fault.column());
            case REACHES_BELOW -> slot.problem("TABLE.reaches-below", fault.row());
            case HEADER_REACHES_BODY -> slot.problem("TABLE.header-reaches-body", fault.row());
        }
    }

    private Table.Column column(Slot slot) {
        slot.knows(Set.of("width", "align"));
        Align align = align(slot.get("align"));
        return new Table.Column(
                slot.get("width").integer(1, 1, 10_000), align == null ? Align.LEFT : align);
    }

    private Table.Cell cell(Slot slot) {
        if (slot.isString() || slot.isArray()) {
            return new Table.Cell(paragraphs(slot), 1, 1, null);
        }
        slot.knows(Set.of("text", "paragraphs", "columns", "rows", "align"));
        List<List<Run>> paragraphs =
                slot.has("paragraphs")
                        ? slot.get("paragraphs").list(200, this::runs)
                        : paragraphs(slot.get("text"));
        return new Table.Cell(
                paragraphs,
                slot.get("columns").integer(1, 1, Limits.TABLE_COLUMNS),
                slot.get("rows").integer(1, 1, Limits.TABLE_ROWS),
                align(slot.get("align")));
    }

    /// The one paragraph of a cell; none when it is left empty.
    private List<List<Run>> paragraphs(Slot slot) {
        boolean empty =
                slot.isMissing()
                        || (slot.isString() && slot.node().stringValue().isBlank())
                        || (slot.isArray() && slot.node().isEmpty());
        return empty ? List.of() : List.of(runs(slot));
    }
}
