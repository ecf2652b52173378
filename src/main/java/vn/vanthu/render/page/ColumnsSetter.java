package vn.vanthu.render.page;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Piece;

/// Sets pieces side by side: the head and the foot.
final class ColumnsSetter {

    private final PassageSetter passages;
    private final LayoutRules rules;
    private int signatures;

    ColumnsSetter(PassageSetter passages, LayoutRules rules) {
        this.passages = passages;
        this.rules = rules;
    }

    /// One slab when it fits a page of `pageHeight`; else the longest column runs on by lines.
    List<Slab> slabs(Piece.Columns columns, double pageHeight) {
        List<Slab> slabs = new ArrayList<>();
        for (List<List<Piece>> row : columns.rows()) {
            slabs.addAll(row(row, columns.widths(), pageHeight));
        }
        double height = slabs.stream().mapToDouble(Slab::height).sum();
        return height <= pageHeight ? List.of(joined(slabs, height)) : slabs;
    }

    private static Slab joined(List<Slab> slabs, double height) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        for (Slab slab : slabs) {
            for (Mark mark : slab.marks()) {
                marks.add(Shift.by(mark, 0, y));
            }
            y += slab.height();
        }
        return new Slab(0, height, 0, true, marks, null);
    }

    private List<Slab> row(List<List<Piece>> cells, List<Double> widths, double pageHeight) {
        List<List<Slab>> columns = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < cells.size(); i++) {
            columns.add(column(cells.get(i), x, widths.get(i)));
            x += widths.get(i);
        }
        double height = columns.stream().mapToDouble(ColumnsSetter::height).max().orElse(0);
        if (height <= pageHeight) {
            return List.of(side(columns, height));
        }
        return overlong(columns);
    }

    /// What of each column lies in the first slab stands side by side; the rest follows by lines.
    private static List<Slab> overlong(List<List<Slab>> columns) {
        double shortest = columns.stream().mapToDouble(ColumnsSetter::height).min().orElse(0);
        List<List<Slab>> first = new ArrayList<>();
        List<Slab> rest = new ArrayList<>();
        for (List<Slab> column : columns) {
            List<Slab> head = new ArrayList<>();
            double y = 0;
            for (Slab slab : column) {
                if (y < shortest) {
                    head.add(slab);
                    y += slab.before() + slab.height();
                } else {
                    rest.add(slab.breakable(true));
                }
            }
            first.add(head);
        }
        double height = first.stream().mapToDouble(ColumnsSetter::height).max().orElse(0);
        List<Slab> slabs = new ArrayList<>();
        slabs.add(side(first, height));
        slabs.addAll(rest);
        return slabs;
    }

    private static Slab side(List<List<Slab>> columns, double height) {
        List<Mark> marks = new ArrayList<>();
        for (List<Slab> column : columns) {
            double y = 0;
            for (Slab slab : column) {
                y += slab.before();
                for (Mark mark : slab.marks()) {
                    marks.add(Shift.by(mark, 0, y));
                }
                y += slab.height() + slab.after();
            }
        }
        return new Slab(0, height, 0, true, marks, null);
    }

    private static double height(List<Slab> column) {
        return column.stream().mapToDouble(s -> s.before() + s.height() + s.after()).sum();
    }

    private List<Slab> column(List<Piece> pieces, double x, double width) {
        List<Slab> slabs = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Passage passage -> slabs.addAll(passages.slabs(passage, width));
                case Piece.Rule rule -> slabs.add(passages.rule(rule));
                case Piece.Stamp stamp -> slabs.add(passages.stamp(stamp, width));
                case Piece.Room room -> slabs.add(room(room, width));
                case Piece.Columns _, Piece.Grid _ ->
                        throw new IllegalStateException("Columns hold no columns and no tables");
            }
        }
        return slabs.stream().map(slab -> moved(slab, x)).toList();
    }

    private static Slab moved(Slab slab, double x) {
        return new Slab(
                slab.before(),
                slab.height(),
                slab.after(),
                slab.breakable(),
                slab.marks().stream().map(mark -> Shift.by(mark, x, 0)).toList(),
                slab.heads());
    }

    // NĐ 30, PL I, II.8.a: the seal "trùm lên khoảng 1/3 hình ảnh chữ ký số của người có thẩm quyền
    // về bên trái".
    private Slab room(Piece.Room room, double width) {
        if (room.use() == null) {
            return new Slab(0, room.height(), 0, true, List.of(), null);
        }
        signatures++;
        LayoutRules.Size size = rules.signature();
        double x = (width - size.width()) / 2;
        String name = signatures == 1 ? "signature" : "signature-" + signatures;
        List<Mark> areas = new ArrayList<>();
        areas.add(new Mark.Area(name, x, 0, size.width(), room.height()));
        if (room.use() == Piece.Room.Use.SEALED_SIGNATURE) {
            double seal = rules.seal();
            double left = x + size.width() / 3 - seal;
            areas.add(new Mark.Area("seal", left, (room.height() - seal) / 2, seal, seal));
        }
        return new Slab(0, room.height(), 0, true, areas, null);
    }
}
