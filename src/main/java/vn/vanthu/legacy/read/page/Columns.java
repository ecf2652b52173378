package vn.vanthu.legacy.read.page;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.TextLine;

/// Reads blocks that stand side by side, as in the head and the foot, one after the other.
///
/// A row of two segments opens the blocks; rows above and below belong to them as long as none
/// crosses the empty strip between.
final class Columns {

    // In heights of letters.
    private static final double NARROWEST = 0.5;
    private static final double FARTHEST_ABOVE = 2.6;
    private static final double FARTHEST_BELOW = 11;

    private final List<TextLine> lines;

    Columns(List<TextLine> lines) {
        this.lines = lines;
    }

    void lay(List<Row> rows) {
        int done = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i >= done && rows.get(i).segments().size() == 2) {
                Strip strip = new Strip(rows.get(i));
                // Below first: the last line of a text that ends short of the right block would
                // else leave so narrow a strip that the blocks' own rows no longer fit it.
                int last = i;
                while (last + 1 < rows.size()
                        && near(rows.get(last), rows.get(last + 1), FARTHEST_BELOW)
                        && strip.admits(rows.get(last + 1))) {
                    last++;
                }
                int first = i;
                while (first > done
                        && near(rows.get(first - 1), rows.get(first), FARTHEST_ABOVE)
                        && strip.admits(rows.get(first - 1))) {
                    first--;
                }
                rows.subList(done, first).forEach(this::plain);
                blocks(rows.subList(first, last + 1), strip);
                done = last + 1;
            }
        }
        rows.subList(done, rows.size()).forEach(this::plain);
    }

    private static boolean near(Row upper, Row lower, double most) {
        double size = Math.max(upper.size(), lower.size());
        return lower.baseline() - upper.baseline() <= most * size;
    }

    private void plain(Row row) {
        List<FoundWord> words = row.segments().stream().flatMap(s -> s.words().stream()).toList();
        List<String> texts = row.segments().stream().map(Segment::text).toList();
        lines.add(Segment.line(words, String.join("\t", texts)));
    }

    private void blocks(List<Row> rows, Strip strip) {
        if (isTable(rows, strip)) {
            rows.forEach(this::plain);
            return;
        }
        List<TextLine> right = new ArrayList<>();
        for (Row row : rows) {
            for (Segment segment : row.segments()) {
                (strip.isLeft(segment) ? lines : right).add(segment.line());
            }
        }
        lines.addAll(right);
    }

    /// Words against words on every row, all beginning at one place: a table without rules.
    private static boolean isTable(List<Row> rows, Strip strip) {
        if (rows.size() < 4) {
            return false;
        }
        double least = Double.MAX_VALUE;
        double most = 0;
        for (Row row : rows) {
            if (row.segments().size() != 2 || !strip.isLeft(row.segments().getFirst())) {
                return false;
            }
            least = Math.min(least, row.segments().getLast().left());
            most = Math.max(most, row.segments().getLast().left());
        }
        return most - least < rows.getFirst().size() / 2;
    }

    /// The empty strip between two blocks.
    private static final class Strip {

        private double from;
        private double to;
        private final double least;

        Strip(Row row) {
            from = row.segments().getFirst().right();
            to = row.segments().getLast().left();
            least = NARROWEST * row.size();
        }

        boolean isLeft(Segment segment) {
            return segment.middle() < (from + to) / 2;
        }

        /// Whether a row leaves a strip free; it is as narrow as the row makes it from then on.
        boolean admits(Row row) {
            double newFrom = from;
            double newTo = to;
            if (row.segments().size() > 2) {
                return false;
            }
            for (Segment segment : row.segments()) {
                if (isLeft(segment)) {
                    newFrom = Math.max(newFrom, segment.right());
                } else {
                    newTo = Math.min(newTo, segment.left());
                }
            }
            if (newTo - newFrom < least) {
                return false;
            }
            from = newFrom;
            to = newTo;
            return true;
        }
    }
}
