package vn.vanthu.web.preview;

import java.util.HexFormat;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.SetLine;

/// Tells by a short mark whether a page still looks as it did.
final class Print {

    // FNV-1a of 64 bits: quick, and two pages in a row that differ never share one in practice.
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long print = START;

    private Print() {}

    static String of(Pages.Page page) {
        Print print = new Print();
        print.add(page.width());
        print.add(page.height());
        page.marks().forEach(print::add);
        return HexFormat.of().toHexDigits(print.print);
    }

    private void add(Mark mark) {
        switch (mark) {
            case Mark.Line m -> {
                add(m.x());
                add(m.baseline());
                add(m.wordGap());
                add(m.passage().look().size());
                add(m.passage().role().ordinal());
                for (SetLine.Stretch stretch : m.line().words()) {
                    add(stretch.face().ordinal());
                    add(stretch.text());
                }
            }
            case Mark.Stroke m -> {
                add(m.x1());
                add(m.y1());
                add(m.x2());
                add(m.y2());
            }
            case Mark.Frame m -> {
                add(m.x());
                add(m.y());
                add(m.width());
                add(m.height());
            }
            case Mark.Area m -> {
                add(m.x());
                add(m.y());
            }
            case Mark.PageNumber m -> {
                add(m.text());
                add(m.x());
                add(m.baseline());
            }
        }
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        add(text.length());
    }

    private void add(double value) {
        add(Double.doubleToLongBits(value));
    }

    private void add(long value) {
        print = (print ^ value) * PRIME;
        print ^= print >>> 29;
    }
}
