package vn.vanthu.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.CTRel;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;

/// Writes headers and footers: page numbers from the second page on; on the first one the stamp
/// above the head (ô 11) and the contact line below the text (ô 13).
///
/// Every section names all four of its own, for Word takes those left out from the section before.
final class Edges {

    private static final ObjectFactory OBJECTS = new ObjectFactory();

    private final MainDocumentPart document;
    private final LayoutRules rules;
    private final Paragraphs paragraphs;
    private final String header;
    private final String footer;
    private final String noHeader;
    private final String noFooter;
    private int count;

    Edges(MainDocumentPart document, LayoutRules rules, Paragraphs paragraphs)
            throws InvalidFormatException {
        this.document = document;
        this.rules = rules;
        this.paragraphs = paragraphs;
        boolean above = rules.pageNumberPlace() == LayoutRules.PageNumberPlace.TOP_CENTER;
        this.noHeader = header("header-empty", List.of(paragraphs.thin()));
        this.noFooter = footer("footer-empty", List.of(paragraphs.thin()));
        this.header = above ? header("header", List.of(number())) : noHeader;
        this.footer = above ? noFooter : footer("footer", List.of(number()));
    }

    /// The references of the section of `part`.
    List<CTRel> of(Sheet.Part part) {
        try {
            Piece.Stamp stamp = part.circulation();
            String firstHeader =
                    stamp == null
                            ? noHeader
                            : header("header-first" + ++count, List.of(above(part, stamp)));
            String firstFooter =
                    part.contact().isEmpty()
                            ? noFooter
                            : footer("footer-first" + ++count, below(part));
            return List.of(
                    headerReference(HdrFtrRef.DEFAULT, header),
                    headerReference(HdrFtrRef.FIRST, firstHeader),
                    footerReference(HdrFtrRef.DEFAULT, footer),
                    footerReference(HdrFtrRef.FIRST, firstFooter));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A name of a header is not allowed", e);
        }
    }

    /// Ô 11: above the column of Quốc hiệu.
    private P above(Sheet.Part part, Piece.Stamp stamp) {
        double text = rules.page(part.landscape()).textWidth();
        List<Double> columns = rules.headColumns(text);
        return paragraphs.stamp(stamp, columns.getFirst(), columns.getLast());
    }

    // NĐ 30, PL I, III.4: "dưới một đường kẻ nét liền kéo dài hết chiều ngang của vùng trình bày
    // văn bản".
    private List<Object> below(Sheet.Part part) {
        double width = rules.page(part.landscape()).textWidth();
        List<Object> lines = new ArrayList<>();
        if (part.ruledFoot()) {
            lines.add(paragraphs.rule(new Piece.Rule(width, width), false));
        }
        for (Piece.Passage line : part.contact()) {
            lines.add(paragraphs.passage(line, false));
        }
        return lines;
    }

    private static P number() {
        Text shown = new Text();
        shown.setValue("2");
        R run = new R();
        run.getContent().add(shown);
        CTSimpleField field = new CTSimpleField();
        field.setInstr(" PAGE ");
        field.getContent().add(run);
        P paragraph = new P();
        paragraph.setPPr(Paragraphs.properties(StyleNames.id(Role.PAGE_NUMBER)));
        paragraph.getContent().add(OBJECTS.createPFldSimple(field));
        return paragraph;
    }

    private String header(String name, List<?> content) throws InvalidFormatException {
        Hdr words = new Hdr();
        words.getContent().addAll(content);
        HeaderPart part = new HeaderPart(new PartName("/word/" + name + ".xml"));
        part.setJaxbElement(words);
        return id(document.addTargetPart(part));
    }

    private String footer(String name, List<?> content) throws InvalidFormatException {
        Ftr words = new Ftr();
        words.getContent().addAll(content);
        FooterPart part = new FooterPart(new PartName("/word/" + name + ".xml"));
        part.setJaxbElement(words);
        return id(document.addTargetPart(part));
    }

    private static String id(Relationship relationship) {
        return relationship.getId();
    }

    private static HeaderReference headerReference(HdrFtrRef pages, String id) {
        HeaderReference reference = new HeaderReference();
        reference.setType(pages);
        reference.setId(id);
        return reference;
    }

    private static FooterReference footerReference(HdrFtrRef pages, String id) {
        FooterReference reference = new FooterReference();
        reference.setType(pages);
        reference.setId(id);
        return reference;
    }
}
