package vn.vanthu.render.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Sheet;

/// The tag tree: what each stretch of content is, in reading order (PDF/UA-1, 7.1).
///
/// Built of plain PDF objects, for it is the same few kinds thousands of times.
final class Structure {

    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final int DEEPEST_HEADING = 6;

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final List<PDPage> pages;
    private final IdentityHashMap<Piece.Passage, COSDictionary> elements = new IdentityHashMap<>();
    private final List<COSDictionary> parts = new ArrayList<>();
    private final List<COSArray> parents = new ArrayList<>();
    private final List<COSDictionary> objectParents = new ArrayList<>();

    Structure(Sheet sheet, List<PDPage> pages) {
        this.pages = pages;
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        document = element("Document", root);
        pages.forEach(_ -> parents.add(new COSArray()));
        for (Sheet.Part part : sheet.parts()) {
            COSDictionary sect = element("Sect", document);
            parts.add(sect);
            Piece.Stamp circulation = part.circulation();
            if (circulation != null) {
                passage(circulation.words(), sect);
            }
            part.pieces().forEach(piece -> piece(piece, sect));
            part.contact().forEach(line -> passage(line, sect));
        }
    }

    private void piece(Piece piece, COSDictionary parent) {
        switch (piece) {
            case Piece.Passage passage -> passage(passage, parent);
            case Piece.Stamp stamp -> passage(stamp.words(), parent);
            case Piece.Columns columns ->
                    columns.rows()
                            .forEach(row ->
                                    row.forEach(cell -> cell.forEach(p -> piece(p, parent))));
            case Piece.Grid grid -> grid(grid, parent);
            case Piece.Rule _, Piece.Room _ -> {}
        }
    }

    private void passage(Piece.Passage passage, COSDictionary parent) {
        elements.put(passage, element(tag(passage), parent));
    }

    private void grid(Piece.Grid grid, COSDictionary parent) {
        COSDictionary table = element("Table", parent);
        COSDictionary row = null;
        int at = -1;
        for (Piece.GridCell cell : grid.cells()) {
            if (row == null || cell.row() != at) {
                row = element("TR", table);
                at = cell.row();
            }
            boolean head = cell.row() < grid.heads();
            COSDictionary element = element(head ? "TH" : "TD", row);
            attributes(element, cell, head);
            cell.passages().forEach(p -> passage(p, element));
        }
    }

    private static void attributes(COSDictionary element, Piece.GridCell cell, boolean head) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        if (head) {
            attributes.setName("Scope", "Column");
        }
        if (cell.rowSpan() > 1) {
            attributes.setInt("RowSpan", cell.rowSpan());
        }
        if (cell.columnSpan() > 1) {
            attributes.setInt("ColSpan", cell.columnSpan());
        }
        if (attributes.size() > 1) {
            element.setItem(COSName.A, attributes);
        }
    }

    /// The standard type of a passage.
    String tag(Piece.Passage passage) {
        return passage.outline() > 0 ? "H" + Math.min(passage.outline(), DEEPEST_HEADING) : "P";
    }

    private static COSDictionary element(String type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        return element;
    }

    private static COSArray kids(COSDictionary element) {
        COSArray kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            element.setItem(COSName.K, kids);
        }
        return kids;
    }

    /// Opens a stretch of the passage's content on a page and gives its number there.
    @SuppressWarnings("ReferenceEquality") // Two pages may hold the same and are still two.
    int markedContent(int page, Piece.Passage passage) {
        COSDictionary element = elements.get(passage);
        if (element == null) {
            throw new IllegalStateException(
                    "Passage \"" + passage.text() + "\" is not in the sheet");
        }
        COSArray onPage = parents.get(page);
        int id = onPage.size();
        onPage.add(element);
        COSDictionary pageObject = pages.get(page).getCOSObject();
        COSBase first = element.getItem(COSName.PG);
        if (first == null) {
            element.setItem(COSName.PG, pageObject);
            first = pageObject;
        }
        if (first == pageObject) {
            kids(element).add(COSInteger.get(id));
        } else {
            COSDictionary reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
            reference.setItem(COSName.PG, pageObject);
            reference.setInt(COSName.MCID, id);
            kids(element).add(reference);
        }
        return id;
    }

    /// Puts a form field into the tree, at the end of its part (PDF/UA-1, 7.18.4).
    void field(int part, PDPage page, PDAnnotationWidget widget, String description) {
        COSDictionary form = element("Form", parts.get(part));
        form.setItem(COSName.ALT, new COSString(description));
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.OBJ, widget.getCOSObject());
        reference.setItem(COSName.PG, page.getCOSObject());
        kids(form).add(reference);
        widget.setStructParent(pages.size() + objectParents.size());
        objectParents.add(form);
    }

    /// Hangs the finished tree into the document.
    void attach(PDDocument pdf) {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setStructParents(i);
            numbers.add(COSInteger.get(i));
            numbers.add(parents.get(i));
        }
        for (int i = 0; i < objectParents.size(); i++) {
            numbers.add(COSInteger.get(pages.size() + i));
            numbers.add(objectParents.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(PARENT_TREE_NEXT_KEY, pages.size() + objectParents.size());
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    }
}
