package vn.vanthu.search;

import java.util.List;
import vn.vanthu.archive.Metadata;

/// A paper that was found.
///
/// @param damage how badly its text was read, 0 (clean) to 100
/// @param excerpts where it says what was looked for, the best first
public record Hit(
        String paper,
        String object,
        int version,
        Metadata metadata,
        int damage,
        float score,
        List<Excerpt> excerpts) {

    public Hit {
        excerpts = List.copyOf(excerpts);
    }

    /// Số và ký hiệu: `453/SKHCN-TTr`.
    public String label() {
        return metadata.codeNotation().isEmpty()
                ? metadata.codeNumber()
                : metadata.codeNumber() + "/" + metadata.codeNotation();
    }

    /// A few words of a page.
    ///
    /// @param version of the archive
    /// @param page from 1; 0 for the subject
    public record Excerpt(int version, int page, List<Piece> pieces) {
        public Excerpt {
            pieces = List.copyOf(pieces);
        }

        /// The words without the marks.
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /// Words that stand together.
    ///
    /// @param isMarked whether these words were looked for
    public record Piece(String text, boolean isMarked) {}
}
