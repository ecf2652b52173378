package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A numbered or bulleted unit of the body with all that belongs to it.
///
/// @param label the label as it stood in a paper of the past, kept to the letter; null as a rule,
///   then the unit numbers itself
/// @param title tiêu đề; empty when the unit has none
/// @param text words that begin on the label's own line; empty when there is a title
public record Unit(
        Level level, @Nullable String label, List<Run> title, List<Run> text, List<Block> blocks)
        implements Block {

    public Unit {
        title = List.copyOf(title);
        text = List.copyOf(text);
        blocks = List.copyOf(blocks);
        if (!title.isEmpty() && !text.isEmpty()) {
            throw new IllegalArgumentException(
                    "a unit has a title or a text on its line, not both");
        }
    }
}
