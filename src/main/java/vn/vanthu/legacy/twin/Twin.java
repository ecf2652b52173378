package vn.vanthu.legacy.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An earlier paper that may be the same as one at hand.
///
/// @param key of the earlier one
/// @param likeness of the texts, 0 to 1; 1 for the same words
/// @param differences where both heads say something, and not the same
public record Twin(String key, Sort sort, double likeness, List<Difference> differences) {

    public Twin {
        differences = List.copyOf(differences);
    }

    /// Whether it is taken for the same paper until somebody says otherwise.
    public boolean isSame() {
        return sort != Sort.ALIKE;
    }

    /// What makes it a twin; the surest first.
    public enum Sort {
        /// The same words, whatever their layout.
        SAME_TEXT,
        /// Number, symbol, year and issuer are the same; the texts may be two.
        SAME_NUMBER,
        /// Nearly the same words and figures, as of a scan and its original.
        NEARLY_SAME_TEXT,
        /// It reads alike, but number, day or figures are others: a paper of the same series.
        ALIKE
    }

    /// A field in which two heads differ.
    ///
    /// @param field as in `head.number`
    /// @param mine of the paper at hand
    public record Difference(String field, @Nullable String mine, @Nullable String theirs) {}
}
