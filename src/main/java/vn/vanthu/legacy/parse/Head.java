package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Stamps;

/// What was read of the head of a paper so far.
final class Head {

    NumberGrammar.@Nullable Found number;
    @Nullable Line numberLine;
    DayGrammar.@Nullable Found day;
    @Nullable Line dayLine;
    Titles.@Nullable Title title;
    @Nullable Line titleLine;
    /// Lines that may name the agency and the one above it, in the order they came.
    final List<Piece> agency = new ArrayList<>();
    final List<Piece> subject = new ArrayList<>();
    /// Whether the subject was begun by `V/v`.
    boolean isAbout;
    @Nullable Piece secrecy;
    @Nullable Piece circulation;
    @Nullable Piece urgencyPiece;
    Stamps.@Nullable Urgency urgency;

    /// A stretch of a line that belongs to one column.
    record Piece(Line line, int start, int end) {
        String text() {
            return Line.squeeze(line.bare().substring(start, end));
        }
    }
}
