package vn.vanthu.legacy.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.legacy.Proposal;

/// What a text says that somebody put into the paper he is writing.
///
/// Units are as they were typed. Their labels are left to the counting of the paper they come into,
/// save where they leave the order of their own text.
///
/// @param body the units, paragraphs and tables of the text, without its head and foot
/// @param paper what its head and foot say; null when it has neither, and all of it is body
/// @param from the first line of the text that became body, from 0
/// @param until the line behind the last that did
/// @param attachments what stands behind its foot
/// @param others lines of head and foot that say something for which a proposal has no place
public record PastedText(
        List<Block> body,
        @Nullable Proposal paper,
        int from,
        int until,
        List<Attachment> attachments,
        List<String> others) {

    /// How many characters are read at once: two hundred pages.
    public static final int MOST_CHARACTERS = 500_000;

    /// How many lines are read at once.
    public static final int MOST_LINES = 10_000;

    public PastedText {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        others = List.copyOf(others);
    }
}
