package vn.vanthu.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paper laid into the decree's numbered cells: every word as it will stand, in reading order.
///
/// The one thing the three writers write from, so that they say the same.
///
/// @param title one line for the file's title: kind, number, subject
/// @param label number and symbol as printed, such as `453/SKHCN-TTr`; null without a number line
/// @param agency who issues it
/// @param subject trích yếu, or null
/// @param kind name of the kind, such as `Kế hoạch`
/// @param parts the paper itself, then each appendix or attached paper
public record Sheet(
        LayoutRules rules,
        String title,
        @Nullable String label,
        String agency,
        @Nullable String subject,
        String kind,
        List<Part> parts) {

    public Sheet {
        parts = List.copyOf(parts);
    }

    /// What has its own page numbers: the paper, an appendix, an attached paper, a page of a book.
    ///
    /// @param circulation the stamp above the head (ô 11), or null
    /// @param contact the line at the foot of its first page (ô 13, or the foot of a book's page),
    ///   or empty
    /// @param origin place in the paper
    /// @param framed whether a frame runs around the text, as on the cover of a book
    public record Part(
            boolean landscape,
            Piece.@Nullable Stamp circulation,
            List<Piece.Passage> contact,
            List<Piece> pieces,
            String origin,
            boolean framed) {
        public Part {
            contact = List.copyOf(contact);
            pieces = List.copyOf(pieces);
        }

        /// A part without a frame.
        public Part(
                boolean landscape,
                Piece.@Nullable Stamp circulation,
                List<Piece.Passage> contact,
                List<Piece> pieces,
                String origin) {
            this(landscape, circulation, contact, pieces, origin, false);
        }

        /// Whether a line parts the foot of the page from the text: that of ô 13 only.
        public boolean ruledFoot() {
            return !contact.isEmpty() && contact.getFirst().role() == Role.CONTACT;
        }
    }

    /// All passages in reading order: of each part the circulation stamp, its pieces (columns from
    /// left to right, row by row), and the contact line.
    public List<Piece.Passage> passages() {
        List<Piece.Passage> all = new ArrayList<>();
        for (Part part : parts) {
            if (part.circulation() != null) {
                all.add(part.circulation().words());
            }
            part.pieces().forEach(piece -> collect(piece, all));
            all.addAll(part.contact());
        }
        return all;
    }

    private static void collect(Piece piece, List<Piece.Passage> all) {
        switch (piece) {
            case Piece.Passage passage -> all.add(passage);
            case Piece.Stamp stamp -> all.add(stamp.words());
            case Piece.Columns columns ->
                    columns.rows()
                            .forEach(
                                    row -> row.forEach(cell -> cell.forEach(p -> collect(p, all))));
            case Piece.Grid grid -> grid.cells().forEach(cell -> all.addAll(cell.passages()));
            case Piece.Rule _, Piece.Room _ -> {}
        }
    }

    /// The passages of one cell of the decree, such as `5a`, in order.
    public List<Piece.Passage> cell(String number) {
        return passages().stream().filter(p -> p.role().cell().equals(number)).toList();
    }
}
