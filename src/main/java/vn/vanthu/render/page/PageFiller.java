package vn.vanthu.render.page;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Look;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;

/// Fills the pages of one part with slabs, never ending a page where a slab forbids it.
final class PageFiller {

    private final LayoutRules rules;
    private final LayoutRules.Page page;
    private final Sheet.Part part;
    private final int partIndex;
    private final PassageSetter passages;
    private final List<Pages.Page> pages = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double y;
    private double pendingAfter;
    private double bottom;
    private boolean empty;

    PageFiller(LayoutRules rules, Sheet.Part part, int partIndex, PassageSetter passages) {
        this.rules = rules;
        this.page = rules.page(part.landscape());
        this.part = part;
        this.partIndex = partIndex;
        this.passages = passages;
    }

    List<Pages.Page> fill(List<Slab> slabs) {
        begin();
        int start = 0;
        for (int i = 0; i < slabs.size(); i++) {
            if (slabs.get(i).breakable() || i == slabs.size() - 1) {
                group(slabs.subList(start, i + 1));
                start = i + 1;
            }
        }
        end();
        return pages;
    }

    /// Slabs that belong together: on this page if they fit, else on the next, and cut only when no
    /// page holds them.
    private void group(List<Slab> group) {
        if (!fits(group) && !empty) {
            end();
            begin();
        }
        for (Slab slab : group) {
            if (!fits(List.of(slab)) && !empty) {
                end();
                begin();
            }
            place(slab);
        }
    }

    private boolean fits(List<Slab> group) {
        double need = y;
        double after = pendingAfter;
        boolean first = empty;
        for (Slab slab : group) {
            Slab.Heads heads = slab.heads();
            if (first && heads != null) {
                need += heads.height();
            }
            need += first ? 0 : after + slab.before();
            need += slab.height();
            after = slab.after();
            first = false;
        }
        return need <= bottom + 0.01;
    }

    private void place(Slab slab) {
        Slab.Heads heads = slab.heads();
        if (!empty) {
            y += pendingAfter + slab.before();
        } else if (heads != null && !pages.isEmpty()) {
            add(heads.marks());
            y += heads.height();
        }
        add(slab.marks());
        y += slab.height();
        pendingAfter = slab.after();
        empty = false;
    }

    private void add(List<Mark> slabMarks) {
        for (Mark mark : slabMarks) {
            marks.add(Shift.by(mark, page.left(), y));
        }
    }

    private void begin() {
        marks = new ArrayList<>();
        y = page.top();
        pendingAfter = 0;
        empty = true;
        bottom = page.height() - page.bottom();
        frame();
        if (pages.isEmpty()) {
            circulation();
            contact();
        } else {
            number();
        }
    }

    private void end() {
        pages.add(new Pages.Page(partIndex, pages.size() + 1, page.width(), page.height(), marks));
    }

    private void frame() {
        if (part.framed()) {
            marks.add(
                    new Mark.Frame(
                            page.left(),
                            page.top(),
                            page.textWidth(),
                            page.textHeight(),
                            rules.ruleThickness(),
                            false));
        }
    }

    /// Ô 11: above the head on the right, in the top margin.
    private void circulation() {
        Piece.Stamp stamp = part.circulation();
        if (stamp == null) {
            return;
        }
        List<Double> columns = rules.headColumns(page.textWidth());
        double x = page.left() + columns.getFirst();
        for (Mark mark : passages.stampMarks(stamp, columns.getLast())) {
            marks.add(Shift.by(mark, x, page.edge()));
        }
    }

    // NĐ 30, PL I, III.4: "dưới một đường kẻ nét liền kéo dài hết chiều ngang của vùng trình bày
    // văn bản".
    private void contact() {
        if (part.contact().isEmpty()) {
            return;
        }
        double width = page.textWidth();
        List<Slab> slabs = new ArrayList<>();
        if (part.ruledFoot()) {
            slabs.add(passages.rule(new Piece.Rule(width, width)));
        }
        part.contact().forEach(line -> slabs.addAll(passages.slabs(line, width)));
        double height = slabs.stream().mapToDouble(Slab::height).sum();
        double top = page.height() - page.edge() - height;
        bottom = Math.min(bottom, top);
        for (Slab slab : slabs) {
            for (Mark mark : slab.marks()) {
                marks.add(Shift.by(mark, page.left(), top));
            }
            top += slab.height();
        }
    }

    // NĐ 30, PL I, I.7: "được đặt canh giữa theo chiều ngang trong phần lề trên của văn bản, không
    // hiển thị số trang thứ nhất".
    private void number() {
        Look look = rules.look(Role.PAGE_NUMBER);
        String text = String.valueOf(pages.size() + 1);
        double width = passages.width(text, look);
        double ascent = look.line() * PassageSetter.BASELINE;
        marks.add(
                switch (rules.pageNumberPlace()) {
                    case TOP_CENTER ->
                            new Mark.PageNumber(
                                    text,
                                    page.left() + (page.textWidth() - width) / 2,
                                    page.edge() + ascent);
                    case BOTTOM_RIGHT ->
                            new Mark.PageNumber(
                                    text,
                                    page.width() - page.right() - width,
                                    page.height() - page.edge() - look.line() + ascent);
                });
    }
}
