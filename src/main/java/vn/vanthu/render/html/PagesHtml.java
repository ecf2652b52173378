package vn.vanthu.render.html;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import vn.vanthu.document.Run;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Look;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.SetLine;
import vn.vanthu.render.Typeface;

/// Writes the pages as they are printed, for the screen: every line where it stands on paper.
public final class PagesHtml {

    private static final String STYLE =
            """
            body{margin:0;background:#e6e6e6}
            main{display:flex;flex-direction:column;align-items:center;gap:12pt;padding:12pt}
            section{position:relative;background:#fff;color:#000;box-shadow:0 1pt 4pt #0006}
            section>p{position:absolute;margin:0;white-space:pre}
            section>svg{position:absolute;left:0;top:0}
            @media print{body{background:none}main{display:block;padding:0}
            section{box-shadow:none;break-after:page}}
            """;

    private final Markup html = new Markup();
    private final Pages pages;
    private final IdentityHashMap<Piece.Passage, Integer> numbers = new IdentityHashMap<>();

    private PagesHtml(Pages pages) {
        this.pages = pages;
        List<Piece.Passage> passages = pages.sheet().passages();
        for (int i = 0; i < passages.size(); i++) {
            numbers.put(passages.get(i), i);
        }
    }

    /// The pages as one HTML file; each line says by `data-p` which passage it belongs to and by
    /// `data-from` which place of the paper that comes from.
    public static byte[] write(Pages pages) {
        return new PagesHtml(pages).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        html.raw("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"/><title>")
                .text(pages.sheet().title())
                .raw("</title><style>")
                .raw(STYLE);
        looks();
        html.raw("</style></head><body><main>\n");
        for (Pages.Page page : pages.pages()) {
            page(page);
        }
        return html.raw("</main></body></html>\n").toString();
    }

    private void looks() {
        LayoutRules rules = pages.sheet().rules();
        html.raw("section>p{font-family:'")
                .raw(String.join("','", rules.faces()))
                .raw("',serif}\n");
        LayoutRules.Page paper = rules.page();
        html.raw("@page{size:").number(paper.width()).raw("pt ").number(paper.height());
        html.raw("pt;margin:0}\n");
        for (Role role : Role.values()) {
            if (role.isOfBook()) {
                continue;
            }
            Look look = rules.look(role);
            html.raw("." + role.key() + "{font-size:")
                    .number(look.size())
                    .raw("pt;line-height:")
                    .number(look.line())
                    .raw("pt}\n");
        }
    }

    private void page(Pages.Page page) {
        html.raw("<section aria-label=\"Trang ")
                .number(page.number())
                .raw("\" style=\"width:")
                .number(page.width())
                .raw("pt;height:")
                .number(page.height())
                .raw("pt\">\n");
        drawing(page);
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Line line -> line(line);
                case Mark.PageNumber number -> {
                    open(Role.PAGE_NUMBER, number.x(), number.baseline());
                    html.raw("\" aria-hidden=\"true\">").text(number.text()).raw("</p>\n");
                }
                case Mark.Stroke _, Mark.Frame _, Mark.Area _ -> {}
            }
        }
        html.raw("</section>\n");
    }

    /// Opens a line as far as the end of its style.
    private void open(Role role, double x, double baseline) {
        Look look = pages.sheet().rules().look(role);
        double letters = look.size() * (Typeface.ASCENT + Typeface.DESCENT);
        double top = baseline - (look.line() - letters) / 2 - look.size() * Typeface.ASCENT;
        html.raw("<p class=\"" + role.key() + "\" style=\"left:")
                .number(x)
                .raw("pt;top:")
                .number(top)
                .raw("pt");
    }

    private void line(Mark.Line line) {
        open(line.passage().role(), line.x(), line.baseline());
        if (line.wordGap() != 0) {
            html.raw(";word-spacing:").number(line.wordGap()).raw("pt");
        }
        html.raw("\"");
        if (line.repeated()) {
            html.raw(" aria-hidden=\"true\"");
        } else {
            html.raw(" data-p=\"").number(numbers.getOrDefault(line.passage(), -1)).raw("\"");
            if (!line.passage().origin().isEmpty()) {
                html.raw(" data-from=\"").text(line.passage().origin()).raw("\"");
            }
        }
        html.raw(">");
        for (SetLine.Stretch stretch : line.line().words()) {
            run(html, new Run(stretch.text(), stretch.face().isBold(), stretch.face().isItalic()));
        }
        html.raw("</p>\n");
    }

    static void run(Markup html, Run run) {
        html.raw(run.bold() ? "<b>" : "").raw(run.italic() ? "<i>" : "");
        html.text(run.text());
        html.raw(run.italic() ? "</i>" : "").raw(run.bold() ? "</b>" : "");
    }

    private void drawing(Pages.Page page) {
        html.raw("<svg aria-hidden=\"true\" width=\"")
                .number(page.width())
                .raw("pt\" height=\"")
                .number(page.height())
                .raw("pt\" viewBox=\"0 0 ")
                .number(page.width())
                .raw(" ")
                .number(page.height())
                .raw("\" fill=\"none\" stroke=\"#000\">");
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Stroke s) {
                html.raw("<path d=\"M").number(s.x1()).raw(" ").number(s.y1());
                html.raw("L").number(s.x2()).raw(" ").number(s.y2());
                html.raw("\" stroke-width=\"").number(s.thickness()).raw("\"/>");
            } else if (mark instanceof Mark.Frame f) {
                html.raw("<rect x=\"").number(f.x()).raw("\" y=\"").number(f.y());
                html.raw("\" width=\"").number(f.width()).raw("\" height=\"").number(f.height());
                html.raw("\" stroke-width=\"").number(f.thickness());
                html.raw(f.red() ? "\" stroke=\"#f00\"/>" : "\"/>");
            }
        }
        html.raw("</svg>\n");
    }
}
