package vn.vanthu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph of prose.
///
/// @param align how its lines stand; null means as the layout rules say for its place
public record Paragraph(List<Run> runs, @Nullable Align align) implements Block {

    public Paragraph {
        runs = List.copyOf(runs);
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(Run.plain(text)), null);
    }
}
