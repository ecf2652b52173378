package vn.vanthu.render.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vanthu.document.Align;
import vn.vanthu.document.Run;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Sheet;

/// Writes the paper for reading: headings, paragraphs and tables that a screen reader can walk.
public final class ReadingHtml {

    private static final String STYLE =
            """
            body{max-width:46rem;margin:2rem auto;padding:0 1rem;line-height:1.6;color:#111;background:#fff}
            .center{text-align:center}.right{text-align:right}
            p,h1,h2,h3,h4,h5,h6{white-space:pre-wrap}
            h1,h2,h3,h4,h5,h6{font-size:1.1rem;line-height:1.4}
            table{border-collapse:collapse;width:100%}
            th,td{border:1px solid #555;padding:.3rem .5rem;vertical-align:top;text-align:left}
            th p,td p{margin:0}
            header,footer{margin:1.5rem 0}header p,footer p{margin:.2rem 0}
            article+article{border-top:1px solid #555;margin-top:3rem}
            @media(prefers-color-scheme:dark){body{color:#eee;background:#111}}
            """;
    private static final int DEEPEST_HEADING = 6;

    private final Markup html = new Markup();
    private int passage;

    private ReadingHtml() {}

    public static byte[] write(Pages pages) {
        return new ReadingHtml().write(pages.sheet()).getBytes(StandardCharsets.UTF_8);
    }

    private String write(Sheet sheet) {
        html.raw("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"/><title>")
                .text(sheet.title())
                .raw("</title><style>body{font-family:'")
                .raw(String.join("','", sheet.rules().faces()))
                .raw("',serif}\n")
                .raw(STYLE)
                .raw("</style></head><body><main>\n");
        for (Sheet.Part part : sheet.parts()) {
            html.raw("<article>\n");
            Piece.Stamp circulation = part.circulation();
            if (circulation != null) {
                passage(circulation.words());
            }
            for (int i = 0; i < part.pieces().size(); i++) {
                piece(part.pieces().get(i), i == 0 ? "header" : "footer");
            }
            part.contact().forEach(this::passage);
            html.raw("</article>\n");
        }
        return html.raw("</main></body></html>\n").toString();
    }

    /// @param columnsTag the element that columns become: the head comes first, the foot last
    private void piece(Piece piece, String columnsTag) {
        switch (piece) {
            case Piece.Passage p -> passage(p);
            case Piece.Stamp stamp -> passage(stamp.words());
            case Piece.Columns columns -> {
                html.raw("<" + columnsTag + ">\n");
                for (List<List<Piece>> row : columns.rows()) {
                    row.forEach(cell -> cell.forEach(inner -> piece(inner, "div")));
                }
                html.raw("</" + columnsTag + ">\n");
            }
            case Piece.Grid grid -> grid(grid);
            case Piece.Rule _, Piece.Room _ -> {}
        }
    }

    private void passage(Piece.Passage p) {
        String tag = p.outline() > 0 ? "h" + Math.min(p.outline(), DEEPEST_HEADING) : "p";
        html.raw("<" + tag + " data-p=\"").number(passage++).raw("\"");
        if (p.align() == Align.CENTER) {
            html.raw(" class=\"center\"");
        } else if (p.align() == Align.RIGHT) {
            html.raw(" class=\"right\"");
        }
        html.raw(">");
        for (Run run : p.runs()) {
            PagesHtml.run(html, run);
        }
        html.raw("</" + tag + ">\n");
    }

    private void grid(Piece.Grid grid) {
        html.raw("<table>\n");
        int row = -1;
        for (Piece.GridCell cell : grid.cells()) {
            if (cell.row() != row) {
                html.raw(row < 0 ? "<tr>" : "</tr>\n<tr>");
                row = cell.row();
            }
            String tag = row < grid.heads() ? "th" : "td";
            html.raw("<" + tag);
            if (row < grid.heads()) {
                html.raw(" scope=\"col\"");
            }
            if (cell.columnSpan() > 1) {
                html.raw(" colspan=\"").number(cell.columnSpan()).raw("\"");
            }
            if (cell.rowSpan() > 1) {
                html.raw(" rowspan=\"").number(cell.rowSpan()).raw("\"");
            }
            html.raw(">");
            cell.passages().forEach(this::passage);
            html.raw("</" + tag + ">");
        }
        html.raw("</tr>\n</table>\n");
    }
}
