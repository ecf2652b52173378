package vn.vanthu.render.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.Typeface.Face;

/// The faces of one document, each embedded as the subset of the letters that were used.
final class FontSet {

    /// Parsed fonts, kept by one writer at a time: reading a glyph moves a cursor within the file.
    static final class Parsed {

        private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

        Parsed(Typeface typeface) throws IOException {
            for (Face face : Face.values()) {
                TrueTypeFont font =
                        new TTFParser().parse(new RandomAccessReadBuffer(typeface.file(face)));
                // Vietnamese in NFC needs no glyph substitution, and it would take most of the
                // time.
                font.setEnableGsub(false);
                fonts.put(face, font);
            }
        }
    }

    private final Typeface typeface;
    private final Parsed parsed;
    private final PDDocument document;
    private final Map<Face, Used> used = new EnumMap<>(Face.class);

    FontSet(Typeface typeface, Parsed parsed, PDDocument document) {
        this.typeface = typeface;
        this.parsed = parsed;
        this.document = document;
    }

    /// The name under which a page's content calls the face.
    static String name(Face face) {
        return switch (face) {
            case REGULAR -> "F0";
            case BOLD -> "F1";
            case ITALIC -> "F2";
            case BOLD_ITALIC -> "F3";
        };
    }

    /// A face with the letters of it that were used.
    final class Used {

        private final Face face;
        private final PDType0Font font;
        private final BitSet letters = new BitSet();

        private Used(Face face, PDType0Font font) {
            this.face = face;
            this.font = font;
        }

        /// Two bytes of the character's glyph, marking it for the subset.
        int glyph(char character) {
            if (!letters.get(character)) {
                letters.set(character);
                font.addToSubset(character);
            }
            return typeface.glyph(face, character);
        }
    }

    Used face(Face face) throws IOException {
        Used known = used.get(face);
        if (known == null) {
            known = new Used(face, PDType0Font.load(document, parsed.fonts.get(face), true));
            used.put(face, known);
        }
        return known;
    }

    /// Embeds what was used; after the last letter and before the file is saved.
    void embed() throws IOException {
        for (Used face : used.values()) {
            face.font.subset();
        }
    }

    /// The resources that all pages share.
    PDResources resources() {
        PDResources resources = new PDResources();
        used.forEach(
                (face, letters) -> resources.put(COSName.getPDFName(name(face)), letters.font));
        return resources;
    }
}
