package vn.vanthu.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.SetLine;

/// Sets a table: one slab a row, header rows ready to be repeated.
final class GridSetter {

    private final PassageSetter passages;
    private final LayoutRules rules;

    GridSetter(PassageSetter passages, LayoutRules rules) {
        this.passages = passages;
        this.rules = rules;
    }

    List<Slab> slabs(Piece.Grid grid, double pageHeight) {
        return new Setting(grid, pageHeight).slabs();
    }

    private final class Setting {

        private final Piece.Grid grid;
        private final double pageHeight;
        private final double[] edges;
        private final double[] heights;
        private final boolean[] breakable;

        /// Which cell covers a place, by its position in reading order.
        private final int[][] owner;

        Setting(Piece.Grid grid, double pageHeight) {
            this.grid = grid;
            this.pageHeight = pageHeight;
            this.edges = new double[grid.widths().size() + 1];
            for (int i = 0; i < grid.widths().size(); i++) {
                edges[i + 1] = edges[i] + grid.widths().get(i);
            }
            this.heights = new double[grid.rows()];
            this.breakable = new boolean[grid.rows()];
            this.owner = new int[grid.rows()][grid.widths().size()];
            int index = 0;
            for (Piece.GridCell cell : grid.cells()) {
                for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                    Arrays.fill(
                            owner[row], cell.column(), cell.column() + cell.columnSpan(), index);
                }
                index++;
            }
            measure();
        }

        List<Slab> slabs() {
            List<Slab> slabs = new ArrayList<>();
            Slab.Heads heads = heads();
            List<List<Piece.GridCell>> starting = starting();
            for (int row = 0; row < grid.rows(); row++) {
                boolean head = row < grid.heads();
                double longest = pageHeight - heads.height();
                if (heights[row] > longest && !head) {
                    slabs.addAll(sliced(row, starting.get(row), heads, longest));
                    continue;
                }
                // The outer border lies within the table: half of it above, half below.
                double edge = rules.tableBorder() / 2;
                double top = row == 0 ? edge : 0;
                double bottom = row == grid.rows() - 1 ? edge : 0;
                slabs.add(
                        new Slab(
                                0,
                                top + heights[row] + bottom,
                                0,
                                breakable[row],
                                shifted(marks(row, starting.get(row)), top),
                                head ? null : heads));
            }
            return slabs;
        }

        private static List<Mark> shifted(List<Mark> marks, double dy) {
            return dy == 0 ? marks : marks.stream().map(mark -> Shift.by(mark, 0, dy)).toList();
        }

        /// A row that no page holds, cut between its lines.
        private List<Slab> sliced(
                int row, List<Piece.GridCell> cells, Slab.Heads heads, double longest) {
            List<Mark> words = new ArrayList<>();
            cells.forEach(cell -> words(cell, words));
            double line = rules.look(Role.TABLE_CELL).line();
            double padding = rules.cellPadY() + rules.tableBorder();
            double slice = Math.max(line, Math.floor((longest - 2 * padding) / line) * line);
            int count = (int) Math.ceil((heights[row] - 2 * padding) / slice);
            double whole = heights[row];
            List<Slab> slabs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double from = i * slice;
                List<Mark> marks = new ArrayList<>();
                for (Mark mark : words) {
                    if (mark instanceof Mark.Line m
                            && (int) ((m.baseline() - padding) / slice) == i) {
                        marks.add(Shift.by(m, 0, -from));
                    }
                }
                heights[row] = Math.min(slice, whole - 2 * padding - from) + 2 * padding;
                borders(row, marks);
                slabs.add(new Slab(0, heights[row], 0, true, marks, heads));
            }
            heights[row] = whole;
            return slabs;
        }

        private List<List<Piece.GridCell>> starting() {
            List<List<Piece.GridCell>> starting = new ArrayList<>();
            for (int row = 0; row < grid.rows(); row++) {
                starting.add(new ArrayList<>());
            }
            grid.cells().forEach(cell -> starting.get(cell.row()).add(cell));
            return starting;
        }

        private void measure() {
            Arrays.fill(heights, 2 * rules.cellPadY() + rules.tableBorder());
            for (Piece.GridCell cell : grid.cells()) {
                if (cell.rowSpan() == 1) {
                    heights[cell.row()] = Math.max(heights[cell.row()], height(cell));
                }
            }
            Arrays.fill(breakable, true);
            for (Piece.GridCell cell : grid.cells()) {
                if (cell.rowSpan() > 1) {
                    span(cell);
                }
            }
            // Header rows stay with the first row below them, the last row with what follows.
            Arrays.fill(breakable, 0, Math.min(grid.heads(), grid.rows()), false);
            if (grid.keepNext() && grid.rows() > 0) {
                breakable[grid.rows() - 1] = false;
            }
        }

        /// Rows under one cell stay on one page when they can; when they cannot, its words stand in
        /// the first of them.
        private void span(Piece.GridCell cell) {
            int end = cell.row() + cell.rowSpan();
            double sum = 0;
            for (int row = cell.row(); row < end; row++) {
                sum += heights[row];
            }
            double missing = Math.max(0, height(cell) - sum);
            if (sum + missing <= pageHeight / 2) {
                heights[end - 1] += missing;
                Arrays.fill(breakable, cell.row(), end - 1, false);
            } else {
                heights[cell.row()] = Math.max(heights[cell.row()], height(cell));
            }
        }

        private double room(Piece.GridCell cell) {
            return edges[cell.column() + cell.columnSpan()]
                    - edges[cell.column()]
                    - 2 * rules.cellPadX();
        }

        private double height(Piece.GridCell cell) {
            return words(cell) + 2 * rules.cellPadY() + rules.tableBorder();
        }

        private double words(Piece.GridCell cell) {
            double height = 0;
            for (Piece.Passage passage : cell.passages()) {
                height +=
                        passages.lines(passage, room(cell)).size() * passage.look().line()
                                + passage.after();
            }
            return height;
        }

        private Slab.Heads heads() {
            List<Mark> marks = new ArrayList<>();
            List<List<Piece.GridCell>> starting = starting();
            double y = rules.tableBorder() / 2;
            // Without header rows the table still needs its upper edge on a further page.
            marks.add(new Mark.Stroke(0, y, edges[edges.length - 1], y, rules.tableBorder()));
            for (int row = 0; row < grid.heads(); row++) {
                for (Mark mark : marks(row, starting.get(row))) {
                    marks.add(Shift.repeated(Shift.by(mark, 0, y)));
                }
                y += heights[row];
            }
            return new Slab.Heads(y, marks);
        }

        private List<Mark> marks(int row, List<Piece.GridCell> cells) {
            List<Mark> marks = new ArrayList<>();
            for (Piece.GridCell cell : cells) {
                words(cell, marks);
            }
            borders(row, marks);
            return marks;
        }

        private void words(Piece.GridCell cell, List<Mark> marks) {
            double room = room(cell);
            double x = edges[cell.column()] + rules.cellPadX();
            double y = rules.cellPadY() + rules.tableBorder() / 2;
            if (cell.row() < grid.heads()) {
                double space = 0;
                for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                    space += heights[row];
                }
                y += Math.max(0, (space - height(cell)) / 2);
            }
            for (Piece.Passage passage : cell.passages()) {
                List<SetLine> lines = passages.lines(passage, room);
                List<Mark> strikes = new ArrayList<>();
                for (int i = 0; i < lines.size(); i++) {
                    Mark.Line line = passages.mark(passage, i, lines.get(i));
                    marks.add(Shift.by(line, x, y));
                    if (passage.look().struck()) {
                        strikes.add(Shift.by(passages.strike(line), x, y));
                    }
                    y += passage.look().line();
                }
                marks.addAll(strikes);
                y += passage.after();
            }
        }

        /// Left and right edges, and a line below wherever a cell ends; the line above comes from
        /// the row above, and from the page builder where a page begins.
        private void borders(int row, List<Mark> marks) {
            double thickness = rules.tableBorder();
            double height = heights[row];
            int columns = grid.widths().size();
            for (int column = 0; column <= columns; column++) {
                boolean edge =
                        column == 0
                                || column == columns
                                || owner[row][column - 1] != owner[row][column];
                if (edge) {
                    marks.add(new Mark.Stroke(edges[column], 0, edges[column], height, thickness));
                }
            }
            if (row == 0) {
                marks.add(new Mark.Stroke(0, 0, edges[columns], 0, thickness));
            }
            int from = 0;
            for (int column = 0; column < columns; column++) {
                boolean ends =
                        row + 1 == grid.rows() || owner[row + 1][column] != owner[row][column];
                boolean runEnds =
                        column + 1 == columns
                                || (row + 1 != grid.rows()
                                        && owner[row + 1][column + 1] == owner[row][column + 1]);
                if (!ends) {
                    from = column + 1;
                } else if (runEnds) {
                    marks.add(
                            new Mark.Stroke(
                                    edges[from], height, edges[column + 1], height, thickness));
                    from = column + 1;
                }
            }
        }
    }
}
