package vn.vanthu.render.copy;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/// Adds the empty field for the agency's signature on an electronic copy (ô 14).
///
/// PL I, Phần II, I.3.b: "Hình ảnh chữ ký số của cơ quan, tổ chức: Không hiển thị": the field shows
/// nothing, the words under it are the page's.
final class SealField {

    private static final String NAME = "copy-seal";
    private static final String DESCRIPTION =
            "Chữ ký số của cơ quan, tổ chức thực hiện sao văn bản";
    private static final int PRINTED = 4;

    private SealField() {}

    /// @param box in points from the top left corner of the view
    static void add(
            PDDocument pdf,
            PDPage page,
            View view,
            Rectangle2D box,
            @Nullable Tags tags,
            @Nullable COSDictionary section) {
        Rectangle2D upwards =
                new Rectangle2D.Double(
                        box.getX(), view.height() - box.getMaxY(), box.getWidth(), box.getHeight());
        Rectangle2D place = view.toUser().createTransformedShape(upwards).getBounds2D();
        COSDictionary field = new COSDictionary();
        COSDictionary form = form(pdf);
        COSArray fields = array(form, COSName.FIELDS);
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.FT, COSName.SIG);
        field.setItem(COSName.T, new COSString(freeName(fields)));
        field.setItem(COSName.TU, new COSString(DESCRIPTION));
        field.setInt(COSName.F, PRINTED);
        field.setItem(COSName.P, page.getCOSObject());
        field.setItem(
                COSName.RECT,
                new PDRectangle(
                                (float) place.getX(),
                                (float) place.getY(),
                                (float) place.getWidth(),
                                (float) place.getHeight())
                        .getCOSArray());
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, empty(pdf, place).getCOSObject());
        field.setItem(COSName.AP, appearance);
        fields.add(field);
        array(page.getCOSObject(), COSName.ANNOTS).add(field);
        if (tags != null && section != null) {
            tags.field(page, field, section, DESCRIPTION);
        }
    }

    private static COSDictionary form(PDDocument pdf) {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            form = new COSDictionary();
            catalog.setItem(COSName.ACRO_FORM, form);
        }
        return form;
    }

    private static COSArray array(COSDictionary owner, COSName name) {
        COSArray array = owner.getCOSArray(name);
        if (array == null) {
            array = new COSArray();
            owner.setItem(name, array);
        }
        return array;
    }

    /// A copy of a copy has such a field already.
    private static String freeName(COSArray fields) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field) {
                taken.add(String.valueOf(field.getString(COSName.T)));
            }
        }
        String name = NAME;
        for (int i = 2; taken.contains(name); i++) {
            name = NAME + "-" + i;
        }
        return name;
    }

    private static PDAppearanceStream empty(PDDocument pdf, Rectangle2D place) {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle((float) place.getWidth(), (float) place.getHeight()));
        stream.setResources(new PDResources());
        return stream;
    }
}
