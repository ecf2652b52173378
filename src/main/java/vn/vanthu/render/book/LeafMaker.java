package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Align;
import vn.vanthu.document.book.Book;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Cuts a book into leaves: as many whole rows to a page as fit.
///
/// Each page is settled here, before the typesetter, for its foot bears the digest of its rows.
final class LeafMaker {

    // Roundings of word processors add up over the lines of a page, pt.
    private static final double SPARE = 6;

    private final Book book;
    private final Passages passages;
    private final Ruling ruling;
    private final int mostLeaves;
    private final double width;
    private final double height;
    private final List<Leaf> leaves = new ArrayList<>();

    private List<Piece.Passage> heading = new ArrayList<>();
    private List<Leaf.Line> lines = new ArrayList<>();
    private List<Piece.Passage> remarks = new ArrayList<>();
    private double y;
    private int firstRow = 1;
    private int lastRow;

    /// @param mostLeaves where to stop; a book that needs more yields one leaf more
    LeafMaker(Book book, Passages passages, Ruling ruling, int mostLeaves) {
        this.book = book;
        this.passages = passages;
        this.ruling = ruling;
        this.mostLeaves = mostLeaves;
        LayoutRules.Page page = passages.rules().page(true);
        this.width = page.textWidth();
        this.height = page.textHeight() - SPARE;
    }

    List<Leaf> leaves() {
        for (int i = 0; i < book.heading().size(); i++) {
            words(Role.BOOK_HEADING, book.heading().get(i), "heading[" + i + "]", true);
        }
        for (int i = 0; i < book.rows().size() && leaves.size() <= mostLeaves; i++) {
            row(i);
        }
        if (book.rows().isEmpty()) {
            blank();
        }
        for (int i = 0; i < book.remarks().size() && leaves.size() <= mostLeaves; i++) {
            words(Role.BOOK_REMARK, book.remarks().get(i), "remarks[" + i + "]", false);
        }
        end();
        return leaves;
    }

    private void row(int index) {
        Book.Row row = book.rows().get(index);
        Role role = row.struck() ? Role.BOOK_VOID : Role.BOOK_CELL;
        String origin = "rows[" + index + "]";
        List<List<Piece.Passage>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Align align = align(book.columns().get(i).align());
            cells.add(passages.of(role, row.cells().get(i), align, origin + "[" + i + "]"));
        }
        Leaf.Line line = ruling.line(cells, row.struck());
        if (y + head() + line.height() > height && y > 0) {
            end();
        }
        if (y + head() + line.height() <= height) {
            place(line, index);
            return;
        }
        // No page holds it whole.
        double room = height - y - head() - ruling.frame();
        for (Leaf.Line part : parts(line, room, role)) {
            if (!lines.isEmpty()) {
                end();
            }
            place(part, index);
        }
    }

    private void place(Leaf.Line line, int index) {
        y += head() + line.height();
        if (lastRow < firstRow) {
            firstRow = index + 1;
        }
        lastRow = index + 1;
        lines.add(line);
    }

    /// Height of the table's head when the page has none yet, pt, and the space between it and the
    /// book's heading.
    private double head() {
        if (!lines.isEmpty()) {
            return 0;
        }
        LayoutRules rules = passages.rules();
        double gap = heading.isEmpty() ? 0 : rules.tableGap();
        return gap + ruling.headHeight() + rules.tableBorder();
    }

    private List<Leaf.Line> parts(Leaf.Line line, double room, Role role) {
        double step = passages.rules().look(role).line();
        int most = Math.max(1, (int) (room / step));
        List<List<List<Piece.Passage>>> columns = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < line.cells().size(); i++) {
            List<List<Piece.Passage>> groups =
                    passages.cut(line.cells().get(i), ruling.room(i), most);
            columns.add(groups);
            count = Math.max(count, groups.size());
        }
        List<Leaf.Line> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            List<List<Piece.Passage>> cells = new ArrayList<>();
            for (List<List<Piece.Passage>> groups : columns) {
                cells.add(part < groups.size() ? groups.get(part) : List.of());
            }
            parts.add(ruling.line(cells, line.struck()));
        }
        return parts;
    }

    /// Above or below the table; cut only when no page holds it whole.
    private void words(Role role, String text, String origin, boolean above) {
        for (Piece.Passage passage : passages.of(role, text, origin)) {
            double step = passage.look().line();
            int most = (int) ((height - passage.after()) / step);
            for (List<Piece.Passage> part : passages.cut(List.of(passage), width, most)) {
                double need = passages.height(part, width) + gap();
                if (y + need > height && y > 0) {
                    end();
                    need = passages.height(part, width);
                }
                (above ? heading : remarks).addAll(part);
                y += need;
            }
        }
    }

    /// Space between the table and the first words below it, pt.
    private double gap() {
        return remarks.isEmpty() && !lines.isEmpty() ? passages.rules().tableGap() : 0;
    }

    /// A book without rows is ruled all the same: to the foot of the page when nothing follows.
    private void blank() {
        Leaf.Line line = ruling.blank("rows");
        if (y + head() + line.height() > height && y > 0) {
            end();
        }
        do {
            y += head() + line.height();
            lines.add(line);
            line = ruling.blank("rows");
        } while (book.remarks().isEmpty() && y + line.height() <= height);
    }

    private void end() {
        leaves.add(new Leaf(heading, lines, remarks, firstRow, lastRow));
        heading = new ArrayList<>();
        lines = new ArrayList<>();
        remarks = new ArrayList<>();
        y = 0;
        firstRow = lastRow + 1;
    }

    private static Align align(Book.Align align) {
        return switch (align) {
            case LEFT -> Align.LEFT;
            case CENTRE -> Align.CENTER;
            case RIGHT -> Align.RIGHT;
        };
    }
}
