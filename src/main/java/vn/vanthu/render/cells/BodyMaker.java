package vn.vanthu.render.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vanthu.document.Align;
import vn.vanthu.document.Block;
import vn.vanthu.document.Level;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;
import vn.vanthu.document.TableGrid;
import vn.vanthu.document.Unit;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Lays the blocks of one body into ô 6.
final class BodyMaker {

    private final Passages passages;
    private final double width;
    private final int outlineBase;
    private final Numbering numbering = new Numbering();
    private final List<Piece> pieces = new ArrayList<>();

    /// @param outlineBase level of the headings above this body, 0 when there is none
    BodyMaker(Passages passages, double width, int outlineBase) {
        this.passages = passages;
        this.width = width;
        this.outlineBase = outlineBase;
    }

    /// The pieces of `body`, the last closed by `./.` when `closingMark`.
    List<Piece> body(List<Block> body, boolean closingMark, String origin) {
        blocks(body, outlineBase + 1, origin);
        if (closingMark) {
            close();
        }
        return pieces;
    }

    private void blocks(List<Block> blocks, int outline, String origin) {
        int i = 0;
        for (Block block : blocks) {
            String place = origin + "[" + i + "]";
            switch (block) {
                case Paragraph paragraph -> paragraph(paragraph, place);
                case Unit unit -> unit(unit, outline, place);
                case Table table -> table(table, place + ".table");
            }
            i++;
        }
    }

    private void paragraph(Paragraph paragraph, String origin) {
        pieces.add(passages.of(Role.BODY, paragraph.runs(), paragraph.align(), width, 0, origin));
    }

    private void unit(Unit unit, int outline, String origin) {
        String label = numbering.label(unit);
        boolean titled = !unit.title().isEmpty();
        switch (unit.level()) {
            case PART, CHAPTER ->
                    apart(unit, label, Role.PART_LABEL, Role.PART_TITLE, outline, origin);
            case SECTION, SUBSECTION ->
                    apart(unit, label, Role.SECTION_LABEL, Role.SECTION_TITLE, outline, origin);
            case HEADING -> onLine(unit, label, Role.HEADING, outline, origin);
            case ARTICLE -> onLine(unit, label, Role.ARTICLE_TITLE, outline, origin);
            case CLAUSE, POINT, DASH, PLUS ->
                    onLine(unit, label, Role.CLAUSE_TITLE, outline, origin);
        }
        blocks(unit.blocks(), titled ? outline + 1 : outline, origin + ".blocks");
    }

    /// Label on a line of its own, title below: phần, chương, mục, tiểu mục.
    private void apart(
            Unit unit, String label, Role labelRole, Role titleRole, int outline, String origin) {
        pieces.add(
                passages.of(
                        labelRole,
                        List.of(Run.plain(label)),
                        null,
                        width,
                        unit.title().isEmpty() ? outline : 0,
                        origin + ".label"));
        if (!unit.title().isEmpty()) {
            pieces.add(
                    passages.of(titleRole, unit.title(), null, width, outline, origin + ".title"));
        } else if (!unit.text().isEmpty()) {
            pieces.add(passages.of(Role.BODY, unit.text(), width, origin + ".text"));
        }
    }

    /// Label and words on one line.
    private void onLine(Unit unit, String label, Role titleRole, int outline, String origin) {
        if (!unit.title().isEmpty()) {
            pieces.add(
                    passages.of(
                            titleRole,
                            labelled(label, false, unit.title()),
                            null,
                            width,
                            outline,
                            origin + ".title"));
            return;
        }
        // NĐ 30, PL I, II.6.đ: "Từ “Điều”, số thứ tự … kiểu chữ đứng, đậm"; khoản and điểm without
        // a title are upright.
        boolean bold = unit.level() == Level.ARTICLE;
        if (unit.text().isEmpty()) {
            pieces.add(
                    passages.of(
                            Role.BODY,
                            List.of(new Run(label, bold, false)),
                            width,
                            origin + ".label"));
            return;
        }
        pieces.add(
                passages.of(
                        Role.BODY, labelled(label, bold, unit.text()), width, origin + ".text"));
    }

    private static List<Run> labelled(String label, boolean bold, List<Run> words) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(label + " ", bold, false));
        runs.addAll(words);
        return runs;
    }

    private void table(Table table, String origin) {
        int total = table.columns().stream().mapToInt(Table.Column::width).sum();
        List<Double> widths = table.columns().stream().map(c -> width * c.width() / total).toList();
        List<Piece.GridCell> cells = new ArrayList<>();
        int row = -1;
        int index = 0;
        for (TableGrid.Place place : TableGrid.places(table)) {
            index = place.row() == row ? index + 1 : 0;
            row = place.row();
            // As a problem names it: the cell's place in its row, whatever stands merged before it.
            String where = origin + ".rows[" + row + "][" + index + "]";
            cells.add(cell(table, place, widths, where));
        }
        pieces.add(
                new Piece.Grid(
                        widths, table.headerRows(), table.rows().size(), cells, false, origin));
        pieces.add(new Piece.Room(passages.rules().tableGap(), null));
    }

    private Piece.GridCell cell(
            Table table, TableGrid.Place place, List<Double> widths, String where) {
        Table.Cell cell = place.cell();
        boolean head = place.row() < table.headerRows();
        Align align = cell.align();
        if (align == null && !head) {
            align = table.columns().get(place.column()).align();
        }
        double room =
                IntStream.range(place.column(), place.column() + cell.columns())
                                .mapToDouble(widths::get)
                                .sum()
                        - 2 * passages.rules().cellPadX();
        List<Piece.Passage> lines = new ArrayList<>();
        for (List<Run> runs : cell.paragraphs()) {
            lines.add(
                    passages.of(
                            head ? Role.TABLE_HEAD : Role.TABLE_CELL, runs, align, room, 0, where));
        }
        return new Piece.GridCell(place.row(), place.column(), cell.rows(), cell.columns(), lines);
    }

    /// Puts `./.` after the last words; after a table on a line of its own that stays with it.
    private void close() {
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last) instanceof Piece.Room) {
            last--;
        }
        switch (last < 0 ? null : pieces.get(last)) {
            case Piece.Passage passage ->
                    pieces.set(last, passage.worded(Endings.close(passage.runs())));
            case Piece.Grid grid -> {
                pieces.set(last, grid.kept());
                pieces.add(passages.of(Role.BODY, "./.", width, "closingMark"));
            }
            case null, default -> pieces.add(passages.of(Role.BODY, "./.", width, "closingMark"));
        }
    }
}
