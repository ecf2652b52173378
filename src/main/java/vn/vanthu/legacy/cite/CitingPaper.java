package vn.vanthu.legacy.cite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.text.Citation;
import vn.vanthu.search.text.Citations;

/// A paper that refers to others.
///
/// @param key by which whoever asks knows it
/// @param date its own day, if known
/// @param text all that it says
/// @param references in the order of its text; itself is none
public record CitingPaper(
        String key, @Nullable LocalDate date, String text, List<Reference> references) {

    public CitingPaper {
        references = List.copyOf(references);
    }

    /// Reads a paper's text.
    ///
    /// @param label its own số và ký hiệu as far as known, which its head may name as if it were
    ///   another's
    public static CitingPaper of(
            String key, @Nullable String label, @Nullable LocalDate date, String text) {
        String own = label == null ? "" : normal(label);
        List<Reference> references =
                References.in(text).stream().filter(one -> !one.label().equals(own)).toList();
        return new CitingPaper(key, date, text, references);
    }

    private static String normal(String label) {
        return Citations.in(label).stream().map(Citation::label).findFirst().orElse("");
    }
}
