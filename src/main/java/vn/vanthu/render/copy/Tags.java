package vn.vanthu.render.copy;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Adds to the tag tree of a finished file (PDF 1.7, 14.7; PDF/UA-1, 7.1).
final class Tags {

    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final int DEEPEST_TREE = 32;

    private final COSDictionary root;
    private final COSDictionary document;
    private final COSDictionary numbers;
    private final Map<Integer, COSBase> values = new HashMap<>();
    private int nextKey;

    private Tags(COSDictionary root, COSDictionary document, COSDictionary numbers) {
        this.root = root;
        this.document = document;
        this.numbers = numbers;
        this.nextKey = Math.max(0, root.getInt(PARENT_TREE_NEXT_KEY, 0));
        read(numbers, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /// The tree of `pdf`, or null when it has none that can be added to.
    static @Nullable Tags of(PDDocument pdf) {
        COSDictionary root =
                pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary numbers = root == null ? null : root.getCOSDictionary(COSName.PARENT_TREE);
        COSBase kids = root == null ? null : root.getDictionaryObject(COSName.K);
        COSBase first =
                kids instanceof COSArray array && array.size() > 0 ? array.getObject(0) : kids;
        if (root == null
                || numbers == null
                || !(first instanceof COSDictionary document)
                || !(document.getDictionaryObject(COSName.K) instanceof COSArray)) {
            return null;
        }
        return new Tags(root, document, numbers);
    }

    /// Reads the tree of numbers and makes the next key greater than every key of it.
    private void read(COSDictionary node, int depth, Set<COSDictionary> seen) {
        if (depth > DEEPEST_TREE || !seen.add(node)) {
            return;
        }
        COSArray nums = node.getCOSArray(COSName.NUMS);
        for (int i = 0; nums != null && i + 1 < nums.size(); i += 2) {
            if (nums.getObject(i) instanceof COSNumber key) {
                nextKey = Math.max(nextKey, key.intValue() + 1);
                values.put(key.intValue(), nums.getObject(i + 1));
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                read(kid, depth + 1, seen);
            }
        }
    }

    /// A new section of the document, read first or last.
    COSDictionary section(boolean first) {
        COSDictionary section = bare("Sect", document);
        COSArray kids = kids(document);
        if (first) {
            kids.add(0, section);
        } else {
            kids.add(section);
        }
        return section;
    }

    private static COSDictionary element(String type, COSDictionary parent) {
        COSDictionary element = bare(type, parent);
        kids(parent).add(element);
        return element;
    }

    private static COSDictionary bare(String type, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName(type));
        element.setItem(COSName.P, parent);
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

    /// Opens a paragraph of `parent` on the page and gives the number of its marked content there;
    /// -1 when the page's part of the tree is broken, so that nothing can be added there.
    int paragraph(PDPage page, COSDictionary parent) {
        COSArray parents = parents(page.getCOSObject());
        if (parents == null) {
            return -1;
        }
        COSDictionary paragraph = element("P", parent);
        int id = parents.size();
        parents.add(paragraph);
        paragraph.setItem(COSName.PG, page.getCOSObject());
        kids(paragraph).add(COSInteger.get(id));
        return id;
    }

    private @Nullable COSArray parents(COSDictionary page) {
        int key = page.getInt(COSName.STRUCT_PARENTS, -1);
        if (key >= 0) {
            return values.get(key) instanceof COSArray known ? known : null;
        }
        COSArray parents = new COSArray();
        page.setInt(COSName.STRUCT_PARENTS, put(parents));
        return parents;
    }

    /// Adds `value` under the next key, behind all others.
    private int put(COSBase value) {
        int key = nextKey++;
        values.put(key, value);
        COSArray pair = new COSArray();
        pair.add(COSInteger.get(key));
        pair.add(value);
        COSArray kids = numbers.getCOSArray(COSName.KIDS);
        COSArray nums = numbers.getCOSArray(COSName.NUMS);
        if (kids != null) {
            COSDictionary leaf = new COSDictionary();
            COSArray limits = new COSArray();
            limits.add(COSInteger.get(key));
            limits.add(COSInteger.get(key));
            leaf.setItem(COSName.LIMITS, limits);
            leaf.setItem(COSName.NUMS, pair);
            kids.add(leaf);
        } else if (nums != null) {
            nums.addAll(pair);
        } else {
            numbers.setItem(COSName.NUMS, pair);
        }
        root.setInt(PARENT_TREE_NEXT_KEY, nextKey);
        return key;
    }

    /// Puts a form field into the tree (PDF/UA-1, 7.18.4).
    void field(PDPage page, COSDictionary widget, COSDictionary parent, String description) {
        COSDictionary form = element("Form", parent);
        form.setItem(COSName.ALT, new COSString(description));
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.OBJ, widget);
        reference.setItem(COSName.PG, page.getCOSObject());
        kids(form).add(reference);
        widget.setInt(COSName.STRUCT_PARENT, put(form));
    }
}
