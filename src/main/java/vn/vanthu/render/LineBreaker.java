package vn.vanthu.render;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Run;

/// Breaks passages into lines as a word processor does: each line takes all the words that fit.
///
/// Lines break at spaces only, so that a date or a symbol never falls apart; a word wider than the
/// line is cut where it must be.
public final class LineBreaker {

    // Room for the rounding of a word processor, pt; a line within it counts as full.
    private static final double TOLERANCE = 0.01;

    private final Typeface typeface;

    public LineBreaker(Typeface typeface) {
        this.typeface = typeface;
    }

    /// The lines of `passage` in a room of `width` points.
    public List<SetLine> lines(Piece.Passage passage, double width) {
        return new Filling(passage, width).lines();
    }

    /// The distance from both sides at which the lines of a passage come out about equally long.
    public double balancedInset(Piece.Passage passage, double width) {
        int count = lines(passage, width).size();
        if (count < 2) {
            return 0;
        }
        double narrow = 0;
        double wide = width;
        while (wide - narrow > 0.5) {
            double middle = (narrow + wide) / 2;
            if (lines(passage, middle).size() <= count) {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        // A little slack keeps the last word of a full line from hanging on a rounding.
        return Math.max(0, Math.floor((width - wide - 2) / 2));
    }

    /// Width of the letters of `text` in the look's size.
    public double width(Run run, double size) {
        return typeface.width(Typeface.Face.of(run.bold(), run.italic()), size, run.text());
    }

    private final class Filling {

        private final Piece.Passage passage;
        private final double size;
        private final double width;
        private final List<SetLine> lines = new ArrayList<>();
        private final String text;
        private final Typeface.Face[] faces;
        private final double[] offsets;

        Filling(Piece.Passage passage, double width) {
            this.passage = passage;
            this.size = passage.look().size();
            this.width = width - passage.left() - passage.right();
            this.text = passage.text();
            this.faces = new Typeface.Face[text.length()];
            this.offsets = new double[text.length() + 1];
            int at = 0;
            for (Run run : passage.runs()) {
                Typeface.Face face = Typeface.Face.of(run.bold(), run.italic());
                for (int i = 0; i < run.text().length(); i++) {
                    faces[at] = face;
                    offsets[at + 1] =
                            offsets[at] + typeface.width(face, size, run.text().charAt(i));
                    at++;
                }
            }
        }

        List<SetLine> lines() {
            int start = 0;
            do {
                double room = lines.isEmpty() ? width - passage.indent() : width;
                int end = end(start, Math.max(room, 1));
                add(start, end, room);
                start = end;
            } while (start < text.length());
            return lines;
        }

        /// Where the line that begins at `start` ends: after the spaces that follow its last word.
        private int end(int start, double room) {
            double limit = offsets[start] + room + TOLERANCE;
            int lastBreak = -1;
            int i = start;
            while (i < text.length()) {
                if (text.charAt(i) == ' ') {
                    int word = i;
                    while (i < text.length() && text.charAt(i) == ' ') {
                        i++;
                    }
                    if (offsets[word] > limit) {
                        return lastBreak > start ? lastBreak : cut(start, limit);
                    }
                    lastBreak = i;
                } else {
                    i++;
                }
            }
            if (offsets[text.length()] <= limit) {
                return text.length();
            }
            return lastBreak > start && lastBreak < text.length() ? lastBreak : cut(start, limit);
        }

        /// A word too wide for a line of its own is cut at the edge.
        private int cut(int start, double limit) {
            int i = start + 1;
            while (i < text.length() && offsets[i + 1] <= limit) {
                i++;
            }
            return i;
        }

        private void add(int start, int end, double room) {
            int visible = end;
            while (visible > start && text.charAt(visible - 1) == ' ') {
                visible--;
            }
            int spaces = 0;
            for (int i = start; i < visible; i++) {
                if (text.charAt(i) == ' ') {
                    spaces++;
                }
            }
            double indent = passage.left() + (lines.isEmpty() ? passage.indent() : 0);
            lines.add(
                    new SetLine(
                            stretches(start, end),
                            offsets[visible] - offsets[start],
                            spaces,
                            end == text.length(),
                            indent,
                            room));
        }

        private List<SetLine.Stretch> stretches(int start, int end) {
            List<SetLine.Stretch> stretches = new ArrayList<>(2);
            int from = start;
            for (int i = start + 1; i <= end; i++) {
                if (i == end || faces[i] != faces[from]) {
                    stretches.add(new SetLine.Stretch(faces[from], text.substring(from, i)));
                    from = i;
                }
            }
            return stretches;
        }
    }
}
