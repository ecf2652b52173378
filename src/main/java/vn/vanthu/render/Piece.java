package vn.vanthu.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Align;
import vn.vanthu.document.Run;

/// One piece of a [Sheet], with every word as it will stand.
public sealed interface Piece {

    /// Words set as one paragraph.
    ///
    /// @param runs words in final form (capitals, labels, punctuation), bold and slant included
    /// @param align how its lines stand
    /// @param indent of the first line, pt
    /// @param left distance of all lines from the left edge of its room, pt
    /// @param right distance of all lines from the right edge of its room, pt
    /// @param after space below, pt
    /// @param keepNext whether it stays on the page of what follows
    /// @param whole whether its lines stay on one page
    /// @param outline level as a heading from 1, or 0 for text
    /// @param origin the place in the paper it comes from, as [vn.vanthu.document.Problem#field]
    record Passage(
            Role role,
            List<Run> runs,
            Look look,
            Align align,
            double indent,
            double left,
            double right,
            double after,
            boolean keepNext,
            boolean whole,
            int outline,
            String origin)
            implements Piece {

        public Passage {
            runs = List.copyOf(runs);
        }

        /// The same, kept further away from the edges.
        public Passage inset(double more, double moreRight) {
            return placed(indent, left + more, right + moreRight);
        }

        /// The same at `distance` from the left, its first line hanging out by `hang`.
        public Passage hanging(double distance, double hang) {
            return placed(-hang, distance + hang, right);
        }

        private Passage placed(double indent, double left, double right) {
            return new Passage(
                    role, runs, look, align, indent, left, right, after, keepNext, whole, outline,
                    origin);
        }

        /// The same with other words.
        public Passage worded(List<Run> words) {
            return new Passage(
                    role, words, look, align, indent, left, right, after, keepNext, whole, outline,
                    origin);
        }

        /// The same, tied to the foot below it at distance `gap`.
        ///
        /// @param brief whether it is short enough to go over to the next page whole
        public Passage tiedToFoot(double gap, boolean brief) {
            return new Passage(
                    role, runs, look, align, indent, left, right, gap, true, brief, outline,
                    origin);
        }

        /// All its words in one string.
        public String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }
    }

    /// A horizontal line below the piece before it.
    ///
    /// @param length pt
    /// @param width of the room it is centred in, pt; equal to `length` when it fills the room
    record Rule(double length, double width) implements Piece {}

    /// Room left empty.
    ///
    /// @param height pt
    /// @param use what will be put there, or null when it is mere distance
    record Room(double height, @Nullable Use use) implements Piece {

        /// What a room waits for.
        public enum Use {
            /// Ô 7c.
            SIGNATURE,
            /// Ô 7c, and ô 8 over its left third: the agency seals once, at the last signature.
            SEALED_SIGNATURE
        }
    }

    /// A stamp: words in a frame (ô 10b, ô 11).
    ///
    /// @param width of the frame, pt
    /// @param height of the frame, pt
    /// @param red whether it is bright red (ô 10b)
    record Stamp(Passage words, double width, double height, boolean red) implements Piece {}

    /// Pieces side by side: the head (ô 1–5b) and the foot (ô 7–9b).
    ///
    /// @param widths of the columns, pt
    /// @param rows each with one list of pieces a column; the first lines of a row stand on one
    ///   height
    record Columns(List<Double> widths, List<List<List<Piece>>> rows) implements Piece {
        public Columns {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /// A table of the body.
    ///
    /// @param widths of the columns, pt, padding included
    /// @param heads how many of the first rows are repeated on every page
    /// @param rows how many rows there are
    /// @param cells in reading order
    /// @param keepNext whether its last row stays on the page of what follows
    record Grid(
            List<Double> widths,
            int heads,
            int rows,
            List<GridCell> cells,
            boolean keepNext,
            String origin)
            implements Piece {
        public Grid {
            widths = List.copyOf(widths);
            cells = List.copyOf(cells);
        }

        /// The same, its last row staying on the page of what follows.
        public Grid kept() {
            return new Grid(widths, heads, rows, cells, true, origin);
        }
    }

    /// One cell of a [Grid].
    ///
    /// @param row first row it covers, from 0
    /// @param column first column it covers, from 0
    record GridCell(int row, int column, int rowSpan, int columnSpan, List<Passage> passages) {
        public GridCell {
            passages = List.copyOf(passages);
        }
    }
}
