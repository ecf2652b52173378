package vn.vanthu.legacy;

import org.jspecify.annotations.Nullable;

/// A line of a page as a reader found it.
///
/// @param text in NFC, without the end of the line; cells of a table's row are parted by tabs
/// @param box where it stands on the page; null when the file tells no places
/// @param certainty 0 to 1, how sure the reader is of its letters; 1 for everything but recognised
///   scans
/// @param isBold whether all of it is set bold, as far as the file tells
public record TextLine(String text, @Nullable Box box, double certainty, boolean isBold) {

    public TextLine {
        if (!(certainty >= 0 && certainty <= 1)) {
            throw new IllegalArgumentException("certainty must be 0 to 1, not " + certainty);
        }
    }

    /// A line of a file that tells letters alone.
    public static TextLine of(String text) {
        return new TextLine(text, null, 1, false);
    }

    /// Where something stands, in points from the upper left corner of its page.
    public record Box(double left, double top, double width, double height) {}
}
