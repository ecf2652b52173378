package vn.vanthu.render;

import java.util.List;

/// One line of a passage, broken but not yet placed on a page.
///
/// @param words the stretches of one face each, in order; the space the line broke at is the last
///   character of the last one
/// @param width of the words without that space, pt
/// @param spaces how many spaces can be stretched
/// @param last whether the passage ends with it, so that it is not stretched
/// @param indent distance of its first word from the left edge of the passage's room, pt
/// @param room the width it may fill, pt
public record SetLine(
        List<Stretch> words, double width, int spaces, boolean last, double indent, double room) {

    public SetLine {
        words = List.copyOf(words);
    }

    /// Letters of one face.
    public record Stretch(Typeface.Face face, String text) {}

    /// All its letters, without the space it broke at.
    public String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        if (!last && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }
}
