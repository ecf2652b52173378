package vn.vanthu.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;

/// Empty signature fields where the decree puts signature and seal (ô 7c, ô 8; NĐ 30, PL I,
/// II.7–8).
final class SignatureFields {

    private final PDDocument pdf;
    private final Structure structure;

    SignatureFields(PDDocument pdf, Structure structure) {
        this.pdf = pdf;
        this.structure = structure;
    }

    List<FieldPlace> add(Pages pages, List<PDPage> paper) throws IOException {
        List<FieldPlace> places = new ArrayList<>();
        List<PDField> fields = new ArrayList<>();
        PDAcroForm form = new PDAcroForm(pdf);
        for (int i = 0; i < paper.size(); i++) {
            Pages.Page page = pages.pages().get(i);
            for (Mark.Area area : areas(page)) {
                FieldPlace place =
                        new FieldPlace(
                                area.name(),
                                i + 1,
                                area.x(),
                                page.height() - area.y() - area.height(),
                                area.width(),
                                area.height());
                places.add(place);
                fields.add(field(form, place, paper.get(i), page.part()));
            }
        }
        if (!fields.isEmpty()) {
            form.setFields(fields);
            form.getCOSObject().removeItem(COSName.DR);
            pdf.getDocumentCatalog().setAcroForm(form);
        }
        return places;
    }

    /// All places of a page that wait for a signature or seal.
    private static List<Mark.Area> areas(Pages.Page page) {
        return page.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .toList();
    }

    private PDField field(PDAcroForm form, FieldPlace place, PDPage page, int part)
            throws IOException {
        PDSignatureField field = new PDSignatureField(form);
        String description =
                place.name().equals("seal")
                        ? "Chữ ký số của cơ quan, tổ chức"
                        : "Chữ ký số của người có thẩm quyền";
        field.setPartialName(place.name());
        field.setAlternateFieldName(description);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(
                new PDRectangle(
                        (float) place.x(),
                        (float) place.y(),
                        (float) place.width(),
                        (float) place.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setAppearance(empty(place));
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        structure.field(part, page, widget, description);
        return field;
    }

    private PDAppearanceDictionary empty(FieldPlace place) {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle((float) place.width(), (float) place.height()));
        stream.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        appearance.getCOSObject().removeItem(COSName.D);
        return appearance;
    }
}
