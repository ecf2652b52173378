package vn.vanthu.legacy.read.page;

/// Letters without a gap, at their place; points or pixels from the upper left corner.
///
/// @param baseline of its line; words of one line have nearly the same
/// @param size of its letters, about one em
/// @param isSpaced whether a space stood before it in the file, however narrow
public record FoundWord(
        String text,
        double left,
        double top,
        double right,
        double baseline,
        double size,
        boolean isBold,
        boolean isSpaced,
        double certainty) {

    double middle() {
        return (left + right) / 2;
    }

    /// About where its body is high.
    double height() {
        return baseline - size / 3;
    }

    /// The same word elsewhere.
    public FoundWord movedBy(double x, double y) {
        return new FoundWord(
                text,
                left + x,
                top + y,
                right + x,
                baseline + y,
                size,
                isBold,
                isSpaced,
                certainty);
    }
}
