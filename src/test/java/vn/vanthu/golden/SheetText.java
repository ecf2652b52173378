package vn.vanthu.golden;

import java.util.Locale;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;

/// A laid-out sheet as text: on each line the cell, the role, the place in mm, and the words.
final class SheetText {

    private static final double MM = 25.4 / 72;

    private SheetText() {}

    static String of(Pages pages) {
        StringBuilder text = new StringBuilder();
        text.append(pages.sheet().rules().name()).append(" | ").append(pages.sheet().title());
        text.append('\n');
        for (Pages.Page page : pages.pages()) {
            text.append(String.format("── part %d, page %d%n", page.part() + 1, page.number()));
            for (Mark mark : page.marks()) {
                text.append(line(mark)).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(Mark mark) {
        return switch (mark) {
            case Mark.Line m ->
                    String.format(
                            Locale.ROOT,
                            "%-3s %-18s %6.1f %6.1f %s| %s",
                            m.passage().role().cell(),
                            m.passage().role().key(),
                            m.x() * MM,
                            m.baseline() * MM,
                            m.repeated() ? "(again) " : "",
                            m.line().text());
            case Mark.Stroke m ->
                    String.format(
                            Locale.ROOT,
                            "    rule               %6.1f %6.1f – %.1f %.1f",
                            m.x1() * MM,
                            m.y1() * MM,
                            m.x2() * MM,
                            m.y2() * MM);
            case Mark.Frame m ->
                    String.format(
                            Locale.ROOT,
                            "    frame              %6.1f %6.1f × %.1f %.1f",
                            m.x() * MM,
                            m.y() * MM,
                            m.width() * MM,
                            m.height() * MM);
            case Mark.Area m ->
                    String.format(
                            Locale.ROOT,
                            "    %-18s %6.1f %6.1f × %.1f %.1f",
                            m.name(),
                            m.x() * MM,
                            m.y() * MM,
                            m.width() * MM,
                            m.height() * MM);
            case Mark.PageNumber m ->
                    String.format(
                            Locale.ROOT,
                            "    page_number        %6.1f %6.1f | %s",
                            m.x() * MM,
                            m.baseline() * MM,
                            m.text());
        };
    }
}
