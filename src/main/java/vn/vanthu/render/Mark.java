package vn.vanthu.render;

/// Something that stands on a page; points from the top left corner, y downwards.
public sealed interface Mark {

    /// A line of words.
    ///
    /// @param index its place among the lines of its passage, from 0
    /// @param x left edge of its first letter
    /// @param baseline the line its letters stand on
    /// @param wordGap what is added to each space to fill the line, pt
    /// @param repeated whether it repeats the header of a table on a further page, and so is no
    ///   part of the text
    record Line(
            Piece.Passage passage,
            int index,
            SetLine line,
            double x,
            double baseline,
            double wordGap,
            boolean repeated)
            implements Mark {}

    /// A straight black line: a rule or the border of a table.
    record Stroke(double x1, double y1, double x2, double y2, double thickness) implements Mark {}

    /// The frame of a stamp.
    record Frame(double x, double y, double width, double height, double thickness, boolean red)
            implements Mark {}

    /// Where the signature (ô 7c) or the seal (ô 8) will be put.
    ///
    /// @param name `signature`, `signature-2` or `seal`
    record Area(String name, double x, double y, double width, double height) implements Mark {}

    /// The number of the page within its part.
    record PageNumber(String text, double x, double baseline) implements Mark {}
}
