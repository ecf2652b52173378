package vn.vanthu.render;

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
                run.text()
                        .codePoints()
                        .filter(c -> !typeface.has(face, c))
                        .distinct()
                        .limit(5)
                        .forEach(c ->
                                problems.add(
                                        Problem.must(
                                                "GLYPH.missing",
                                                passage.origin(),
                                                Character.toString(c),
                                                String.format("U+%04X", c),
                                                typeface.name())));
            }
        }
        return problems;
    }
}
