package vn.vanthu.render.copy;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.Typeface.Face;

/// The faces of what is added to one document, embedded as the letters that were used.
final class Letters {

    /// Parsed fonts, kept by one copy at a time: reading a glyph moves a cursor within the file.
    static final class Parsed {

        private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

        Parsed(Typeface typeface) throws IOException {
            for (Face face : Face.values()) {
                TrueTypeFont font =
                        new TTFParser().parse(new RandomAccessReadBuffer(typeface.file(face)));
                // Vietnamese in NFC needs no glyph substitution.
                font.setEnableGsub(false);
                fonts.put(face, font);
            }
        }
    }

    private final Parsed parsed;
    private final PDDocument pdf;
    private final Map<Face, PDType0Font> used = new EnumMap<>(Face.class);
    private final Map<Face, COSDictionary> dictionaries = new EnumMap<>(Face.class);

    Letters(Parsed parsed, PDDocument pdf) {
        this.parsed = parsed;
        this.pdf = pdf;
    }

    /// The text as a hexadecimal string of glyph numbers.
    String codes(Face face, String text) throws IOException {
        PDType0Font font = used.get(face);
        if (font == null) {
            font = PDType0Font.load(pdf, parsed.fonts.get(face), true);
            used.put(face, font);
            dictionaries.put(face, font.getCOSObject());
        }
        text.codePoints().forEach(font::addToSubset);
        return "<" + HexFormat.of().withUpperCase().formatHex(font.encode(text)) + ">";
    }

    /// A beginning of font names that no font of the page has.
    static String freePrefix(PDPage page) {
        COSDictionary fonts = fonts(page);
        int i = 1;
        while (taken(fonts, "Sao" + i)) {
            i++;
        }
        return "Sao" + i;
    }

    private static boolean taken(COSDictionary fonts, String prefix) {
        return fonts.keySet().stream().anyMatch(name -> name.getName().startsWith(prefix + "F"));
    }

    static String name(String prefix, Face face) {
        return prefix
                + switch (face) {
                    case REGULAR -> "F0";
                    case BOLD -> "F1";
                    case ITALIC -> "F2";
                    case BOLD_ITALIC -> "F3";
                };
    }

    /// Gives the page its own resources, with these faces beside what it had; other pages that
    /// share the old ones see no change.
    void addTo(PDPage page, String prefix) {
        PDResources old = page.getResources();
        COSDictionary resources =
                old == null ? new COSDictionary() : new COSDictionary(old.getCOSObject());
        COSDictionary fonts = new COSDictionary(fonts(page));
        dictionaries.forEach(
                (face, font) -> fonts.setItem(COSName.getPDFName(name(prefix, face)), font));
        resources.setItem(COSName.FONT, fonts);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
    }

    private static COSDictionary fonts(PDPage page) {
        PDResources resources = page.getResources();
        COSDictionary fonts =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts == null ? new COSDictionary() : fonts;
    }

    /// Embeds what was used; after the last letter and before the file is saved.
    void embed() throws IOException {
        for (PDType0Font font : used.values()) {
            font.subset();
        }
    }
}
