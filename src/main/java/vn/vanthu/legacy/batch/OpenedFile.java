package vn.vanthu.legacy.batch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.cite.Reference;
import vn.vanthu.legacy.repair.RepairedText;

/// A file of the past with all that is known of it, for a clerk to confirm.
///
/// @param reading its pages with their lines and where these stand; null when it was refused, is
///   not read yet, or is a register book
/// @param proposal the whole paper as it was read; null where there is no reading
/// @param fields each field with its value, how sure it is, and its place in the pages
/// @param repair proposals for the words of a damaged text, which are `text` below; null when the
///   text is sound
/// @param text all lines of all pages, as references and repairs count letters
/// @param references what it cites, in the order of its text
/// @param findings what is wrong with what it cites
/// @param bookLines lines of register books that tell of the same number
public record OpenedFile(
        PastFile file,
        @Nullable ReadFile reading,
        @Nullable Proposal proposal,
        Map<PastField, FieldGuess> fields,
        @Nullable RepairedText repair,
        String text,
        List<Reference> references,
        List<Finding> findings,
        List<PastBookLine> bookLines) {

    public OpenedFile {
        fields = Map.copyOf(fields);
        references = List.copyOf(references);
        findings = List.copyOf(findings);
        bookLines = List.copyOf(bookLines);
    }

    /// A field as proposed.
    ///
    /// @param confidence 0 to 1; of a missing value, how sure it is that there is none
    /// @param place where it was read; null when it was concluded, or comes from a register book
    /// @param doubts what makes it doubtful
    public record FieldGuess(
            String value, double confidence, @Nullable Place place, List<Problem> doubts) {
        public FieldGuess {
            doubts = List.copyOf(doubts);
        }
    }
}
