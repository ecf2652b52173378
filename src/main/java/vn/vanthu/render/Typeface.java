package vn.vanthu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The four faces papers are set in, with the width of every character.
///
/// The decree asks for Times New Roman, which may not be shipped: it is embedded when the office
/// has put its files in a folder, else Liberation Serif, whose letters are equally wide.
public final class Typeface {

    /// A face of the family.
    public enum Face {
        REGULAR,
        BOLD,
        ITALIC,
        BOLD_ITALIC;

        public static Face of(boolean bold, boolean italic) {
            if (bold) {
                return italic ? BOLD_ITALIC : BOLD;
            }
            return italic ? ITALIC : REGULAR;
        }

        public boolean isBold() {
            return this == BOLD || this == BOLD_ITALIC;
        }

        public boolean isItalic() {
            return this == ITALIC || this == BOLD_ITALIC;
        }
    }

    /// Height of the letters above the baseline and depth below it, as shares of the size; the same
    /// in all fonts of these metrics.
    public static final double ASCENT = 0.891;

    public static final double DESCENT = 0.216;

    private static final int PLANE = 0x10000;
    private static final float ABSENT = -1;
    private static final List<String> LIBERATION =
            List.of(
                    "LiberationSerif-Regular.ttf",
                    "LiberationSerif-Bold.ttf",
                    "LiberationSerif-Italic.ttf",
                    "LiberationSerif-BoldItalic.ttf");
    private static final List<String> TIMES =
            List.of("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf");

    private final String name;
    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, float[]> widths = new EnumMap<>(Face.class);
    private final Map<Face, char[]> glyphs = new EnumMap<>(Face.class);

    private Typeface(String name, List<byte[]> fourFiles) {
        this.name = name;
        int i = 0;
        for (Face face : Face.values()) {
            byte[] file = fourFiles.get(i++);
            files.put(face, file);
            read(face, file);
        }
    }

    /// Liberation Serif, which ships with the program.
    public static Typeface bundled() {
        return new Typeface(
                "Liberation Serif",
                LIBERATION.stream().map(file -> resource("/liberation/" + file)).toList());
    }

    /// Times New Roman from `folder` (`times.ttf`, `timesbd.ttf`, `timesi.ttf`, `timesbi.ttf`) when
    /// all four files are there, else the bundled one.
    public static Typeface from(Path folder) {
        if (!TIMES.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
            return bundled();
        }
        return new Typeface(
                "Times New Roman",
                TIMES.stream().map(file -> bytes(folder.resolve(file))).toList());
    }

    /// Name of the family that is embedded.
    public String name() {
        return name;
    }

    /// The TrueType file of a face.
    public byte[] file(Face face) {
        return Objects.requireNonNull(files.get(face)).clone();
    }

    /// Whether the face can print the character.
    public boolean has(Face face, int codePoint) {
        return codePoint < PLANE && table(face)[codePoint] != ABSENT;
    }

    /// Width of `text` at `size` points, in points, without kerning; a character the face lacks
    /// counts nothing.
    public double width(Face face, double size, String text) {
        float[] table = table(face);
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Math.max(0, table[text.charAt(i)]);
        }
        return sum * size / 1000;
    }

    /// Width of one character at `size` points, in points; nothing when the face lacks it.
    public double width(Face face, double size, char character) {
        return Math.max(0, table(face)[character]) * size / 1000;
    }

    /// Number of the character's glyph in the face's file; 0 when it has none.
    public int glyph(Face face, char character) {
        return Objects.requireNonNull(glyphs.get(face))[character];
    }

    private float[] table(Face face) {
        return Objects.requireNonNull(widths.get(face));
    }

    /// Reads widths (thousandths of the size) and glyphs, both by UTF-16 unit.
    private void read(Face face, byte[] file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            float scale = 1000f / font.getUnitsPerEm();
            float[] table = new float[PLANE];
            char[] numbers = new char[PLANE];
            Arrays.fill(table, ABSENT);
            for (int c = ' '; c < PLANE; c++) {
                int glyph = lookup.getGlyphId(c);
                if (glyph != 0) {
                    table[c] = font.getAdvanceWidth(glyph) * scale;
                    numbers[c] = (char) glyph;
                }
            }
            widths.put(face, table);
            glyphs.put(face, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("A font file cannot be read", e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in =
                Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
