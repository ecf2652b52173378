package vn.vanthu.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Run;

/// Finds characters that the typeface cannot print, so that none becomes an empty box.
public final class Glyphs {

    private Glyphs() {}

    /// One problem for each character in each place; at most a few for one place.
    public static List<Problem> missing(Sheet sheet, Typeface typeface) {
        List<Problem> problems = new ArrayList<>();
        for (Piece.Passage passage : sheet.passages()) {
            for (Run run : passage.runs()) {
                Typeface.Face face = Typeface.Face.of(run.bold(), run.italic());
                problems.addAll(missing(run.text(), passage.origin(), face, typeface));
            }
        }
        return problems;
    }

    /// The same for one text of a paper that could not be laid out; characters that are unprintable
    /// in any typeface are the reader's to refuse.
    public static List<Problem> missing(String text, String place, Typeface typeface) {
        return missing(
                text.codePoints()
                        .filter(c -> !Character.isISOControl(c))
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString(),
                place,
                Typeface.Face.REGULAR,
                typeface);
    }

    /// The same for one text in one face.
    public static List<Problem> missing(
            String text, String place, Typeface.Face face, Typeface typeface) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !typeface.has(face, c))
                .distinct()
                .limit(5)
                .mapToObj(c ->
                        Problem.must(
                                "GLYPH.missing",
                                place,
                                Character.toString(c),
                                String.format("U+%04X", c),
                                typeface.name()))
                .toList();
    }
}
