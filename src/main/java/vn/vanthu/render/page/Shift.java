package vn.vanthu.render.page;

import vn.vanthu.render.Mark;

/// Moves marks.
final class Shift {

    private Shift() {}

    static Mark by(Mark mark, double dx, double dy) {
        return switch (mark) {
            case Mark.Line m ->
                    new Mark.Line(
                            m.passage(),
                            m.index(),
                            m.line(),
                            m.x() + dx,
                            m.baseline() + dy,
                            m.wordGap(),
                            m.repeated());
            case Mark.Stroke m ->
                    new Mark.Stroke(
                            m.x1() + dx, m.y1() + dy, m.x2() + dx, m.y2() + dy, m.thickness());
            case Mark.Frame m ->
                    new Mark.Frame(
                            m.x() + dx, m.y() + dy, m.width(), m.height(), m.thickness(), m.red());
            case Mark.Area m ->
                    new Mark.Area(m.name(), m.x() + dx, m.y() + dy, m.width(), m.height());
            case Mark.PageNumber m -> new Mark.PageNumber(m.text(), m.x() + dx, m.baseline() + dy);
        };
    }

    /// The same line as a repetition that is no part of the text.
    static Mark repeated(Mark mark) {
        return mark instanceof Mark.Line m
                ? new Mark.Line(
                        m.passage(), m.index(), m.line(), m.x(), m.baseline(), m.wordGap(), true)
                : mark;
    }
}
