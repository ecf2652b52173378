package vn.vanthu.legacy;

import java.util.List;

/// A page of a file, its lines in the order they are read: the left part of a two-column head
/// before the right one.
///
/// A file without pages is one page without a size.
///
/// @param number from 1
/// @param width in points; 0 when the file tells none
/// @param height in points; 0 when the file tells none
/// @param lines empty lines included, which part paragraphs where the file has them
public record TextPage(int number, double width, double height, List<TextLine> lines) {

    public TextPage {
        lines = List.copyOf(lines);
    }
}
