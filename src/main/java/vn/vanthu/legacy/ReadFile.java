package vn.vanthu.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;

/// What a reader found in a file.
///
/// @param sort what sort of file it is, by its bytes and not by its name
/// @param encoding of the letters it was converted from, such as `UTF-8` or `TCVN3`
/// @param pages all that it says
/// @param own the paper itself, exactly, when this program wrote the file
/// @param notes what the clerk should know about the reading
public record ReadFile(
        Sort sort,
        String encoding,
        List<TextPage> pages,
        @Nullable Paper own,
        List<Problem> notes) {

    /// Code of the note that a page lay on its side or its head: which one, and by how many
    /// quarters it was turned.
    public static final String TURNED = "READ.turned";

    public ReadFile {
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
    }

    /// By how many quarters of a circle, clockwise, a page of the file is turned to stand as its
    /// lines do.
    ///
    /// @param page from 1
    public int quarters(int page) {
        return notes.stream()
                .filter(note -> note.code().equals(TURNED))
                .filter(note -> note.values().getFirst().equals(String.valueOf(page)))
                .mapToInt(note -> Integer.parseInt(note.values().getLast()))
                .findFirst()
                .orElse(0);
    }

    /// What sort of file it is.
    public enum Sort {
        /// Letters alone.
        TEXT,
        /// A word processor's, of any age.
        WORD,
        /// A PDF whose text can be trusted.
        PDF,
        /// A picture of a paper, recognised letter by letter.
        SCAN
    }
}
