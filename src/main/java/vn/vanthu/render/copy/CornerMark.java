package vn.vanthu.render.copy;

import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Run;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LineBreaker;
import vn.vanthu.render.Look;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.SetLine;
import vn.vanthu.render.Typeface;

/// Lays out the mark of an electronic copy: ô 14, at the top right of the first page (PL I, Phần
/// II, I.3; PL III, mẫu 3.2).
///
/// @param lines its lines, in points from the top left corner of the page
/// @param box around them, where the agency's signature goes
record CornerMark(List<Mark> lines, Rectangle2D box) {

    // 2026-11-21T14:05:09+07:00
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final double BASELINE = 0.8;
    // The highest a printer still prints, pt: 5 mm.
    private static final double HIGHEST = 14.2;
    private static final double CLEAR = 3;

    CornerMark {
        lines = List.copyOf(lines);
    }

    /// PL I, Phần II, I.3.c: "Hình thức sao, tên cơ quan, tổ chức sao văn bản, thời gian ký (ngày
    /// tháng năm; giờ phút giây; múi giờ Việt Nam theo tiêu chuẩn ISO 8601)"; mẫu 3.2 puts
    /// semicolons between them.
    static Piece.Passage words(CopyMark mark, LayoutRules rules) {
        Look look = rules.copyMark();
        String words =
                mark.form().words()
                        + "; "
                        + CopyBlock.composed(mark.agency())
                        + "; "
                        + TIME.format(mark.made());
        return new Piece.Passage(
                Role.CONTACT,
                List.of(new Run(words, look.bold(), look.italic())),
                look,
                look.align(),
                0,
                0,
                0,
                0,
                false,
                true,
                0,
                "copy.mark");
    }

    /// The first of the places that covers nothing; the highest, narrowest strip of the margin when
    /// the page is full to its edges, as a scan is.
    static CornerMark place(
            Piece.Passage words,
            LayoutRules rules,
            Typeface typeface,
            View view,
            List<Rectangle2D> ink) {
        LineBreaker breaker = new LineBreaker(typeface);
        LayoutRules.Page page = rules.page();
        double right = view.width() - page.right();
        double column = rules.headColumns(page.textWidth()).getLast();
        double whole = Math.max(column, view.width() - page.left() - page.right());
        List<CornerMark> places = new ArrayList<>();
        for (double width : new double[] {column, whole}) {
            List<SetLine> lines = breaker.lines(words, Math.min(width, right - HIGHEST));
            double height = lines.size() * words.look().line();
            double middle = Math.min(page.edge(), page.top() - CLEAR - height);
            places.add(at(words, lines, right, Math.max(HIGHEST, middle)));
            places.add(at(words, lines, right, HIGHEST));
        }
        return places.stream()
                .filter(place -> ink.stream().noneMatch(box -> box.intersects(place.box)))
                .findFirst()
                .orElseGet(places::getLast);
    }

    private static CornerMark at(
            Piece.Passage words, List<SetLine> lines, double right, double top) {
        double leading = words.look().line();
        double widest = lines.stream().mapToDouble(SetLine::width).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SetLine line = lines.get(i);
            double baseline = top + leading * (i + BASELINE);
            marks.add(new Mark.Line(words, i, line, right - line.width(), baseline, 0, false));
        }
        return new CornerMark(
                marks, new Rectangle2D.Double(right - widest, top, widest, lines.size() * leading));
    }
}
