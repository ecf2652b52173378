package vn.vanthu.legacy.read.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Tells whether a page holds pictures, by what the file lists and without unpacking one.
final class Pictures {

    // A page scanned at the lowest resolution of any use, and not its seal.
    private static final int PAGE_PIXELS = 600 * 800;
    private static final int DEEPEST = 4;

    private Pictures() {}

    /// One as large as a scanned page.
    static boolean coverPage(PDPage page) {
        return largest(resources(page), 0) >= PAGE_PIXELS;
    }

    /// Anything that is no letter: pictures, forms, inline pictures are told by content alone.
    static boolean any(PDPage page) {
        return page.hasContents();
    }

    private static @Nullable COSDictionary resources(PDPage page) {
        return page.getResources() == null ? null : page.getResources().getCOSObject();
    }

    private static long largest(@Nullable COSDictionary resources, int depth) {
        COSDictionary objects =
                resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST) {
            return 0;
        }
        long largest = 0;
        int seen = 0;
        for (COSName name : objects.keySet()) {
            COSBase object = objects.getDictionaryObject(name);
            if (object instanceof COSDictionary dictionary && seen++ < 200) {
                long size =
                        COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))
                                ? (long) dictionary.getInt(COSName.WIDTH, 0)
                                        * dictionary.getInt(COSName.HEIGHT, 0)
                                : largest(
                                        dictionary.getCOSDictionary(COSName.RESOURCES), depth + 1);
                largest = Math.max(largest, size);
            }
        }
        return largest;
    }
}
