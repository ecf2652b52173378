package vn.vanthu.render.press;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.render.Glyphs;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.cells.SheetMaker;
import vn.vanthu.render.docx.DocxWriter;
import vn.vanthu.render.html.PagesHtml;
import vn.vanthu.render.html.ReadingHtml;
import vn.vanthu.render.page.Typesetter;
import vn.vanthu.render.pdf.PdfWriter;

/// Renders papers: lays each out once, writes it in every format asked for, proves the result.
///
/// Any number of threads may call it.
public final class Renderer {

    private final LayoutRulesCatalogue rules;
    private final Typeface typeface;
    private final Typesetter typesetter;
    private final PdfWriter pdfs;

    public Renderer(LayoutRulesCatalogue rules, Typeface typeface) {
        this.rules = rules;
        this.typeface = typeface;
        this.typesetter = new Typesetter(typeface);
        this.pdfs = new PdfWriter(typeface);
    }

    /// Lays the paper out without writing it.
    public Pages pages(Paper paper) {
        return typesetter.set(new SheetMaker(rules.of(paper), typeface).sheet(paper));
    }

    /// Writes the PDF of pages laid out before, for somebody who watches the paper grow: the same
    /// writer and the same pages, but not proven and without its JSON.
    public Rendered preview(Pages pages) {
        List<Problem> missing = Glyphs.missing(pages.sheet(), typeface);
        return missing.isEmpty()
                ? new Rendered.Files(Map.of(".pdf", pdfs.write(pages)), pages.pages().size())
                : new Rendered.Refused(missing);
    }

    /// Renders `paper`.
    ///
    /// @param source the paper's JSON, embedded in the PDF
    /// @param prove whether the finished files are read back and compared with the paper
    public Rendered render(Paper paper, byte[] source, Set<Format> formats, boolean prove) {
        Pages pages = pages(paper);
        List<Problem> missing = Glyphs.missing(pages.sheet(), typeface);
        if (!missing.isEmpty()) {
            return new Rendered.Refused(missing);
        }
        Map<String, byte[]> files = new TreeMap<>();
        if (formats.contains(Format.PDF)) {
            PdfWriter.Printed printed = pdfs.write(pages, source);
            files.put(".pdf", printed.bytes());
            files.put(".fields.json", FieldsJson.write(printed.fields()));
        }
        if (formats.contains(Format.DOCX)) {
            files.put(".docx", DocxWriter.write(pages));
        }
        if (formats.contains(Format.HTML)) {
            files.put(".html", PagesHtml.write(pages));
            files.put(".reading.html", ReadingHtml.write(pages));
        }
        if (prove) {
            List<Problem> differences = Proof.differences(pages.sheet(), source, files);
            if (!differences.isEmpty()) {
                return new Rendered.Refused(differences);
            }
        }
        return new Rendered.Files(files, pages.pages().size());
    }
}
